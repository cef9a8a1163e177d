import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { accepted, ok } from '../../platform/http/answers.ts';
import { decodeIdCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { readDifference, readDifferences } from './differences.service.ts';
import { clearLeftBehind, provisionAnew } from './mending.service.ts';
import {
  DifferenceKindSchema,
  OwnerSchema,
  PastReconciliationPage,
  Reconciliation,
  ServiceDifference,
  ServiceDifferencePage,
} from './reconciliation.contract.ts';
import { readPastReconciliations, readReconciliation, startReconciliation } from './starting.service.ts';

const HERE = '/api/v1/organizations/:organizationId';
const ONE = `${HERE}/differences/:differenceId`;
const tag = 'Reconciliation';
const inOrganization = z.object({ organizationId: z.uuid() });
const oneDifference = inOrganization.extend({ differenceId: z.uuid() });
const Mending = z.object({ operationId: z.uuid() }).meta({ id: 'Mending' });

/** What was ordered, what services report and what people have: where they differ, and what mends it. */
export function reconciliationRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${HERE}/reconciliation`,
      operationId: 'readReconciliation',
      summary: 'The latest comparison of services with what they report',
      tag,
      params: inOrganization,
      responses: { 200: Reconciliation },
    },
    async (ctx) => ok(await readReconciliation(ctx)),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${HERE}/reconciliation`,
      operationId: 'startReconciliation',
      summary: 'Have the services compared now: a partner its own, the vendor all',
      tag,
      params: inOrganization,
      responses: { 202: Reconciliation },
      dryRun: true,
    },
    async (ctx) =>
      accepted(
        await startReconciliation(ctx),
        `/api/v1/organizations/${ctx.actor.organizationId}/reconciliation`,
      ),
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${HERE}/differences`,
      operationId: 'listDifferences',
      summary: 'Services of which order, report and people differ, the oldest first, with what mends them',
      tag,
      params: inOrganization,
      query: z.strictObject({
        state: z.enum(['open', 'settled']).default('open'),
        kind: DifferenceKindSchema.optional(),
        owner: OwnerSchema.optional().meta({ description: 'Only those whose mending is up to it.' }),
        customerId: z.uuid().optional(),
        subscriptionId: z.uuid().optional(),
        ...pageQuery,
      }),
      responses: { 200: ServiceDifferencePage },
    },
    async (ctx, { query: { cursor, ...page } }) => {
      const { items, next } = await readDifferences(ctx, { ...page, after: decodeIdCursor(cursor) });
      return ok({ items, nextCursor: next === null ? null : encodeCursor([next]) });
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${HERE}/reconciliations`,
      operationId: 'listReconciliations',
      summary: 'Comparisons of the last 90 days, the latest first',
      tag,
      params: inOrganization,
      query: z.strictObject(pageQuery),
      responses: { 200: PastReconciliationPage },
    },
    async (ctx, { query: { cursor, limit } }) =>
      ok(await readPastReconciliations(ctx, { limit, before: decodeIdCursor(cursor) })),
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: ONE,
      operationId: 'readDifference',
      summary: 'One difference, also for 90 days after it has ended',
      tag,
      params: oneDifference,
      responses: { 200: ServiceDifference },
    },
    async (ctx, { params }) => ok(await readDifference(ctx, params.differenceId)),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${ONE}/provisioning`,
      operationId: 'provisionServiceAnew',
      summary: 'Have the service set up anew, with what was ordered',
      tag,
      params: oneDifference,
      responses: { 202: Mending },
      dryRun: true,
    },
    async (ctx, { params }) =>
      answer(ctx.actor.organizationId, await provisionAnew(ctx, params.differenceId)),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${ONE}/clearing`,
      operationId: 'clearLeftBehind',
      summary: 'Have cleared away at the service what an unfinished operation left there',
      tag,
      params: oneDifference,
      responses: { 202: Mending },
      dryRun: true,
    },
    async (ctx, { params }) =>
      answer(ctx.actor.organizationId, await clearLeftBehind(ctx, params.differenceId)),
  );
}

const answer = (organizationId: string, operationId: string) =>
  accepted({ operationId }, `/api/v1/organizations/${organizationId}/operations/${operationId}`);
