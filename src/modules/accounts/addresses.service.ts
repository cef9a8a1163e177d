import type { SignedIn, UntiedContext } from '../../kernel/context.ts';
import type { Me } from './accounts.contract.ts';
import { insertSignInName } from './accounts.repo.ts';
import { readMe } from './accounts.service.ts';
import { askedByAccount, mailCode, withCode } from './codes.service.ts';
import { networkOf } from './devices.rules.ts';
import { proveAddressLetter } from './letters.ts';
import { countAttempt } from './limits.service.ts';

type AccountOutside = UntiedContext & { account: SignedIn };

/** Mails a code to a further address of somebody who is signed in. */
export async function askToProveAddress(
  ctx: AccountOutside,
  signInName: string,
  from: string,
): Promise<void> {
  await countAttempt(ctx, 'code-address', networkOf(from));
  await countAttempt(ctx, 'code-everywhere', signInName);
  const askedBy = askedByAccount(ctx.account.accountId);
  await ctx.inTransaction((inside) =>
    mailCode(inside, { signInName, purpose: 'prove-address', askedBy }, proveAddressLetter),
  );
}

/** Adds the address to the account: invitations to it can be accepted with this account from now on. */
export async function proveAddress(
  ctx: AccountOutside,
  given: { signInName: string; code: string },
): Promise<Me> {
  const { accountId, name } = ctx.account;
  const askedBy = askedByAccount(accountId);
  return withCode(ctx, { ...given, purpose: 'prove-address', askedBy }, async (inside) => {
    await insertSignInName(inside.tx, {
      account_id: accountId,
      sign_in_name: given.signInName,
      proved_by: 'mail',
      proved_at: inside.clock.now(),
    });
    return readMe(inside, { id: accountId, name });
  });
}
