import type { UntiedContext } from '../../kernel/context.ts';
import type { Browser } from '../../platform/http/browsers.ts';
import { queueMail } from '../notifications/index.ts';
import { findAccountByIdentity, markPassword } from './accounts.repo.ts';
import { BUILT_IN } from './accounts.service.ts';
import { askedByBrowser, countAsking } from './asking.service.ts';
import { mailCode, withCode } from './codes.service.ts';
import { networkOf } from './devices.rules.ts';
import { noAccountLetter, passwordChangedLetter, resetPasswordLetter } from './letters.ts';
import { countAttempt } from './limits.service.ts';
import { hashNewPassword } from './new-password.service.ts';
import { letInOrAskForCode, type PasswordOutcome } from './second-step.service.ts';
import { deleteSessionsOf } from './sessions.repo.ts';

/**
 * Mails a code; to an address without an account, that there is none. The caller cannot tell which. Returns what the browser
 * is known by: the code works there alone.
 */
export async function askForNewPassword(
  ctx: UntiedContext,
  signInName: string,
  browser: Browser,
): Promise<string> {
  const { askedBy, deviceToken } = await countAsking(ctx, signInName, browser);
  await ctx.inTransaction(async (inside) => {
    const known = await findAccountByIdentity(inside.tx, BUILT_IN, signInName);
    const letter = known ? resetPasswordLetter : noAccountLetter;
    await mailCode(inside, { signInName, purpose: 'reset-password', askedBy }, letter);
  });
  return deviceToken;
}

type NewPassword = { signInName: string; code: string; password: string };

/** Changes the password, ends every session of the account, and lets this browser in, or asks for the second factor. */
export async function resetPassword(
  ctx: UntiedContext,
  { signInName, code, password }: NewPassword,
  browser: Browser,
): Promise<PasswordOutcome> {
  await countAttempt(ctx, 'sign-in-address', networkOf(browser.address));
  const passwordHash = await hashNewPassword(ctx.settings, { password, signInName });
  const asked = { signInName, purpose: 'reset-password', askedBy: askedByBrowser(browser) } as const;
  return withCode(ctx, { ...asked, code }, async (inside) => {
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
