import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { accepted, noContent, ok } from '../../platform/http/answers.ts';
import { decodeSortedCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import {
  AnswerOperation,
  CancelOperation,
  CancelStoppedOperation,
  OperationsRetried,
  RetryOperations,
  RetryStoppedOperations,
  STOPPED_FOR,
  StoppedOperationPage,
} from './acting.contract.ts';
import { answerOperation } from './answering.service.ts';
import { cancelOperation } from './cancelling.service.ts';
import { Operation } from './provisioning.contract.ts';
import {
  cancelStoppedOperation,
  readStopped,
  retryOperations,
  retryStoppedOperations,
} from './stopped.service.ts';

const ofOrganization = z.object({ organizationId: z.uuid() });
const ofOperation = z.object({ organizationId: z.uuid(), operationId: z.uuid() });
const ORGANIZATION = '/api/v1/organizations/:organizationId';

/** What people do about an operation: answer, cancel, let several go on; and the operator for every partner. */
export function actingRoutes(app: FastifyInstance) {
  ownRoutes(app);
  vendorRoutes(app);
}

function ownRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${ORGANIZATION}/operations/:operationId/answer`,
      operationId: 'answerOperation',
      summary: 'Answer what the service wants to know; it is asked anew with the answer',
      tag: 'Operations',
      params: ofOperation,
      body: AnswerOperation,
      responses: { 202: Operation },
      dryRun: true,
    },
    async (ctx, { params: { organizationId, operationId }, body }) =>
      accepted(
        await answerOperation(ctx, operationId, body),
        `/api/v1/organizations/${organizationId}/operations/${operationId}`,
      ),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${ORGANIZATION}/operations/:operationId/cancellation`,
      operationId: 'cancelOperation',
      summary: 'End an operation before it is done; what a service may hold of it is cleared away',
      tag: 'Operations',
      params: ofOperation,
      body: CancelOperation,
      responses: { 200: Operation },
      dryRun: true,
    },
    async (ctx, { params, body }) => ok(await cancelOperation(ctx, params.operationId, body.reason)),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${ORGANIZATION}/operations/retries`,
      operationId: 'retryOperations',
      summary: 'Let several operations that have stopped go on: all of them, or none and why',
      tag: 'Operations',
      params: ofOrganization,
      body: RetryOperations,
      responses: { 200: OperationsRetried },
      dryRun: true,
    },
    async (ctx, { body }) => ok({ operationIds: await retryOperations(ctx, body) }),
  );
}

function vendorRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${ORGANIZATION}/stopped-operations`,
      operationId: 'listStoppedOperations',
      summary:
        'What has stopped at every partner, the latest first; what stopped for one reason of the board, where that is asked for; for operators',
      tag: 'Operations',
      params: ofOrganization,
      query: z.strictObject({ ...pageQuery, ...STOPPED_FOR }),
      responses: { 200: StoppedOperationPage },
    },
    async (ctx, { query }) => {
      const before = decodeSortedCursor(query.cursor, (key) => key === '0')?.id;
      const page = await readStopped(ctx, { ...query, before });
      return ok({ items: page.items, nextCursor: page.last ? encodeCursor([0, page.last]) : null });
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${ORGANIZATION}/stopped-operations/retries`,
      operationId: 'retryStoppedOperations',
      summary: 'Let operations of any partner go on: all of them, or none and why; for operators',
      tag: 'Operations',
      params: ofOrganization,
      body: RetryStoppedOperations,
      responses: { 200: OperationsRetried },
      dryRun: true,
    },
    async (ctx, { body }) => ok({ operationIds: await retryStoppedOperations(ctx, body) }),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${ORGANIZATION}/stopped-operations/cancellations`,
      operationId: 'cancelStoppedOperation',
      summary: 'End an operation of a partner before it is done; for operators',
      tag: 'Operations',
      params: ofOrganization,
      body: CancelStoppedOperation,
      responses: { 204: z.null() },
      dryRun: true,
    },
    async (ctx, { body }) => {
      await cancelStoppedOperation(ctx, body);
      return noContent();
    },
  );
}
