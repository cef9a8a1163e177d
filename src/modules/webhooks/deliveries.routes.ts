import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { invalidField } from '../../kernel/errors.ts';
import { noContent, ok } from '../../platform/http/answers.ts';
import {
  decodeIdCursor,
  decodeSortedCursor,
  encodeCursor,
  idPage,
  pageQuery,
} from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import {
  readDeliveries,
  readDelivery,
  readEvents,
  sendAgain,
  sendFailedAgain,
} from './deliveries.service.ts';
import {
  CloudEventPage,
  DELIVERY_STATES,
  SendFailedAgain,
  WebhookDelivery,
  WebhookDeliveryPage,
} from './webhooks.contract.ts';
import { explainTrouble, typeOf } from './webhooks.rules.ts';

const ENDPOINT = '/api/v1/organizations/:organizationId/webhook-endpoints/:endpointId';
const DELIVERIES = `${ENDPOINT}/deliveries`;
const DELIVERY = `${DELIVERIES}/:eventId`;
const tag = 'Webhooks';
const inOrganization = z.object({ organizationId: z.uuid() });
const oneEndpoint = inOrganization.extend({ endpointId: z.uuid() });
const oneDelivery = oneEndpoint.extend({ eventId: z.uuid() });

export function deliveryRoutes(app: FastifyInstance) {
  readingRoutes(app);
  sendingAgainRoutes(app);
  eventRoutes(app);
}

function readingRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      ...{ method: 'GET', url: DELIVERIES, operationId: 'listWebhookDeliveries', tag },
      summary: 'What was or is to be sent to the endpoint in the last 30 days, the newest event first',
      params: oneEndpoint,
      query: z.strictObject({ ...pageQuery, state: z.enum(DELIVERY_STATES).optional() }),
      responses: { 200: WebhookDeliveryPage },
    },
    async (ctx, { params, query: { cursor, limit, state } }) => {
      const rows = await readDeliveries(ctx, params.endpointId, {
        limit,
        state,
        before: decodeIdCursor(cursor),
      });
      return ok(
        idPage(rows, limit, (row) => ({
          ...summary(row),
          lastAttempt: row.attemptedAt && attempted({ ...row, at: row.attemptedAt }),
        })),
      );
    },
  );
  memberRoute(
    app,
    {
      ...{ method: 'GET', url: DELIVERY, operationId: 'readWebhookDelivery', tag },
      summary: 'One event for the endpoint: its body, and each attempt with its headers and the answer',
      params: oneDelivery,
      responses: { 200: WebhookDelivery },
    },
    async (ctx, { params }) => {
      const { body, attempts, ...row } = await readDelivery(ctx, params.endpointId, params.eventId);
      return ok({ ...summary(row), body, attempts: attempts.map((one) => shownAttempt(row.id, one)) });
    },
  );
}

function sendingAgainRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      ...{ method: 'POST', url: `${DELIVERY}/send-again`, operationId: 'sendWebhookAgain', tag },
      summary: 'Send an event again, under the same id',
      params: oneDelivery,
      responses: { 204: null },
      ...{ personsOnly: true, dryRun: true },
    },
    async (ctx, { params }) => {
      await sendAgain(ctx, params.endpointId, params.eventId);
      return noContent();
    },
  );
  memberRoute(
    app,
    {
      ...{
        method: 'POST',
        url: `${ENDPOINT}/send-failed-again`,
        operationId: 'sendFailedWebhooksAgain',
        tag,
      },
      summary: 'Send again everything that has failed of what was to be sent since then',
      params: oneEndpoint,
      body: SendFailedAgain,
      responses: { 200: z.object({ count: z.number().int() }) },
      ...{ personsOnly: true, dryRun: true },
    },
    async (ctx, { params, body }) =>
      ok({ count: await sendFailedAgain(ctx, params.endpointId, new Date(body.since)) }),
  );
}

function eventRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      ...{
        method: 'GET',
        url: '/api/v1/organizations/:organizationId/change-feed',
        operationId: 'readChangeFeed',
        tag,
      },
      summary:
        'What happened in the organization as events, the oldest first: those behind a place that was answered before',
      params: inOrganization,
      query: z.strictObject({
        limit: pageQuery.limit,
        after: z
          .string()
          .max(1_000)
          .optional()
          .meta({ description: '`next` of the answer before; without it from the beginning.' }),
      }),
      responses: { 200: CloudEventPage },
    },
    async (ctx, { query: { after, limit } }) => {
      const { events, last, more } = await readEvents(ctx, { limit, after: placeOf(after) });
      return ok({ items: events, next: last ? encodeCursor([last.position, last.id]) : null, more });
    },
  );
}

/** 422 for a place that we did not name. */
function placeOf(after: string | undefined) {
  const place = readCursor(after);
  return place && { position: Number(place.key), id: place.id };
}

function readCursor(after: string | undefined) {
  try {
    return decodeSortedCursor(after, (key) => /^\d{1,15}$/.test(key));
  } catch {
    throw invalidField(
      '?after',
      'This place is not one of these events. Start again without it.',
      'unknown-cursor',
    );
  }
}

type Delivery = Awaited<ReturnType<typeof readDelivery>>;
type Attempt = Delivery['attempts'][number];

function summary({ id, action, subjectName, at, state, nextTryAt }: Omit<Delivery, 'body' | 'attempts'>) {
  return {
    ...{ eventId: id, type: typeOf(action), action, subjectName, state },
    at: at.toISOString(),
    nextTryAt: nextTryAt?.toISOString() ?? null,
  };
}

const attempted = ({ at, status, trouble }: { at: Date; status: number | null; trouble: string | null }) => ({
  ...{ at: at.toISOString(), status, trouble: explainTrouble(trouble) },
});

function shownAttempt(eventId: string, { durationMs, answer, signature, ...attempt }: Attempt) {
  const headers = {
    'webhook-id': eventId,
    'webhook-timestamp': String(Math.floor(attempt.at.getTime() / 1_000)),
    'webhook-signature': signature,
  };
  return { ...attempted(attempt), durationMs, answer, headers };
}
