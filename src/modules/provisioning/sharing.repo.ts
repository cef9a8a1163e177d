import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

export async function insertTrackerLink(tx: Tx, link: Insertable<Tables['tracker_links']>) {
  await tx.insertInto('tracker_links').values(link).execute();
}

type Of = { organizationId: string; operationId: string };

/** The organization's links that still stand, the newest first. */
export async function listTrackerLinks(tx: Tx, { organizationId, operationId }: Of, now: Date) {
  return tx
    .selectFrom('tracker_links')
    .select(['id', 'made_by', 'created_at', 'expires_at', 'revoked_at'])
    .where('organization_id', '=', organizationId)
    .where('operation_id', '=', operationId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('id', 'desc')
    .limit(MOST_LINKS)
    .execute();
}

/** More at once nobody needs of one wait. */
export const MOST_LINKS = 20;

/** True when it stood until now. */
export async function revokeTrackerLink(tx: Tx, { organizationId, operationId }: Of, id: string, now: Date) {
  const { numUpdatedRows } = await tx
    .updateTable('tracker_links')
    .set({ revoked_at: now })
    .where('organization_id', '=', organizationId)
    .where('operation_id', '=', operationId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What a link shows; the database shows it for exactly this hash. */
export async function findSharedBy(tx: Tx, tokenHash: Buffer) {
  await sql`select set_config('portico.tracker', ${tokenHash.toString('hex')}, true)`.execute(tx);
  return tx
    .selectFrom('tracker_links')
    .select(['partner_id', 'operation_id', 'expires_at', 'revoked_at'])
    .select(sql<number>`clock_ahead_of(partner_id)`.as('ahead_ms'))
    .select(sql<boolean>`sandbox_of(partner_id) is not null`.as('of_sandbox'))
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
}
