import type { UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { DomainError } from '../../kernel/errors.ts';
import { LIMIT_MINUTES, LIMITS, type Limited, SENTENCES } from './accounts.rules.ts';
import { countUp, deleteCounts, deleteCountsBefore } from './limits.repo.ts';

const WINDOW = LIMIT_MINUTES * 60_000;
const keyOf = (limited: Limited, whose: string) => `${limited} ${whose}`;

/** Counts one more attempt, whatever becomes of it; 429 with Retry-After when there were too many. */
export async function countAttempt(ctx: UntiedContext, limited: Limited, whose: string): Promise<void> {
  const now = ctx.clock.now().getTime();
  const windowStart = new Date(now - (now % WINDOW));
  const count = await ctx.inTransaction(async ({ tx }) => {
    const counted = await countUp(tx, keyOf(limited, whose), windowStart);
    if (counted === 1) await deleteCountsBefore(tx, new Date(now - 2 * WINDOW));
    return counted;
  });
  if (count <= LIMITS[limited]) return;
  const retryAfterSeconds = Math.ceil((windowStart.getTime() + WINDOW - now) / 1_000);
  const explanation = {
    ...explain(SENTENCES, 'too-many-attempts'),
    remedy: `Try again in ${minutes(retryAfterSeconds)}.`,
  };
  throw new DomainError('too-many', `${explanation.sentence} ${explanation.remedy}`, {
    reason: explanation.reason,
    explanation,
    retryAfterSeconds,
  });
}

/** Whoever got it right starts afresh. */
export async function forgetAttempts(ctx: UntiedContext, limited: Limited, whose: string): Promise<void> {
  await ctx.inTransaction(({ tx }) => deleteCounts(tx, keyOf(limited, whose)));
}

function minutes(seconds: number): string {
  const count = Math.max(1, Math.ceil(seconds / 60));
  return count === 1 ? 'a minute' : `${count} minutes`;
}
