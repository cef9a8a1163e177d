import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

export type Purpose = Tables['mailed_codes']['purpose'];

export async function insertCode(tx: Tx, code: Insertable<Tables['mailed_codes']>) {
  await tx.insertInto('mailed_codes').values(code).execute();
}

/** Held until the transaction ends: two guesses count one after the other. */
export async function lockNewestCode(
  tx: Tx,
  { signInName, purpose, askedBy }: { signInName: string; purpose: Purpose; askedBy: Buffer },
) {
  return tx
    .selectFrom('mailed_codes')
    .select(['id', 'attempts', 'code_hash as codeHash', 'expires_at as expiresAt', 'used_at as usedAt'])
    .where('sign_in_name', '=', signInName)
    .where('purpose', '=', purpose)
    .where('asked_by', '=', askedBy)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

export async function markCodeTried(tx: Tx, id: string) {
  await tx.updateTable('mailed_codes').set({ attempts: sql`attempts + 1` }).where('id', '=', id).execute();
}

export async function markCodeUsed(tx: Tx, id: string, at: Date) {
  await tx.updateTable('mailed_codes').set({ used_at: at }).where('id', '=', id).execute();
}

/** Codes are of no use to anybody once they have ended. */
export async function deleteEndedCodes(tx: Tx, signInName: string, now: Date) {
  await tx
    .deleteFrom('mailed_codes')
    .where('sign_in_name', '=', signInName)
    .where('expires_at', '<=', now)
    .execute();
}
