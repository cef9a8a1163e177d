import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/** A customer as it comes out of a spreadsheet, its columns named as in the database. */
export type BulkCustomer = {
  id: string;
  number: string | null;
  reference: string | null;
  name: string;
  street: string;
  city: string;
  state: string;
  postal_code: string;
  country: string;
  phone: string;
  industry: string;
  administrator_first_name: string;
  administrator_last_name: string;
  administrator_sign_in_name: string;
  contact_email: string;
};
export type BulkChange = { id: string; version: number } & Partial<Omit<BulkCustomer, 'id'>>;

const RECORD = sql`
  id uuid, number text, reference text, name text, street text, city text, state text, postal_code text, country text,
  phone text, industry text, administrator_first_name text, administrator_last_name text,
  administrator_sign_in_name text, contact_email text`;
const COLUMNS = sql.raw(
  'id, number, reference, name, street, city, state, postal_code, country, phone, industry, administrator_first_name, administrator_last_name, administrator_sign_in_name, contact_email',
);

/** Inserts them in one statement; returns the ids that went in: a number or reference that was taken stays out. */
export async function insertCustomers(
  tx: Tx,
  partnerId: string,
  customers: readonly BulkCustomer[],
  now: Date,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    insert into customers (partner_id, created_at, ${COLUMNS})
    select ${partnerId}::uuid, ${now}::timestamptz, ${COLUMNS}
      from json_to_recordset(${JSON.stringify(customers)}::json) as r (${RECORD})
    on conflict do nothing
    returning id`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Changes what is named of each customer, if it still has the version that was seen; returns the ids that were changed. */
export async function updateCustomers(
  tx: Tx,
  partnerId: string,
  changes: readonly BulkChange[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    update customers c
       set number = coalesce(r.number, c.number), name = coalesce(r.name, c.name),
           street = coalesce(r.street, c.street), city = coalesce(r.city, c.city), state = coalesce(r.state, c.state),
           postal_code = coalesce(r.postal_code, c.postal_code), country = coalesce(r.country, c.country),
           phone = coalesce(r.phone, c.phone), industry = coalesce(r.industry, c.industry),
           administrator_first_name = coalesce(r.administrator_first_name, c.administrator_first_name),
           administrator_last_name = coalesce(r.administrator_last_name, c.administrator_last_name),
           administrator_sign_in_name = coalesce(r.administrator_sign_in_name, c.administrator_sign_in_name),
           contact_email = coalesce(r.contact_email, c.contact_email), version = c.version + 1
      from json_to_recordset(${JSON.stringify(changes)}::json) as r (version integer, ${RECORD})
     where c.partner_id = ${partnerId} and c.id = r.id and c.version = r.version
    returning c.id`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
