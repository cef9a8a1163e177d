import type { Insertable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

export async function insertAttempt(tx: Tx, attempt: Insertable<Tables['openid_attempts']>) {
  await tx.insertInto('openid_attempts').values(attempt).execute();
}

/** Takes the attempt out: the second who asks finds nothing. */
export async function takeAttempt(tx: Tx, stateHash: Buffer, provider: string) {
  return tx
    .deleteFrom('openid_attempts')
    .where('state_hash', '=', stateHash)
    .where('provider', '=', provider)
    .returning([
      'nonce',
      'code_verifier as codeVerifier',
      'return_to as returnTo',
      'expires_at as expiresAt',
      'link_account_id as linkAccountId',
      'proves_afresh as provesAfresh',
    ])
    .executeTakeFirst();
}

export async function deleteEndedAttempts(tx: Tx, now: Date) {
  await tx.deleteFrom('openid_attempts').where('expires_at', '<=', now).execute();
}
