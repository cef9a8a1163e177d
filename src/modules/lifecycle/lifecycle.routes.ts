import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, noContent, ok } from '../../platform/http/answers.ts';
import { decodeSortedCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import {
  CustomerLife,
  ErasureReceipt,
  ErasureReceiptPage,
  InactivatedCounts,
  InactivatedSearch,
  ReviveCustomer,
  SearchInactivated,
} from './lifecycle.contract.ts';
import { readLife } from './read-life.service.ts';
import type { ReceiptRow } from './receipts.repo.ts';
import {
  readAllReceipts,
  readPartnersReceipt,
  readReceipt,
  readReceipts,
  receiptAnswer,
} from './receipts.service.ts';
import { readInactivatedCounts, reviveCustomer, searchInactivated } from './revival.service.ts';

const HERE = '/api/v1/organizations/:organizationId';
const DESK = `${HERE}/support`;
const organization = z.object({ organizationId: z.uuid() });
const oneCustomer = organization.extend({ customerId: z.uuid() });

export function lifecycleRoutes(app: FastifyInstance) {
  partnersRoutes(app);
  deskRoutes(app);
}

function partnersRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${HERE}/customers/:customerId/life`,
      operationId: 'readCustomerLife',
      summary: "A customer's dates, past and to come, with what each does to people, data and mail",
      tag: 'Customers',
      params: oneCustomer,
      responses: { 200: CustomerLife },
    },
    async (ctx, { params }) => ok(await readLife(ctx, params.customerId)),
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${HERE}/erasure-receipts`,
      operationId: 'listErasureReceipts',
      summary: 'What was erased of customers that nobody kept, newest first',
      tag: 'Customers',
      params: organization,
      query: z.strictObject(pageQuery),
      responses: { 200: ErasureReceiptPage },
    },
    async (ctx, { query: { limit, cursor } }) =>
      ok(pageOf(await readReceipts(ctx, { limit, after: lastSeen(cursor) }), limit)),
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${HERE}/erasure-receipts/:customerId`,
      operationId: 'readErasureReceipt',
      summary: 'The receipt of one erased customer, by the id that it had',
      tag: 'Customers',
      params: oneCustomer,
      responses: { 200: ErasureReceipt },
    },
    async (ctx, { params }) => ok(await readReceipt(ctx, params.customerId)),
  );
}

function deskRoutes(app: FastifyInstance) {
  const tag = 'Support';
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${DESK}/inactivated-customers`,
      operationId: 'countInactivatedCustomers',
      summary: 'How many inactivated customers each partner has, and until when they are kept',
      tag,
      params: organization,
      query: z.strictObject({
        ...pageQuery,
        search: z
          .string()
          .trim()
          .max(100)
          .default('')
          .meta({ description: 'Part of the name of the partner.' }),
      }),
      responses: { 200: InactivatedCounts },
    },
    async (ctx, { query: { limit, search, cursor } }) => {
      const seen = lastSeen(cursor);
      const after = seen && { firstErased: seen.erasedAt, partnerId: seen.id };
      const { more, items, ...all } = await readInactivatedCounts(ctx, { limit, search, after });
      const last = more ? items.at(-1) : undefined;
      const nextCursor = last ? encodeCursor([last.firstErasedAt, last.partner.organizationId]) : null;
      return ok({ items, ...all, nextCursor });
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${DESK}/inactivated-customer-searches`,
      operationId: 'searchInactivatedCustomers',
      summary:
        'Whom a customer account number may belong to, with a reason; the search stands in both trails',
      tag,
      params: organization,
      body: SearchInactivated,
      responses: { 201: InactivatedSearch },
    },
    async (ctx, { params, body }) =>
      created(
        await searchInactivated(ctx, body),
        `/api/v1/organizations/${params.organizationId}/support/inactivated-customers`,
      ),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${DESK}/inactivated-customers/:customerId/revival`,
      operationId: 'reviveCustomer',
      stepUp: true,
      summary: 'Reactivate an inactivated customer with its customer account number, data intact',
      tag,
      params: oneCustomer,
      body: ReviveCustomer,
      dryRun: true,
      responses: { 204: null },
    },
    async (ctx, { params, body }) => {
      await reviveCustomer(ctx, params.customerId, body);
      return noContent();
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${DESK}/erasure-receipts`,
      operationId: 'listAllErasureReceipts',
      summary: 'Receipts of all partners, newest first',
      tag,
      params: organization,
      query: z.strictObject(pageQuery),
      responses: { 200: ErasureReceiptPage },
    },
    async (ctx, { query: { limit, cursor } }) =>
      ok(pageOf(await readAllReceipts(ctx, { limit, after: lastSeen(cursor) }), limit)),
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${DESK}/partners/:partnerOrganizationId/erasure-receipts/:customerId`,
      operationId: 'readPartnersErasureReceipt',
      summary: "One receipt of a partner's erased customer",
      tag,
      params: oneCustomer.extend({ partnerOrganizationId: z.uuid() }),
      responses: { 200: ErasureReceipt },
    },
    async (ctx, { params }) =>
      ok(await readPartnersReceipt(ctx, params.partnerOrganizationId, params.customerId)),
  );
}

/** As `receiptAnswer` writes moments, in years that PostgreSQL takes. */
const isMoment = (key: string) => /^[1-9]/.test(key) && z.iso.datetime().safeParse(key).success;

function lastSeen(cursor: string | undefined) {
  const last = decodeSortedCursor(cursor, isMoment);
  return last && { erasedAt: last.key, id: last.id };
}

function pageOf(rows: ReceiptRow[], limit: number) {
  const items = rows.slice(0, limit).map(receiptAnswer);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? encodeCursor([last.erasedAt, last.id]) : null };
}
