import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, noContent, ok } from '../../platform/http/answers.ts';
import { memberRoute, untiedMemberRoute } from '../../platform/http/routes.ts';
import { etag, seenVersion } from '../../platform/http/versions.ts';
import {
  Broker,
  BrokerList,
  BrokerTrial,
  BrokerTrialResult,
  ImportedService,
  ImportService,
  NewBroker,
  RestBroker,
} from './brokers.contract.ts';
import {
  addBroker,
  changeBroker,
  readBroker,
  readBrokers,
  removeBroker,
  restBroker,
  wakeBroker,
} from './brokers.service.ts';
import { importService } from './importing.service.ts';
import { readBrokerCatalog, tryBroker } from './trial.service.ts';

const BROKERS = '/api/v1/organizations/:organizationId/brokers';
const ONE = `${BROKERS}/:brokerId`;
const tag = 'Brokers';
const inOrganization = z.object({ organizationId: z.uuid() });
const oneBroker = inOrganization.extend({ brokerId: z.uuid() });
const answer = (broker: Broker) => ok(broker, { etag: etag(broker.version) });

/** Programs that run services of the catalogue, for the vendor's operators. */
export function brokerRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: BROKERS,
      operationId: 'listBrokers',
      summary: 'Service brokers by name, with how they answered last; never what is shown to them',
      tag,
      params: inOrganization,
      responses: { 200: BrokerList },
    },
    async (ctx) => ok({ items: await readBrokers(ctx) }),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: BROKERS,
      operationId: 'addBroker',
      stepUp: true,
      summary: 'Add a service broker (Open Service Broker API 2.17) with what is shown to it',
      tag,
      params: inOrganization,
      body: NewBroker,
      responses: { 201: Broker },
      dryRun: true,
    },
    async (ctx, { body }) => {
      const broker = await addBroker(ctx, body);
      const place = `/api/v1/organizations/${ctx.actor.organizationId}/brokers/${broker.id}`;
      return created(broker, place, { etag: etag(broker.version) });
    },
  );
  untiedMemberRoute(
    app,
    {
      method: 'POST',
      url: `${BROKERS}/trial`,
      operationId: 'tryBroker',
      summary: 'Ask a broker for its catalog with what was typed; changes nothing',
      tag,
      params: inOrganization,
      body: BrokerTrial,
      responses: { 200: BrokerTrialResult },
    },
    async (ctx, { body }) => ok(await tryBroker(ctx, body)),
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: ONE,
      operationId: 'readBroker',
      summary: 'One service broker without its secret',
      tag,
      params: oneBroker,
      responses: { 200: Broker },
    },
    async (ctx, { params }) => answer(await readBroker(ctx, params.brokerId)),
  );
  memberRoute(
    app,
    {
      method: 'PUT',
      url: ONE,
      operationId: 'changeBroker',
      stepUp: true,
      summary: 'Put a broker as a whole; a secret that is left out stays for the same server',
      tag,
      params: oneBroker,
      body: NewBroker,
      responses: { 200: Broker },
      dryRun: true,
    },
    async (ctx, { params, body, request }) =>
      answer(await changeBroker(ctx, params.brokerId, seenVersion(request.headers['if-match']), body)),
  );
  memberRoute(
    app,
    {
      method: 'DELETE',
      url: ONE,
      operationId: 'removeBroker',
      stepUp: true,
      summary: 'Remove a broker that no version of a service names',
      tag,
      params: oneBroker,
      responses: { 204: null },
      dryRun: true,
    },
    async (ctx, { params, request }) => {
      await removeBroker(ctx, params.brokerId, seenVersion(request.headers['if-match']));
      return noContent();
    },
  );
  untiedMemberRoute(
    app,
    {
      method: 'POST',
      url: `${ONE}/catalog-readings`,
      operationId: 'readBrokerCatalog',
      summary: 'Read what the broker offers now; the catalogue stays as it is',
      tag,
      params: oneBroker,
      responses: { 200: Broker },
    },
    async (ctx, { params }) => answer(await readBrokerCatalog(ctx, params.brokerId)),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${ONE}/rest`,
      operationId: 'restBroker',
      summary: 'Ask the broker nothing any more; operations that need it wait',
      tag,
      params: oneBroker,
      body: RestBroker,
      responses: { 200: Broker },
      dryRun: true,
    },
    async (ctx, { params, body }) => answer(await restBroker(ctx, params.brokerId, body.reason)),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${ONE}/wake`,
      operationId: 'wakeBroker',
      summary: 'Ask the broker again',
      tag,
      params: oneBroker,
      responses: { 200: Broker },
      dryRun: true,
    },
    async (ctx, { params }) => answer(await wakeBroker(ctx, params.brokerId)),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${ONE}/offerings`,
      operationId: 'importBrokerService',
      summary: 'Make a draft of the catalogue from a service that the broker offers',
      tag,
      params: oneBroker,
      body: ImportService,
      responses: { 201: ImportedService },
      dryRun: true,
    },
    async (ctx, { params, body }) => {
      const { code } = await importService(ctx, params.brokerId, body);
      return created({ code }, `/api/v1/organizations/${ctx.actor.organizationId}/catalogue/${code}`);
    },
  );
}
