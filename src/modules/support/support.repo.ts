import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

const PARTNER = ['id', 'name', 'registry_number', 'phone', 'address', 'created_at'] as const;

/**
 * Registered partner organizations by name, one more than asked. `search` is words whose beginnings or endings stand in the
 * name, or the start of a number; found by an index (`partners_of_the_desk`).
 */
export async function listPartners(
  tx: Tx,
  search: string,
  { limit, after }: { limit: number; after?: { name: string; id: string } | undefined },
) {
  const { rows } = await sql<PartnerRow & { sort_name: string }>`
    select * from partners_of_the_desk(
      ${search}, ${after?.name ?? null}, ${after?.id ?? null}::uuid, ${limit + 1})`.execute(tx);
  return rows;
}

export type PartnerRow = Pick<Selectable<Tables['organizations']>, (typeof PARTNER)[number]>;

export async function findPartner(tx: Tx, id: string): Promise<PartnerRow | undefined> {
  return tx
    .selectFrom('organizations')
    .select(PARTNER)
    .where('kind', '=', 'partner')
    .where('id', '=', id)
    .executeTakeFirst();
}
