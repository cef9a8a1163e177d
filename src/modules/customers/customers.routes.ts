import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, ok } from '../../platform/http/answers.ts';
import { memberRoute, memberRouteReadingAhead } from '../../platform/http/routes.ts';
import { etag, seenVersion } from '../../platform/http/versions.ts';
import { atCommit } from '../../platform/postgres/at-commit.ts';
import { ChangeCustomer, CreateCustomer, Customer } from './customers.contract.ts';
import {
  changeCustomer,
  createCustomer,
  looksLikeDuplicate,
  readCustomer,
  takenNumber,
} from './customers.service.ts';

const ALL = '/api/v1/organizations/:organizationId/customers';
const inOrganization = z.object({ organizationId: z.uuid() });
const oneCustomer = inOrganization.extend({ customerId: z.uuid() });

export function customerRoutes(app: FastifyInstance) {
  memberRouteReadingAhead(
    app,
    {
      method: 'POST',
      url: ALL,
      operationId: 'createCustomer',
      summary: 'Enrol an existing customer by its number, or a prospect without one',
      tag: 'Customers',
      params: inOrganization,
      body: CreateCustomer,
      responses: { 201: Customer },
      dryRun: true,
    },
    async (ctx, { params, body }) => looksLikeDuplicate(ctx, params.organizationId, body),
    async (ctx, { body }, maybeThere) => {
      const writing = atCommit(ctx, takenNumber);
      const customer = await createCustomer(ctx, body, { writing, maybeThere });
      const place = `/api/v1/organizations/${ctx.actor.organizationId}/customers/${customer.id}`;
      return created(customer, place, { etag: etag(customer.version) });
    },
  );

  memberRoute(
    app,
    {
      method: 'GET',
      url: `${ALL}/:customerId`,
      operationId: 'readCustomer',
      summary: 'One customer with its subscriptions',
      tag: 'Customers',
      params: oneCustomer,
      responses: { 200: Customer },
    },
    async (ctx, { params }) => answer(await readCustomer(ctx, params.customerId)),
  );

  memberRoute(
    app,
    {
      method: 'PATCH',
      url: `${ALL}/:customerId`,
      operationId: 'changeCustomer',
      summary: 'Change a customer; also adds the customer account number that a prospect lacks',
      tag: 'Customers',
      params: oneCustomer,
      body: ChangeCustomer,
      responses: { 200: Customer },
      dryRun: true,
    },
    async (ctx, { params, body, request }) =>
      answer(await changeCustomer(ctx, params.customerId, seenVersion(request.headers['if-match']), body)),
  );
}

const answer = (customer: Customer) => ok(customer, { etag: etag(customer.version) });
