import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ok } from '../../platform/http/answers.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { ProvisioningBoard, StoppedSteps } from './board.contract.ts';
import { readProvisioningBoard, readStoppedSteps } from './board.service.ts';

const tag = 'Operations';
const organization = z.object({ organizationId: z.uuid() });

/** What an operator reads about the provisioning of every partner. */
export function boardRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/organizations/:organizationId/provisioning-board',
      operationId: 'readProvisioningBoard',
      summary: 'How provisioning goes at every partner: throughput, time per step, failures; for operators',
      tag,
      params: organization,
      responses: { 200: ProvisioningBoard },
    },
    async (ctx) => ok(await readProvisioningBoard(ctx)),
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/organizations/:organizationId/stopped-operations/:partnerId/:operationId',
      operationId: 'readStoppedOperation',
      summary: 'The steps of an operation of a partner with every attempt; for operators',
      tag,
      params: organization.extend({ partnerId: z.uuid(), operationId: z.uuid() }),
      responses: { 200: StoppedSteps },
    },
    async (ctx, { params: { partnerId, operationId } }) =>
      ok(await readStoppedSteps(ctx, { partnerId, operationId })),
  );
}
