import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { explain } from '../../kernel/decisions.ts';
import { created, ok } from '../../platform/http/answers.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { retirementNow, retirementOf } from '../catalogue/offerings.rules.ts';
import { customerState } from '../customers/customers.rules.ts';
import { Activation, SendActivation, SentInvitation } from './activations.contract.ts';
import { decideSendingAtAll, invitationState, SENDING_SENTENCES } from './activations.rules.ts';
import { invitePerson, readActivation, sendActivation } from './sending.service.ts';

const tag = 'Activations';
const ACTIVATION = '/api/v1/organizations/:organizationId/subscriptions/:subscriptionId/activation';
const oneService = z.object({ organizationId: z.uuid(), subscriptionId: z.uuid() });

export function activationRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'POST',
      url: ACTIVATION,
      operationId: 'sendActivation',
      summary: 'Send the activation mail to the Customer administrator; again, the former link stops working',
      tag,
      params: oneService,
      body: SendActivation,
      responses: { 201: SentInvitation },
      dryRun: true,
    },
    async (ctx, { params, body, request }) => {
      const { kind, expiresAt } = await sendActivation(ctx, params.subscriptionId, body);
      const { signInName, contactEmail } = body;
      const answer = { kind, signInName, contactEmail, expiresAt: expiresAt.toISOString() };
      return created(answer, request.url);
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: ACTIVATION,
      operationId: 'getActivation',
      summary: 'Whether an activation can be sent, and how the newest one fares',
      tag,
      params: oneService,
      responses: { 200: Activation },
    },
    async (ctx, { params }) =>
      ok(activationAnswer(await readActivation(ctx, params.subscriptionId), ctx.clock.now())),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/organizations/:organizationId/people/:personId/invitation',
      operationId: 'invitePerson',
      stepUp: true,
      summary: 'Send the invitation of a saved person; again, the former link stops working',
      tag: 'People',
      params: z.object({ organizationId: z.uuid(), personId: z.uuid() }),
      responses: { 201: SentInvitation },
      dryRun: true,
    },
    async (ctx, { params }) => {
      const { sent, person } = await invitePerson(ctx, params.personId);
      const { signInName, contactEmail } = person;
      const answer = { kind: sent.kind, signInName, contactEmail, expiresAt: sent.expiresAt.toISOString() };
      return created(answer, `/api/v1/organizations/${ctx.actor.organizationId}/people/${params.personId}`);
    },
  );
}

function activationAnswer({ service, latest }: Awaited<ReturnType<typeof readActivation>>, now: Date) {
  const sending = decideSendingAtAll({
    activated: service.activatedAt !== null,
    customerState: customerState(service, now),
  });
  return {
    subscriptionId: service.id,
    serviceName: service.serviceName,
    retirement: retirementNow(retirementOf(service), now),
    customer: { id: service.customerId, name: service.customerName },
    country: service.country,
    administrator: named(service),
    sending: {
      allowed: sending.allowed,
      explanation: sending.allowed ? null : explain(SENDING_SENTENCES, sending.reason),
    },
    invitation: latest
      ? {
          state: invitationState({ ...latest, subjectIsGone: false }, now),
          to: named(latest),
          mail: { state: latest.mailState ?? 'queued', sentAt: latest.mailSentAt?.toISOString() ?? null },
          createdAt: latest.createdAt.toISOString(),
          expiresAt: latest.expiresAt.toISOString(),
          acceptedAt: latest.acceptedAt?.toISOString() ?? null,
        }
      : null,
  };
}

type Named = { firstName: string; lastName: string; signInName: string; contactEmail: string };
const named = ({ firstName, lastName, signInName, contactEmail }: Named): Named => ({
  firstName,
  lastName,
  signInName,
  contactEmail,
});
