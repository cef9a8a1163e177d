import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/** True when the fragments of some partner's names lag behind; for who writes into the registry, and for workers. */
export async function doAnyNamesLag(tx: Tx): Promise<boolean> {
  const due = await tx.selectFrom('registry_names_due').select('partner_number').limit(1).executeTakeFirst();
  return due !== undefined;
}

/** Brings the names of one partner that lags behind up to date; false when none does, or others are at it. */
export async function catchUpOnePartner(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select catch_up_registry_names() as done`.execute(tx);
  return rows[0]?.done ?? false;
}
