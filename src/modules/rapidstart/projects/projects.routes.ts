import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { MemberContext } from '../../../kernel/context.ts';
import { created, ok, streamed } from '../../../platform/http/answers.ts';
import { decodeIdCursor, encodeCursor, pageQuery } from '../../../platform/http/cursors.ts';
import { memberRoute } from '../../../platform/http/routes.ts';
import { etag, seenVersion } from '../../../platform/http/versions.ts';
import { completeGroup, saveAnswers } from './answering.service.ts';
import { answersFile } from './answers-file.service.ts';
import { createProject } from './create-project.service.ts';
import { projectAnswer, summaryAnswer } from './project-answers.ts';
import {
  AnswersEntry,
  NewProject,
  Overview,
  Project,
  ProjectGroup,
  ProjectsPage,
} from './projects.contract.ts';
import { readOverview, readProject, readProjects } from './read-projects.service.ts';

const RAPIDSTART = '/api/v1/organizations/:organizationId/services/:subscriptionId/rapidstart';
const PROJECT = `${RAPIDSTART}/projects/:projectId`;
const GROUP = `${PROJECT}/groups/:areaCode/:groupCode`;
const tag = 'RapidStart';
const inService = z.object({ organizationId: z.uuid(), subscriptionId: z.uuid() });
const oneProject = inService.extend({ projectId: z.uuid() });
const oneGroup = oneProject.extend({ areaCode: z.string().max(100), groupCode: z.string().max(100) });

export function projectRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${RAPIDSTART}/overview`,
      operationId: 'readRapidStart',
      summary: 'What Getting started shows: the service, its functional areas, how many projects there are',
      tag,
      params: inService,
      guests: true,
      responses: { 200: Overview },
    },
    async (ctx, { params }) => ok(await readOverview(ctx, params.subscriptionId)),
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${RAPIDSTART}/projects`,
      operationId: 'listRapidStartProjects',
      summary: 'Configuration projects, newest first, with the progress of each question group',
      tag,
      params: inService,
      query: z.strictObject({ ...pageQuery, view: z.enum(['mine', 'all']).default('mine') }),
      guests: true,
      responses: { 200: ProjectsPage },
    },
    async (ctx, { params, query }) => {
      const before = decodeIdCursor(query.cursor);
      const createdBy = query.view === 'mine' ? ctx.actor.accountId : undefined;
      const found = await readProjects(ctx, params.subscriptionId, { limit: query.limit, before, createdBy });
      const items = found
        .slice(0, query.limit)
        .map(({ row, groups }) => summaryAnswer(row, groups, ctx.actor));
      const last = found.length > query.limit ? items.at(-1) : undefined;
      return ok({ items, nextCursor: last ? encodeCursor([last.id]) : null });
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${RAPIDSTART}/projects`,
      operationId: 'createRapidStartProject',
      summary: 'Create a configuration project; Base information is always part of it, and first',
      tag,
      params: inService,
      body: NewProject,
      guests: true,
      responses: { 201: Project },
      dryRun: true,
    },
    async (ctx, { params, body }) => {
      const id = await createProject(ctx, params.subscriptionId, body);
      const project = await readProject(ctx, params.subscriptionId, id);
      return created(projectAnswer(project, ctx.actor), projectPath(params, id));
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: PROJECT,
      operationId: 'readRapidStartProject',
      summary: 'A project with its areas, groups, questions and answers',
      tag,
      params: oneProject,
      guests: true,
      responses: { 200: Project },
    },
    async (ctx, { params }) => {
      const project = await readProject(ctx, params.subscriptionId, params.projectId);
      return ok(projectAnswer(project, ctx.actor));
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${PROJECT}/answers.csv`,
      operationId: 'downloadRapidStartAnswers',
      summary: 'Questions and answers of a project as they stand, for Excel; of one that is not finished too',
      tag,
      params: oneProject,
      guests: true,
      responses: { 200: null },
    },
    async (ctx, { params }) => {
      const { file, fileName } = await answersFile(ctx, params.subscriptionId, params.projectId);
      return streamed(file, { type: 'text/csv; charset=utf-8', fileName });
    },
  );
  answeringRoutes(app);
}

function answeringRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'PUT',
      url: `${GROUP}/answers`,
      operationId: 'saveRapidStartAnswers',
      summary: 'Save the answers of a question group; opens a complete group again',
      tag,
      params: oneGroup,
      body: AnswersEntry,
      guests: true,
      responses: { 200: ProjectGroup },
    },
    async (ctx, { params, body, request }) => {
      const version = seenVersion(request.headers['if-match']);
      await saveAnswers(ctx, { ...params, version }, body.answers);
      return groupAnswer(ctx, params);
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${GROUP}/completion`,
      operationId: 'completeRapidStartGroup',
      summary: 'Mark a question group as complete',
      tag,
      params: oneGroup,
      guests: true,
      responses: { 200: ProjectGroup },
      dryRun: true,
    },
    async (ctx, { params, request }) => {
      const version = seenVersion(request.headers['if-match']);
      await completeGroup(ctx, { ...params, version });
      return groupAnswer(ctx, params);
    },
  );
}

async function groupAnswer(ctx: MemberContext, params: z.output<typeof oneGroup>) {
  const project = projectAnswer(await readProject(ctx, params.subscriptionId, params.projectId), ctx.actor);
  const area = project.areas.find(({ code }) => code === params.areaCode);
  const group = area?.groups.find(({ code }) => code === params.groupCode);
  return ok(group, { etag: etag(group?.version ?? 0) });
}

function projectPath({ organizationId, subscriptionId }: z.output<typeof inService>, id: string) {
  return `/api/v1/organizations/${organizationId}/services/${subscriptionId}/rapidstart/projects/${id}`;
}
