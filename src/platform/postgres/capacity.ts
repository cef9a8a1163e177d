import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/** Goes on as this organization for the rest of the transaction: for work that creates or serves a tenant. */
export async function actFor(tx: Tx, organizationId: string): Promise<void> {
  await sql`select set_config('portico.organization', ${organizationId}, true)`.execute(tx);
}

/** As `actFor`, for a partner, with what the registry shows to that partner. */
export async function actForPartner(tx: Tx, partnerId: string): Promise<void> {
  await actFor(tx, partnerId);
  await sql`
    select set_config('portico.registry_number', coalesce(
      (select registry_number from organizations where id = ${partnerId}), ''), true)`.execute(tx);
}

/** Goes on as this account, which has just signed in or was just made. */
export async function actAsAccount(tx: Tx, accountId: string): Promise<void> {
  await sql`select set_config('portico.account', ${accountId}, true)`.execute(tx);
}

/** The capacities that widen what a transaction may see beyond one tenant; each has policies of its own. */
export type Capacity = 'system' | 'registration';

/** Takes on a capacity for the rest of the transaction; `null` lays it down. */
export async function actAs(tx: Tx, capacity: Capacity | null): Promise<void> {
  await sql`select set_config('portico.desk', ${capacity ?? ''}, true)`.execute(tx);
}

/** Lets the transaction see the one invitation that this token opens. */
export async function showInvitation(tx: Tx, tokenHash: Buffer): Promise<void> {
  await sql`select set_config('portico.invitation', ${tokenHash.toString('hex')}, true)`.execute(tx);
}
