import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ok } from '../../platform/http/answers.ts';
import { decodeIdCursor, idPage, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { PromiseCasePage, promiseCaseFilter } from './promise-cases.contract.ts';
import { promiseCaseOf, readCasesOfSandbox, readPromiseCases } from './promise-cases.service.ts';

export function promiseCaseRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/organizations/:organizationId/support/promise-cases',
      operationId: 'listPromiseCases',
      summary: 'Cases that opened by themselves, as a promised time was nearly over; the oldest first',
      tag: 'Support',
      params: z.object({ organizationId: z.uuid() }),
      query: z.strictObject({ ...pageQuery, ...promiseCaseFilter }),
      responses: { 200: PromiseCasePage },
    },
    async (ctx, { query: { state, limit, cursor } }) => {
      const rows = await readPromiseCases(ctx, state, { limit, after: decodeIdCursor(cursor) });
      return ok(idPage(rows, limit, promiseCaseOf));
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/organizations/:organizationId/sandbox/cases',
      operationId: 'listSandboxCases',
      summary:
        'Cases of the sandbox that opened by themselves, as a support desk would see them; the oldest first',
      tag: 'Sandboxes',
      params: z.object({ organizationId: z.uuid() }),
      query: z.strictObject({ ...pageQuery, ...promiseCaseFilter }),
      responses: { 200: PromiseCasePage },
    },
    async (ctx, { query: { state, limit, cursor } }) => {
      const rows = await readCasesOfSandbox(ctx, state, { limit, after: decodeIdCursor(cursor) });
      return ok(idPage(rows, limit, promiseCaseOf));
    },
  );
}
