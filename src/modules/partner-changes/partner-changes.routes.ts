import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ok } from '../../platform/http/answers.ts';
import { decodeIdCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { etag, seenVersion } from '../../platform/http/versions.ts';
import { MovePartnerChange, PartnerChange, PartnerChangePage } from './partner-changes.contract.ts';
import { changeAnswer, moveChange, readChange, readChanges } from './partner-changes.service.ts';

const ALL = '/api/v1/organizations/:organizationId/partner-changes';
const tag = 'Partner registry';
const inOrganization = z.object({ organizationId: z.uuid() });
const oneChange = inOrganization.extend({ changeId: z.uuid() });

/** Changes of partner of record, for the vendor, both partners and the customer. */
export function partnerChangeRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: ALL,
      operationId: 'listPartnerChanges',
      summary: 'Changes of partner of record that concern the organization, newest first',
      tag,
      params: inOrganization,
      query: z.strictObject({
        ...pageQuery,
        state: z.enum(['announced', 'waiting', 'done', 'reversed']).optional(),
      }),
      responses: { 200: PartnerChangePage },
    },
    async (ctx, { query: { limit, cursor, state } }) => {
      const rows = await readChanges(ctx, { limit, state, before: decodeIdCursor(cursor) });
      const items = rows.slice(0, limit).map(changeAnswer);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return ok({ items, nextCursor: last ? encodeCursor([last.id]) : null });
    },
  );

  memberRoute(
    app,
    {
      method: 'GET',
      url: `${ALL}/:changeId`,
      operationId: 'readPartnerChange',
      summary: 'One change of partner of record: what moves and what stays, before and after',
      tag,
      params: oneChange,
      responses: { 200: PartnerChange },
    },
    async (ctx, { params }) => {
      const change = await readChange(ctx, params.changeId);
      return ok(change, { etag: etag(change.version) });
    },
  );

  memberRoute(
    app,
    {
      method: 'PATCH',
      url: `${ALL}/:changeId`,
      operationId: 'movePartnerChange',
      summary: 'Set another moment for an announced change, or let it take effect at once',
      tag,
      params: oneChange,
      body: MovePartnerChange,
      responses: { 200: PartnerChange },
      dryRun: true,
    },
    async (ctx, { params, body, request }) => {
      const change = await moveChange(ctx, params.changeId, seenVersion(request.headers['if-match']), body);
      return ok(change, { etag: etag(change.version) });
    },
  );
}
