import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { MemberContext } from '../../kernel/context.ts';
import { created, noContent, ok } from '../../platform/http/answers.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { etag, seenVersion } from '../../platform/http/versions.ts';
import { deliveryRoutes } from './deliveries.routes.ts';
import type { EndpointRow } from './endpoints.repo.ts';
import {
  addEndpoint,
  changeEndpoint,
  readEndpoint,
  readEndpoints,
  removeEndpoint,
  renewSecret,
  testEndpoint,
} from './endpoints.service.ts';
import {
  NewWebhookEndpoint,
  WebhookEndpoint,
  WebhookEndpointChange,
  WebhookEndpointList,
  WebhookSecret,
} from './webhooks.contract.ts';
import { explainTrouble } from './webhooks.rules.ts';

const ENDPOINTS = '/api/v1/organizations/:organizationId/webhook-endpoints';
const ENDPOINT = `${ENDPOINTS}/:endpointId`;
const tag = 'Webhooks';
const inOrganization = z.object({ organizationId: z.uuid() });
const oneEndpoint = inOrganization.extend({ endpointId: z.uuid() });

/** Endpoints of an organization's programs, what was sent to them, and the events to be asked for. */
export function webhookRoutes(app: FastifyInstance) {
  endpointRoutes(app);
  secretRoutes(app);
  deliveryRoutes(app);
}

function endpointRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      ...{ method: 'GET', url: ENDPOINTS, operationId: 'listWebhookEndpoints', tag },
      summary: 'The endpoints that the organization’s events are sent to, and how each fared last',
      params: inOrganization,
      responses: { 200: WebhookEndpointList },
    },
    async (ctx) => ok({ items: (await readEndpoints(ctx)).map(endpointAnswer) }),
  );
  memberRoute(
    app,
    {
      ...{ method: 'GET', url: ENDPOINT, operationId: 'getWebhookEndpoint', tag },
      summary: 'One endpoint',
      params: oneEndpoint,
      responses: { 200: WebhookEndpoint },
    },
    async (ctx, { params }) => answerOf(ctx, params.endpointId),
  );
  memberRoute(
    app,
    {
      ...{ method: 'PATCH', url: ENDPOINT, operationId: 'changeWebhookEndpoint', tag },
      summary: 'Change name, address or kinds of events, pause or resume it; needs If-Match',
      params: oneEndpoint,
      body: WebhookEndpointChange,
      responses: { 200: WebhookEndpoint },
      ...{ stepUp: true, dryRun: true },
    },
    async (ctx, { params, body, request }) => {
      await changeEndpoint(ctx, params.endpointId, seenVersion(request.headers['if-match']), body);
      return answerOf(ctx, params.endpointId);
    },
  );
  memberRoute(
    app,
    {
      ...{ method: 'DELETE', url: ENDPOINT, operationId: 'removeWebhookEndpoint', tag },
      summary: 'Remove an endpoint with what waits for it, and the record of what was sent to it',
      params: oneEndpoint,
      responses: { 204: null },
      ...{ personsOnly: true, dryRun: true },
    },
    async (ctx, { params }) => {
      await removeEndpoint(ctx, params.endpointId);
      return noContent();
    },
  );
  memberRoute(
    app,
    {
      ...{ method: 'POST', url: `${ENDPOINT}/test`, operationId: 'testWebhookEndpoint', tag },
      summary: 'Send a test event to this endpoint alone',
      params: oneEndpoint,
      responses: { 204: null },
      ...{ personsOnly: true, dryRun: true },
    },
    async (ctx, { params }) => {
      await testEndpoint(ctx, params.endpointId);
      return noContent();
    },
  );
}

function secretRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      ...{ method: 'POST', url: ENDPOINTS, operationId: 'addWebhookEndpoint', tag },
      summary: 'Add an endpoint; answers with its secret, which is shown this once',
      params: inOrganization,
      body: NewWebhookEndpoint,
      responses: { 201: WebhookSecret },
      ...{ stepUp: true, showsSecret: true },
    },
    async (ctx, { body }) => {
      const made = await addEndpoint(ctx, body);
      return created(made, `${ENDPOINTS.replace(':organizationId', ctx.actor.organizationId)}/${made.id}`);
    },
  );
  memberRoute(
    app,
    {
      ...{ method: 'POST', url: `${ENDPOINT}/secret`, operationId: 'renewWebhookSecret', tag },
      summary: 'Make a new secret, shown this once; the one before holds for another day',
      params: oneEndpoint,
      responses: { 200: WebhookSecret },
      ...{ stepUp: true, showsSecret: true },
    },
    async (ctx, { params }) => ok(await renewSecret(ctx, params.endpointId)),
  );
}

async function answerOf(ctx: MemberContext, id: string) {
  const endpoint = await readEndpoint(ctx, id);
  return ok(endpointAnswer(endpoint), { etag: etag(endpoint.version) });
}

function endpointAnswer(row: EndpointRow): WebhookEndpoint {
  const { id, name, url, types, version, pausedAt, pauseReason, lastAttemptAt } = row;
  return {
    ...{ id, name, url, types, version },
    paused: pausedAt && pauseReason ? { at: pausedAt.toISOString(), reason: pauseReason } : null,
    failingSince: row.failingSince?.toISOString() ?? null,
    lastAttempt: lastAttemptAt && {
      at: lastAttemptAt.toISOString(),
      status: row.lastStatus,
      trouble: explainTrouble(row.lastTrouble),
    },
    createdAt: row.createdAt.toISOString(),
  };
}
