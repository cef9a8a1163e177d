import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, ok } from '../../platform/http/answers.ts';
import { memberRoute, untiedMemberRoute } from '../../platform/http/routes.ts';
import { deliveryOf } from './delivery.rules.ts';
import { SentInvitations, SpokenCode } from './sent-invitations.contract.ts';
import { makeSpokenCode, readSentInvitations } from './sent-invitations.service.ts';
import { spelled } from './spoken-code.rules.ts';

const tag = 'Invitations';
const SENT = '/api/v1/organizations/:organizationId/invitations';

/** For whoever invites: how invitations fare, whatever they are about, and the spoken code. */
export function sentInvitationRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: SENT,
      operationId: 'listSentInvitations',
      summary: 'How the invitations about one person, service or grant fare, the newest first',
      tag,
      params: z.object({ organizationId: z.uuid() }),
      query: z.strictObject({
        personId: z.uuid().optional(),
        subscriptionId: z.uuid().optional(),
        grantId: z.uuid().optional(),
      }),
      responses: { 200: SentInvitations },
    },
    async (ctx, { query }) => ok({ items: (await readSentInvitations(ctx, query)).map(answerOf) }),
  );
  // Untied: its answer holds a secret, so it is never kept for an Idempotency-Key.
  untiedMemberRoute(
    app,
    {
      method: 'POST',
      url: `${SENT}/:invitationId/code`,
      operationId: 'makeSpokenCode',
      summary: 'A code to read out to the invited person, shown once; an earlier one stops working',
      tag,
      params: z.object({ organizationId: z.uuid(), invitationId: z.uuid() }),
      responses: { 201: SpokenCode },
    },
    async (ctx, { params: { organizationId, invitationId } }) => {
      const { code, expiresAt } = await ctx.inTransaction((inside) => makeSpokenCode(inside, invitationId));
      const answer = { code, spelled: spelled(code), expiresAt: expiresAt.toISOString() };
      return created(answer, `/api/v1/organizations/${organizationId}/invitations`);
    },
  );
}

function answerOf(row: Awaited<ReturnType<typeof readSentInvitations>>[number]) {
  const { id, kind, firstName, lastName, stands, createdAt, expiresAt, askedAgainAt, whyNotSpeak } = row;
  const { state, at, words } = deliveryOf({
    ...row,
    mail: row.mailState && {
      state: row.mailState,
      sentAt: row.mailSentAt,
      bouncedAt: row.bouncedAt,
      words: row.mailWords,
    },
  });
  return {
    ...{ id, kind, firstName, lastName, state: stands },
    contactEmail: kind === 'grant' ? null : row.contactEmail,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    delivery: { state, at: at.toISOString(), words },
    askedAgainAt: askedAgainAt?.toISOString() ?? null,
    speaking: { allowed: !whyNotSpeak, explanation: whyNotSpeak },
  };
}
