import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { accepted, ok } from '../../platform/http/answers.ts';
import { decodeSortedCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberEventStream } from '../../platform/http/event-stream.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { RetryOperation } from './acting.contract.ts';
import { actingRoutes } from './acting.routes.ts';
import { boardRoutes } from './board.routes.ts';
import { mailWishRoutes } from './mail-wishes.routes.ts';
import { readOperation, readOperations } from './operations.service.ts';
import { promiseCaseRoutes } from './promise-cases.routes.ts';
import { Operation, OperationPage } from './provisioning.contract.ts';
import { isOver, OPERATION_STATES } from './provisioning.rules.ts';
import { operationSubject } from './queueing.service.ts';
import { retryOperation } from './retrying.service.ts';
import { sharingRoutes } from './sharing.routes.ts';

const ofOrganization = z.object({ organizationId: z.uuid() });
const ofOperation = z.object({ organizationId: z.uuid(), operationId: z.uuid() });
const LIST = '/api/v1/organizations/:organizationId/operations';

export function provisioningRoutes(app: FastifyInstance) {
  listRoute(app);
  readRoutes(app);
  retryRoute(app);
  actingRoutes(app);
  promiseCaseRoutes(app);
  sharingRoutes(app);
  mailWishRoutes(app);
  boardRoutes(app);
}

function listRoute(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: LIST,
      operationId: 'listOperations',
      summary: 'What is under way or was done for this organization, failed ones first',
      tag: 'Operations',
      params: ofOrganization,
      query: z.strictObject({
        ...pageQuery,
        state: z
          .enum([...OPERATION_STATES, 'open'])
          .optional()
          .meta({ description: '`open`: everything that has not ended.' }),
        subscriptionId: z.uuid().optional(),
        search: z.string().max(200).optional().meta({ description: 'Part of the customer name.' }),
      }),
      responses: { 200: OperationPage },
    },
    async (ctx, { query }) => {
      const last = decodeSortedCursor(query.cursor, (key) => /^[0-2]$/.test(key));
      const after = last && { rank: Number(last.key), id: last.id };
      const page = await readOperations(ctx, { ...query, after });
      return ok({
        items: page.items,
        nextCursor: page.last ? encodeCursor([page.last.rank, page.last.id]) : null,
      });
    },
  );
}

function readRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${LIST}/:operationId`,
      operationId: 'readOperation',
      summary: 'One operation: its steps, every attempt, the promise and the estimate',
      tag: 'Operations',
      params: ofOperation,
      responses: { 200: Operation },
    },
    async (ctx, { params }) => ok(await readOperation(ctx, params.operationId)),
  );
  memberEventStream(
    app,
    {
      url: `${LIST}/:operationId/events`,
      operationId: 'watchOperation',
      summary:
        'The operation as server-sent events `operation`: as it is now, then at each change, until it has succeeded: whatever else it is, it may be let go on',
      tag: 'Operations',
      params: ofOperation,
    },
    {
      event: 'operation',
      subject: ({ operationId }) => operationSubject(operationId),
      async read(ctx, { operationId }) {
        const operation = await readOperation(ctx, operationId);
        return { data: operation, last: isOver(operation.state) };
      },
    },
  );
}

function retryRoute(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${LIST}/:operationId/retry`,
      operationId: 'retryOperation',
      summary: 'Let an operation that failed, stalled or was cancelled go on from where it stopped',
      tag: 'Operations',
      params: ofOperation,
      body: RetryOperation,
      responses: { 202: Operation },
      dryRun: true,
    },
    async (ctx, { params: { organizationId, operationId }, body }) =>
      accepted(
        await retryOperation(ctx, operationId, body.reason),
        `/api/v1/organizations/${organizationId}/operations/${operationId}`,
      ),
  );
}
