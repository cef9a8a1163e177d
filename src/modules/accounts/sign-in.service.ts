import type { UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Browser } from '../../platform/http/browsers.ts';
import { hashToken } from '../../platform/http/session-cookie.ts';
import { isPasswordOf } from '../../platform/identity/passwords.ts';
import { findAccountByIdentity, lockPasswordHash } from './accounts.repo.ts';
import { SENTENCES } from './accounts.rules.ts';
import { BUILT_IN } from './accounts.service.ts';
import { isKnownDevice } from './devices.repo.ts';
import { networkOf } from './devices.rules.ts';
import { countAttempt, forgetAttempts } from './limits.service.ts';
import { letInOrAskForCode, type PasswordOutcome } from './second-step.service.ts';
import { deleteSession } from './sessions.repo.ts';

type SignIn = { signInName: string; password: string };

/** One answer for an unknown address and a wrong password, after the same time. */
export async function signIn(
  ctx: UntiedContext,
  { signInName, password }: SignIn,
  from: string,
  browser: Browser,
): Promise<PasswordOutcome> {
  const account = await ctx.inTransaction(({ tx }) => findAccountByIdentity(tx, BUILT_IN, signInName));
  const forget = await countGuess(ctx, { signInName, accountId: account?.id, from, browser });
  const right = await isPasswordOf(account?.passwordHash, password);
  if (!account || !right) throw wrongCredentials();
  const outcome = await ctx.inTransaction(async (inside) => {
    const current = await lockPasswordHash(inside.tx, account.id);
    if (current !== account.passwordHash) throw wrongCredentials();
    return letInOrAskForCode(inside, account, browser);
  });
  await forget();
  return outcome;
}

type Guess = { signInName: string; accountId: string | undefined; from: string; browser: Browser };

/**
 * From a browser that its owner has signed in from before only that browser's guesses count, from elsewhere those of the
 * network, so that nobody who guesses can lock the owner out. Returns how a right password starts afresh.
 */
async function countGuess(ctx: UntiedContext, { signInName, accountId, from, browser }: Guess) {
  const { deviceToken } = browser;
  const device = deviceToken && hashToken(deviceToken);
  const known =
    device && accountId && (await ctx.inTransaction(({ tx }) => isKnownDevice(tx, accountId, device)));
  const [limited, whose] = known
    ? (['sign-in-device', `${accountId} ${device.toString('hex')}`] as const)
    : (['sign-in-pair', `${signInName} ${networkOf(from)}`] as const);
  if (!known) await countAttempt(ctx, 'sign-in-address', networkOf(from));
  await countAttempt(ctx, limited, whose);
  return () => forgetAttempts(ctx, limited, whose);
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
