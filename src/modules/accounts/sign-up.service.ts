import type { UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { refused } from '../../kernel/errors.ts';
import type { Browser } from '../../platform/http/browsers.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { findAccountByIdentity } from './accounts.repo.ts';
import { SENTENCES } from './accounts.rules.ts';
import { BUILT_IN, createAccount, type Entered, letIn } from './accounts.service.ts';
import { askedByBrowser, countAsking } from './asking.service.ts';
import { makeChallenge } from './challenges.service.ts';
import { beforeUsing, mailCode, withCode } from './codes.service.ts';
import { networkOf } from './devices.rules.ts';
import { accountExistsLetter, signUpLetter } from './letters.ts';
import { countAttempt } from './limits.service.ts';
import { creationOptions, onceKept, readNewPasskey } from './new-passkey.service.ts';
import { hashNewPassword } from './new-password.service.ts';
import type { PasskeyCreation, PasskeySignUp, PasskeyWanted } from './passkeys.contract.ts';

/**
 * Mails a code; to an address that has an account already, the way to sign in. The caller cannot tell which. Returns what
 * the browser is known by: the code works there alone.
 */
export async function askToSignUp(ctx: UntiedContext, signInName: string, browser: Browser): Promise<string> {
  const { askedBy, deviceToken } = await countAsking(ctx, signInName, browser);
  await ctx.inTransaction(async (inside) => {
    const known = await findAccountByIdentity(inside.tx, BUILT_IN, signInName);
    const letter = known ? accountExistsLetter : signUpLetter;
    await mailCode(inside, { signInName, purpose: 'sign-up', askedBy }, letter);
  });
  return deviceToken;
}

/** The code counts where it was asked for. */
const askedFor = (given: { signInName: string; code: string }, browser: Browser) => ({
  ...given,
  purpose: 'sign-up' as const,
  askedBy: askedByBrowser(browser),
});

type SignUp = { signInName: string; code: string; name: string; password: string };

export async function signUp(
  ctx: UntiedContext,
  { signInName, code, name, password }: SignUp,
  browser: Browser,
): Promise<Entered> {
  await countAttempt(ctx, 'sign-in-address', networkOf(browser.address));
  const passwordHash = await hashNewPassword(ctx.settings, { password, signInName, name });
  return onceCreated(
    withCode(ctx, askedFor({ signInName, code }, browser), async (inside) => {
      const id = await createAccount(inside, { name, signInName, passwordHash, provedBy: 'mail' });
      return letIn(inside, { id, name }, browser, 'password');
    }),
  );
}

/** A challenge for the passkey that an account begins with, to whoever has the mailed code; the code stays good. */
export async function offerPasskeySignUp(
  ctx: UntiedContext,
  { signInName, code, name }: PasskeyWanted,
  browser: Browser,
): Promise<PasskeyCreation> {
  await countAttempt(ctx, 'passkey-address', networkOf(browser.address));
  return beforeUsing(ctx, askedFor({ signInName, code }, browser), async (inside, codeId) => {
    const challenge = await makeChallenge(inside, 'sign-up', null);
    return creationOptions(ctx.settings, challenge, { id: codeId, name, signInName }, []);
  });
}

/** An account without a password. Its id is that of the code, which the passkey has been told before there was an account. */
export async function signUpWithPasskey(
  ctx: UntiedContext,
  { signInName, code, name, passkey }: PasskeySignUp,
  browser: Browser,
): Promise<Entered> {
  await countAttempt(ctx, 'sign-in-address', networkOf(browser.address));
  const keep = await readNewPasskey(ctx, passkey, 'sign-up', null);
  const creating = withCode(ctx, askedFor({ signInName, code }, browser), async (inside, id) => {
    await createAccount(inside, { name, signInName, passwordHash: null, provedBy: 'mail' }, id);
    await keep(inside, id);
    return letIn(inside, { id, name }, browser, 'passkey');
  });
  return onceCreated(onceKept(creating));
}

/** An address is one account's: a second time it is refused. */
function onceCreated<T>(creating: Promise<T>): Promise<T> {
  return creating.catch((error: unknown) => {
    throw violatedConstraint(error) === 'identities_pkey'
      ? refused(explain(SENTENCES, 'account-exists'))
      : error;
  });
}
