import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, noContent, ok } from '../../platform/http/answers.ts';
import { decodeIdCursor, idPage, pageQuery } from '../../platform/http/cursors.ts';
import { accountRoute, memberRoute } from '../../platform/http/routes.ts';
import { askSupport, readOwnCases } from './ask-support.service.ts';
import {
  AnswerCase,
  AskedSupport,
  AskSupport,
  caseFilter,
  DeskCasePage,
  SupportCases,
} from './cases.contract.ts';
import { answerCase, caseOf, deskCaseOf, readCases } from './cases.service.ts';

const tag = 'Support';
const desk = '/api/v1/organizations/:organizationId/support/cases';
const organization = z.object({ organizationId: z.uuid() });

export function caseRoutes(app: FastifyInstance) {
  accountRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/support-cases',
      operationId: 'listOwnSupportCases',
      summary: 'What I have asked Support, the newest first, with the answers',
      tag,
      responses: { 200: SupportCases },
    },
    async (ctx) => ok({ items: (await readOwnCases(ctx)).map(caseOf) }),
  );
  accountRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/support-cases',
      operationId: 'askSupport',
      summary: 'Ask Support, because no administrator of the organization can be reached',
      tag,
      body: AskSupport,
      responses: { 201: AskedSupport },
      dryRun: true,
    },
    async (ctx, { body }) => created(await askSupport(ctx, body), '/api/v1/support-cases'),
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: desk,
      operationId: 'listSupportCases',
      summary: 'Cases at the support desk; of the open ones those that wait the longest come first',
      tag,
      params: organization,
      query: z.strictObject({ ...pageQuery, ...caseFilter }),
      responses: { 200: DeskCasePage },
    },
    async (ctx, { query: { state, limit, cursor } }) => {
      const rows = await readCases(ctx, state, { limit, after: decodeIdCursor(cursor) });
      return ok(idPage(rows, limit, deskCaseOf));
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${desk}/:caseId/answer`,
      operationId: 'answerSupportCase',
      summary: 'Answer a case; the person who asked gets a mail',
      tag,
      params: organization.extend({ caseId: z.uuid() }),
      body: AnswerCase,
      responses: { 204: null },
      dryRun: true,
    },
    async (ctx, { params, body }) => {
      await answerCase(ctx, params.caseId, body);
      return noContent();
    },
  );
}
