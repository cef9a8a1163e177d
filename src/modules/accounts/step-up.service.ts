import type { AccountContext, Context } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { refused } from '../../kernel/errors.ts';
import { maskedAddress } from '../../kernel/masking.ts';
import type { SessionMethod } from '../../kernel/tables/account-tables.ts';
import type { NewSession } from '../../platform/http/browsers.ts';
import { hashToken, newToken } from '../../platform/http/session-cookie.ts';
import { listSignInNames } from './accounts.repo.ts';
import {
  makeChallenge,
  notAccepted,
  provePasskey,
  requestOptions,
  spendChallenge,
} from './challenges.service.ts';
import { mailCode, withCode } from './codes.service.ts';
import { stepUpLetter } from './letters.ts';
import { countAttempt } from './limits.service.ts';
import type { PasskeyRequest, UsedCredential } from './passkeys.contract.ts';
import { listPasskeys } from './passkeys.repo.ts';
import type { AccountOutside } from './passkeys.service.ts';
import { findAuthenticator } from './second-factor.repo.ts';
import { SECOND_FACTOR_SENTENCES } from './second-factor.rules.ts';
import { takeSecondFactor, wrongCode } from './second-factor.service.ts';
import { rotateSession } from './sessions.repo.ts';

type Ways = { passkey: boolean; app: boolean; signInName: string | null };

/** A mailed code only where there is nothing better: whoever reads the mail must not get past a passkey. */
async function waysOf(tx: Context['tx'], accountId: string): Promise<Ways> {
  const passkey = (await listPasskeys(tx, accountId)).length > 0;
  const app = (await findAuthenticator(tx, accountId)) !== undefined;
  const [signInName = null] = passkey || app ? [] : await listSignInNames(tx, accountId);
  return { passkey, app, signInName };
}

export async function readStepUpWays({ tx, account }: AccountContext) {
  const { passkey, app, signInName } = await waysOf(tx, account.accountId);
  return { passkey, app, mailTo: signInName && maskedAddress(signInName) };
}

export async function offerStepUpPasskey(ctx: AccountContext): Promise<PasskeyRequest> {
  const own = await listPasskeys(ctx.tx, ctx.account.accountId);
  const challenge = await makeChallenge(ctx, 'step-up', ctx.account.accountId);
  return requestOptions(ctx.settings, challenge, own);
}

export async function askForStepUpCode(ctx: AccountOutside, from: string): Promise<void> {
  const { accountId } = ctx.account;
  await countAttempt(ctx, 'code-address', from);
  await ctx.inTransaction(async (inside) => {
    const { signInName } = await waysOf(inside.tx, accountId);
    if (!signInName) throw refused(explain(SECOND_FACTOR_SENTENCES, 'no-mailed-code'));
    await mailCode(inside, signInName, 'step-up', stepUpLetter);
  });
}

/** The own passkey, not somebody else's; the session goes on under a new token. */
export async function stepUpWithPasskey(
  ctx: AccountOutside,
  credential: UsedCredential,
  oldTokenHash: Buffer,
): Promise<NewSession> {
  const { accountId } = ctx.account;
  const challenge = await spendChallenge(ctx, credential.response.clientDataJSON, 'step-up', accountId);
  return ctx.inTransaction(async (inside) => {
    const proved = await provePasskey(inside, credential, challenge);
    if (proved.id !== accountId) throw notAccepted('passkey-not-accepted');
    return renew(inside, oldTokenHash, () => 'passkey');
  });
}

/** A code of the app, a recovery code, or where there is no better way the code from the mail. */
export async function stepUpWithCode(
  ctx: AccountOutside,
  code: string,
  oldTokenHash: Buffer,
): Promise<NewSession> {
  const { accountId } = ctx.account;
  await countAttempt(ctx, 'second-factor', accountId);
  const ways = await ctx.inTransaction(({ tx }) => waysOf(tx, accountId));
  if (ways.signInName)
    return withCode(
      ctx,
      { signInName: ways.signInName, code: code.replace(/\s/g, '') },
      'step-up',
      (inside) => renew(inside, oldTokenHash, (method) => method),
    );
  return ctx.inTransaction(async (inside) => {
    const kind = await takeSecondFactor(inside, accountId, code);
    if (!kind) throw wrongCode();
    return renew(inside, oldTokenHash, withCodeBesides);
  });
}

const withCodeBesides = (method: SessionMethod): SessionMethod => {
  if (method === 'password') return 'password+code';
  return method === 'provider' ? 'provider+mfa' : method;
};

/** A new token, so that whoever holds the old one is not lifted up with it. */
async function renew(
  { tx, clock }: Context,
  oldTokenHash: Buffer,
  better: (method: SessionMethod) => SessionMethod,
): Promise<NewSession> {
  const token = newToken();
  const expiresAt = await rotateSession(tx, oldTokenHash, {
    tokenHash: hashToken(token),
    provedAt: clock.now(),
    better,
  });
  return { token, expiresAt };
}
