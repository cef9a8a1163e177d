import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SignedIn, Tx } from '../../kernel/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { ok } from '../../platform/http/answers.ts';
import { enter } from '../../platform/http/door.ts';
import { accountRoute, publicRoute } from '../../platform/http/routes.ts';
import { acceptInvitation } from './acceptance.service.ts';
import {
  AcceptInvitation,
  InvitationAccepted,
  InvitationFound,
  InvitationLookup,
} from './activations.contract.ts';
import { lookUpInvitation } from './lookup.service.ts';

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
