import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { accepted, ok } from '../../platform/http/answers.ts';
import { decodeIdCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { etag, seenVersion } from '../../platform/http/versions.ts';
import { OfferingList } from '../catalogue/offered.contract.ts';
import { readOfferings } from './offerings.service.ts';
import {
  AddService,
  ChangeSubscription,
  ServiceAdded,
  Subscription,
  SubscriptionPage,
} from './subscriptions.contract.ts';
import {
  addService,
  changeSubscription,
  readServiceList,
  readSubscription,
} from './subscriptions.service.ts';

const HERE = '/api/v1/organizations/:organizationId';
const inOrganization = z.object({ organizationId: z.uuid() });

export function subscriptionRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${HERE}/offerings`,
      operationId: 'listOfferings',
      summary: 'Services to sign up for, with their countries/regions of use',
      tag: 'Subscriptions',
      params: inOrganization,
      responses: { 200: OfferingList },
    },
    async (ctx) => ok({ items: await readOfferings(ctx) }),
  );

  memberRoute(
    app,
    {
      method: 'POST',
      url: `${HERE}/customers/:customerId/subscriptions`,
      operationId: 'addService',
      summary: 'Add a service to a customer; the operation in `location` provisions it',
      tag: 'Subscriptions',
      params: inOrganization.extend({ customerId: z.uuid() }),
      body: AddService,
      responses: { 202: ServiceAdded },
      dryRun: true,
    },
    async (ctx, { params, body }) => {
      const added = await addService(ctx, params.customerId, body);
      return accepted(
        added,
        `/api/v1/organizations/${ctx.actor.organizationId}/operations/${added.operation.id}`,
      );
    },
  );

  memberRoute(
    app,
    {
      method: 'GET',
      url: `${HERE}/subscriptions`,
      operationId: 'listSubscriptions',
      summary: 'The Service List: what the customers have, newest first',
      tag: 'Subscriptions',
      params: inOrganization,
      query: z.strictObject({ customerId: z.uuid().optional(), ...pageQuery }),
      responses: { 200: SubscriptionPage },
    },
    async (ctx, { query: { cursor, ...page } }) => {
      const { items, next } = await readServiceList(ctx, { ...page, after: decodeIdCursor(cursor) });
      return ok({ items, nextCursor: next === null ? null : encodeCursor([next]) });
    },
  );

  memberRoute(
    app,
    {
      method: 'GET',
      url: `${HERE}/subscriptions/:subscriptionId`,
      operationId: 'readSubscription',
      summary: 'One subscription',
      tag: 'Subscriptions',
      params: inOrganization.extend({ subscriptionId: z.uuid() }),
      responses: { 200: Subscription },
    },
    async (ctx, { params }) => {
      const subscription = await readSubscription(ctx, params.subscriptionId);
      return ok(subscription, { etag: etag(subscription.version) });
    },
  );

  memberRoute(
    app,
    {
      method: 'PATCH',
      url: `${HERE}/subscriptions/:subscriptionId`,
      operationId: 'changeSubscription',
      summary: 'Give a service another label; its country/region of use stays',
      tag: 'Subscriptions',
      params: inOrganization.extend({ subscriptionId: z.uuid() }),
      body: ChangeSubscription,
      responses: { 200: Subscription },
      dryRun: true,
    },
    async (ctx, { params, body, request }) => {
      const seen = seenVersion(request.headers['if-match']);
      const subscription = await changeSubscription(ctx, params.subscriptionId, seen, body);
      return ok(subscription, { etag: etag(subscription.version) });
    },
  );
}
