import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../../../kernel/context.ts';
import { type Answer, created, ok } from '../../../platform/http/answers.ts';
import { decodeIdCursor, encodeCursor, pageQuery } from '../../../platform/http/cursors.ts';
import { memberRoute } from '../../../platform/http/routes.ts';
import { loadProject, planLoad } from './load-project.service.ts';
import { Load, LoadPlan, LoadsPage, NewLoad, StoredSummary } from './loads.contract.ts';
import type { LoadRow } from './loads.repo.ts';
import { readLoad, readLoadFile, readLoadSummary, readLoads } from './read-loads.service.ts';

const PROJECT =
  '/api/v1/organizations/:organizationId/services/:subscriptionId/rapidstart/projects/:projectId';
const LOADS = `${PROJECT}/loads`;
const tag = 'RapidStart';
const ofProject = z.object({ organizationId: z.uuid(), subscriptionId: z.uuid(), projectId: z.uuid() });
const oneLoad = ofProject.extend({ loadId: z.uuid() });

export function loadRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${PROJECT}/load-plan`,
      operationId: 'planRapidStartLoad',
      summary: 'What a load would write, by table, or what stands against it',
      tag,
      params: ofProject,
      guests: true,
      responses: { 200: LoadPlan },
    },
    async (ctx, { params }) => ok(await planLoad(ctx, params.subscriptionId, params.projectId)),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: LOADS,
      operationId: 'loadRapidStartProject',
      summary: 'Write a project as a Business Central package; every question group has to be complete',
      tag,
      params: ofProject,
      body: NewLoad,
      guests: true,
      responses: { 201: Load },
      dryRun: true,
    },
    async (ctx, { params, body }) => {
      const id = await loadProject(ctx, params, body);
      const { organizationId, subscriptionId, projectId } = params;
      const path = `/api/v1/organizations/${organizationId}/services/${subscriptionId}/rapidstart/projects/${projectId}/loads/${id}`;
      return created(loadAnswer(await readLoad(ctx, params, id), ctx.actor), path);
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: LOADS,
      operationId: 'listRapidStartLoads',
      summary: 'The loads of a project, newest first',
      tag,
      params: ofProject,
      query: z.strictObject(pageQuery),
      guests: true,
      responses: { 200: LoadsPage },
    },
    async (ctx, { params, query }) => {
      const before = decodeIdCursor(query.cursor);
      const rows = await readLoads(ctx, params, { limit: query.limit, before });
      const items = rows.slice(0, query.limit).map((row) => loadAnswer(row, ctx.actor));
      const last = rows.length > query.limit ? items.at(-1) : undefined;
      return ok({ items, nextCursor: last ? encodeCursor([last.id]) : null });
    },
  );
  oneLoadRoutes(app);
}

function oneLoadRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${LOADS}/:loadId`,
      operationId: 'readRapidStartLoad',
      summary: 'One load with its summary',
      tag,
      params: oneLoad,
      guests: true,
      responses: { 200: Load },
    },
    async (ctx, { params }) => ok(loadAnswer(await readLoad(ctx, params, params.loadId), ctx.actor)),
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${LOADS}/:loadId/file`,
      operationId: 'downloadRapidStartPackage',
      summary: 'The .rapidstart file of a load',
      tag,
      params: oneLoad,
      guests: true,
      responses: { 200: null },
    },
    async (ctx, { params }) => {
      const load = await readLoadFile(ctx, params, params.loadId);
      return download(load.file, load.fileName, 'application/octet-stream');
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${LOADS}/:loadId/summary.csv`,
      operationId: 'downloadRapidStartLoadSummary',
      summary: 'The summary of a load, for Excel',
      tag,
      params: oneLoad,
      guests: true,
      responses: { 200: null },
    },
    async (ctx, { params }) => {
      const { load, csv } = await readLoadSummary(ctx, params, params.loadId);
      return download(csv, `Load results ${load.packageCode}.csv`, 'text/csv; charset=utf-8');
    },
  );
}

function loadAnswer(row: LoadRow, reader: Actor) {
  const { id, projectId, target, packageCode, fileName, fileBytes, summary, createdAt } = row;
  return {
    ...{ id, projectId, target, packageCode, fileName, fileBytes },
    summary: StoredSummary.parse(summary),
    createdBy: {
      name: row.createdByName ?? 'Somebody who has left',
      me: row.createdBy === reader.accountId,
    },
    createdAt: createdAt.toISOString(),
  };
}

/** File names are made of package codes, which hold letters, digits, points, hyphens and underscores only. */
function download(body: Buffer | string, name: string, type: string): Answer {
  return {
    status: 200,
    body,
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  };
}
