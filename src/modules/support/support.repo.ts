import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

const PARTNER = ['id', 'name', 'registry_number', 'phone', 'address', 'created_at'] as const;

/** Registered partner organizations by name; `search` is part of a name or the start of a number. */
export async function listPartners(
  tx: Tx,
  search: string,
  page: { limit: number; after?: { name: string; id: string } | undefined },
) {
  let query = tx
    .selectFrom('organizations')
    .select(PARTNER)
    .where('kind', '=', 'partner')
    .orderBy('name')
    .orderBy('id')
    .limit(page.limit + 1);
  if (search !== '') {
    query = query.where(({ or, eb }) =>
      or([
        sql<boolean>`position(searchable(${search}) in searchable(name)) > 0`,
        eb(sql`starts_with(registry_number, ${search})`, '=', true),
      ]),
    );
  }
  if (page.after)
    query = query.where(sql<boolean>`(name, id) > (${page.after.name}, ${page.after.id}::uuid)`);
  return query.execute();
}

export type PartnerRow = Awaited<ReturnType<typeof listPartners>>[number];

export async function findPartner(tx: Tx, id: string): Promise<PartnerRow | undefined> {
  return tx
    .selectFrom('organizations')
    .select(PARTNER)
    .where('kind', '=', 'partner')
    .where('id', '=', id)
    .executeTakeFirst();
}
