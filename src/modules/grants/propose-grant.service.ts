import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { invalidField, notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { byActor } from '../audit/index.ts';
import { type Grant, type NewGrant, PARTNER_ROLES } from './grants.contract.ts';
import {
  findGrant,
  findOrganization,
  findServiceToGrant,
  insertGrant,
  listGrantsForService,
  listPartnerPeople,
  lockGrant,
} from './grants.repo.ts';
import {
  covers,
  decideApproving,
  decideAskingAgain,
  decideProposing,
  endAsLongAs,
  GRANT_SENTENCES,
  type GrantRefusal,
  stateOf,
} from './grants.rules.ts';
import { scheduleNotices } from './notices.service.ts';
import { grantAnswer, requireGrants } from './read-grants.service.ts';
import { asSide, inviteToDecide, recordGrant, sideOf, tellOther } from './telling.service.ts';

export const refuseFor = (reason: GrantRefusal) => refused(explain(GRANT_SENTENCES, reason));

/** A partner proposes access to a customer's service; an administrator of the customer gives it, which approves it (PP-90). */
export async function createGrant(ctx: MemberContext, wanted: NewGrant): Promise<Grant> {
  requireGrants(ctx, 'grants:change');
  const { tx, clock } = ctx;
  const proposedBy = sideOf(ctx);
  const now = clock.now();
  const { service, partner, members } = await findParties(ctx, wanted);
  refuseUnknown(wanted, { roles: service.offeredRoles, people: members.map(({ id }) => id) });
  const startsAt = wanted.startsAt ? new Date(wanted.startsAt) : now;
  const endsAt = new Date(wanted.endsAt);
  const { customerId } = service;
  const open = await listGrantsForService(tx, partner.id, wanted.subscriptionId);
  const decision = decideProposing({
    activated: service.activatedAt !== null && customerId !== null,
    proposalOpen: open.some((grant) => stateOf(grant, now) === 'proposed'),
    covered: members.filter((member) => covers(wanted, member)).length,
    ...{ startsAt, endsAt, now },
  });
  if (!decision.allowed) throw refuseFor(decision.reason);
  if (customerId === null) throw refuseFor('service-not-activated');

  const id = newId();
  const { roles, groups, personIds, purpose, subscriptionId } = wanted;
  await insertOnce(ctx, {
    ...{ id, customerId, subscriptionId, roles, groups, personIds, purpose, startsAt, endsAt, proposedBy },
    ...{ partnerId: partner.id, partnerName: partner.name, customerName: service.customerName },
    serviceName: [service.offeringName, service.label].filter(Boolean).join(': '),
    asSupport: partner.id !== service.partnerId,
    approvedAt: proposedBy === 'customer' ? now : null,
  });
  const grant = await findGrant(tx, id);
  if (!grant) throw notFound('grant');
  await scheduleNotices(ctx, grant);
  const news = proposedBy === 'customer' ? 'given' : 'proposed';
  const details = { roles, groups, purpose, endsAt: wanted.endsAt };
  await tellOther(ctx, grant, { news, action: `grant.${news}`, details });
  return grantAnswer(ctx, grant);
}

/** What is over is asked for again, or given again, with one click: as it was and as long as it was. */
export async function askGrantAgain(ctx: MemberContext, id: string): Promise<Grant> {
  requireGrants(ctx, 'grants:change');
  const former = await lockGrant(ctx.tx, id);
  if (!former) throw notFound('grant');
  const now = ctx.clock.now();
  const decision = decideAskingAgain({ ...former, now });
  if (!decision.allowed) throw refuseFor(decision.reason);
  const { partnerId, subscriptionId, roles, purpose } = former;
  const members = await asSide(ctx, partnerId, ctx.actor.organizationId, () =>
    listPartnerPeople(ctx.tx, partnerId),
  );
  return createGrant(ctx, {
    ...{ subscriptionId, partnerId, roles, purpose },
    groups: PARTNER_ROLES.filter((role) => former.groups.includes(role)),
    personIds: former.personIds.filter((one) => members.some((member) => member.id === one)),
    endsAt: endAsLongAs(former, now).toISOString(),
  });
}

/** A partner asks the customer's administrators once more to decide; their former links stop working. */
export async function remindToDecide(ctx: MemberContext, id: string): Promise<Grant> {
  requireGrants(ctx, 'grants:change');
  if (sideOf(ctx) === 'customer') throw notFound('grant');
  const grant = await lockGrant(ctx.tx, id);
  if (!grant) throw notFound('grant');
  const decision = decideApproving({ ...grant, amended: grant.amendment !== null, now: ctx.clock.now() });
  if (!decision.allowed) throw refuseFor(decision.reason);
  const news = grant.approvedAt ? 'amendment-proposed' : 'proposed';
  await recordGrant(ctx, byActor(ctx.actor), grant, { action: 'grant.reminded' });
  await inviteToDecide(ctx, grant, news);
  return grantAnswer(ctx, grant);
}

/** The service as this side sees it, and the partner whose people would be covered. */
async function findParties(ctx: MemberContext, { subscriptionId, partnerId }: NewGrant) {
  const { tx, actor } = ctx;
  const side = sideOf(ctx);
  const service = await findServiceToGrant(
    tx,
    { side, organizationId: actor.organizationId },
    subscriptionId,
  );
  if (!service) throw notFound('service');
  const chosen = side === 'partner' ? actor.organizationId : (partnerId ?? service.partnerId);
  const found = await asSide(ctx, chosen, actor.organizationId, async () => ({
    partner: await findOrganization(tx, chosen),
    members: await listPartnerPeople(tx, chosen),
  }));
  if (found.partner?.kind !== 'partner') {
    throw invalidField('/partnerId', 'Choose a registered partner.', 'unknown-partner');
  }
  return { service, partner: found.partner, members: found.members };
}

export function refuseUnknown(
  wanted: { roles?: string[] | undefined; personIds?: string[] | undefined },
  known: { roles: readonly string[]; people: readonly string[] },
) {
  const role = wanted.roles?.find((one) => !known.roles.includes(one));
  if (role !== undefined)
    throw invalidField(
      '/roles',
      `This service has no role ${role}. Choose from ${known.roles.join(', ')}.`,
      'unknown-role',
    );
  if (wanted.personIds?.some((id) => !known.people.includes(id)))
    throw invalidField('/personIds', 'Name people of the partner organization.', 'unknown-person');
}

async function insertOnce({ tx, clock }: MemberContext, grant: Parameters<typeof insertGrant>[1]) {
  try {
    await insertGrant(tx, grant, clock.now());
  } catch (error) {
    throw violatedConstraint(error) === 'grants_one_proposal' ? refuseFor('already-proposed') : error;
  }
}
