import type { AccountContext, SignedIn, UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { Browser } from '../../platform/http/browsers.ts';
import { ALGORITHMS, readNewCredential, siteOf } from '../../platform/identity/passkeys.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { listSignInNames } from './accounts.repo.ts';
import { type Entered, letIn } from './accounts.service.ts';
import {
  CHALLENGE_MILLISECONDS,
  describeCredential,
  makeChallenge,
  orNotAccepted,
  provePasskey,
  requestOptions,
  spendChallenge,
  userHandleOf,
} from './challenges.service.ts';
import { passkeyAddedLetter, passkeyRemovedLetter } from './letters.ts';
import { countAttempt } from './limits.service.ts';
import type {
  CreatedCredential,
  PasskeyCreation,
  PasskeyRequest,
  Passkeys,
  UsedCredential,
} from './passkeys.contract.ts';
import {
  deletePasskey,
  insertPasskey,
  listPasskeys,
  lockWaysIn,
  markPasskeyName,
  readWaysIn,
} from './passkeys.repo.ts';
import { leavesAWayIn, PASSKEY_SENTENCES, PASSKEYS_MOST, type PasskeyRefusal } from './passkeys.rules.ts';
import { tellOwner } from './telling.service.ts';

const refuse = (reason: PasskeyRefusal) => refused(explain(PASSKEY_SENTENCES, reason));

export type AccountOutside = UntiedContext & { account: SignedIn };

/** What a browser hands to the authenticator; no account is named, the passkey itself tells. */
export async function offerPasskeySignIn(ctx: UntiedContext, from: string): Promise<PasskeyRequest> {
  await countAttempt(ctx, 'passkey-address', from);
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
export async function readPasskeys({ tx, account }: AccountContext): Promise<Passkeys> {
  const known = await listPasskeys(tx, account.accountId);
  return {
    items: known.map(({ id, name, created_at, last_used_at, backed_up }) => ({
      id,
      name,
      createdAt: created_at.toISOString(),
      lastUsedAt: last_used_at?.toISOString() ?? null,
      backedUp: backed_up,
    })),
    removable: leavesAWayIn(await readWaysIn(tx, account.accountId)),
  };
}

/** For one more passkey: discoverable, with the person verified, on a device that has none for this account yet. */
export async function offerNewPasskey(ctx: AccountContext): Promise<PasskeyCreation> {
  const { tx, account, settings } = ctx;
  const known = await listPasskeys(tx, account.accountId);
  if (known.length >= PASSKEYS_MOST) throw refuse('too-many-passkeys');
  const [signInName = account.name] = await listSignInNames(tx, account.accountId);
  return {
    challenge: await makeChallenge(ctx, 'add', account.accountId),
    rp: { id: siteOf(settings.publicUrl).id, name: settings.productName },
    user: { id: userHandleOf(account.accountId), name: signInName, displayName: account.name },
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
    excludeCredentials: known.map(describeCredential),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    attestation: 'none',
    timeout: CHALLENGE_MILLISECONDS,
  };
}

export async function addPasskey(
  ctx: AccountOutside,
  { name, credential }: { name: string; credential: CreatedCredential },
): Promise<{ id: string }> {
  const { accountId } = ctx.account;
  const { id: credentialId, response } = credential;
  const challenge = await spendChallenge(ctx, response.clientDataJSON, 'add', accountId);
  const kept = orNotAccepted(() =>
    readNewCredential({ id: credentialId, ...response }, challenge, siteOf(ctx.settings.publicUrl)),
  );
  const id = newId();
  const adding = ctx.inTransaction(async (inside) => {
    if ((await lockWaysIn(inside.tx, accountId)).passkeys >= PASSKEYS_MOST) throw refuse('too-many-passkeys');
    await insertPasskey(inside.tx, {
      credential_id: kept.credentialId,
      id,
      account_id: accountId,
      name,
      public_key: kept.publicKey,
      algorithm: kept.algorithm,
      sign_count: kept.signCount,
      backup_eligible: kept.backupEligible,
      backed_up: kept.backedUp,
      transports: response.transports,
      created_at: inside.clock.now(),
      last_used_at: null,
    });
    await tellOwner(inside, accountId, 'passkey-added', passkeyAddedLetter(inside, name));
    return { id };
  });
  return adding.catch((error: unknown) => {
    throw violatedConstraint(error) === 'passkeys_pkey' ? refuse('passkey-exists') : error;
  });
}

export async function renamePasskey(
  { tx, account }: AccountContext,
  id: string,
  name: string,
): Promise<void> {
  if (!(await markPasskeyName(tx, account.accountId, id, name))) throw notFound('passkey');
}

/** Not the last way in: nobody could come back. */
export async function removePasskey(ctx: AccountContext, id: string): Promise<void> {
  const { tx, account } = ctx;
  const ways = await lockWaysIn(tx, account.accountId);
  const name = await deletePasskey(tx, account.accountId, id);
  if (name === undefined) throw notFound('passkey');
  if (!leavesAWayIn(ways)) throw refuse('last-way-in');
  await tellOwner(ctx, account.accountId, 'passkey-removed', passkeyRemovedLetter(ctx, name));
}
