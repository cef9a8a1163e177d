import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/** The partner that the transaction works for, as the registry numbers it; fails closed without one. */
const ownNumber = sql<string>`nullif(current_setting('portico.registry_number', true), '')`;
const CLOSE_ENOUGH = 0.4;
const MOST = 50;

const ownCustomers = (tx: Tx) =>
  tx
    .selectFrom('registry_customers')
    .select(['number', 'name', 'street', 'city', 'state', 'postal_code as postalCode', 'country', 'industry'])
    .where('partner_number', '=', ownNumber);

/** The customer with this very number, if the asking partner is its partner of record. */
export async function findOwnCustomer(tx: Tx, number: string) {
  return ownCustomers(tx).where('number', '=', number).executeTakeFirst();
}

/** The asking partner's customers of a similar name, the most similar first; at most 50. */
export async function listOwnCustomersByName(tx: Tx, name: string) {
  const likeness = sql<number>`word_similarity(searchable(${name}), searchable_name)`;
  return ownCustomers(tx)
    .where((it) =>
      it.or([
        sql<boolean>`position(searchable(${name}) in searchable_name) > 0`,
        sql<boolean>`${likeness} >= ${CLOSE_ENOUGH}`,
      ]),
    )
    .where(sql<boolean>`searchable(${name}) <> ''`)
    .orderBy(likeness, 'desc')
    .orderBy('searchable_name')
    .orderBy('number')
    .limit(MOST)
    .execute();
}
