import type { UntiedContext } from '../../kernel/context.ts';
import type { Browser } from '../../platform/http/browsers.ts';
import { queueMail } from '../notifications/index.ts';
import { findAccountByIdentity, markPassword } from './accounts.repo.ts';
import { BUILT_IN } from './accounts.service.ts';
import { mailCode, withCode } from './codes.service.ts';
import { noAccountLetter, passwordChangedLetter, resetPasswordLetter } from './letters.ts';
import { countAttempt } from './limits.service.ts';
import { hashNewPassword } from './new-password.service.ts';
import { letInOrAskForCode, type PasswordOutcome } from './second-step.service.ts';
import { deleteSessionsOf } from './sessions.repo.ts';

/** Mails a code; to an address without an account, that there is none. The caller cannot tell which. */
export async function askForNewPassword(ctx: UntiedContext, signInName: string, from: string): Promise<void> {
  await countAttempt(ctx, 'code-address', from);
  await countAttempt(ctx, 'code-name', signInName);
  await ctx.inTransaction(async (inside) => {
    const known = await findAccountByIdentity(inside.tx, BUILT_IN, signInName);
    await mailCode(inside, signInName, 'reset-password', known ? resetPasswordLetter : noAccountLetter);
  });
}

type NewPassword = { signInName: string; code: string; password: string };

/** Changes the password, ends every session of the account, and lets this browser in, or asks for the second factor. */
export async function resetPassword(
  ctx: UntiedContext,
  { signInName, code, password }: NewPassword,
  from: string,
  browser: Browser,
): Promise<PasswordOutcome> {
  await countAttempt(ctx, 'sign-in-address', from);
  const passwordHash = await hashNewPassword(ctx.settings, { password, signInName });
  return withCode(ctx, { signInName, code }, 'reset-password', async (inside) => {
    const account = await findAccountByIdentity(inside.tx, BUILT_IN, signInName);
    if (!account) throw new Error('A code was right for an account that does not exist.');
    await markPassword(inside.tx, account.id, passwordHash);
    await deleteSessionsOf(inside.tx, account.id);
    await queueMail(inside, {
      organizationId: null,
      kind: 'password-changed',
      to: signInName,
      letter: passwordChangedLetter(inside),
    });
    return letInOrAskForCode(inside, account, browser);
  });
}
