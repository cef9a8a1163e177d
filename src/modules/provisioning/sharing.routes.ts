import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, noContent, ok } from '../../platform/http/answers.ts';
import { memberRoute, untiedMemberRoute, untiedRoute } from '../../platform/http/routes.ts';
import { MadeTrackerLink, SharedTracker, TrackerLinks, TrackerLookup } from './sharing.contract.ts';
import {
  lookUpSharedTracker,
  readTrackerLinks,
  shareOperation,
  withdrawTrackerLink,
} from './sharing.service.ts';

const LINKS = '/api/v1/organizations/:organizationId/operations/:operationId/links';
const params = z.object({ organizationId: z.uuid(), operationId: z.uuid() });
const tag = 'Operations';

/** A wait, shown to whoever has a link. */
export function sharingRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: LINKS,
      operationId: 'listTrackerLinks',
      summary: 'Links of the own organization that show this to whoever has them; never the links themselves',
      tag,
      params,
      responses: { 200: TrackerLinks },
    },
    async (ctx, { params: { operationId } }) => ok(await readTrackerLinks(ctx, operationId)),
  );
  // Untied: its answer holds a secret, so it is never kept for an Idempotency-Key.
  untiedMemberRoute(
    app,
    {
      method: 'POST',
      url: LINKS,
      operationId: 'shareOperation',
      summary: 'A link that shows this to whoever has it, for reading only; told once',
      tag,
      params,
      responses: { 201: MadeTrackerLink },
    },
    async (ctx, { params: { operationId } }) => {
      const url = await ctx.inTransaction((inside) => shareOperation(inside, operationId));
      return created({ url }, url);
    },
  );
  memberRoute(
    app,
    {
      method: 'DELETE',
      url: `${LINKS}/:linkId`,
      operationId: 'withdrawTrackerLink',
      summary: 'The link shows nothing any more',
      tag,
      params: params.extend({ linkId: z.uuid() }),
      responses: { 204: null },
    },
    async (ctx, { params: { operationId, linkId } }) => {
      await withdrawTrackerLink(ctx, operationId, linkId);
      return noContent();
    },
  );
  untiedRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/shared-trackers/lookup',
      operationId: 'readSharedTracker',
      summary: 'What a link shows of a wait: no names of people, no ids, no texts of errors; changes nothing',
      tag,
      body: TrackerLookup,
      responses: { 200: SharedTracker },
    },
    async (ctx, { body, request }) => ok(await lookUpSharedTracker(ctx, body.token, request.ip)),
  );
}
