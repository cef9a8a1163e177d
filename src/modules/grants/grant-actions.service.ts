import { type ActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import { addDays } from '../../kernel/clock.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { type Decision, explain } from '../../kernel/decisions.ts';
import { notFound } from '../../kernel/errors.ts';
import { findGrant, findServiceToGrant, type GrantRow, listGrantsForService } from './grants.repo.ts';
import {
  decideApproving,
  decideChanging,
  decideEnding,
  decideProposing,
  GRANT_SENTENCES,
  type GrantRefusal,
  stateOf,
} from './grants.rules.ts';
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
    async consider(ctx, ids) {
      const now = ctx.clock.now();
      for (const id of ids.split(',')) {
        const found = await findGrant(ctx.tx, id);
        if (!found) throw notFound('grant');
        const decision = decideChanging({ ...found, now, wantedEnd: null });
        if (!decision.allowed)
          return { subjectName: found.customerName, explanation: explain(GRANT_SENTENCES, decision.reason) };
      }
      return allowed();
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
