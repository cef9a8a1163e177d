import type { UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Browser } from '../../platform/http/browsers.ts';
import { hashToken } from '../../platform/http/session-cookie.ts';
import { isPasswordOf } from '../../platform/identity/passwords.ts';
import { lockPasswordHash } from './accounts.repo.ts';
import { SENTENCES } from './accounts.rules.ts';
import { BUILT_IN } from './accounts.service.ts';
import { networkOf } from './devices.rules.ts';
import { countGuess } from './guesses.repo.ts';
import { deleteCounts } from './limits.repo.ts';
import { keyOf, refuseTooMany, windowAt } from './limits.service.ts';
import { askForCode, isHalfIn, letInByPassword, type PasswordOutcome } from './second-step.service.ts';
import { deleteSession } from './sessions.repo.ts';

type SignIn = { signInName: string; password: string };

/** One answer for an unknown address and a wrong password, after the same time. */
export async function signIn(
  ctx: UntiedContext,
  { signInName, password }: SignIn,
  from: string,
  browser: Browser,
): Promise<PasswordOutcome> {
  const { account, counted } = await guess(ctx, { signInName, from, browser });
  const right = await isPasswordOf(account?.passwordHash, password);
  if (!account || !right) throw wrongCredentials();
  return ctx.inTransaction(async (inside) => {
    const [current, hasSecondFactor] = await Promise.all([
      lockPasswordHash(inside.tx, account.id),
      isHalfIn(inside, account.id),
    ]);
    if (current !== account.passwordHash) throw wrongCredentials();
    const [outcome] = await Promise.all([
      hasSecondFactor ? askForCode(inside, account) : letInByPassword(inside, account, browser),
      deleteCounts(inside.tx, counted),
    ]);
    return outcome;
  });
}

/**
 * From a browser that its owner has signed in from before only that browser's guesses count, from elsewhere those of the
 * network, so that nobody who guesses can lock the owner out. `counted` is what a right password starts afresh.
 */
async function guess(
  ctx: UntiedContext,
  { signInName, from, browser }: { signInName: string; from: string; browser: Browser },
) {
  const network = networkOf(from);
  const keys = {
    device: 'sign-in-device',
    pair: keyOf('sign-in-pair', `${signInName} ${network}`),
    network: keyOf('sign-in-address', network),
  };
  const { account, known, counts } = await ctx.inTransaction(({ tx, clock }) =>
    countGuess(tx, BUILT_IN, {
      subject: signInName,
      deviceHash: browser.deviceToken === undefined ? undefined : hashToken(browser.deviceToken),
      windowStart: windowAt(clock.now()),
      keys,
    }),
  );
  const counted = Object.keys(counts).find((key) => key !== keys.network) ?? keys.pair;
  refuseTooMany(ctx, 'sign-in-address', counts[keys.network] ?? 0);
  refuseTooMany(ctx, known ? 'sign-in-device' : 'sign-in-pair', counts[counted] ?? 0);
  return { account, counted };
}

function wrongCredentials() {
  const explanation = explain(SENTENCES, 'wrong-credentials');
  return new DomainError('unauthenticated', explanation.sentence, {
    reason: explanation.reason,
    explanation,
  });
}

/** Ends this browser's session; harmless without one. */
export async function signOut(ctx: UntiedContext, tokenHash: Buffer | undefined): Promise<void> {
  if (tokenHash) await ctx.inTransaction(({ tx }) => deleteSession(tx, tokenHash));
}
