import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Answer, created, ok } from '../../platform/http/answers.ts';
import { decodeCursor, decodeIdCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { uploadOf } from '../../platform/http/uploads.ts';
import {
  RegistryDryRun,
  RegistryEntryPage,
  RegistryImport,
  RegistryImportPage,
  RegistryPartnerPage,
  RegistrySearch,
} from './registry-import.contract.ts';
import type { RowProblem } from './registry-import.rules.ts';
import { importRegistry, readImport, readProblemFile, tryImport } from './registry-import.service.ts';
import { readCustomers, readImports, readPartners } from './registry-lists.service.ts';

const REGISTRY = '/api/v1/organizations/:organizationId/registry';
const IMPORTS = `${REGISTRY}/imports`;
const tag = 'Partner registry';
const inOrganization = z.object({ organizationId: z.uuid() });
const oneImport = inOrganization.extend({ importId: z.uuid() });
const registryQuery = z.strictObject({ ...RegistrySearch, ...pageQuery });

/** The vendor's operator imports and reads the registry. */
export function registryImportRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'POST',
      url: IMPORTS,
      operationId: 'importRegistry',
      summary:
        'Import partners, sign-in names and customers from a CSV file of at most 64 MB, or an Excel workbook (.xlsx) of at most 32 MB, in the field "file"',
      tag,
      params: inOrganization,
      query: z.strictObject({
        dryRun: z
          .stringbool()
          .default(false)
          .meta({ description: 'Tell what would happen, and change nothing.' }),
      }),
      responses: { 200: RegistryDryRun, 201: RegistryImport },
      multipart: true,
    },
    async (ctx, { query, request }) => {
      if (query.dryRun) {
        const { problems, ...result } = await tryImport(ctx, uploadOf(request));
        return ok({ ...result, problems: problems.map(withoutCells) });
      }
      const id = await importRegistry(ctx, uploadOf(request));
      const place = `/api/v1/organizations/${ctx.actor.organizationId}/registry/imports/${id}`;
      return created(answerOf(await readImport(ctx, id)), place);
    },
  );

  memberRoute(
    app,
    {
      method: 'GET',
      url: IMPORTS,
      operationId: 'listRegistryImports',
      summary: 'Earlier imports, newest first',
      tag,
      params: inOrganization,
      query: z.strictObject(pageQuery),
      responses: { 200: RegistryImportPage },
    },
    async (ctx, { query: { limit, cursor } }) => {
      const rows = await readImports(ctx, { limit, before: decodeIdCursor(cursor) });
      const items = rows.map((row) => ({ ...row, importedAt: row.importedAt.toISOString() }));
      return page(items, limit, (item) => item.id);
    },
  );

  memberRoute(
    app,
    {
      method: 'GET',
      url: `${IMPORTS}/:importId`,
      operationId: 'readRegistryImport',
      summary: 'One import with its wrong rows',
      tag,
      params: oneImport,
      responses: { 200: RegistryImport },
    },
    async (ctx, { params }) => ok(answerOf(await readImport(ctx, params.importId))),
  );

  memberRoute(
    app,
    {
      method: 'GET',
      url: `${IMPORTS}/:importId/problems.csv`,
      operationId: 'readRegistryImportProblems',
      summary:
        'The wrong rows of an import as a CSV file, with reasons, ready to be mended and imported again',
      tag,
      params: oneImport,
      responses: { 200: null },
    },
    async (ctx, { params }) => ({
      status: 200,
      body: await readProblemFile(ctx, params.importId),
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="registry-problems-${params.importId}.csv"`,
      },
    }),
  );

  listRoutes(app);
}

function listRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${REGISTRY}/partners`,
      operationId: 'listRegistryPartners',
      summary: 'Partners of the registry by number, with counts of their sign-in names and customers',
      tag,
      params: inOrganization,
      query: registryQuery,
      responses: { 200: RegistryPartnerPage },
    },
    async (ctx, { query: { cursor, ...wanted } }) => {
      const rows = await readPartners(ctx, { ...wanted, after: decodeCursor(cursor, 1)?.[0] });
      return page(rows.map(withUpdate), wanted.limit, (item) => item.number);
    },
  );

  memberRoute(
    app,
    {
      method: 'GET',
      url: `${REGISTRY}/customers`,
      operationId: 'listRegistryCustomers',
      summary: 'Customers of the registry by number, with their partners of record',
      tag,
      params: inOrganization,
      query: registryQuery,
      responses: { 200: RegistryEntryPage },
    },
    async (ctx, { query: { cursor, ...wanted } }) => {
      const rows = await readCustomers(ctx, { ...wanted, after: decodeCursor(cursor, 1)?.[0] });
      return page(rows.map(withUpdate), wanted.limit, (item) => item.number);
    },
  );
}

const withoutCells = ({ cells: _cells, ...problem }: RowProblem) => problem;
const withUpdate = <Row extends { updatedAt: Date }>(row: Row) => ({
  ...row,
  updatedAt: row.updatedAt.toISOString(),
});

function answerOf({ importedAt, problems, ...row }: Awaited<ReturnType<typeof readImport>>) {
  return { ...row, importedAt: importedAt.toISOString(), problems: problems.map(withoutCells) };
}

function page<Item>(rows: Item[], limit: number, keyOf: (item: Item) => string): Answer {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return ok({ items, nextCursor: rows.length > limit && last ? encodeCursor([keyOf(last)]) : null });
}
