import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { invalidField, notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import type { Grant, NewGrant } from './grants.contract.ts';
import {
  findGrant,
  findOrganization,
  findServiceToGrant,
  insertGrant,
  listGrantsForService,
  listPartnerPeople,
} from './grants.repo.ts';
import { covers, decideProposing, GRANT_SENTENCES, type GrantRefusal, stateOf } from './grants.rules.ts';
import { scheduleNotices } from './notices.service.ts';
import { grantAnswer, requireGrants } from './read-grants.service.ts';
import { asSide, sideOf, tellOther } from './telling.service.ts';

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
