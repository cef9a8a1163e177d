import { addMinutes } from '../../kernel/clock.ts';
import type { Context, UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Browser } from '../../platform/http/browsers.ts';
import { hashToken, newToken } from '../../platform/http/session-cookie.ts';
import { actAsAccount } from '../../platform/postgres/capacity.ts';
import { type Entered, letIn, openSession } from './accounts.service.ts';
import { countAttempt } from './limits.service.ts';
import type { SecondStep } from './second-factor.contract.ts';
import {
  deleteHalfSignIn,
  findAuthenticator,
  insertHalfSignIn,
  lockHalfSignIn,
  markHalfTried,
} from './second-factor.repo.ts';
import { HALF_MINUTES, mayFinish, SECOND_FACTOR_SENTENCES } from './second-factor.rules.ts';
import { takeSecondFactor, wrongCode } from './second-factor.service.ts';

/** In, or half in: the password was right, and the account has a second factor. */
export type PasswordOutcome = { entered: Entered } | { secondStep: SecondStep };

/** After a right password. */
export async function letInOrAskForCode(
  ctx: Context,
  account: { id: string; name: string },
  browser: Browser,
): Promise<PasswordOutcome> {
  return (await isHalfIn(ctx, account.id))
    ? askForCode(ctx, account)
    : letInByPassword(ctx, account, browser);
}

/** Whether a right password is half of what the account asks for; goes on as this account. */
export async function isHalfIn({ tx }: Pick<Context, 'tx'>, accountId: string): Promise<boolean> {
  const [, authenticator] = await Promise.all([
    actAsAccount(tx, accountId),
    findAuthenticator(tx, accountId),
  ]);
  return authenticator !== undefined;
}

export async function letInByPassword(
  ctx: Context,
  account: { id: string; name: string },
  browser: Browser,
): Promise<PasswordOutcome> {
  return { entered: await openSession(ctx, account, browser, 'password') };
}

export async function askForCode(ctx: Context, account: { id: string }): Promise<PasswordOutcome> {
  const token = newToken();
  const now = ctx.clock.now();
  const expiresAt = addMinutes(now, HALF_MINUTES);
  await insertHalfSignIn(
    ctx.tx,
    { token_hash: hashToken(token), account_id: account.id, expires_at: expiresAt },
    now,
  );
  return { secondStep: { token, expiresAt: expiresAt.toISOString() } };
}

/** A right code lets in, once; a wrong one counts, and answers 422. */
export async function finishWithCode(
  ctx: UntiedContext,
  { token, code }: { token: string; code: string },
  browser: Browser,
): Promise<Entered> {
  const tokenHash = hashToken(token);
  const owner = await ctx.inTransaction(({ tx }) => lockHalfSignIn(tx, tokenHash));
  if (!owner) throw expired();
  await countAttempt(ctx, 'second-factor', owner.id);
  const entered = await ctx.inTransaction(async (inside) => {
    const half = await lockHalfSignIn(inside.tx, tokenHash);
    if (!half || !mayFinish(half, inside.clock.now())) throw expired();
    await actAsAccount(inside.tx, half.id);
    const kind = await takeSecondFactor(inside, half.id, code);
    if (!kind) {
      await markHalfTried(inside.tx, tokenHash);
      return undefined;
    }
    await deleteHalfSignIn(inside.tx, tokenHash);
    return letIn(inside, half, browser, kind === 'app' ? 'password+code' : 'recovery-code');
  });
  if (!entered) throw wrongCode();
  return entered;
}

function expired() {
  const explanation = explain(SECOND_FACTOR_SENTENCES, 'sign-in-expired');
  return new DomainError('unauthenticated', explanation.sentence, {
    reason: explanation.reason,
    explanation,
  });
}
