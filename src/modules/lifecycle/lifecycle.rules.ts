import { addDays } from '../../kernel/clock.ts';
import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';
import { type CustomerState, inactiveSince, RETENTION_DAYS } from '../customers/customers.rules.ts';

/** How many days before its end partner and customer are reminded. */
export const REMINDER_DAYS = [30, 14, 7, 1] as const;

/** A portal that was away for longer than this over an end tells people first, and keeps the thirty days from then on. */
const LATE_AFTER_DAYS = 1;

export type LifeFacts = {
  usableUntil: Date | null;
  inactivatedAt: Date | null;
  /** The reminders of this very end that went out, by their days. */
  remindedDays: readonly number[];
};

export type LifeStep =
  | { kind: 'nothing' }
  | { kind: 'wait'; until: Date }
  | { kind: 'remind'; daysBefore: number }
  | { kind: 'inactivate'; at: Date }
  | { kind: 'erase' };

/** What a customer's life asks for at this moment (PP-37, PP-41, PP-42): looked at anew each time, so that it may be asked twice. */
export function decideLifeStep({ usableUntil, inactivatedAt, remindedDays }: LifeFacts, now: Date): LifeStep {
  if (inactivatedAt) {
    const erasedAt = addDays(inactivatedAt, RETENTION_DAYS);
    return erasedAt <= now ? { kind: 'erase' } : { kind: 'wait', until: erasedAt };
  }
  if (!usableUntil) return { kind: 'nothing' };
  if (usableUntil <= now) return { kind: 'inactivate', at: inactivationMoment(usableUntil, now) };
  const due = REMINDER_DAYS.filter((days) => addDays(usableUntil, -days) <= now).at(-1);
  if (due !== undefined && !remindedDays.includes(due)) return { kind: 'remind', daysBefore: due };
  return { kind: 'wait', until: nextMoment(usableUntil, now) };
}

function inactivationMoment(usableUntil: Date, now: Date): Date {
  return addDays(usableUntil, LATE_AFTER_DAYS) > now ? usableUntil : now;
}

/** The next reminder, or the end. A reminder whose time has passed is not made up for: a nearer one follows. */
function nextMoment(usableUntil: Date, now: Date): Date {
  const moments = REMINDER_DAYS.map((days) => addDays(usableUntil, -days));
  return moments.find((moment) => moment > now) ?? usableUntil;
}

export type LifeEvent = {
  kind: 'reminded' | 'number-added' | 'inactivated' | 'revived';
  at: Date;
  endsAt: Date | null;
  daysBefore: number | null;
};

export type Moment = {
  kind: 'enrolled' | 'number-added' | 'reminder' | 'end' | 'revived' | 'erasure';
  at: Date;
  done: boolean;
  daysBefore: number | null;
};

type Plan = {
  enrolledAt: Date;
  usableUntil: Date | null;
  inactivatedAt: Date | null;
  events: readonly LifeEvent[];
};

