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
};

/** Inactivated customers by partner, whose data goes first on top: counts and dates. Needs the support desk. */
export async function countInactivated(tx: Tx, now: Date): Promise<InactivatedCount[]> {
  const { rows } = await sql<InactivatedCount>`
    select * from inactivated_customers(${now}) order by first_erased, partner_name, partner_id`.execute(tx);
  return rows;
}
