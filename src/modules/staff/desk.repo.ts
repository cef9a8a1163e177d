import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/**
 * Where people of a desk of the vendor are reached, but for one account; undefined while nobody is. The database tells
 * these addresses, whose desk it is, and nothing else of the vendor's people.
 */
export async function findDesk(
  tx: Tx,
  role: 'support' | 'operator',
  butFor: string,
): Promise<{ vendorId: string; addresses: string[] } | undefined> {
  const { rows } = await sql<{ address: string; vendor_id: string | null }>`
    select address, vendor_of_desks() as vendor_id from desk_addresses(${role}, ${butFor}) as address`.execute(
    tx,
  );
  const vendorId = rows[0]?.vendor_id;
  return vendorId ? { vendorId, addresses: rows.map(({ address }) => address) } : undefined;
}
