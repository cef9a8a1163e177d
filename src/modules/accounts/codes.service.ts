import { addMinutes } from '../../kernel/clock.ts';
import type { Context, UntiedContext } from '../../kernel/context.ts';
import { invalidField } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { hashToken } from '../../platform/http/session-cookie.ts';
import { hashCode, isCode, newCode } from '../../platform/identity/one-time-codes.ts';
import { queueMail } from '../notifications/index.ts';
import { CODE_MINUTES, mayTryCode } from './accounts.rules.ts';
import {
  deleteEndedCodes,
  insertCode,
  lockNewestCode,
  markCodeTried,
  markCodeUsed,
  type Purpose,
} from './codes.repo.ts';
import type { signUpLetter } from './letters.ts';

type Write = typeof signUpLetter;

/** To whom a code goes, what for, and the browser or account that asked and alone can use it. */
export type Asked = { signInName: string; purpose: Purpose; askedBy: Buffer };

/** What stands for an account that asks for a code. */
export const askedByAccount = (accountId: string): Buffer => hashToken(`account ${accountId}`);

/** Makes a code and mails it. A letter that leaves the code out makes a code that nobody can know. */
export async function mailCode(
  ctx: Context,
  { signInName, purpose, askedBy }: Asked,
  write: Write,
): Promise<void> {
  const id = newId();
  const code = newCode();
  const now = ctx.clock.now();
  await deleteEndedCodes(ctx.tx, signInName, now);
  await insertCode(ctx.tx, {
    id,
    sign_in_name: signInName,
    purpose,
    code_hash: hashCode(id, code),
    created_at: now,
    expires_at: addMinutes(now, CODE_MINUTES),
    used_at: null,
    asked_by: askedBy,
  });
  await queueMail(ctx, {
    organizationId: null,
    kind: purpose,
    to: signInName,
    letter: write({ settings: ctx.settings, code }),
  });
}

type Given = Asked & { code: string };

/** Does the work once for the right code, in the code's transaction. A wrong guess counts, and answers 422. */
export function withCode<T>(
  ctx: UntiedContext,
  given: Given,
  work: (ctx: Context, codeId: string) => Promise<T>,
): Promise<T> {
  return beforeUsing(ctx, given, async (inside, codeId) => {
    await markCodeUsed(inside.tx, codeId, inside.clock.now());
    return work(inside, codeId);
  });
}

/** The same for what comes before the code is used: the right one stays good. */
export async function beforeUsing<T>(
  ctx: UntiedContext,
  { code, ...asked }: Given,
  work: (ctx: Context, codeId: string) => Promise<T>,
): Promise<T> {
  const done = await ctx.inTransaction(async (inside) => {
    const known = await lockNewestCode(inside.tx, asked);
    if (!known || !mayTryCode(known, inside.clock.now())) return undefined;
    if (!isCode(known.id, code, known.codeHash)) {
      await markCodeTried(inside.tx, known.id);
      return undefined;
    }
    return { result: await work(inside, known.id) };
  });
  if (done) return done.result;
  throw invalidField(
    '/code',
    'This code is wrong or no longer valid, or was asked for elsewhere. Take the one from the newest mail, or ask for a new one.',
    'wrong-code',
  );
}
