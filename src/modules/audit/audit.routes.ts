import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ok } from '../../platform/http/answers.ts';
import { decodeIdCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { AuditPage } from './audit.contract.ts';
import { readTrail } from './audit.service.ts';

export function auditRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/organizations/:organizationId/audit-events',
      operationId: 'listAuditEvents',
      summary: 'What happened in this organization, newest first',
      tag: 'Audit',
      params: z.object({ organizationId: z.uuid() }),
      query: z.strictObject({
        ...pageQuery,
        subjectId: z.string().max(100).optional(),
        customerId: z
          .uuid()
          .optional()
          .meta({ description: 'Events about this customer of a partner, and about its services.' }),
      }),
      responses: { 200: AuditPage },
    },
    async (ctx, { query: { cursor, ...query } }) => {
      const rows = await readTrail(ctx, { ...query, before: decodeIdCursor(cursor) });
      const items = rows.slice(0, query.limit).map((row) => ({
        id: row.id,
        at: row.at.toISOString(),
        actorName: row.actor_name,
        actorRole: row.actor_role,
        action: row.action,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        subjectName: row.subject_name,
        reason: row.reason,
        details: row.details,
        correlationId: row.correlation_id,
      }));
      const last = items.at(-1);
      return ok({ items, nextCursor: rows.length > query.limit && last ? encodeCursor([last.id]) : null });
    },
  );
}
