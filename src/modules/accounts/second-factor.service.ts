import { randomBytes } from 'node:crypto';
import type { AccountContext, Context } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { invalidField, refused } from '../../kernel/errors.ts';
import type { NewSession } from '../../platform/http/browsers.ts';
import { hashToken } from '../../platform/http/session-cookie.ts';
import { openText, sealText } from '../../platform/secrets/sealed-text.ts';
import { listSignInNames } from './accounts.repo.ts';
import { placeOf } from './authenticator-secrets.service.ts';
import { lockRemoval, readRemoval, refuseRemoval } from './last-factor.service.ts';
import { authenticatorAddedLetter, authenticatorRemovedLetter, recoveryCodesLetter } from './letters.ts';
import { countAttempt } from './limits.service.ts';
import type { AccountOutside } from './passkeys.service.ts';
import {
  countRecoveryCodes,
  deleteAuthenticator,
  findAuthenticator,
  insertAuthenticator,
  lockAuthenticator,
  markRecoveryCodeUsed,
  markStepTaken,
  replaceRecoveryCodes,
} from './second-factor.repo.ts';
import {
  grouped,
  kindOfCode,
  RECOVERY_CODES,
  SECOND_FACTOR_SENTENCES,
  type SecondFactorRefusal,
  withCodeBesides,
} from './second-factor.rules.ts';
import { renewSession } from './sessions.service.ts';
import { tellOwner } from './telling.service.ts';
import { base32, matchingStep, otpauthUri } from './totp.rules.ts';

const SECRET_BYTES = 20;
/** 120 bits: enough that a plain hash keeps it. */
const RECOVERY_BYTES = 15;

const refuse = (reason: SecondFactorRefusal) => refused(explain(SECOND_FACTOR_SENTENCES, reason));

export const wrongCode = () => {
  const { sentence, remedy } = SECOND_FACTOR_SENTENCES['wrong-second-factor'];
  return invalidField('/code', `${sentence} ${remedy}`, 'wrong-code');
};

export async function readSecondFactor(ctx: AccountContext) {
  const { tx, account } = ctx;
  const app = await findAuthenticator(tx, account.accountId);
  const recoveryCodesLeft = app ? await countRecoveryCodes(tx, account.accountId) : 0;
  const removal = await readRemoval(ctx, 'app');
  return { since: app?.confirmedAt?.toISOString() ?? null, recoveryCodesLeft, removal };
}

/** A new secret; it demands nothing until its first code was entered. */
export async function beginAuthenticator(ctx: AccountOutside): Promise<{ secret: string; uri: string }> {
  const { accountId, name } = ctx.account;
  const secret = randomBytes(SECRET_BYTES);
  const sealed = sealText(ctx.settings.secretKeys, secret.toString('base64'), placeOf(accountId));
  const [signInName = name] = await ctx.inTransaction(async ({ tx, clock }) => {
    const app = { account_id: accountId, secret: sealed, created_at: clock.now(), confirmed_at: null };
    if (!(await insertAuthenticator(tx, app))) throw refuse('authenticator-exists');
    return listSignInNames(tx, accountId);
  });
  return { secret: base32(secret), uri: otpauthUri(secret, ctx.settings.productName, signInName) };
}

/**
 * The first code proves that the app has the secret; from now on a password alone does not sign in. The session goes on with
 * this code as its second factor.
 */
export async function confirmAuthenticator(
  ctx: AccountOutside,
  code: string,
  oldTokenHash: Buffer,
): Promise<{ recoveryCodes: string[]; session: NewSession }> {
  const { accountId } = ctx.account;
  await countAttempt(ctx, 'second-factor', accountId);
  return ctx.inTransaction(async (inside) => {
    const app = await lockAuthenticator(inside.tx, accountId);
    if (!app) throw refuse('no-authenticator');
    if (app.confirmedAt) throw refuse('authenticator-exists');
    if (!(await takeAppCode(inside, accountId, kindOfCode(code).code))) throw wrongCode();
    await tellOwner(inside, accountId, 'authenticator-added', authenticatorAddedLetter(inside));
    const session = await renewSession(inside, oldTokenHash, withCodeBesides);
    return { recoveryCodes: await makeRecoveryCodes(inside, accountId), session };
  });
}

/** Ten new ones; the old ones are worth nothing any more. */
export async function renewRecoveryCodes(ctx: AccountOutside): Promise<string[]> {
  const { accountId } = ctx.account;
  return ctx.inTransaction(async (inside) => {
    if (!(await findAuthenticator(inside.tx, accountId))) throw refuse('no-authenticator');
    await tellOwner(inside, accountId, 'recovery-codes', recoveryCodesLetter(inside));
    return makeRecoveryCodes(inside, accountId);
  });
}

/** Not an organization's last way back. */
export async function removeAuthenticator(ctx: AccountContext): Promise<void> {
  const { accountId } = ctx.account;
  const removal = await lockRemoval(ctx, 'app');
  if (!(await deleteAuthenticator(ctx.tx, accountId))) throw refuse('no-authenticator');
  refuseRemoval(removal);
  await tellOwner(ctx, accountId, 'authenticator-removed', authenticatorRemovedLetter(ctx));
}

/** Takes the code for once; tells of which kind it was, or undefined for a wrong or used one. */
export async function takeSecondFactor(
  ctx: Context,
  accountId: string,
  typed: string,
): Promise<'app' | 'recovery' | undefined> {
  const { kind, code } = kindOfCode(typed);
  const taken =
    kind === 'app'
      ? (await findAuthenticator(ctx.tx, accountId)) && (await takeAppCode(ctx, accountId, code))
      : await markRecoveryCodeUsed(ctx.tx, accountId, hashToken(`${accountId} ${code}`), ctx.clock.now());
  return taken ? kind : undefined;
}

async function takeAppCode({ tx, clock, settings }: Context, accountId: string, code: string) {
  const app = await lockAuthenticator(tx, accountId);
  const secret = app && openText(settings.secretKeys, app.secret, placeOf(accountId));
  if (!secret) return false;
  const now = clock.now();
  const step = matchingStep(Buffer.from(secret, 'base64'), code, now, Number(app.lastStep));
  if (step === undefined) return false;
  await markStepTaken(tx, accountId, step, app.confirmedAt ?? now);
  return true;
}

async function makeRecoveryCodes({ tx }: Context, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => base32(randomBytes(RECOVERY_BYTES)));
  await replaceRecoveryCodes(
    tx,
    accountId,
    codes.map((code) => hashToken(`${accountId} ${code}`)),
  );
  return codes.map(grouped);
}
