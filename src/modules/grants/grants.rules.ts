import { addDays } from '../../kernel/clock.ts';
import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';

/** A grant, or what is wanted of one, never reaches further ahead. */
export const LONGEST_DAYS = 731;
export const NOTICE_DAYS = [30, 7, 1] as const;

export type Side = 'partner' | 'customer';
export type GrantState = 'proposed' | 'upcoming' | 'active' | 'expired' | 'ended' | 'declined';

export type GrantTimes = { startsAt: Date; endsAt: Date; approvedAt: Date | null; endedAt: Date | null };

/** Where a grant stands now: nothing but its dates decides. A proposal that nobody approved expires with its end. */
export function stateOf({ startsAt, endsAt, approvedAt, endedAt }: GrantTimes, now: Date): GrantState {
  if (endedAt) return approvedAt ? 'ended' : 'declined';
  if (endsAt <= now) return 'expired';
  if (!approvedAt) return 'proposed';
  return startsAt > now ? 'upcoming' : 'active';
}

/** What a grant covers: roles of the service; in the partner organization everybody with a role, and people by name. */
export type Coverage = { roles: string[]; groups: string[]; personIds: string[]; endsAt: Date };
/** People of the partner organization with their roles there. */
export type Member = { id: string; roles: readonly string[] };

export const covers = (
  { groups, personIds }: Pick<Coverage, 'groups' | 'personIds'>,
  { id, roles }: Member,
) => personIds.includes(id) || roles.some((role) => groups.includes(role));

export type Gains = { roles: string[]; groups: string[]; personIds: string[]; endsAt: Date | null };
export type Difference = {
  /** What stands at once, without anybody's consent: no more than stood before. */
  kept: Coverage;
  /** What the customer has to consent to; null when there is nothing. */
  gains: Gains | null;
  reduces: boolean;
};

/**
 * What is taken away and what is added. Whoever is covered before may be named afterwards without consent; a group is
 * more than its people of today.
 */
export function differenceOf(before: Coverage, wanted: Coverage, members: readonly Member[]): Difference {
  const covered = (id: string) =>
    before.personIds.includes(id) || members.some((member) => member.id === id && covers(before, member));
  const endsAt = wanted.endsAt < before.endsAt ? wanted.endsAt : before.endsAt;
  const kept: Coverage = {
    roles: wanted.roles.filter((role) => before.roles.includes(role)),
    groups: wanted.groups.filter((group) => before.groups.includes(group)),
    personIds: wanted.personIds.filter(covered),
    endsAt,
  };
  const gains: Gains = {
    roles: wanted.roles.filter((role) => !before.roles.includes(role)),
    groups: wanted.groups.filter((group) => !before.groups.includes(group)),
    personIds: wanted.personIds.filter((id) => !covered(id)),
    endsAt: wanted.endsAt > before.endsAt ? wanted.endsAt : null,
  };
  const adds =
    gains.endsAt !== null || [gains.roles, gains.groups, gains.personIds].some((one) => one.length > 0);
  const reduces =
    endsAt < before.endsAt ||
    before.roles.some((role) => !kept.roles.includes(role)) ||
    before.groups.some((group) => !kept.groups.includes(group)) ||
    before.personIds.some((id) => !kept.personIds.includes(id));
  return { kept, gains: adds ? gains : null, reduces };
}

/** What stands once the customer has consented to the difference. */
export function withGains(kept: Coverage, gains: Gains): Coverage {
  const union = (one: string[], other: string[]) => [...new Set([...one, ...other])];
  return {
    roles: union(kept.roles, gains.roles),
    groups: union(kept.groups, gains.groups),
    personIds: union(kept.personIds, gains.personIds),
    endsAt: gains.endsAt && gains.endsAt > kept.endsAt ? gains.endsAt : kept.endsAt,
  };
}

export type PeriodRefusal = 'end-not-ahead' | 'end-before-start' | 'longer-than-two-years';

/** From–until: at most two years, and not over already. */
export function decidePeriod(facts: { startsAt: Date; endsAt: Date; now: Date }): Decision<PeriodRefusal> {
  const { startsAt, endsAt, now } = facts;
  if (endsAt <= now) return refuse('end-not-ahead');
  if (endsAt <= startsAt) return refuse('end-before-start');
  const from = startsAt > now ? startsAt : now;
  return endsAt > addDays(from, LONGEST_DAYS) ? refuse('longer-than-two-years') : allow;
}

export type ProposingRefusal =
  | PeriodRefusal
  | 'service-not-activated'
  | 'already-proposed'
  | 'nobody-covered';

/** A partner proposes, or the customer gives, access to a service that the customer uses; one proposal at a time. */
export function decideProposing(facts: {
  activated: boolean;
  proposalOpen: boolean;
  covered: number;
  startsAt: Date;
  endsAt: Date;
  now: Date;
}): Decision<ProposingRefusal> {
  if (!facts.activated) return refuse('service-not-activated');
  if (facts.proposalOpen) return refuse('already-proposed');
  if (facts.covered === 0) return refuse('nobody-covered');
  return decidePeriod(facts);
}

