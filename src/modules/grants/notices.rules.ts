import { addDays } from '../../kernel/clock.ts';
import { NOTICE_DAYS } from './grants.rules.ts';

/** When both sides are told that a grant ends, and that it has ended: 30, 7 and 1 days before, and at the end. */
export const noticesOf = (endsAt: Date): Date[] => [
  ...NOTICE_DAYS.map((days) => addDays(endsAt, -days)),
  endsAt,
];

/** The next notice after a moment; none when the end is past. */
export const nextNotice = (endsAt: Date, after: Date): Date | undefined =>
  noticesOf(endsAt).find((moment) => moment > after);

/** What has to be said now: at most one thing, however many notices were missed. */
export function noticeDue(facts: { endsAt: Date; toldUntil: Date; now: Date }): 'ending' | 'expired' | null {
  const { endsAt, toldUntil, now } = facts;
  if (!noticesOf(endsAt).some((moment) => moment > toldUntil && moment <= now)) return null;
  return endsAt <= now ? 'expired' : 'ending';
}
