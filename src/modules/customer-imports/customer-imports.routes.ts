import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { requirePermission } from '../../kernel/permissions.ts';
import { accepted, created, noContent, ok } from '../../platform/http/answers.ts';
import { decodeIdCursor, decodeLineCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberEventStream } from '../../platform/http/event-stream.ts';
import { memberRoute, untiedMemberRoute } from '../../platform/http/routes.ts';
import { uploadOf } from '../../platform/http/uploads.ts';
import {
  CustomerImport,
  CustomerImportPage,
  CustomerImportRowPage,
  OUTCOMES,
  PlanCustomerImport,
} from './customer-imports.contract.ts';
import { failedRowsFile } from './failed-rows.service.ts';
import { templateCsv, templateWorkbook } from './import-template.ts';
import { planImport } from './plan-import.service.ts';
import { readImport, readImports, readPlannedRows } from './read-imports.service.ts';
import { importSubject } from './run-import.service.ts';
import { stageImport } from './stage-import.service.ts';
import { type Asked, cancelImport, discardImport, startImport } from './start-import.service.ts';

const ALL = '/api/v1/organizations/:organizationId/customer-imports';
const ONE = `${ALL}/:importId`;
const TEMPLATE = '/api/v1/organizations/:organizationId/customer-import-template';
const tag = 'Customer import';
const inOrganization = z.object({ organizationId: z.uuid() });
const oneImport = inOrganization.extend({ importId: z.uuid() });
const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Customers from a spreadsheet: send it, say which column is which, look at the plan, start, watch, mend the rest. */
export function customerImportRoutes(app: FastifyInstance) {
  sendingRoutes(app);
  readingRoutes(app);
  doingRoutes(app);
  fileRoutes(app);
}

function sendingRoutes(app: FastifyInstance) {
  untiedMemberRoute(
    app,
    {
      method: 'POST',
      url: ALL,
      operationId: 'sendCustomerImport',
      summary:
        'Send a CSV file or Excel workbook (.xlsx) of at most 100,000 customers and 32 MB in the field "file". No customer is changed',
      tag,
      params: inOrganization,
      multipart: true,
      responses: { 201: CustomerImport },
    },
    async (ctx, { request }) => {
      const sent = await stageImport(ctx, uploadOf(request));
      return created(sent, placeOf(ctx.actor.organizationId, sent.id));
    },
  );

  memberRoute(
    app,
    {
      method: 'PUT',
      url: `${ONE}/plan`,
      operationId: 'planCustomerImport',
      summary: 'Say which column is which, and be told what would happen to each row. No customer is changed',
      tag,
      params: oneImport,
      body: PlanCustomerImport,
      responses: { 200: CustomerImport },
    },
    async (ctx, { params, body }) => ok(await planImport(ctx, params.importId, body)),
  );

  memberRoute(
    app,
    {
      method: 'DELETE',
      url: ONE,
      operationId: 'discardCustomerImport',
      summary: 'Throw a file away that was sent and not started',
      tag,
      params: oneImport,
      responses: { 204: null },
    },
    async (ctx, { params }) => {
      await discardImport(ctx, params.importId);
      return noContent();
    },
  );
}

function readingRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: ALL,
      operationId: 'listCustomerImports',
      summary: 'Earlier imports, newest first',
      tag,
      params: inOrganization,
      query: z.strictObject(pageQuery),
      responses: { 200: CustomerImportPage },
    },
    async (ctx, { query: { limit, cursor } }) =>
      page(await readImports(ctx, { limit, before: decodeIdCursor(cursor) }), limit, ({ id }) => id),
  );

  memberRoute(
    app,
    {
      method: 'GET',
      url: ONE,
      operationId: 'readCustomerImport',
      summary: 'One import: its columns, its plan, how far it is',
      tag,
      params: oneImport,
      responses: { 200: CustomerImport },
    },
    async (ctx, { params }) => ok(await readImport(ctx, params.importId)),
  );

  memberRoute(
    app,
    {
      method: 'GET',
      url: `${ONE}/rows`,
      operationId: 'listCustomerImportRows',
      summary: 'What would happen, or could not be done, row by row and why',
      tag,
      params: oneImport,
      query: z.strictObject({
        ...pageQuery,
        outcome: z
          .enum(['do', 'skip', 'refuse'])
          .optional()
          .meta({ description: '`do`: rows that create, link or update a customer.' }),
        search: z.string().max(200).optional().meta({ description: 'Part of name, number or reference.' }),
      }),
      responses: { 200: CustomerImportRowPage },
    },
    async (ctx, { params, query: { outcome, search = '', cursor, limit } }) => {
      const after = decodeLineCursor(cursor) ?? 0;
      const wanted = { outcomes: outcomesOf(outcome), search, after, limit };
      return page(await readPlannedRows(ctx, params.importId, wanted), limit, ({ line }) => String(line));
    },
  );

  memberEventStream(
    app,
    {
      url: `${ONE}/events`,
      operationId: 'watchCustomerImport',
      summary:
        'The import as server-sent events `import`: as it is now, then after each batch, until it ends',
      tag,
      params: oneImport,
    },
    {
      event: 'import',
      subject: ({ importId }) => importSubject(importId),
      async read(ctx, { importId }) {
        const found = await readImport(ctx, importId);
        return { data: found, last: found.state === 'done' || found.state === 'cancelled' };
      },
    },
  );
}

function doingRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${ONE}/start`,
      operationId: 'startCustomerImport',
      summary: 'Do what was planned. One import runs at a time',
      tag,
      params: oneImport,
      responses: { 200: CustomerImport, 202: CustomerImport },
      dryRun: true,
    },
    async (ctx, { params: { organizationId, importId } }) =>
      begun(await startImport(ctx, importId), placeOf(organizationId, importId)),
  );

  memberRoute(
    app,
    {
      method: 'POST',
      url: `${ONE}/cancel`,
      operationId: 'cancelCustomerImport',
      summary: 'Stop an import that runs. Customers that are in by then stay',
      tag,
      params: oneImport,
      responses: { 200: CustomerImport, 202: CustomerImport },
      dryRun: true,
    },
    async (ctx, { params: { organizationId, importId } }) =>
      begun(await cancelImport(ctx, importId), placeOf(organizationId, importId)),
  );
}

function fileRoutes(app: FastifyInstance) {
  for (const format of ['csv', 'xlsx'] as const) {
    const named = format === 'csv' ? 'a CSV file' : 'an Excel workbook';
    const type = format === 'csv' ? CSV : XLSX;
    memberRoute(
      app,
      {
        method: 'GET',
        url: `${TEMPLATE}.${format}`,
        operationId: `readCustomerImportTemplate${format === 'csv' ? 'Csv' : 'Xlsx'}`,
        summary: `A template to fill in, as ${named}`,
        tag,
        params: inOrganization,
        responses: { 200: null },
      },
      async (ctx) => {
        requirePermission(ctx.actor, 'customers:create');
        const body = await (format === 'csv' ? templateCsv() : templateWorkbook());
        return { status: 200, body, headers: download(type, `customers-template.${format}`) };
      },
    );
    untiedMemberRoute(
      app,
      {
        method: 'GET',
        url: `${ONE}/failed-rows.${format}`,
        operationId: `readCustomerImportFailedRows${format === 'csv' ? 'Csv' : 'Xlsx'}`,
        summary: `The rows that can't go in with reasons, as ${named}, ready to be mended and sent again`,
        tag,
        params: oneImport,
        responses: { 200: null },
      },
      async (ctx, { params }) => {
        const { name, content } = await failedRowsFile(ctx, params.importId, format);
        return { status: 200, stream: content, headers: download(type, name) };
      },
    );
  }
}

const placeOf = (organizationId: string, importId: string) =>
  `/api/v1/organizations/${organizationId}/customer-imports/${importId}`;

/** 202 when this call brought it about, 200 when it was so already. */
const begun = ({ answer, begun: now }: Asked, location: string) =>
  now ? accepted(answer, location) : ok(answer);

const download = (type: string, name: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
});

const outcomesOf = (wanted: 'do' | 'skip' | 'refuse' | undefined) =>
  wanted === undefined ? OUTCOMES : wanted === 'do' ? (['create', 'link', 'update'] as const) : [wanted];

function page<Item>(rows: Item[], limit: number, keyOf: (item: Item) => string) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return ok({ items, nextCursor: rows.length > limit && last ? encodeCursor([keyOf(last)]) : null });
}
