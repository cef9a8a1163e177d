import { explain } from '../../kernel/decisions.ts';
import { invalidField, refused } from '../../kernel/errors.ts';
import { isPasswordOf } from '../../platform/identity/passwords.ts';
import { listSignInNames, lockPasswordHash, markPassword } from './accounts.repo.ts';
import { SENTENCES } from './accounts.rules.ts';
import { passwordChangedLetter } from './letters.ts';
import { countAttempt } from './limits.service.ts';
import { hashNewPassword } from './new-password.service.ts';
import type { AccountOutside } from './passkeys.service.ts';
import { deleteOtherSessions, deleteSessionsOf } from './sessions.repo.ts';
import { tellOwner } from './telling.service.ts';

export const wrongPassword = (pointer: string) => {
  const { sentence, remedy } = SENTENCES['wrong-password'];
  return invalidField(pointer, `${sentence} ${remedy}`, 'wrong-password');
};

/** Takes the present password and a new one; every other session ends, and the owner is told. */
export async function changePassword(
  ctx: AccountOutside,
  { currentPassword, password }: { currentPassword: string; password: string },
  ownTokenHash: Buffer | undefined,
): Promise<void> {
  const { accountId, name } = ctx.account;
  await countAttempt(ctx, 'second-factor', accountId);
  const { known, signInNames } = await ctx.inTransaction(async ({ tx }) => ({
    known: await lockPasswordHash(tx, accountId),
    signInNames: await listSignInNames(tx, accountId),
  }));
  if (!known) throw refused(explain(SENTENCES, 'no-password'));
  if (!(await isPasswordOf(known, currentPassword))) throw wrongPassword('/currentPassword');
  const passwordHash = await hashNewPassword(ctx.settings, {
    password,
    signInName: signInNames.join(' '),
    name,
  });
  await ctx.inTransaction(async (inside) => {
    const current = await lockPasswordHash(inside.tx, accountId, 'to change it');
    if (current !== known) throw wrongPassword('/currentPassword');
    await markPassword(inside.tx, accountId, passwordHash);
    await (ownTokenHash
      ? deleteOtherSessions(inside.tx, accountId, ownTokenHash)
      : deleteSessionsOf(inside.tx, accountId));
    await tellOwner(inside, accountId, 'password-changed', passwordChangedLetter(inside));
  });
}
