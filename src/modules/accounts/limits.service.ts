import type { Context, UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { DomainError } from '../../kernel/errors.ts';
import { LIMIT_MINUTES, LIMITS, type Limited, SENTENCES, type SignInRefusal } from './accounts.rules.ts';
import { countUp, deleteCounts, deleteCountsBefore } from './limits.repo.ts';

const WINDOW = LIMIT_MINUTES * 60_000;
const windowOf = (now: number) => new Date(now - (now % WINDOW));
type Inside = Pick<Context, 'tx' | 'clock'>;
const keyOf = (limited: Limited, whose: string) => `${limited} ${whose}`;

/** Counts one more attempt, whatever becomes of it; 429 with Retry-After when there were too many. */
export async function countAttempt(ctx: UntiedContext, limited: Limited, whose: string): Promise<void> {
  const count = await ctx.inTransaction((inside) => countIn(inside, limited, whose));
  refuseTooMany(ctx, limited, count);
}

/** Counts one more within a transaction, which has to be kept; `refuseTooMany` judges after it. */
export async function countIn({ tx, clock }: Inside, limited: Limited, whose: string): Promise<number> {
  const now = clock.now().getTime();
  const counted = await countUp(tx, keyOf(limited, whose), windowOf(now));
  if (counted === 1) await deleteCountsBefore(tx, new Date(now - 2 * WINDOW));
  return counted;
}

export function refuseTooMany(
  { clock }: Pick<Context, 'clock'>,
  limited: Limited,
  count: number,
  reason: SignInRefusal = 'too-many-attempts',
): void {
  if (count <= LIMITS[limited]) return;
  const now = clock.now().getTime();
  const retryAfterSeconds = Math.ceil((windowOf(now).getTime() + WINDOW - now) / 1_000);
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
