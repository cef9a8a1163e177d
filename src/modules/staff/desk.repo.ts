import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/** Of a sandbox nobody is told: its own page of cases stands in for the desk. */
type Desk = { addresses: string[]; casesPath: string };

/**
 * Where people of a desk of the vendor are reached, but for one account, and where they read their cases; undefined while
 * nobody is. The database tells these addresses, whose desk it is, and nothing else of the vendor's people.
 */
export async function findDesk(
  tx: Tx,
  role: 'support' | 'operator',
  butFor: string,
): Promise<Desk | undefined> {
  const { rows } = await sql<{ address: string; vendor_id: string | null; sandbox_id: string | null }>`
    select address, vendor_of_desks() as vendor_id, sandbox_of(current_organization()) as sandbox_id
      from desk_addresses(${role}, ${butFor}) as address`.execute(tx);
  const addresses = rows.map(({ address }) => address);
  const { vendor_id, sandbox_id } = rows[0] ?? { vendor_id: null, sandbox_id: null };
  if (sandbox_id) return { addresses, casesPath: `/partner/${sandbox_id}/sandbox/cases` };
  return vendor_id ? { addresses, casesPath: `/support/${vendor_id}/cases` } : undefined;
}
