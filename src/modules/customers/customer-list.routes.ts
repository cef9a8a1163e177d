import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ok, okText } from '../../platform/http/answers.ts';
import { decodeKeyCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute, memberRouteReadingAhead } from '../../platform/http/routes.ts';
import { CustomerCount, CustomerPage, CustomerSearch, customerFilters } from './customer-list.contract.ts';
import { type PageSort, sortOf } from './customer-list.rules.ts';
import { countMatching, listCustomers, readPage } from './customer-list.service.ts';

const ALL = '/api/v1/organizations/:organizationId/customers';
const inOrganization = z.object({ organizationId: z.uuid() });

const Wanted = z.strictObject({ ...CustomerSearch, ...pageQuery });

function wantedOf({ cursor, sort: wished, limit, ...filters }: z.output<typeof Wanted>) {
  const sort = sortOf(filters.search, wished);
  return { filters, sort, limit, after: lastRow(cursor, sort) };
}

export function customerListRoutes(app: FastifyInstance) {
  memberRouteReadingAhead(
    app,
    {
      method: 'GET',
      url: ALL,
      operationId: 'listCustomers',
      summary: 'The customers of a partner that match, in the wanted order',
      tag: 'Customers',
      params: inOrganization,
      query: Wanted,
      responses: { 200: CustomerPage },
    },
    async (ctx, { params, query }) => readPage(ctx, params.organizationId, wantedOf(query)),
    async (ctx, { query }, page) => okText(await listCustomers(ctx, wantedOf(query), page)),
  );

  memberRoute(
    app,
    {
      method: 'GET',
      url: `${ALL}/count`,
      operationId: 'countCustomers',
      summary: 'How many customers match: exact, or about',
      tag: 'Customers',
      params: inOrganization,
      query: z.strictObject(customerFilters),
      responses: { 200: CustomerCount },
    },
    async (ctx, { query }) => ok(await countMatching(ctx, query)),
  );
}

/** Years and offsets that PostgreSQL takes. */
const IN_REACH = /^[1-9].*(Z|[+-](0\d|1[0-5]):[0-5]\d)$/;
const isMoment = (key: string) =>
  IN_REACH.test(key) && z.iso.datetime({ offset: true }).safeParse(key).success;
const isText = () => true;

/** What stands before the id in a cursor of each order. */
const KEYS: Record<string, ((key: string) => boolean)[]> = {
  match: [isText, isText],
  name: [isText],
  created: [isMoment],
  daysLeft: [(key) => key === 'infinity' || isMoment(key)],
  lastActivity: [isMoment],
  country: [isText, isText],
};

/** A cursor of the same list in another order is refused like a foreign one. */
const lastRow = (cursor: string | undefined, sort: PageSort) =>
  decodeKeyCursor(cursor, KEYS[sort.replace('-', '')] ?? []);
