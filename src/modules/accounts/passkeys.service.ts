import type { AccountContext, SignedIn, UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import type { Browser } from '../../platform/http/browsers.ts';
import { listSignInNames } from './accounts.repo.ts';
import { type Entered, letIn } from './accounts.service.ts';
import { makeChallenge, provePasskey, requestOptions, spendChallenge } from './challenges.service.ts';
import { networkOf } from './devices.rules.ts';
import { lockRemoval, readRemoval, refuseRemoval } from './last-factor.service.ts';
import { passkeyAddedLetter, passkeyRemovedLetter } from './letters.ts';
import { countAttempt } from './limits.service.ts';
import { creationOptions, onceKept, readNewPasskey } from './new-passkey.service.ts';
import type {
  NewPasskey,
  PasskeyCreation,
  PasskeyRequest,
  Passkeys,
  UsedCredential,
} from './passkeys.contract.ts';
import { deletePasskey, listPasskeys, lockWaysIn, markPasskeyName } from './passkeys.repo.ts';
import { PASSKEY_SENTENCES, PASSKEYS_MOST, type PasskeyRefusal } from './passkeys.rules.ts';
import { tellOwner } from './telling.service.ts';

const refuse = (reason: PasskeyRefusal) => refused(explain(PASSKEY_SENTENCES, reason));

export type AccountOutside = UntiedContext & { account: SignedIn };

/** What a browser hands to the authenticator; no account is named, the passkey itself tells. */
export async function offerPasskeySignIn(ctx: UntiedContext, from: string): Promise<PasskeyRequest> {
  await countAttempt(ctx, 'passkey-address', networkOf(from));
  const challenge = await ctx.inTransaction((inside) => makeChallenge(inside, 'sign-in', null));
  return requestOptions(ctx.settings, challenge);
}

export async function signInWithPasskey(
  ctx: UntiedContext,
  credential: UsedCredential,
  browser: Browser,
): Promise<Entered> {
  const challenge = await spendChallenge(ctx, credential.response.clientDataJSON, 'sign-in', null);
  return ctx.inTransaction(async (inside) =>
    letIn(inside, await provePasskey(inside, credential, challenge), browser, 'passkey'),
  );
}

/** Passkeys of the signed-in person, oldest first. */
export async function readPasskeys(ctx: AccountContext): Promise<Passkeys> {
  const known = await listPasskeys(ctx.tx, ctx.account.accountId);
  return {
    items: known.map(({ id, name, created_at, last_used_at, backed_up }) => ({
      id,
      name,
      createdAt: created_at.toISOString(),
      lastUsedAt: last_used_at?.toISOString() ?? null,
      backedUp: backed_up,
    })),
    removal: await readRemoval(ctx, 'passkey'),
  };
}

/** For one more passkey: discoverable, with the person verified, on a device that has none for this account yet. */
export async function offerNewPasskey(ctx: AccountContext): Promise<PasskeyCreation> {
  const { tx, account, settings } = ctx;
  const known = await listPasskeys(tx, account.accountId);
  if (known.length >= PASSKEYS_MOST) throw refuse('too-many-passkeys');
  const [signInName = account.name] = await listSignInNames(tx, account.accountId);
  const challenge = await makeChallenge(ctx, 'add', account.accountId);
  return creationOptions(
    settings,
    challenge,
    { id: account.accountId, name: account.name, signInName },
    known,
  );
}

export async function addPasskey(
  ctx: AccountOutside,
  { name, credential }: NewPasskey,
): Promise<{ id: string }> {
  const { accountId } = ctx.account;
  const keep = await readNewPasskey(ctx, { name, credential }, 'add', accountId);
  return onceKept(
    ctx.inTransaction(async (inside) => {
      if ((await lockWaysIn(inside.tx, accountId)).passkeys >= PASSKEYS_MOST)
        throw refuse('too-many-passkeys');
      const id = await keep(inside, accountId);
      await tellOwner(inside, accountId, 'passkey-added', passkeyAddedLetter(inside, name));
      return { id };
    }),
  );
}

export async function renamePasskey(
  { tx, account }: AccountContext,
  id: string,
  name: string,
): Promise<void> {
  if (!(await markPasskeyName(tx, account.accountId, id, name))) throw notFound('passkey');
}

/** Not the last way in, nor an organization's last way back: nobody could come back. */
export async function removePasskey(ctx: AccountContext, id: string): Promise<void> {
  const { tx, account } = ctx;
  const removal = await lockRemoval(ctx, 'passkey');
  const name = await deletePasskey(tx, account.accountId, id);
  if (name === undefined) throw notFound('passkey');
  refuseRemoval(removal);
  await tellOwner(ctx, account.accountId, 'passkey-removed', passkeyRemovedLetter(ctx, name));
}
