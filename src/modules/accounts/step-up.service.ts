import type { AccountContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { refused } from '../../kernel/errors.ts';
import type { NewSession } from '../../platform/http/browsers.ts';
import { isPasswordOf } from '../../platform/identity/passwords.ts';
import { findProviderForSignIn } from '../sign-in-providers/index.ts';
import { lockPasswordHash } from './accounts.repo.ts';
import {
  makeChallenge,
  notAccepted,
  provePasskey,
  requestOptions,
  spendChallenge,
} from './challenges.service.ts';
import { countAttempt } from './limits.service.ts';
import { type Departure, departTo } from './open-id.service.ts';
import type { PasskeyRequest, UsedCredential } from './passkeys.contract.ts';
import { listPasskeys, readWaysIn } from './passkeys.repo.ts';
import type { AccountOutside } from './passkeys.service.ts';
import { wrongPassword } from './password-change.service.ts';
import { findAuthenticator } from './second-factor.repo.ts';
import { SECOND_FACTOR_SENTENCES, withCodeBesides } from './second-factor.rules.ts';
import { takeSecondFactor, wrongCode } from './second-factor.service.ts';
import { findProviderOfSession } from './sessions.repo.ts';
import { renewSession } from './sessions.service.ts';
import type { StepUpWays } from './step-up.contract.ts';

/** By what the account proves itself afresh; a mail is none of it: whoever reads the mail must not get past it. */
export async function readStepUpWays(
  { tx, account, settings }: AccountContext,
  tokenHash: Buffer | undefined,
): Promise<StepUpWays> {
  const [{ passkeys, hasPassword }, authenticator, providerId] = await Promise.all([
    readWaysIn(tx, account.accountId),
    findAuthenticator(tx, account.accountId),
    findProviderOfSession(tx, tokenHash),
  ]);
  const [passkey, app] = [passkeys > 0, authenticator !== undefined];
  if (passkey || app || providerId === undefined)
    return { passkey, app, password: hasPassword && !passkey && !app, provider: null };
  const own = settings.openIdProviders.find(({ id }) => id === providerId);
  const provider = own ?? (await findProviderForSignIn({ tx, settings }, providerId));
  return { passkey, app, password: hasPassword, provider: provider ? { name: provider.name } : null };
}

export async function offerStepUpPasskey(ctx: AccountContext): Promise<PasskeyRequest> {
  const own = await listPasskeys(ctx.tx, ctx.account.accountId);
  const challenge = await makeChallenge(ctx, 'step-up', ctx.account.accountId);
  return requestOptions(ctx.settings, challenge, own);
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
    return renewSession(inside, oldTokenHash, () => 'passkey');
  });
}

/** A code of the app, or a recovery code. */
export async function stepUpWithCode(
  ctx: AccountOutside,
  code: string,
  oldTokenHash: Buffer,
): Promise<NewSession> {
  const { accountId } = ctx.account;
  await countAttempt(ctx, 'second-factor', accountId);
  return ctx.inTransaction(async (inside) => {
    const kind = await takeSecondFactor(inside, accountId, code);
    if (!kind) throw wrongCode();
    return renewSession(inside, oldTokenHash, withCodeBesides);
  });
}

/** The password again, where there is nothing better: whoever has stolen it must not get past a passkey. */
export async function stepUpWithPassword(
  ctx: AccountOutside,
  password: string,
  oldTokenHash: Buffer,
): Promise<NewSession> {
  const { accountId } = ctx.account;
  await countAttempt(ctx, 'second-factor', accountId);
  const known = await ctx.inTransaction(async ({ tx }) => {
    const [{ passkeys }, app] = await Promise.all([
      readWaysIn(tx, accountId),
      findAuthenticator(tx, accountId),
    ]);
    if (passkeys > 0 || app) throw refused(explain(SECOND_FACTOR_SENTENCES, 'better-proof'));
    return lockPasswordHash(tx, accountId);
  });
  if (!(await isPasswordOf(known, password))) throw wrongPassword('/password');
  return ctx.inTransaction(async (inside) => {
    if ((await lockPasswordHash(inside.tx, accountId)) !== known) throw wrongPassword('/password');
    return renewSession(inside, oldTokenHash, (method) => method);
  });
}

/** Goes to the provider that the session began at; coming back as the same person proves the account afresh. */
export async function startProvingAtProvider(
  ctx: AccountOutside,
  returnTo: string | undefined,
  tokenHash: Buffer,
): Promise<Departure> {
  const providerId = await ctx.inTransaction(({ tx }) => findProviderOfSession(tx, tokenHash));
  if (providerId === undefined) throw refused(explain(SECOND_FACTOR_SENTENCES, 'no-provider-session'));
  return departTo(ctx, providerId, returnTo ?? '/account', {
    accountId: ctx.account.accountId,
    provesAfresh: true,
  });
}
