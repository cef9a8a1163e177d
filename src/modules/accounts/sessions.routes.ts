import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Settings } from '../../kernel/context.ts';
import { noContent, ok } from '../../platform/http/answers.ts';
import { handOver, type NewSession } from '../../platform/http/browsers.ts';
import { accountRoute, untiedAccountRoute } from '../../platform/http/routes.ts';
import { ownTokenHash, sessionTokenHash } from '../../platform/http/session-cookie.ts';
import { keepState } from './open-id-state.routes.ts';
import { PasskeyRequest } from './passkeys.contract.ts';
import { AppCode } from './second-factor.contract.ts';
import { endOtherSessions, endSession, readSessions } from './sessions.service.ts';
import { OwnSessions, PresentPassword, ProvingStart, StepUpPasskey, StepUpWays } from './step-up.contract.ts';
import {
  offerStepUpPasskey,
  readStepUpWays,
  startProvingAtProvider,
  stepUpWithCode,
  stepUpWithPasskey,
  stepUpWithPassword,
} from './step-up.service.ts';

const tag = 'Accounts';
const STEP_UP = '/api/v1/me/step-up';

export function sessionRoutes(app: FastifyInstance) {
  ownSessionRoutes(app);
  stepUpRoutes(app);
}

function ownSessionRoutes(app: FastifyInstance) {
  accountRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/me/sessions',
      operationId: 'readSessions',
      summary: 'Where the own account is signed in',
      tag,
      responses: { 200: OwnSessions },
    },
    async (ctx, { request }) => ok(await readSessions(ctx, sessionTokenHash(request))),
  );
  accountRoute(
    app,
    {
      method: 'DELETE',
      url: '/api/v1/me/sessions/:sessionId',
      operationId: 'endSession',
      stepUp: true,
      summary: 'End one session',
      tag,
      params: z.object({ sessionId: z.uuid() }),
      responses: { 204: null },
    },
    async (ctx, { params }) => {
      await endSession(ctx, params.sessionId);
      return noContent();
    },
  );
  accountRoute(
    app,
    {
      method: 'DELETE',
      url: '/api/v1/me/sessions',
      operationId: 'endOtherSessions',
      stepUp: true,
      summary: 'End every session but this one',
      tag,
      responses: { 204: null },
    },
    async (ctx, { request }) => {
      await endOtherSessions(ctx, ownTokenHash(request));
      return noContent();
    },
  );
}

function stepUpRoutes(app: FastifyInstance) {
  accountRoute(
    app,
    {
      method: 'GET',
      url: STEP_UP,
      operationId: 'readStepUpWays',
      summary: 'By which ways the own account can be proved afresh',
      tag,
      responses: { 200: StepUpWays },
    },
    async (ctx, { request }) => ok(await readStepUpWays(ctx, sessionTokenHash(request))),
  );
  accountRoute(
    app,
    {
      method: 'POST',
      url: `${STEP_UP}/options`,
      operationId: 'offerStepUpPasskey',
      summary: 'A challenge for a passkey of the own account',
      tag,
      responses: { 200: PasskeyRequest },
    },
    async (ctx) => ok(await offerStepUpPasskey(ctx)),
  );
  untiedAccountRoute(
    app,
    {
      method: 'POST',
      url: `${STEP_UP}/passkey`,
      operationId: 'stepUpWithPasskey',
      summary: 'Prove the own account afresh with a passkey; the session goes on under a new token',
      tag,
      body: StepUpPasskey,
      responses: { 204: null },
    },
    async (ctx, { body, request, reply }) =>
      goOn(ctx, reply, await stepUpWithPasskey(ctx, body.credential, ownTokenHash(request))),
  );
  untiedAccountRoute(
    app,
    {
      method: 'POST',
      url: `${STEP_UP}/password`,
      operationId: 'stepUpWithPassword',
      summary: 'Prove the own account afresh with the password, where there is neither passkey nor app',
      tag,
      body: PresentPassword,
      responses: { 204: null },
    },
    async (ctx, { body, request, reply }) =>
      goOn(ctx, reply, await stepUpWithPassword(ctx, body.password, ownTokenHash(request))),
  );
  untiedAccountRoute(
    app,
    {
      method: 'POST',
      url: `${STEP_UP}/provider`,
      operationId: 'startProvingAtProvider',
      summary: 'Go to the sign-in provider that the session began at, to prove the own account afresh',
      tag,
      body: ProvingStart,
      responses: { 200: z.object({ url: z.url() }) },
    },
    async (ctx, { body, request, reply }) => {
      const { url, state } = await startProvingAtProvider(ctx, body.returnTo, ownTokenHash(request));
      keepState(reply, ctx.settings.publicUrl, state);
      return ok({ url });
    },
  );
  untiedAccountRoute(
    app,
    {
      method: 'POST',
      url: `${STEP_UP}/code`,
      operationId: 'stepUpWithCode',
      summary: 'Prove the own account afresh with a code; the session goes on under a new token',
      tag,
      body: AppCode,
      responses: { 204: null },
    },
    async (ctx, { body, request, reply }) =>
      goOn(ctx, reply, await stepUpWithCode(ctx, body.code, ownTokenHash(request))),
  );
}

function goOn({ settings }: { settings: Settings }, reply: FastifyReply, session: NewSession) {
  handOver(reply, settings.publicUrl, { session });
  return noContent();
}
