import type { UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { refused } from '../../kernel/errors.ts';
import type { Browser } from '../../platform/http/browsers.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { findAccountByIdentity } from './accounts.repo.ts';
import { SENTENCES } from './accounts.rules.ts';
import { BUILT_IN, createAccount, type Entered, letIn } from './accounts.service.ts';
import { mailCode, withCode } from './codes.service.ts';
import { accountExistsLetter, signUpLetter } from './letters.ts';
import { countAttempt } from './limits.service.ts';
import { hashNewPassword } from './new-password.service.ts';

/** Mails a code; to an address that has an account already, the way to sign in. The caller cannot tell which. */
export async function askToSignUp(ctx: UntiedContext, signInName: string, from: string): Promise<void> {
  await countAttempt(ctx, 'code-address', from);
  await countAttempt(ctx, 'code-name', signInName);
  await ctx.inTransaction(async (inside) => {
    const known = await findAccountByIdentity(inside.tx, BUILT_IN, signInName);
    await mailCode(inside, signInName, 'sign-up', known ? accountExistsLetter : signUpLetter);
  });
}

type SignUp = { signInName: string; code: string; name: string; password: string };

export async function signUp(
  ctx: UntiedContext,
  { signInName, code, name, password }: SignUp,
  from: string,
  browser: Browser,
): Promise<Entered> {
  await countAttempt(ctx, 'sign-in-address', from);
  const passwordHash = await hashNewPassword(ctx.settings, { password, signInName, name });
  try {
    return await withCode(ctx, { signInName, code }, 'sign-up', async (inside) => {
      const id = await createAccount(inside, { name, signInName, passwordHash, provedBy: 'mail' });
      return letIn(inside, { id, name }, browser, 'password');
    });
  } catch (error) {
    if (violatedConstraint(error) !== 'identities_pkey') throw error;
    throw refused(explain(SENTENCES, 'account-exists'));
  }
}
