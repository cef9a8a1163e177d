import type { FastifyInstance } from 'fastify';
import { noContent, ok } from '../../platform/http/answers.ts';
import { browserOf, handOver } from '../../platform/http/browsers.ts';
import { accountRoute, untiedAccountRoute, untiedRoute } from '../../platform/http/routes.ts';
import { ownTokenHash } from '../../platform/http/session-cookie.ts';
import { Me } from './accounts.contract.ts';
import {
  AppCode,
  NewAuthenticator,
  RecoveryCodes,
  SecondFactor,
  SecondStepCode,
} from './second-factor.contract.ts';
import {
  beginAuthenticator,
  confirmAuthenticator,
  readSecondFactor,
  removeAuthenticator,
  renewRecoveryCodes,
} from './second-factor.service.ts';
import { finishWithCode } from './second-step.service.ts';

const tag = 'Accounts';
const URL = '/api/v1/me/authenticator';

/** Answers with secrets are not kept for repetition: these routes take no Idempotency-Key. */
export function secondFactorRoutes(app: FastifyInstance) {
  untiedRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/sign-in/code',
      operationId: 'finishSignIn',
      summary: 'Finish a sign-in with a code of the authenticator app, or a recovery code',
      tag,
      body: SecondStepCode,
      responses: { 200: Me },
    },
    async (ctx, { body, request, reply }) => {
      const entered = await finishWithCode(ctx, body, browserOf(request));
      handOver(reply, ctx.settings.publicUrl, entered);
      return ok(entered.me);
    },
  );
  accountRoute(
    app,
    {
      method: 'GET',
      url: URL,
      operationId: 'readSecondFactor',
      summary: 'Whether a second factor is asked for after the password',
      tag,
      responses: { 200: SecondFactor },
    },
    async (ctx) => ok(await readSecondFactor(ctx)),
  );
  untiedAccountRoute(
    app,
    {
      method: 'POST',
      url: URL,
      operationId: 'beginAuthenticator',
      stepUp: true,
      summary: 'A secret for an authenticator app, shown once',
      tag,
      responses: { 200: NewAuthenticator },
    },
    async (ctx) => ok(await beginAuthenticator(ctx)),
  );
  untiedAccountRoute(
    app,
    {
      method: 'POST',
      url: `${URL}/confirmation`,
      operationId: 'confirmAuthenticator',
      summary: 'The first code of the app; answers with ten recovery codes, shown once',
      tag,
      body: AppCode,
      responses: { 200: RecoveryCodes },
    },
    async (ctx, { body, request, reply }) => {
      const { recoveryCodes, session } = await confirmAuthenticator(ctx, body.code, ownTokenHash(request));
      handOver(reply, ctx.settings.publicUrl, { session });
      return ok({ recoveryCodes });
    },
  );
  untiedAccountRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/me/recovery-codes',
      operationId: 'renewRecoveryCodes',
      stepUp: true,
      summary: 'Ten new recovery codes in the place of the old ones, shown once',
      tag,
      responses: { 200: RecoveryCodes },
    },
    async (ctx) => ok({ recoveryCodes: await renewRecoveryCodes(ctx) }),
  );
  accountRoute(
    app,
    {
      method: 'DELETE',
      url: URL,
      operationId: 'removeAuthenticator',
      stepUp: true,
      summary: 'Ask for the password alone from now on',
      tag,
      responses: { 204: null },
    },
    async (ctx) => {
      await removeAuthenticator(ctx);
      return noContent();
    },
  );
}
