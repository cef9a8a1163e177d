import type { UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { refused } from '../../kernel/errors.ts';
import type { Browser } from '../../platform/http/browsers.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { findAccountByIdentity } from './accounts.repo.ts';
import { SENTENCES } from './accounts.rules.ts';
import { BUILT_IN, createAccount, type Entered, letIn } from './accounts.service.ts';
import { askedByBrowser, countAsking } from './asking.service.ts';
import { mailCode, withCode } from './codes.service.ts';
import { networkOf } from './devices.rules.ts';
import { accountExistsLetter, signUpLetter } from './letters.ts';
import { countAttempt } from './limits.service.ts';
import { hashNewPassword } from './new-password.service.ts';

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

type SignUp = { signInName: string; code: string; name: string; password: string };

export async function signUp(
  ctx: UntiedContext,
  { signInName, code, name, password }: SignUp,
  browser: Browser,
): Promise<Entered> {
  await countAttempt(ctx, 'sign-in-address', networkOf(browser.address));
  const passwordHash = await hashNewPassword(ctx.settings, { password, signInName, name });
  try {
    const asked = { signInName, purpose: 'sign-up', askedBy: askedByBrowser(browser) } as const;
    return await withCode(ctx, { ...asked, code }, async (inside) => {
      const id = await createAccount(inside, { name, signInName, passwordHash, provedBy: 'mail' });
      return letIn(inside, { id, name }, browser, 'password');
    });
  } catch (error) {
    if (violatedConstraint(error) !== 'identities_pkey') throw error;
    throw refused(explain(SENTENCES, 'account-exists'));
  }
}
