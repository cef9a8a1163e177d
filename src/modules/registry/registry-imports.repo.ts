import type { Insertable } from 'kysely';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

export async function insertImport(tx: Tx, entry: Insertable<Tables['registry_imports']>): Promise<void> {
  await tx.insertInto('registry_imports').values(entry).execute();
}

const imports = (tx: Tx) =>
  tx
    .selectFrom('registry_imports')
    .leftJoin('accounts', 'accounts.id', 'registry_imports.imported_by')
    .select([
      'registry_imports.id',
      'file_name as fileName',
      'layout',
      'rows_read as rowsRead',
      'added',
      'changed',
    ])
    .select(['unchanged', 'refused', 'started_at as importedAt'])
    .select(sql<string>`coalesce(accounts.display_name, 'Portico')`.as('importedBy'));

/** Newest first. */
export async function listImports(tx: Tx, page: { limit: number; before?: string | undefined }) {
  let query = imports(tx)
    .orderBy('registry_imports.id', 'desc')
    .limit(page.limit + 1);
  if (page.before) query = query.where('registry_imports.id', '<', page.before);
  return query.execute();
}

export async function findImport(tx: Tx, id: string) {
  return imports(tx).select('problems').where('registry_imports.id', '=', id).executeTakeFirst();
}

export type RegistryPage = { limit: number; search: string; after?: string | undefined };

/** Partners in order of their numbers, with how many sign-in names and customers each has. */
export async function listPartners(tx: Tx, { limit, search, after }: RegistryPage) {
  let query = tx
    .selectFrom('registry_partners as p')
    .select(['p.number', 'p.name', 'p.country', 'p.certified', 'p.addendum_signed as addendumSigned'])
    .select('p.updated_at as updatedAt')
    .select(
      sql<number>`(select count(*)::int from registry_sign_ins n where n.partner_number = p.number)`.as(
        'signInNames',
      ),
    )
    .select(
      sql<number>`(select count(*)::int from registry_customers c where c.partner_number = p.number)`.as(
        'customers',
      ),
    )
    .orderBy('p.number')
    .limit(limit + 1);
  if (search) {
    query = query.where(found(sql.ref('p.number'), sql`searchable(p.name)`, search));
  }
  if (after) query = query.where('p.number', '>', after);
  return query.execute();
}

/** Customers of all partners in order of their numbers. */
export async function listCustomers(tx: Tx, { limit, search, after }: RegistryPage) {
  let query = tx
    .selectFrom('registry_customers as c')
    .innerJoin('registry_partners as p', 'p.number', 'c.partner_number')
    .select([
      'c.number',
      'c.name',
      'c.street',
      'c.city',
      'c.state',
      'c.postal_code as postalCode',
      'c.country',
    ])
    .select(['c.industry', 'c.plan', 'c.partner_number as partnerNumber', 'p.name as partnerName'])
    .select('c.updated_at as updatedAt')
    .orderBy('c.number')
    .limit(limit + 1);
  if (search) {
    query = query.where(found(sql.ref('c.number'), sql.ref('c.searchable_name'), search));
  }
  if (after) query = query.where('c.number', '>', after);
  return query.execute();
}

/** A number begins with it, or a name has it inside. */
const found = (number: RawBuilder<unknown>, name: RawBuilder<unknown>, search: string) =>
  sql<boolean>`(starts_with(${number}, ${search})
    or (searchable(${search}) <> '' and position(searchable(${search}) in ${name}) > 0))`;
