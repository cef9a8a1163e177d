import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

export type RegistryEntry = {
  number: string;
  name: string;
  plan: 'enhancement' | 'none';
  partner_number: string;
  partner_id: string | null;
  partner_name: string | null;
};

/** The registry's entry of a number with its partner of record. Needs the support desk. */
export async function findRegistryEntry(tx: Tx, number: string): Promise<RegistryEntry | undefined> {
  const { rows } = await sql<RegistryEntry>`select * from registry_entry(${number})`.execute(tx);
  return rows[0];
}

export type InactivatedCount = {
  partner_id: string;
  partner_name: string;
  customers: number;
  first_erased: Date;
  last_erased: Date;
  /** Inactivated customers of all the partners that were looked for. */
  total: number;
  /** The earliest of all their dates. */
  earliest: Date;
};

export type CountsPage = {
  limit: number;
  search: string;
  after?: { firstErased: string; partnerId: string } | undefined;
};

/**
 * Inactivated customers by partner, whose data goes first on top: counts and dates. One row more than asked for tells of
 * a next page. Needs the support desk.
 */
export async function countInactivated(
  tx: Tx,
  now: Date,
  { limit, search, after }: CountsPage,
): Promise<InactivatedCount[]> {
  const from = after
    ? sql`where (first_erased, partner_id) > (${after.firstErased}::timestamptz, ${after.partnerId}::uuid)`
    : sql``;
  const { rows } = await sql<InactivatedCount>`
    select * from (
      select *, (sum(customers) over ())::integer as total, min(first_erased) over () as earliest
        from inactivated_customers(${now})
       where position(lower(${search}) in lower(partner_name)) > 0) counted
      ${from} order by first_erased, partner_id limit ${limit + 1}`.execute(tx);
  return rows;
}
