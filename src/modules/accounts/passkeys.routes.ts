import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, noContent, ok } from '../../platform/http/answers.ts';
import { browserOf, handOver } from '../../platform/http/browsers.ts';
import { accountRoute, untiedAccountRoute, untiedRoute } from '../../platform/http/routes.ts';
import { Me } from './accounts.contract.ts';
import {
  NewPasskey,
  PasskeyCreation,
  PasskeyRequest,
  PasskeySignIn,
  PasskeySignUp,
  Passkeys,
  PasskeyWanted,
  RenamedPasskey,
} from './passkeys.contract.ts';
import {
  addPasskey,
  offerNewPasskey,
  offerPasskeySignIn,
  readPasskeys,
  removePasskey,
  renamePasskey,
  signInWithPasskey,
} from './passkeys.service.ts';
import { offerPasskeySignUp, signUpWithPasskey } from './sign-up.service.ts';

const tag = 'Accounts';
const Passkey = z.object({ passkeyId: z.uuid() });

export function passkeyRoutes(app: FastifyInstance) {
  passkeySignUpRoutes(app);
  passkeySignInRoutes(app);
  ownPasskeyRoutes(app);
}

function passkeySignUpRoutes(app: FastifyInstance) {
  untiedRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/sign-up/passkey/options',
      operationId: 'offerPasskeySignUp',
      summary:
        'With the mailed code, a challenge for the passkey that an account begins with; the code stays good',
      tag,
      body: PasskeyWanted,
      responses: { 200: PasskeyCreation },
    },
    async (ctx, { body, request }) => ok(await offerPasskeySignUp(ctx, body, browserOf(request))),
  );
  untiedRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/sign-up/passkey',
      operationId: 'signUpWithPasskey',
      summary: 'Create an account with the mailed code and a passkey in the place of a password, and sign in',
      tag,
      body: PasskeySignUp,
      responses: { 201: Me },
    },
    async (ctx, { body, request, reply }) => {
      const entered = await signUpWithPasskey(ctx, body, browserOf(request));
      handOver(reply, ctx.settings.publicUrl, entered);
      return { status: 201, body: entered.me };
    },
  );
}

function passkeySignInRoutes(app: FastifyInstance) {
  untiedRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/sign-in/passkey/options',
      operationId: 'offerPasskeySignIn',
      summary: 'A challenge for signing in with any passkey of this site',
      tag,
      responses: { 200: PasskeyRequest },
    },
    async (ctx, { request }) => ok(await offerPasskeySignIn(ctx, request.ip)),
  );
  untiedRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/sign-in/passkey',
      operationId: 'signInWithPasskey',
      summary: 'Sign in with a passkey that signed the challenge',
      tag,
      body: PasskeySignIn,
      responses: { 200: Me },
    },
    async (ctx, { body, request, reply }) => {
      const entered = await signInWithPasskey(ctx, body.credential, browserOf(request));
      handOver(reply, ctx.settings.publicUrl, entered);
      return ok(entered.me);
    },
  );
}

function ownPasskeyRoutes(app: FastifyInstance) {
  accountRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/me/passkeys',
      operationId: 'readPasskeys',
      summary: 'Passkeys of the own account',
      tag,
      responses: { 200: Passkeys },
    },
    async (ctx) => ok(await readPasskeys(ctx)),
  );
  accountRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/me/passkeys/options',
      operationId: 'offerNewPasskey',
      stepUp: true,
      summary: 'A challenge for one more passkey',
      tag,
      responses: { 200: PasskeyCreation },
    },
    async (ctx) => ok(await offerNewPasskey(ctx)),
  );
  untiedAccountRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/me/passkeys',
      operationId: 'addPasskey',
      summary: 'Add a passkey that signed the challenge',
      tag,
      body: NewPasskey,
      responses: { 201: z.object({ id: z.uuid() }) },
    },
    async (ctx, { body }) => created(await addPasskey(ctx, body), '/api/v1/me/passkeys'),
  );
  accountRoute(
    app,
    {
      method: 'PATCH',
      url: '/api/v1/me/passkeys/:passkeyId',
      operationId: 'renamePasskey',
      summary: 'Name a passkey',
      tag,
      params: Passkey,
      body: RenamedPasskey,
      responses: { 204: null },
    },
    async (ctx, { params, body }) => {
      await renamePasskey(ctx, params.passkeyId, body.name);
      return noContent();
    },
  );
  accountRoute(
    app,
    {
      method: 'DELETE',
      url: '/api/v1/me/passkeys/:passkeyId',
      operationId: 'removePasskey',
      stepUp: true,
      summary: 'Remove a passkey; not the last way in',
      tag,
      params: Passkey,
      responses: { 204: null },
    },
    async (ctx, { params }) => {
      await removePasskey(ctx, params.passkeyId);
      return noContent();
    },
  );
}
