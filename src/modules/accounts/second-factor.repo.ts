import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

/** Some at a time, by account, with the owner's rights: there can be as many as there are people. */
export async function lockSecretsAfter(tx: Tx, after: string, limit: number) {
  return tx
    .selectFrom('authenticator_apps')
    .select(['account_id as accountId', 'secret'])
    .where('account_id', '>', after)
    .orderBy('account_id')
    .limit(limit)
    .forUpdate()
    .execute();
}

export async function writeSecret(tx: Tx, accountId: string, secret: string) {
  await tx.updateTable('authenticator_apps').set({ secret }).where('account_id', '=', accountId).execute();
}

/** Of the account whose transaction it is; policies show nobody else's. */
export async function findAuthenticator(tx: Tx, accountId: string) {
  return tx
    .selectFrom('authenticator_apps')
    .select('confirmed_at as confirmedAt')
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
}

/** One that was never confirmed counts too. */
export async function hasAuthenticator(tx: Tx, accountId: string): Promise<boolean> {
  const app = tx.selectFrom('authenticator_apps').select('account_id').where('account_id', '=', accountId);
  return (await app.executeTakeFirst()) !== undefined;
}

/** Held until the transaction ends: one code is not taken twice. */
export async function lockAuthenticator(tx: Tx, accountId: string) {
  return tx
    .selectFrom('authenticator_apps')
    .select(['secret', 'confirmed_at as confirmedAt', 'last_step as lastStep'])
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
}

/** Takes the place of one that was never confirmed. Returns false where a confirmed one stands. */
export async function insertAuthenticator(
  tx: Tx,
  app: Insertable<Tables['authenticator_apps']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('authenticator_apps')
    .values(app)
    .onConflict((it) =>
      it
        .column('account_id')
        .doUpdateSet({ secret: app.secret, created_at: app.created_at, last_step: 0 })
        .where('authenticator_apps.confirmed_at', 'is', null),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function markStepTaken(tx: Tx, accountId: string, step: number, confirmedAt: Date) {
  await tx
    .updateTable('authenticator_apps')
    .set({ last_step: step, confirmed_at: confirmedAt })
    .where('account_id', '=', accountId)
    .execute();
}

export async function deleteAuthenticator(tx: Tx, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('authenticator_apps')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  await tx.deleteFrom('recovery_codes').where('account_id', '=', accountId).execute();
  return numDeletedRows > 0n;
}

export async function replaceRecoveryCodes(tx: Tx, accountId: string, hashes: Buffer[]) {
  await tx.deleteFrom('recovery_codes').where('account_id', '=', accountId).execute();
  const rows = hashes.map((code_hash) => ({ account_id: accountId, code_hash, used_at: null }));
  await tx.insertInto('recovery_codes').values(rows).execute();
}

export async function markRecoveryCodeUsed(
  tx: Tx,
  accountId: string,
  hash: Buffer,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recovery_codes')
    .set({ used_at: at })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function countRecoveryCodes(tx: Tx, accountId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('recovery_codes')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertHalfSignIn(tx: Tx, half: Insertable<Tables['half_sign_ins']>, now: Date) {
  await tx.deleteFrom('half_sign_ins').where('expires_at', '<=', now).execute();
  await tx.insertInto('half_sign_ins').values(half).execute();
}

/** Held until the transaction ends: two guesses count one after the other. */
export async function lockHalfSignIn(tx: Tx, tokenHash: Buffer) {
  return tx
    .selectFrom('half_sign_ins as half')
    .innerJoin('accounts as account', 'account.id', 'half.account_id')
    .select(['account.id', 'account.display_name as name', 'half.attempts', 'half.expires_at as expiresAt'])
    .where('half.token_hash', '=', tokenHash)
    .forUpdate('half')
    .executeTakeFirst();
}

export async function markHalfTried(tx: Tx, tokenHash: Buffer) {
  await tx
    .updateTable('half_sign_ins')
    .set({ attempts: sql`attempts + 1` })
    .where('token_hash', '=', tokenHash)
    .execute();
}

export async function deleteHalfSignIn(tx: Tx, tokenHash: Buffer) {
  await tx.deleteFrom('half_sign_ins').where('token_hash', '=', tokenHash).execute();
}
