import { type ActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import { addDays } from '../../kernel/clock.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { type Decision, refuse } from '../../kernel/decisions.ts';
import { notFound } from '../../kernel/errors.ts';
import { findGrant, findServiceToGrant, type GrantRow, listGrantsForService } from './grants.repo.ts';
import {
  decideApproving,
  decideAskingAgain,
  decideChanging,
  decideEnding,
  decideProposing,
  GRANT_SENTENCES,
  type GrantRefusal,
  stateOf,
} from './grants.rules.ts';
import { findServiceOf } from './support-partners.repo.ts';
import { CHANGING_PARTNER_SENTENCES, decideChangingPartner } from './support-partners.rules.ts';
import { sideOf } from './telling.service.ts';

const both = { permission: 'grants:change', onlyFor: ['partner', 'customer'] } as const;
const grant = { kind: 'grant', by: 'id' } as const;

type Decide = (facts: GrantRow & { now: Date; amended: boolean }) => Decision<GrantRefusal>;
const onGrant = (decide: Decide) => async (ctx: MemberContext, id: string) => {
  const found = await findGrant(ctx.tx, id);
  if (!found) throw notFound('grant');
  const facts = { ...found, now: ctx.clock.now(), amended: found.amendment !== null };
  return verdictOf(`${found.partnerName} in ${found.serviceName}`, decide(facts), GRANT_SENTENCES);
};

/** The first of several that is refused speaks for all. */
const onGrants = (decide: Decide) => async (ctx: MemberContext, ids: string) => {
  for (const id of ids.split(',')) {
    const verdict = await onGrant(decide)(ctx, id);
    if (verdict.explanation) return verdict;
  }
  return allowed();
};

export const grantActions: ActionDefinition[] = [
  {
    ...both,
    action: 'createGrant',
    words: 'grant access to the service',
    subject: { kind: 'service', by: 'id' },
    async consider(ctx, id) {
      const { tx, actor, clock } = ctx;
      const { organizationId } = actor;
      const service = await findServiceToGrant(tx, { side: sideOf(ctx), organizationId }, id);
      if (!service) throw notFound('service');
      const now = clock.now();
      const open = await listGrantsForService(tx, service.partnerId, id);
      // Whom it covers and till when is not known yet: somebody, and for a day.
      const decision = decideProposing({
        activated: service.activatedAt !== null && service.customerId !== null,
        proposalOpen: open.some((one) => stateOf(one, now) === 'proposed'),
        ...{ covered: 1, startsAt: now, endsAt: addDays(now, 1), now },
      });
      return verdictOf(service.customerName, decision, GRANT_SENTENCES);
    },
  },
  {
    ...both,
    action: 'changeGrant',
    words: 'change the grant',
    subject: grant,
    consider: onGrant((facts) => decideChanging({ ...facts, wantedEnd: null })),
  },
  {
    ...both,
    action: 'renewGrants',
    words: 'renew the grants',
    subject: { kind: 'grant', by: 'ids' },
    consider: onGrants((facts) => decideChanging({ ...facts, wantedEnd: null })),
  },
  {
    permission: 'grants:change',
    onlyFor: 'customer',
    action: 'approveGrants',
    words: 'approve them',
    subject: { kind: 'grant', by: 'ids' },
    consider: onGrants((facts) => decideApproving(facts)),
  },
  {
    ...both,
    action: 'askGrantAgain',
    words: 'ask for it again',
    subject: grant,
    async consider(ctx, id) {
      const found = await findGrant(ctx.tx, id);
      if (!found) throw notFound('grant');
      const now = ctx.clock.now();
      const open = await listGrantsForService(ctx.tx, found.partnerId, found.subscriptionId);
      const proposalOpen = open.some((one) => stateOf(one, now) === 'proposed');
      const over = decideAskingAgain({ ...found, now });
      const decision: Decision<GrantRefusal> =
        over.allowed && proposalOpen ? refuse('already-proposed') : over;
      return verdictOf(`${found.partnerName} in ${found.serviceName}`, decision, GRANT_SENTENCES);
    },
  },
  {
    permission: 'grants:change',
    onlyFor: 'partner',
    action: 'remindToDecide',
    words: 'ask for the decision again',
    subject: grant,
    consider: onGrant(decideApproving),
  },
  {
    permission: 'grants:change',
    onlyFor: 'customer',
    action: 'changePartner',
    words: 'change the partner',
    subject: { kind: 'service', by: 'id' },
    async consider({ tx, actor }, subscriptionId) {
      const key = { organizationId: actor.organizationId, subscriptionId };
      const service = await findServiceOf(tx, key);
      if (!service) throw notFound('service');
      const decision = decideChangingPartner({
        activated: service.activatedAt !== null,
        current: service.partnerId,
        wanted: null,
      });
      return verdictOf(service.offeringName, decision, CHANGING_PARTNER_SENTENCES);
    },
  },
  {
    permission: 'grants:change',
    onlyFor: 'customer',
    action: 'approveGrant',
    words: 'approve it',
    subject: grant,
    consider: onGrant(decideApproving),
  },
  {
    ...both,
    action: 'declineGrant',
    words: 'decline or withdraw it',
    subject: grant,
    consider: onGrant(decideApproving),
  },
  { ...both, action: 'endGrant', words: 'end the grant', subject: grant, consider: onGrant(decideEnding) },
];
