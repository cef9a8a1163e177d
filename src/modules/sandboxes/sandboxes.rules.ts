import { addDays } from '../../kernel/clock.ts';
import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';
import type { Effect } from '../../kernel/effects.ts';

/** How its services' brokers are stood in for: they answer at once, never come to an end, or say that they failed. */
export const SERVICES = ['at-once', 'hang', 'fail'] as const;
export type Services = (typeof SERVICES)[number];

export const ERASED_AFTER_DAYS = 30;
const TOLD_AFTER_DAYS = 23;
/** One move of the clock at most. */
export const LONGEST_MOVE_DAYS = 366;

/** Every number of a sandbox's registry begins so; no real one does. */
export const SANDBOX_NUMBERS = 'SANDBOX-';

export type MakingFacts = { isSandbox: boolean; hasOne: boolean };
export type MakingRefusal = 'in-a-sandbox' | 'has-one';

/** A partner has one sandbox, and a sandbox none. */
export function decideMaking({ isSandbox, hasOne }: MakingFacts): Decision<MakingRefusal> {
  if (isSandbox) return refuse('in-a-sandbox');
  return hasOne ? refuse('has-one') : allow;
}

export type MovingFacts = {
  isSandbox: boolean;
  /** Where the clock stands, and where it is wanted. */
  now: Date;
  to: Date;
  underWay: boolean;
};
export type MovingRefusal = 'not-a-sandbox' | 'under-way' | 'backwards' | 'too-far';

/** The clock of a sandbox goes forward only, by a year at most, one move at a time. */
export function decideMoving({ isSandbox, now, to, underWay }: MovingFacts): Decision<MovingRefusal> {
  if (!isSandbox) return refuse('not-a-sandbox');
  if (underWay) return refuse('under-way');
  if (to <= now) return refuse('backwards');
  return to > addDays(now, LONGEST_MOVE_DAYS) ? refuse('too-far') : allow;
}

export const SANDBOX_SENTENCES: Sentences<MakingRefusal | MovingRefusal> = {
  'in-a-sandbox': {
    sentence: 'This is a sandbox already; a sandbox has none of its own.',
    remedy: 'Go to your own organization to make one there.',
    who: 'An administrator of your organization',
  },
  'has-one': {
    sentence: 'Your organization has a sandbox already.',
    remedy: 'Open it by the organization switcher; it is erased 30 days after its last use.',
    who: 'An administrator of your organization',
  },
  'not-a-sandbox': {
    sentence: 'Only the clock of a sandbox can be moved.',
    remedy: 'Make a sandbox, or open it by the organization switcher.',
    who: 'An administrator of your organization',
  },
  'under-way': {
    sentence: 'The clock is on its way already.',
    remedy: 'Wait until it stands where it was sent.',
    who: 'You',
  },
  backwards: {
    sentence: 'A clock moves forward only: what has happened by it stays.',
    remedy: 'Choose a moment after the one that the clock shows.',
    who: 'You',
  },
  'too-far': {
    sentence: 'The clock moves by a year at most at once.',
    remedy: 'Choose a nearer moment; from there it can be moved on.',
    who: 'You',
  },
};

export type LifeStep = { kind: 'wait'; until: Date } | { kind: 'tell' } | { kind: 'erase' };

/** A sandbox that nobody has used for thirty days is erased; its partner is told a week before. */
export function decideSandboxLife(lastUsedAt: Date, toldAt: Date | null, now: Date): LifeStep {
  const erasedAt = addDays(lastUsedAt, ERASED_AFTER_DAYS);
  if (now < addDays(lastUsedAt, TOLD_AFTER_DAYS))
    return { kind: 'wait', until: addDays(lastUsedAt, TOLD_AFTER_DAYS) };
  if (toldAt === null) return { kind: 'tell' };
  // Who is told late has the week all the same.
  const until = new Date(
    Math.max(erasedAt.getTime(), addDays(toldAt, ERASED_AFTER_DAYS - TOLD_AFTER_DAYS).getTime()),
  );
  return now < until ? { kind: 'wait', until } : { kind: 'erase' };
}

/** A line of a trail with its subject, or a mail with its recipient. */
export type Happening = { action: string; subject: string; to: string | null };

export type Moment<Line = Happening> = {
  at: Date;
  kind: string;
  happenings: Line[];
  failure: string | null;
};

/** A line of the trail that was caught on its way to an endpoint. */
export type Caught = {
  at: Date;
  action: string;
  subject: string;
  eventId: string;
  endpointId: string;
  endpointName: string;
};
export type ToldHappening = Happening & { webhook?: Omit<Caught, 'at' | 'action' | 'subject'> };

const SAME_MOMENT_MS = 60_000;

/** The moments of a move with what was caught at each; what was caught at another time is a moment of its own. Both in order. */
export function withCaught(moments: readonly Moment[], caught: readonly Caught[]): Moment<ToldHappening>[] {
  const told: Moment<ToldHappening>[] = moments.map((one) => ({ ...one, happenings: [...one.happenings] }));
  for (const { at, action, subject, ...webhook } of caught) {
    const behind = told.findLastIndex((one) => one.at <= at);
    const moment = told[behind];
    const line = { action, subject, to: null, webhook };
    if (moment && at.getTime() - moment.at.getTime() < SAME_MOMENT_MS) moment.happenings.push(line);
    else told.splice(behind + 1, 0, { at, kind: 'webhook', happenings: [line], failure: null });
  }
  return told;
}

/** What a timer has done, or would do: each line of a trail and each mail once. */
export function happeningsOf(effects: readonly Effect[]): Happening[] {
  const all = effects.flatMap((effect): Happening[] => {
    if (effect.kind === 'record') return [{ action: effect.action, subject: effect.subject.name, to: null }];
    return effect.kind === 'mail' ? [{ action: 'mail', subject: effect.subject, to: effect.to }] : [];
  });
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
