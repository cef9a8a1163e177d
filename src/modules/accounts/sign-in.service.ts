import type { UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Browser } from '../../platform/http/browsers.ts';
import { hashToken } from '../../platform/http/session-cookie.ts';
import { isPasswordOf } from '../../platform/identity/passwords.ts';
import { findAccountByIdentity, lockPasswordHash } from './accounts.repo.ts';
import { type Limited, SENTENCES } from './accounts.rules.ts';
import { BUILT_IN } from './accounts.service.ts';
import { isKnownDevice } from './devices.repo.ts';
import { networkOf } from './devices.rules.ts';
import { countIn, forgetAttempts, refuseTooMany } from './limits.service.ts';
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
  const guess = await countGuess(ctx, { signInName, from, browser });
  const { account } = guess;
  const right = await isPasswordOf(account?.passwordHash, password);
  if (!account || !right) throw wrongCredentials();
  return ctx.inTransaction(async (inside) => {
    const current = await lockPasswordHash(inside.tx, account.id);
    if (current !== account.passwordHash) throw wrongCredentials();
    await forgetAttempts(inside, ...guess.own);
    return letInOrAskForCode(inside, account, browser);
  });
}

/**
 * From a browser that its owner has signed in from before only that browser's guesses count, from elsewhere those of the
 * network, so that nobody who guesses can lock the owner out. `own` is what a right password starts afresh.
 */
async function countGuess(
  ctx: UntiedContext,
  { signInName, from, browser }: { signInName: string; from: string; browser: Browser },
) {
  const device = browser.deviceToken && hashToken(browser.deviceToken);
  const network = networkOf(from);
  const guess = await ctx.inTransaction(async (inside) => {
    const account = await findAccountByIdentity(inside.tx, BUILT_IN, signInName);
    const known = account && device && (await isKnownDevice(inside.tx, account.id, device));
    const own: [Limited, string] = known
      ? ['sign-in-device', `${account.id} ${device.toString('hex')}`]
      : ['sign-in-pair', `${signInName} ${network}`];
    const everybody = known ? 0 : await countIn(inside, 'sign-in-address', network);
    return { account, own, everybody, count: await countIn(inside, ...own) };
  });
  refuseTooMany(ctx, 'sign-in-address', guess.everybody);
  refuseTooMany(ctx, guess.own[0], guess.count);
  return guess;
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
