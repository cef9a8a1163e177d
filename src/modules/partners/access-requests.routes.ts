import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { addDays } from '../../kernel/clock.ts';
import { noContent, ok } from '../../platform/http/answers.ts';
import { decodeIdCursor, idPage, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { ANSWER_DAYS, accessRequestState } from './access-requests.rules.ts';
import { approveAccess, declineAccess, readAccessRequests } from './access-requests.service.ts';
import { AccessRequestPage, ApproveAccess, DeclineAccess } from './partners.contract.ts';

const tag = 'People of a partner';
const organization = z.object({ organizationId: z.uuid() });
const request = organization.extend({ requestId: z.uuid() });
const requests = '/api/v1/organizations/:organizationId/access-requests';

export function accessRequestRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: requests,
      operationId: 'listAccessRequests',
      summary: 'Who asked to be let in, newest first',
      tag,
      params: organization,
      query: z.strictObject(pageQuery),
      responses: { 200: AccessRequestPage },
    },
    async (ctx, { query }) => {
      const rows = await readAccessRequests(ctx, {
        limit: query.limit,
        before: decodeIdCursor(query.cursor),
      });
      const now = ctx.clock.now();
      return ok(idPage(rows, query.limit, (row) => accessRequestOf(row, now)));
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${requests}/:requestId/approval`,
      operationId: 'approveAccessRequest',
      stepUp: true,
      summary: 'Let the colleague in, with a role',
      tag,
      params: request,
      body: ApproveAccess,
      responses: { 204: null },
      dryRun: true,
    },
    async (ctx, { params, body }) => {
      await approveAccess(ctx, params.requestId, body);
      return noContent();
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${requests}/:requestId/refusal`,
      operationId: 'declineAccessRequest',
      summary: 'Decline the request, with a reason',
      tag,
      params: request,
      body: DeclineAccess,
      responses: { 204: null },
      dryRun: true,
    },
    async (ctx, { params, body }) => {
      await declineAccess(ctx, params.requestId, body);
      return noContent();
    },
  );
}

type RequestRow = Awaited<ReturnType<typeof readAccessRequests>>[number];

const accessRequestOf = (row: RequestRow, now: Date) => ({
  id: row.id,
  name: row.name,
  signInName: row.sign_in_name,
  note: row.note,
  state: accessRequestState({ state: row.state, createdAt: row.created_at }, now),
  reason: row.reason,
  decidedBy: row.decided_by_name,
  decidedAt: row.decided_at?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
  lapsesAt: addDays(row.created_at, ANSWER_DAYS).toISOString(),
});
