import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, noContent, ok } from '../../platform/http/answers.ts';
import { decodeIdCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { readReplacements } from './replacement-list.service.ts';
import { confirmReplacement, proposeReplacement, rejectReplacement } from './replacements.service.ts';
import { Proposed, ProposeReplacement, RejectReplacement, ReplacementPage } from './support.contract.ts';

const tag = 'Support';
const replacements = '/api/v1/organizations/:organizationId/support/administrator-replacements';
const organization = z.object({ organizationId: z.uuid() });
const one = organization.extend({ replacementId: z.uuid() });

export function replacementRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: replacements,
      operationId: 'listAdministratorReplacements',
      summary:
        'Replacements of partner administrators, newest first; open ones with what confirming would do',
      tag,
      params: organization,
      query: z.strictObject(pageQuery),
      responses: { 200: ReplacementPage },
    },
    async (ctx, { query: { limit, cursor } }) => {
      const { items, more } = await readReplacements(ctx, { limit, before: decodeIdCursor(cursor) });
      const last = items.at(-1);
      return ok({ items, nextCursor: more && last ? encodeCursor([last.id]) : null });
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: replacements,
      operationId: 'proposeAdministratorReplacement',
      stepUp: true,
      summary: 'Propose a new administrator of a partner organization; a colleague confirms',
      tag,
      params: organization,
      body: ProposeReplacement,
      responses: { 201: Proposed },
      dryRun: true,
    },
    async (ctx, { params, body }) =>
      created(
        await proposeReplacement(ctx, body),
        `/api/v1/organizations/${params.organizationId}/support/administrator-replacements`,
      ),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${replacements}/:replacementId/confirmation`,
      operationId: 'confirmAdministratorReplacement',
      stepUp: true,
      summary: 'Confirm what another engineer proposed; it takes effect at once',
      tag,
      params: one,
      responses: { 204: null },
      dryRun: true,
    },
    async (ctx, { params }) => {
      await confirmReplacement(ctx, params.replacementId);
      return noContent();
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${replacements}/:replacementId/rejection`,
      operationId: 'rejectAdministratorReplacement',
      summary: 'Reject a proposal, with a reason; nothing changes',
      tag,
      params: one,
      body: RejectReplacement,
      responses: { 204: null },
      dryRun: true,
    },
    async (ctx, { params, body }) => {
      await rejectReplacement(ctx, params.replacementId, body);
      return noContent();
    },
  );
}
