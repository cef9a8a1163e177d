import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import { LEGAL_FORM_PATTERN } from './legal-forms.rules.ts';

/** The partner that the transaction works for, as the registry numbers it; fails closed without one. */
const ownNumber = sql<string>`nullif(current_setting('portico.registry_number', true), '')`;
const CLOSE_ENOUGH = 0.4;
const MOST = 50;

const COLUMNS = [
  'number',
  'name',
  'street',
  'city',
  'state',
  'postal_code as postalCode',
  'country',
  'industry',
  'plan',
] as const;

type Found = Record<
  'number' | 'name' | 'street' | 'city' | 'state' | 'postalCode' | 'country' | 'industry',
  string
> & { plan: 'enhancement' | 'none' };

/**
 * The customer with this very number, if the asking partner is its partner of record. Looked for by partner and number
 * together, which only the partner's own index can: another partner's customer is not even touched, so that its number
 * takes the very work of one that does not exist.
 */
export async function findOwnCustomer(tx: Tx, number: string): Promise<Found | undefined> {
  return tx
    .selectFrom('registry_customers')
    .select(COLUMNS)
    .where(sql<boolean>`(partner_number, number) >= (${ownNumber}, ${number}::text)`)
    .where(sql<boolean>`(partner_number, number) <= (${ownNumber}, ${number}::text)`)
    .executeTakeFirst();
}

/** Those of these numbers whose partner of record the asking partner is; another partner's are not touched either. */
export async function listOwnCustomersByNumber(tx: Tx, numbers: string[]): Promise<Found[]> {
  return tx
    .selectFrom('registry_customers')
    .select(COLUMNS)
    .where('partner_number', '=', ownNumber)
    .where(sql<boolean>`number = any (${numbers})`)
    .execute();
}

/** A searchable name without legal forms; as it was when nothing else is in it. */
const core = (name: RawBuilder<unknown>) => sql`
  coalesce(nullif(trim(regexp_replace(regexp_replace(${name}, ${LEGAL_FORM_PATTERN}, ' ', 'g'), ' +', ' ', 'g')), ''), ${name})`;

/**
 * The asking partner's customers of a similar name, the most similar first; at most 50. Legal forms count neither in
 * what is asked nor in the order. Walks the partner's own part of an index that holds the names: the work grows with the
 * partner's customers, not with the registry, and row-level security does not stand in its way.
 */
export async function listOwnCustomersByName(tx: Tx, name: string): Promise<Found[]> {
  const { rows } = await sql<Found>`
    with asked as materialized (select ${core(sql`searchable(${name})`)} as text),
    similar_names as materialized (
      select c.number, c.searchable_name from registry_customers c
       where c.partner_number = ${ownNumber} and (select text from asked) <> ''
         and (position((select text from asked) in c.searchable_name) > 0
           or word_similarity((select text from asked), c.searchable_name) >= ${CLOSE_ENOUGH})),
    best as materialized (
      select number, searchable_name, similarity((select text from asked), ${core(sql`searchable_name`)}) as likeness
        from similar_names order by likeness desc, searchable_name, number limit ${MOST})
    select c.number, c.name, c.street, c.city, c.state, c.postal_code as "postalCode", c.country, c.industry, c.plan
      from best b join registry_customers c on c.partner_number = ${ownNumber} and c.number = b.number
     order by b.likeness desc, b.searchable_name, b.number`.execute(tx);
  return rows;
}

/** When the registry was brought up to date last; null before the first time. */
export async function findAsOf(tx: Tx): Promise<Date | null> {
  const { rows } = await sql<{ as_of: Date | null }>`select registry_as_of() as as_of`.execute(tx);
  return rows[0]?.as_of ?? null;
}
