import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ok } from '../../../platform/http/answers.ts';
import { memberRoute } from '../../../platform/http/routes.ts';
import { RapidStartPartnerAccount } from './partner-accounts.contract.ts';
import { readPartnerAccount } from './partner-accounts.service.ts';

export function partnerAccountRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/organizations/:organizationId/rapidstart/account',
      operationId: 'getRapidStartPartnerAccount',
      summary: 'What RapidStart Services knows of the partner since its activation, and who uses it',
      tag: 'RapidStart',
      params: z.object({ organizationId: z.uuid() }),
      responses: { 200: RapidStartPartnerAccount },
    },
    async (ctx) => ok(await readPartnerAccount(ctx)),
  );
}
