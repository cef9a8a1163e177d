import type { FastifyInstance } from 'fastify';
import { noContent, ok } from '../../platform/http/answers.ts';
import { browserOf, handOver } from '../../platform/http/browsers.ts';
import { type Installation, publicRoute, untiedRoute } from '../../platform/http/routes.ts';
import { Me } from '../accounts/accounts.contract.ts';
import { SetUp, SetUpState } from './setup.contract.ts';
import { readSetUpState, setUpDemo, setUpOperator } from './setup.service.ts';

const tag = 'Set-up';

/** `fillDemo` lays out the demonstration; it is given, because a module does not know the demo. */
export function setupRoutes(app: FastifyInstance, fillDemo: (installation: Installation) => Promise<void>) {
  publicRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/setup',
      operationId: 'readSetUpState',
      summary: 'Whether this installation still has to be set up',
      tag,
      responses: { 200: SetUpState },
    },
    async (ctx) => ok(await readSetUpState(ctx)),
  );
  untiedRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/setup',
      operationId: 'setUp',
      summary: 'Make the operator, or fill the demo; works once, with the link of the first start',
      tag,
      body: SetUp,
      responses: { 201: Me, 204: null },
    },
    async (ctx, { body, request, reply }) => {
      if (body.mode === 'demo') {
        await setUpDemo(ctx, body.token, () => fillDemo(app.portico));
        return noContent();
      }
      const entered = await setUpOperator(ctx, body, browserOf(request));
      handOver(reply, ctx.settings.publicUrl, entered);
      return { status: 201, body: entered.me };
    },
  );
}
