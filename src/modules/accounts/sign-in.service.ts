import type { UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Browser } from '../../platform/http/browsers.ts';
import { isPasswordOf } from '../../platform/identity/passwords.ts';
import { findAccountByIdentity, lockPasswordHash } from './accounts.repo.ts';
import { SENTENCES } from './accounts.rules.ts';
import { BUILT_IN } from './accounts.service.ts';
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
  const pair = `${signInName} ${from}`;
  await countAttempt(ctx, 'sign-in-address', from);
  await countAttempt(ctx, 'sign-in-pair', pair);
  const account = await ctx.inTransaction(({ tx }) => findAccountByIdentity(tx, BUILT_IN, signInName));
  const right = await isPasswordOf(account?.passwordHash, password);
  if (!account || !right) throw wrongCredentials();
  const outcome = await ctx.inTransaction(async (inside) => {
    const current = await lockPasswordHash(inside.tx, account.id);
    if (current !== account.passwordHash) throw wrongCredentials();
    return letInOrAskForCode(inside, account, browser);
  });
  await forgetAttempts(ctx, 'sign-in-pair', pair);
  return outcome;
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