export type GrantFacts = GrantTimes & { amended: boolean; now: Date };
export type ApprovingRefusal = 'nothing-pending' | 'grant-over';

/** The customer approves a proposal, or consents to an amendment of what stands; declining asks the same. */
export function decideApproving({ amended, now, ...times }: GrantFacts): Decision<ApprovingRefusal> {
  const state = stateOf(times, now);
  if (state === 'ended' || state === 'expired' || state === 'declined') return refuse('grant-over');
  return state === 'proposed' || amended ? allow : refuse('nothing-pending');
}

export type StandingRefusal = 'grant-over' | 'awaits-approval';

/** Either side ends what stands, at once. A proposal is declined or withdrawn instead. */
export function decideEnding({ now, ...times }: GrantTimes & { now: Date }): Decision<StandingRefusal> {
  const state = stateOf(times, now);
  if (state === 'proposed') return refuse('awaits-approval');
  return state === 'active' || state === 'upcoming' ? allow : refuse('grant-over');
}

export type ChangingRefusal = PeriodRefusal | StandingRefusal | 'nothing-changed';

/** A grant that stands may be changed by either side; `wantedEnd` where another end is wanted. */
export function decideChanging(
  facts: GrantTimes & { now: Date; wantedEnd: Date | null },
): Decision<ChangingRefusal> {
  const standing = decideEnding(facts);
  if (!standing.allowed) return standing;
  return facts.wantedEnd ? decidePeriod({ ...facts, endsAt: facts.wantedEnd }) : allow;
}

export type AskingAgainRefusal = 'grant-stands' | 'no-role-left';

/** What is over can be asked for again as it was; what stands is renewed or changed instead. */
export function decideAskingAgain({
  roles,
  now,
  ...times
}: GrantTimes & { roles: readonly string[]; now: Date }): Decision<AskingAgainRefusal> {
  const state = stateOf(times, now);
  if (state === 'proposed' || state === 'active' || state === 'upcoming') return refuse('grant-stands');
  return roles.length === 0 ? refuse('no-role-left') : allow;
}

/** As long as it was, from now on, and two years at most. */
export function endAsLongAs({ startsAt, endsAt }: Pick<GrantTimes, 'startsAt' | 'endsAt'>, now: Date): Date {
  const longest = addDays(now, LONGEST_DAYS);
  const end = new Date(now.getTime() + endsAt.getTime() - startsAt.getTime());
  return end < longest ? end : longest;
}

export type GrantRefusal = AskingAgainRefusal | ProposingRefusal | ApprovingRefusal | ChangingRefusal;

export const GRANT_SENTENCES: Sentences<GrantRefusal> = {
  'service-not-activated': {
    sentence: 'The customer has not activated this service yet.',
    remedy: 'Once the activation is accepted, access can be proposed and given.',
    who: 'The administrator whom the partner named for this service.',
  },
  'already-proposed': {
    sentence: 'A proposal for this service is open already.',
    remedy: 'Let the customer decide on it, or withdraw it first.',
    who: 'An administrator of the customer, or whoever proposed it.',
  },
  'nobody-covered': {
    sentence: 'Nobody in the partner organization would be covered.',
    remedy: 'Name people of the partner organization, or choose a role that somebody has there.',
    who: 'You',
  },
  'end-not-ahead': {
    sentence: 'The end is not ahead.',
    remedy: 'Choose a later end; to end access now, end the grant.',
    who: 'You',
  },
  'end-before-start': {
    sentence: 'The end is before the beginning.',
    remedy: 'Choose an end after the beginning.',
    who: 'You',
  },
  'longer-than-two-years': {
    sentence: 'Access is granted for two years at most.',
    remedy: 'Choose an earlier end; it can be renewed before it ends.',
    who: 'You',
  },
  'nothing-pending': {
    sentence: 'Nothing waits for a decision here.',
    remedy: 'Load the page again to see how the grant stands.',
    who: 'You',
  },
  'grant-stands': {
    sentence: 'This grant is not over.',
    remedy: 'Renew it or change it instead.',
    who: 'You',
  },
  'no-role-left': {
    sentence: 'This grant had no role left when it ended.',
    remedy: 'Propose access anew, and choose the roles.',
    who: 'You',
  },
  'grant-over': {
    sentence: 'This grant is over.',
    remedy: 'Ask for it again, or give it again; that makes a new one.',
    who: 'An administrator of either side.',
  },
  'awaits-approval': {
    sentence: 'This grant is not approved yet.',
    remedy: 'Approve it first; or decline or withdraw it, and make another.',
    who: 'An administrator of the customer.',
  },
  'nothing-changed': {
    sentence: 'This is how the grant stands already.',
    remedy: 'Change roles, people or the end.',
    who: 'You',
  },
};