/** The dates of a customer's life, past and to come, in order; those to come as they stand now. */
export function lifeMoments(life: Plan, now: Date): Moment[] {
  const since = inactiveSince(life, now);
  const past = life.events
    .filter(({ kind, at }) => kind !== 'inactivated' || at.getTime() !== since?.getTime())
    .map(momentOf);
  return [
    { kind: 'enrolled' as const, at: life.enrolledAt, done: true, daysBefore: null },
    ...past,
    ...(since ? [] : remindersToCome(life, now)),
    ...endings(since ?? life.usableUntil, now),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
}

const KIND_OF_EVENT = {
  reminded: 'reminder',
  'number-added': 'number-added',
  inactivated: 'end',
  revived: 'revived',
} as const;

const momentOf = ({ kind, at, daysBefore }: LifeEvent): Moment => ({
  kind: KIND_OF_EVENT[kind],
  at,
  done: true,
  daysBefore,
});

function remindersToCome({ usableUntil, events }: Plan, now: Date): Moment[] {
  if (!usableUntil) return [];
  const sent = events
    .filter(({ kind, endsAt }) => kind === 'reminded' && endsAt?.getTime() === usableUntil.getTime())
    .map(({ daysBefore }) => daysBefore);
  return REMINDER_DAYS.map((daysBefore) => ({ daysBefore, at: addDays(usableUntil, -daysBefore) }))
    .filter(({ daysBefore, at }) => at > now && !sent.includes(daysBefore))
    .map(({ daysBefore, at }) => ({ kind: 'reminder' as const, at, done: false, daysBefore }));
}

function endings(end: Date | null, now: Date): Moment[] {
  if (!end) return [];
  return [
    { kind: 'end', at: end, done: end <= now, daysBefore: null },
    { kind: 'erasure', at: addDays(end, RETENTION_DAYS), done: false, daysBefore: null },
  ];
}

/** Why a customer's time is limited: it has no number, or no Enhancement Plan (PP-37, PP-45). */
export type LimitCause = 'no-number' | 'no-plan';
export const limitCause = ({ number }: { number: string | null }): LimitCause =>
  number === null ? 'no-number' : 'no-plan';

export type RevivalFacts = {
  /** Undefined: the registry has no such number. */
  entry: { plan: 'enhancement' | 'none'; ofThisPartner: boolean } | undefined;
  state: CustomerState;
  ownNumber: string | null;
  number: string;
  /** Whether another customer of the partner has the number. */
  enrolled: boolean;
};

export type RevivalRefusal =
  | 'not-inactivated'
  | 'retention-over'
  | 'number-unknown'
  | 'another-partner'
  | 'no-plan'
  | 'another-number'
  | 'number-enrolled';

/** Support revives within the thirty days, with a number of this partner that is on a plan (PP-43…PP-45). */
export function decideRevival(facts: RevivalFacts): Decision<RevivalRefusal> {
  if (facts.state === 'active') return refuse('not-inactivated');
  if (facts.state === 'retention-ended') return refuse('retention-over');
  if (!facts.entry) return refuse('number-unknown');
  if (!facts.entry.ofThisPartner) return refuse('another-partner');
  if (facts.ownNumber !== null && facts.ownNumber !== facts.number) return refuse('another-number');
  if (facts.enrolled) return refuse('number-enrolled');
  return facts.entry.plan === 'enhancement' ? allow : refuse('no-plan');
}

export const REVIVAL_SENTENCES: Sentences<RevivalRefusal> = {
  'not-inactivated': {
    sentence: 'This customer is active; there is nothing to revive.',
    remedy: 'Its partner can add the number on the customer’s page.',
    who: 'The partner',
  },
  'retention-over': {
    sentence: 'The thirty days in which the data was kept are over.',
    remedy: 'Have the customer enrolled anew, with its number.',
    who: 'The partner',
  },
  'number-unknown': {
    sentence: 'The partner registry does not know this customer account number.',
    remedy: 'Check the number with the partner; if it is right, have the registry brought up to date.',
    who: 'The partner, then an operator',
  },
  'another-partner': {
    sentence: 'The registry names another partner as this customer’s partner of record.',
    remedy: 'Ask the partner of record, or have the registry changed first.',
    who: 'The partner of record',
  },
  'no-plan': {
    sentence: 'The registry says that this customer is not on an Enhancement Plan.',
    remedy: 'Have the plan bought and the registry brought up to date, within the thirty days.',
    who: 'The customer, through its partner',
  },
  'another-number': {
    sentence: 'This customer has another customer account number already.',
    remedy: 'Search by the customer’s own number.',
    who: 'A support engineer',
  },
  'number-enrolled': {
    sentence: 'Another customer of this partner has this customer account number.',
    remedy: 'Use that customer, or check which of the two the number belongs to.',
    who: 'The partner',
  },
};
