import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { momentForReader } from '../../kernel/moments.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { customerState } from '../customers/customers.rules.ts';
import { lockPerson } from '../people/index.ts';
import { decideInviting, PERSON_SENTENCES } from '../people/people.rules.ts';
import type { SendActivation } from './activations.contract.ts';
import {
  type Activatable,
  findActivatable,
  listSignInNamesOfPeople,
  lockActivatable,
  markInvited,
} from './activations.repo.ts';
import { decideSending, SENDING_SENTENCES } from './activations.rules.ts';
import { activationLetter, userLetter } from './invitation-letters.rules.ts';
import { countInvitation } from './invitation-limits.service.ts';
import { listSent } from './invitations.repo.ts';
import { type NewInvitation, openInvitation, type Sent } from './invitations.service.ts';

type Invitable = NewInvitation['to'] & { id: string };

/** Sends the activation mail; the service's status becomes Invitation sent (PP-57…PP-59, PP-65). */
export async function sendActivation(
  ctx: MemberContext,
  subscriptionId: string,
  to: SendActivation,
): Promise<Sent> {
  const { tx, actor, clock } = ctx;
  requirePermission(actor, 'activations:send');
  const service = await lockActivatable(tx, actor.organizationId, subscriptionId);
  if (!service) throw notFound('service');
  const decision = decideSending({
    activated: service.activatedAt !== null,
    customerState: customerState(service, clock.now()),
    signInName: to.signInName,
    partnerSignInNames: await listSignInNamesOfPeople(tx, actor.organizationId),
  });
  if (!decision.allowed) throw refused(explain(SENDING_SENTENCES, decision.reason));
  await countInvitation(ctx);

  const sent = await openInvitation(ctx, {
    organizationId: actor.organizationId,
    kind: 'customer-administrator',
    customerId: service.customerId,
    subject: { subscriptionId },
    to,
    by: actor.accountId,
    letter: ({ url, expiresAt }) => letterFor(service, to, { link: url, until: momentForReader(expiresAt) }),
  });
  await markInvited(tx, actor.organizationId, subscriptionId, clock.now());
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId, ...(service.organizationId ? [service.organizationId] : [])],
    action: 'activation.sent',
    subject: subjectOf(service),
    details: { ...to, kind: sent.kind, expiresAt: sent.expiresAt.toISOString() },
  });
  return sent;
}

function letterFor(service: Activatable, to: SendActivation, link: { link: string; until: string }) {
  return activationLetter({
    to,
    partner: service.partnerName,
    customer: service.customerName,
    service: service.serviceName,
    ...link,
  });
}

export const subjectOf = (service: Activatable) => ({
  kind: 'subscription',
  id: service.id,
  name: `${service.serviceName}, ${service.customerName}`,
});

/** The service as Send Activation shows it, and how the newest activation fares. */
export async function readActivation({ tx, actor, clock }: MemberContext, subscriptionId: string) {
  requirePermission(actor, 'subscriptions:read');
  const service = await findActivatable(tx, actor.organizationId, subscriptionId);
  if (!service) throw notFound('service');
  if (customerState(service, clock.now()) !== 'active') {
    return { service: { ...service, ...NOBODY }, latest: undefined };
  }
  const [latest] = await listSent(tx, actor.organizationId, { subscriptionId }, 1);
  return { service, latest };
}

/** Who the people of an inactivated customer are is nobody's to read (PP-42). */
const NOBODY = { firstName: '', lastName: '', signInName: '', contactEmail: '' };

/** Sends the invitation of a saved person; sent again, the former link stops working (PP-81, PP-82). */
export async function invitePerson(ctx: MemberContext, personId: string) {
  requirePermission(ctx.actor, 'people:manage');
  const person = await lockPerson(ctx, personId);
  const decision = decideInviting({ bound: person.boundAt !== null });
  if (!decision.allowed) throw refused(explain(PERSON_SENTENCES, decision.reason));
  await countInvitation(ctx);
  return { sent: await sendUserInvitation(ctx, person), person };
}

/**
 * Sends the mail to a person of the caller's organization and writes it down. The caller has decided that it may go
 * out, and holds the organization's people; `as` says in the mail what the person will be there.
 */
export async function sendUserInvitation(ctx: MemberContext, person: Invitable, as?: string): Promise<Sent> {
  const { actor } = ctx;
  const organization = actor.organizationName;
  const sent = await openInvitation(ctx, {
    organizationId: actor.organizationId,
    kind: 'user',
    subject: { personId: person.id },
    to: person,
    by: actor.accountId,
    letter: ({ url, expiresAt }) =>
      userLetter({
        to: person,
        organization,
        as,
        by: actor.name,
        link: url,
        until: momentForReader(expiresAt),
      }),
  });
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId],
    action: 'person.invited',
    subject: { kind: 'person', id: person.id, name: `${person.firstName} ${person.lastName}` },
    details: { contactEmail: person.contactEmail, kind: sent.kind, expiresAt: sent.expiresAt.toISOString() },
  });
  return sent;
}
