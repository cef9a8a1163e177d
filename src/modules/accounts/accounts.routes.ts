import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Answer, noContent, ok } from '../../platform/http/answers.ts';
import { browserOf, handOver } from '../../platform/http/browsers.ts';
import { accountRoute, publicRoute, untiedAccountRoute, untiedRoute } from '../../platform/http/routes.ts';
import { clearSessionCookie, sessionTokenHash, setDeviceCookie } from '../../platform/http/session-cookie.ts';
import {
  CodeRequest,
  IdentityProviders,
  Me,
  PasswordChange,
  PasswordReset,
  ProvedAddress,
  SignIn,
  SignUp,
} from './accounts.contract.ts';
import { readMe } from './accounts.service.ts';
import { askToProveAddress, proveAddress } from './addresses.service.ts';
import { listProviders } from './open-id.service.ts';
import { changePassword } from './password-change.service.ts';
import { askForNewPassword, resetPassword } from './password-reset.service.ts';
import { SecondStep } from './second-factor.contract.ts';
import type { PasswordOutcome } from './second-step.service.ts';
import { signIn, signOut } from './sign-in.service.ts';
import { askToSignUp, signUp } from './sign-up.service.ts';

const tag = 'Accounts';
const MAILED = { status: 202 };

/** Who has a second factor gets no session yet, but what the code has to come with. */
function inOrHalfIn(reply: FastifyReply, publicUrl: string, outcome: PasswordOutcome): Answer {
  if ('secondStep' in outcome) return { status: 202, body: outcome.secondStep };
  handOver(reply, publicUrl, outcome.entered);
  return ok(outcome.entered.me);
}

export function accountRoutes(app: FastifyInstance) {
  signUpRoutes(app);
  signInRoutes(app);
  passwordResetRoutes(app);
  ownAccountRoutes(app);
}

function signUpRoutes(app: FastifyInstance) {
  untiedRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/sign-up/code',
      operationId: 'askToSignUp',
      summary: 'Mail a code to an address; the answer does not tell whether it has an account already',
      tag,
      body: CodeRequest,
      responses: { 202: null },
    },
    async (ctx, { body, request, reply }) => {
      const deviceToken = await askToSignUp(ctx, body.signInName, browserOf(request));
      setDeviceCookie(reply, ctx.settings.publicUrl, deviceToken);
      return MAILED;
    },
  );
  untiedRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/sign-up',
      operationId: 'signUp',
      summary: 'Create an account with the mailed code, and sign in',
      tag,
      body: SignUp,
      responses: { 201: Me },
    },
    async (ctx, { body, request, reply }) => {
      const entered = await signUp(ctx, body, browserOf(request));
      handOver(reply, ctx.settings.publicUrl, entered);
      return { status: 201, body: entered.me };
    },
  );
}

function signInRoutes(app: FastifyInstance) {
  untiedRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/sign-in',
      operationId: 'signIn',
      summary: 'Sign in with address and password',
      tag,
      body: SignIn,
      responses: { 200: Me, 202: SecondStep },
    },
    async (ctx, { body, request, reply }) => {
      const outcome = await signIn(ctx, body, request.ip, browserOf(request));
      return inOrHalfIn(reply, ctx.settings.publicUrl, outcome);
    },
  );
  untiedRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/sign-out',
      operationId: 'signOut',
      summary: 'End the session of this browser',
      tag,
      responses: { 204: null },
    },
    async (ctx, { request, reply }) => {
      await signOut(ctx, sessionTokenHash(request));
      clearSessionCookie(reply, ctx.settings.publicUrl);
      return noContent();
    },
  );
  publicRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/identity-providers',
      operationId: 'listIdentityProviders',
      summary:
        'Providers through which people may sign in, besides a password; with `domain` also those of that mail domain',
      tag,
      query: z.strictObject({ domain: z.string().max(253).optional() }),
      responses: { 200: IdentityProviders },
    },
    async (ctx, { query }) => {
      const items = (await listProviders(ctx, query.domain)).map(({ id, name }) => ({
        id,
        name,
        startUrl: `/auth/${id}/start`,
      }));
      return ok({ items });
    },
  );
}

function passwordResetRoutes(app: FastifyInstance) {
  untiedRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/password-reset/code',
      operationId: 'askForNewPassword',
      summary: 'Mail a code for a new password; the answer does not tell whether there is an account',
      tag,
      body: CodeRequest,
      responses: { 202: null },
    },
    async (ctx, { body, request, reply }) => {
      const deviceToken = await askForNewPassword(ctx, body.signInName, browserOf(request));
      setDeviceCookie(reply, ctx.settings.publicUrl, deviceToken);
      return MAILED;
    },
  );
  untiedRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/password-reset',
      operationId: 'resetPassword',
      summary: 'Choose a new password with the mailed code; ends every other session and signs in',
      tag,
      body: PasswordReset,
      responses: { 200: Me, 202: SecondStep },
    },
    async (ctx, { body, request, reply }) => {
      const outcome = await resetPassword(ctx, body, browserOf(request));
      return inOrHalfIn(reply, ctx.settings.publicUrl, outcome);
    },
  );
}

function ownAccountRoutes(app: FastifyInstance) {
  accountRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/me',
      operationId: 'readMe',
      summary: 'Who is signed in, and in which organizations',
      tag,
      responses: { 200: Me },
    },
    async (ctx) => ok(await readMe(ctx, { id: ctx.account.accountId, name: ctx.account.name })),
  );
  untiedAccountRoute(
    app,
    {
      method: 'PUT',
      url: '/api/v1/me/password',
      operationId: 'changePassword',
      summary: 'Change the own password, with the present one; every other session ends',
      tag,
      body: PasswordChange,
      responses: { 204: null },
    },
    async (ctx, { body, request }) => {
      await changePassword(ctx, body, sessionTokenHash(request));
      return noContent();
    },
  );
  untiedAccountRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/me/addresses/code',
      operationId: 'askToProveAddress',
      stepUp: true,
      summary: 'Mail a code to a further address',
      tag,
      body: CodeRequest,
      responses: { 202: null },
    },
    async (ctx, { body, request }) => {
      await askToProveAddress(ctx, body.signInName, request.ip);
      return MAILED;
    },
  );
  untiedAccountRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/me/addresses',
      operationId: 'proveAddress',
      stepUp: true,
      summary: 'Add a further address with the mailed code',
      tag,
      body: ProvedAddress,
      responses: { 201: Me },
    },
    async (ctx, { body }) => ({ status: 201, body: await proveAddress(ctx, body) }),
  );
}
