import type { FastifyInstance } from 'fastify';
import { ok } from '../../platform/http/answers.ts';
import { publicRoute } from '../../platform/http/routes.ts';
import { CurrentAgreements } from './agreements.contract.ts';
import { currentAgreements } from './agreements.service.ts';

export function agreementRoutes(app: FastifyInstance) {
  publicRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/agreements/current',
      operationId: 'listCurrentAgreements',
      summary: 'Terms of service and privacy statement as they hold today',
      tag: 'Agreements',
      responses: { 200: CurrentAgreements },
    },
    async (ctx) => ok({ items: await currentAgreements(ctx) }),
  );
}
