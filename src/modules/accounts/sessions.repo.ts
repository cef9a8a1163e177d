import type { Insertable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

export async function insertSession(tx: Tx, session: Insertable<Tables['sessions']>) {
  await tx.insertInto('sessions').values(session).execute();
}

export async function deleteSession(tx: Tx, tokenHash: Buffer) {
  await tx.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
}

export async function deleteSessionsOf(tx: Tx, accountId: string) {
  await tx.deleteFrom('sessions').where('account_id', '=', accountId).execute();
}

export async function deleteEndedSessions(tx: Tx, accountId: string, now: Date) {
  await tx
    .deleteFrom('sessions')
    .where('account_id', '=', accountId)
    .where('expires_at', '<=', now)
    .execute();
}
