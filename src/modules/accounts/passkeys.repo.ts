import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';
import type { WaysIn } from './passkeys.rules.ts';

export async function insertChallenge(tx: Tx, challenge: Insertable<Tables['passkey_challenges']>) {
  await tx.insertInto('passkey_challenges').values(challenge).execute();
}

/** Takes the challenge out: the second who asks finds nothing. */
export async function takeChallenge(
  tx: Tx,
  challengeHash: Buffer,
  purpose: Tables['passkey_challenges']['purpose'],
  accountId: string | null,
): Promise<{ expiresAt: Date } | undefined> {
  return tx
    .deleteFrom('passkey_challenges')
    .where('challenge_hash', '=', challengeHash)
    .where('purpose', '=', purpose)
    .where('account_id', 'is not distinct from', accountId)
    .returning('expires_at as expiresAt')
    .executeTakeFirst();
}

export async function deleteEndedChallenges(tx: Tx, now: Date) {
  await tx.deleteFrom('passkey_challenges').where('expires_at', '<=', now).execute();
}

export async function insertPasskey(tx: Tx, passkey: Insertable<Tables['passkeys']>) {
  await tx.insertInto('passkeys').values(passkey).execute();
}

/** Held until the transaction ends: two uses count one after the other. */
export async function lockPasskey(tx: Tx, credentialId: Buffer) {
  return tx
    .selectFrom('passkeys as passkey')
    .innerJoin('accounts as account', 'account.id', 'passkey.account_id')
    .selectAll('passkey')
    .select('account.display_name as accountName')
    .where('passkey.credential_id', '=', credentialId)
    .forUpdate('passkey')
    .executeTakeFirst();
}

export async function markPasskeyUsed(
  tx: Tx,
  credentialId: Buffer,
  used: { signCount: number; backedUp: boolean; at: Date },
) {
  await tx
    .updateTable('passkeys')
    .set({ sign_count: used.signCount, backed_up: used.backedUp, last_used_at: used.at })
    .where('credential_id', '=', credentialId)
    .execute();
}

export async function listPasskeys(tx: Tx, accountId: string) {
  return tx
    .selectFrom('passkeys')
    .select(['id', 'name', 'credential_id', 'transports', 'created_at', 'last_used_at', 'backed_up'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function markPasskeyName(tx: Tx, accountId: string, id: string, name: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('passkeys')
    .set({ name })
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Returns the name of what is gone. */
export async function deletePasskey(tx: Tx, accountId: string, id: string): Promise<string | undefined> {
  const gone = await tx
    .deleteFrom('passkeys')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .returning('name')
    .executeTakeFirst();
  return gone?.name;
}

/** Locks the account, so that of two who remove a way in at once the second one sees what the first has left. */
export async function lockWaysIn(tx: Tx, accountId: string): Promise<WaysIn> {
  await tx.selectFrom('accounts').select('id').where('id', '=', accountId).forUpdate().execute();
  return readWaysIn(tx, accountId);
}

export async function readWaysIn(tx: Tx, accountId: string): Promise<WaysIn> {
  return tx
    .selectFrom('accounts as account')
    .select(({ selectFrom }) => [
      sql<boolean>`account.password_hash is not null`.as('hasPassword'),
      selectFrom('passkeys')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('account_id', '=', 'account.id')
        .$asScalar()
        .$notNull()
        .as('passkeys'),
      selectFrom('identities')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('account_id', '=', 'account.id')
        .where('issuer', '<>', 'portico')
        .$asScalar()
        .$notNull()
        .as('providers'),
    ])
    .where('account.id', '=', accountId)
    .executeTakeFirstOrThrow();
}
