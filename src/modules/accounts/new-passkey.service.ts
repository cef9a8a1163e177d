import type { Context, Settings, UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { ALGORITHMS, readNewCredential, siteOf } from '../../platform/identity/passkeys.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import {
  CHALLENGE_MILLISECONDS,
  describeCredential,
  orNotAccepted,
  spendChallenge,
  userHandleOf,
} from './challenges.service.ts';
import type { NewPasskey, PasskeyCreation } from './passkeys.contract.ts';
import { insertPasskey } from './passkeys.repo.ts';
import { PASSKEY_SENTENCES } from './passkeys.rules.ts';

/** For the browser: discoverable, with the person verified, on a device that has none for this account yet. */
export function creationOptions(
  { publicUrl, productName }: Settings,
  challenge: string,
  account: { id: string; name: string; signInName: string },
  known: { credential_id: Buffer; transports: string[] }[],
): PasskeyCreation {
  return {
    challenge,
    rp: { id: siteOf(publicUrl).id, name: productName },
    user: { id: userHandleOf(account.id), name: account.signInName, displayName: account.name },
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

type Keep = (inside: Pick<Context, 'tx' | 'clock'>, accountId: string) => Promise<string>;

/** Uses the challenge up and checks what was signed; what it gives keeps the passkey for an account, and tells its id. */
export async function readNewPasskey(
  ctx: UntiedContext,
  { name, credential: { id: credentialId, response } }: NewPasskey,
  purpose: 'sign-up' | 'add',
  accountId: string | null,
): Promise<Keep> {
  const challenge = await spendChallenge(ctx, response.clientDataJSON, purpose, accountId);
  const kept = orNotAccepted(() =>
    readNewCredential({ id: credentialId, ...response }, challenge, siteOf(ctx.settings.publicUrl)),
  );
  return async ({ tx, clock }, owner) => {
    const id = newId();
    await insertPasskey(tx, {
      credential_id: kept.credentialId,
      id,
      account_id: owner,
      name,
      public_key: kept.publicKey,
      algorithm: kept.algorithm,
      sign_count: kept.signCount,
      backup_eligible: kept.backupEligible,
      backed_up: kept.backedUp,
      transports: response.transports,
      created_at: clock.now(),
      last_used_at: null,
    });
    return id;
  };
}

/** A passkey is one account's: a second time it is refused. */
export function onceKept<T>(keeping: Promise<T>): Promise<T> {
  return keeping.catch((error: unknown) => {
    throw violatedConstraint(error) === 'passkeys_pkey'
      ? refused(explain(PASSKEY_SENTENCES, 'passkey-exists'))
      : error;
  });
}
