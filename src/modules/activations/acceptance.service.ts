import type { AccountContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { inItsTime } from '../../platform/organization-time/in-its-time.ts';
import { actFor } from '../../platform/postgres/capacity.ts';
import { missingAgreements } from '../agreements/agreements.rules.ts';
import { currentAgreements, recordAcceptances } from '../agreements/index.ts';
import { recordAudit } from '../audit/index.ts';
import { joinAsAdministrator, joinAsInvited, lockPeopleOf } from '../people/index.ts';
import { administratorRole } from '../people/people.rules.ts';
import type { AcceptInvitation } from './activations.contract.ts';
import { type Activatable, findOrganization, lockActivatable, markActivated } from './activations.repo.ts';
import { ACCEPTANCE_SENTENCES, type AcceptanceRefusal, decideAcceptance } from './activations.rules.ts';
import { enterInvitation, gatherFacts } from './found-invitation.service.ts';
import { type Invitation, lockInvitation, markAccepted } from './invitations.repo.ts';
import { subjectOf } from './sending.service.ts';

const refuseFor = (reason: AcceptanceRefusal) => refused(explain(ACCEPTANCE_SENTENCES, reason));

/** Takes the invitation for the signed-in account. Of two at the same moment, one wins (PP-60…PP-63, PP-82, PP-86). */
export async function acceptInvitation(whose: AccountContext, wanted: AcceptInvitation) {
  const invitation = await enterInvitation(whose.tx, wanted.token);
  const ctx = inItsTime(whose, invitation.aheadMs);
  switch (invitation.kind) {
    case 'user':
      return acceptAsUser(ctx, invitation);
    case 'customer-administrator':
      return acceptAsAdministrator(ctx, invitation, wanted.acceptedAgreementIds);
    case 'grant':
      return goDecide(ctx, invitation);
    default:
      return invitation.kind satisfies never;
  }
}

/** Leads to the decision, which is made there with a fresh proof: following the link has decided nothing. */
async function goDecide(ctx: AccountContext, seen: Invitation) {
  const { tx, clock, account } = ctx;
  const invitation = await relock(ctx, seen);
  const { facts, grant } = await gatherFacts(ctx, invitation, account.accountId);
  const decision = decideAcceptance({ ...facts, agreementsMissing: false });
  if (!decision.allowed) throw refuseFor(decision.reason);
  if (!grant) throw notFound('invitation');
  await markAccepted(tx, seen.organizationId, seen.id, { by: account.accountId, at: clock.now() });
  return {
    kind: invitation.kind,
    organizationId: grant.customerId,
    organizationName: grant.customerName,
    organizationKind: 'customer' as const,
    subscriptionId: seen.subscriptionId,
    grantId: grant.id,
  };
}

async function acceptAsAdministrator(ctx: AccountContext, seen: Invitation, acceptedIds: string[]) {
  const { tx, clock, account } = ctx;
  const { organizationId: partnerId, id } = seen;
  if (seen.subscriptionId) await lockActivatable(tx, partnerId, seen.subscriptionId);
  const invitation = await relock(ctx, seen);
  const inForce = await currentAgreements(ctx);
  const { facts, service } = await gatherFacts(ctx, invitation, account.accountId);
  const agreementsMissing = missingAgreements(inForce, acceptedIds).length > 0;
  const decision = decideAcceptance({ ...facts, agreementsMissing });
  if (!decision.allowed) throw refuseFor(decision.reason);
  const customer = service?.organizationId;
  if (!service || !customer) throw notFound('service');

  await markAccepted(tx, partnerId, id, { by: account.accountId, at: clock.now() });
  await markActivated(tx, partnerId, service.id, clock.now());
  await actFor(tx, customer);
  const agreementIds = inForce.map((agreement) => agreement.id);
  const joined = await joinAsAdministrator(
    ctx,
    { ...invitation, organizationId: customer, accountId: account.accountId },
    { subscriptionId: service.id, role: administratorRole(service.roles) },
  );
  if (!joined) throw refuseFor('wrong-account');
  await recordAcceptances(ctx, customer, {
    agreementIds,
    subscriptionId: service.id,
    accountId: account.accountId,
  });
  await auditActivation(ctx, service, [partnerId, customer], agreementIds);
  return {
    kind: invitation.kind,
    organizationId: customer,
    organizationName: (await findOrganization(tx, customer)).name,
    organizationKind: 'customer' as const,
    subscriptionId: service.id,
    grantId: null,
  };
}

async function auditActivation(
  ctx: AccountContext,
  service: Activatable,
  organizationIds: string[],
  acceptedAgreementIds: string[],
) {
  await recordAudit(
    ctx,
    { ...ctx.account, role: 'customer administrator' },
    {
      organizationIds,
      action: 'activation.accepted',
      subject: subjectOf(service),
      details: { acceptedAgreementIds },
    },
  );
}

async function acceptAsUser(ctx: AccountContext, seen: Invitation) {
  const { tx, clock, account } = ctx;
  const { organizationId, id } = seen;
  await lockPeopleOf(tx, organizationId);
  const invitation = await relock(ctx, seen);
  const { facts } = await gatherFacts(ctx, invitation, account.accountId);
  const decision = decideAcceptance({ ...facts, agreementsMissing: false });
  if (!decision.allowed) throw refuseFor(decision.reason);

  const personId = invitation.personId ?? '';
  const place = { organizationId, personId, accountId: account.accountId };
  const roles = await joinAsInvited(ctx, place, invitation.signInName);
  if (!roles) throw refuseFor('wrong-account');
  await markAccepted(tx, organizationId, id, { by: account.accountId, at: clock.now() });
  const { name: organizationName, kind: organizationKind } = await findOrganization(tx, organizationId);
  await recordAudit(
    ctx,
    { ...account, role: `${organizationKind} ${roles.join(', ')}`.trim() },
    {
      organizationIds: [organizationId],
      action: 'person.joined',
      subject: { kind: 'person', id: personId, name: `${invitation.firstName} ${invitation.lastName}` },
    },
  );
  const nothing = { subscriptionId: null, grantId: null };
  return { kind: invitation.kind, organizationId, organizationName, organizationKind, ...nothing };
}

async function relock({ tx }: AccountContext, { organizationId, id }: Invitation): Promise<Invitation> {
  const invitation = await lockInvitation(tx, organizationId, id);
  if (!invitation) throw notFound('invitation');
  return invitation;
}
