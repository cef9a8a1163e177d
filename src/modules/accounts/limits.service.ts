import type { Context, UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { DomainError } from '../../kernel/errors.ts';
import { LIMIT_MINUTES, LIMITS, type Limited, SENTENCES, type SignInRefusal } from './accounts.rules.ts';
import { countUp, deleteCounts } from './limits.repo.ts';

const WINDOW = LIMIT_MINUTES * 60_000;
/** The quarter of an hour that a moment is in; what is counted in former ones goes with the housekeeping. */
export const windowAt = (now: Date) => new Date(now.getTime() - (now.getTime() % WINDOW));
type Inside = Pick<Context, 'tx' | 'clock'>;
export const keyOf = (limited: Limited, whose: string) => `${limited} ${whose}`;

/** Counts one more attempt, whatever becomes of it; 429 with Retry-After when there were too many. */
export async function countAttempt(ctx: UntiedContext, limited: Limited, whose: string): Promise<void> {
  const count = await ctx.inTransaction((inside) => countIn(inside, limited, whose));
  refuseTooMany(ctx, limited, count);
}

/** Counts one more within a transaction, which has to be kept; `refuseTooMany` judges after it. */
export async function countIn({ tx, clock }: Inside, limited: Limited, whose: string): Promise<number> {
  return countUp(tx, keyOf(limited, whose), windowAt(clock.now()));
}

export function refuseTooMany(
  { clock }: Pick<Context, 'clock'>,
  limited: Limited,
  count: number,
  reason: SignInRefusal = 'too-many-attempts',
): void {
  if (count <= LIMITS[limited]) return;
  const now = clock.now();
  const retryAfterSeconds = Math.ceil((windowAt(now).getTime() + WINDOW - now.getTime()) / 1_000);
  const explanation = {
    ...explain(SENTENCES, reason),
    remedy: `Try again in ${minutes(retryAfterSeconds)}.`,
  };
  throw new DomainError('too-many', `${explanation.sentence} ${explanation.remedy}`, {
    reason: explanation.reason,
    explanation,
    retryAfterSeconds,
  });
}

/** Whoever got it right starts afresh. */
export async function forgetAttempts(
  { tx }: Pick<Context, 'tx'>,
  limited: Limited,
  whose: string,
): Promise<void> {
  await deleteCounts(tx, keyOf(limited, whose));
}

function minutes(seconds: number): string {
  const count = Math.max(1, Math.ceil(seconds / 60));
  return count === 1 ? 'a minute' : `${count} minutes`;
}
