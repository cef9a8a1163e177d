import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, ok, okText } from '../../platform/http/answers.ts';
import { decodeSortedCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { etag, seenVersion } from '../../platform/http/versions.ts';
import {
  ChangeCustomer,
  CreateCustomer,
  Customer,
  CustomerPage,
  CustomerSearch,
  type CustomerSort,
} from './customers.contract.ts';
import { changeCustomer, createCustomer, listCustomers, readCustomer } from './customers.service.ts';

const ALL = '/api/v1/organizations/:organizationId/customers';
const inOrganization = z.object({ organizationId: z.uuid() });
const oneCustomer = inOrganization.extend({ customerId: z.uuid() });

export function customerRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: ALL,
      operationId: 'listCustomers',
      summary: 'The customers of a partner, by name',
      tag: 'Customers',
      params: inOrganization,
      query: z.strictObject({ ...CustomerSearch, ...pageQuery }),
      responses: { 200: CustomerPage },
    },
    async (ctx, { query: { cursor, search = '', ...wanted } }) =>
      okText(await listCustomers(ctx, { ...wanted, search, after: lastRow(cursor, wanted.sort) })),
  );

  memberRoute(
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
    },
    async (ctx, { body }) => {
      const customer = await createCustomer(ctx, body);
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
    },
    async (ctx, { params, body, request }) =>
      answer(await changeCustomer(ctx, params.customerId, seenVersion(request.headers['if-match']), body)),
  );
}

/** Years and offsets that PostgreSQL takes. */
const IN_REACH = /^[1-9].*(Z|[+-](0\d|1[0-5]):[0-5]\d)$/;

/** A cursor of the same list in another order is refused like a foreign one. */
function lastRow(cursor: string | undefined, sort: CustomerSort): string[] | undefined {
  const isMoment = (key: string) =>
    IN_REACH.test(key) && z.iso.datetime({ offset: true }).safeParse(key).success;
  const last = decodeSortedCursor(cursor, sort.endsWith('name') ? undefined : isMoment);
  return last && [last.key, last.id];
}

const answer = (customer: Customer) => ok(customer, { etag: etag(customer.version) });
