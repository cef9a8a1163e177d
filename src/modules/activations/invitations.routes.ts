import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SignedIn, Tx } from '../../kernel/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { noContent, ok } from '../../platform/http/answers.ts';
import { enter } from '../../platform/http/door.ts';
import { accountRoute, publicRoute, untiedAccountRoute } from '../../platform/http/routes.ts';
import { acceptInvitation } from './acceptance.service.ts';
import {
  AcceptInvitation,
  InvitationAccepted,
  InvitationFound,
  InvitationLookup,
} from './activations.contract.ts';
import { lookUpInvitation } from './lookup.service.ts';
import { askForNewInvitation, noteOpened, takeSpokenCode } from './second-way.service.ts';
import { AskedForNewInvitation, InvitationKey, TypedCode } from './sent-invitations.contract.ts';

export function invitationRoutes(app: FastifyInstance) {
  publicRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/invitations/lookup',
      operationId: 'lookUpInvitation',
      summary: 'What a link of a mail is, and whether the account in use is the right one; changes nothing',
      tag: 'Invitations',
      body: InvitationLookup,
      responses: { 200: InvitationFound },
    },
    async (ctx, { body, request }) =>
      ok(await lookUpInvitation(ctx, await signedIn(app, ctx.tx, request), body.token)),
  );
  publicRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/invitations/opening',
      operationId: 'noteInvitationOpened',
      summary: 'A person did something on the confirming page: the inviter sees that it was opened',
      tag: 'Invitations',
      body: InvitationLookup,
      responses: { 204: null },
    },
    async (ctx, { body }) => {
      await noteOpened(ctx, body.token);
      return noContent();
    },
  );
  publicRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/invitations/requests',
      operationId: 'askForNewInvitation',
      summary: 'Ask the inviter for a new one, where the link has run out or was replaced',
      tag: 'Invitations',
      body: InvitationLookup,
      responses: { 200: AskedForNewInvitation },
    },
    async (ctx, { body }) => ok({ outcome: await askForNewInvitation(ctx, body.token) }),
  );
  untiedAccountRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/invitations/code',
      operationId: 'takeSpokenCode',
      summary: 'Exchange a code that was read out for a link of the same invitation; changes nothing else',
      tag: 'Invitations',
      body: TypedCode,
      responses: { 200: InvitationKey },
    },
    async (ctx, { body }) => ok({ token: await takeSpokenCode(ctx, body.code) }),
  );
  accountRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/invitations/acceptance',
      operationId: 'acceptInvitation',
      summary: 'Accept an activation or an invitation with the account in use',
      tag: 'Invitations',
      body: AcceptInvitation,
      responses: { 200: InvitationAccepted },
      dryRun: true,
    },
    async (ctx, { body }) => ok(await acceptInvitation(ctx, body)),
  );
}

/** Who holds the link, if somebody is signed in; a visitor may look, too. */
async function signedIn(app: FastifyInstance, tx: Tx, request: FastifyRequest): Promise<SignedIn | null> {
  try {
    return (await enter(tx, app.portico, request, null)).account;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'unauthenticated') return null;
    throw error;
  }
}
