import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, noContent, ok } from '../../platform/http/answers.ts';
import { bearerEventStream } from '../../platform/http/event-stream.ts';
import { memberRoute, untiedMemberRoute, untiedRoute } from '../../platform/http/routes.ts';
import { lookUpSharedTracker, watchSharedTracker } from './shared-tracker.service.ts';
import { MadeTrackerLink, SharedTracker, TrackerLinks, TrackerLookup } from './sharing.contract.ts';
import { readTrackerLinks, shareOperation, withdrawTrackerLink } from './sharing.service.ts';

const LINKS = '/api/v1/organizations/:organizationId/operations/:operationId/links';
const params = z.object({ organizationId: z.uuid(), operationId: z.uuid() });
const tag = 'Operations';
/** Of one link and one process; whoever comes after them asks from time to time instead. */
export const READERS_AT_ONCE = 50;

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
  bearerEventStream(
    app,
    {
      url: '/api/v1/shared-trackers/events',
      operationId: 'watchSharedTracker',
      summary:
        'What a link shows, as server-sent events `tracker`: as it is now, then at each change, until it has succeeded or the link ends. With very many readers of one link it ends after the first, and says when to come back',
      tag,
      body: TrackerLookup,
      readersAtOnce: READERS_AT_ONCE,
    },
    (ctx, { token }, address) => watchSharedTracker(ctx, token, address),
  );
}
