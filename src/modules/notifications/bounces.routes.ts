import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ok } from '../../platform/http/answers.ts';
import { publicRoute } from '../../platform/http/routes.ts';
import { takeBounce } from './bounces.service.ts';
import { TakenBounce, WhatCameBack } from './mailbox.contract.ts';

/** For the mail server behind the bounce address; `scripts/report-bounce.mjs` calls it. */
export function bounceRoutes(app: FastifyInstance) {
  publicRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/mail/bounces',
      operationId: 'reportBounce',
      summary: 'What came back to the bounce address; a delivery report marks its mail as bounced',
      tag: 'Mailbox',
      body: WhatCameBack,
      responses: { 200: z.object({ outcome: TakenBounce }) },
      bodyLimit: 1_000_000,
    },
    async (ctx, { body, request }) => {
      const secret = request.headers['bounce-secret'];
      return ok({
        outcome: await takeBounce(ctx, typeof secret === 'string' ? secret : undefined, body.message),
      });
    },
  );
}
