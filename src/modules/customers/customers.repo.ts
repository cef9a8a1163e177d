import { type Selectable, sql, type Updateable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import type { Tables } from '../../kernel/tables.ts';
import type { CustomerFacts } from './customers.rules.ts';

const COLUMNS = [
  'id',
  'number',
  'reference',
  'name',
  'street',
  'city',
  'state',
  'postal_code',
  'country',
  'phone',
  'industry',
  'administrator_first_name',
  'administrator_last_name',
  'administrator_sign_in_name',
  'contact_email',
  'organization_id',
  'own_organization',
  'inactivated_at',
  'version',
  'created_at',
  'last_activity_at',
  'plan_missing_since',
  'usable_until',
] as const;

export type CustomerRecord = Pick<Selectable<Tables['customers']>, (typeof COLUMNS)[number]>;

export const factsOf = (
  customer: Pick<CustomerRecord, 'usable_until' | 'inactivated_at'>,
): CustomerFacts => ({
  usableUntil: customer.usable_until,
  inactivatedAt: customer.inactivated_at,
});

type NewCustomer = Omit<CustomerRecord, 'usable_until'> & { partner_id: string };

/** Written out: it stands on the way of every customer that is created by hand. `usable_until` is the database's. */
export async function insertCustomer(tx: Tx, c: NewCustomer) {
  await sql`
    insert into customers (
      partner_id, id, number, reference, name, street, city, state, postal_code, country, phone, industry,
      administrator_first_name, administrator_last_name, administrator_sign_in_name, contact_email,
      organization_id, own_organization, inactivated_at, version, created_at, last_activity_at, plan_missing_since)
    values (
      ${c.partner_id}, ${c.id}, ${c.number}, ${c.reference}, ${c.name}, ${c.street}, ${c.city}, ${c.state},
      ${c.postal_code}, ${c.country}, ${c.phone}, ${c.industry}, ${c.administrator_first_name},
      ${c.administrator_last_name}, ${c.administrator_sign_in_name}, ${c.contact_email}, ${c.organization_id},
      ${c.own_organization}, ${c.inactivated_at}, ${c.version}, ${c.created_at}, ${c.last_activity_at},
      ${c.plan_missing_since})`.execute(tx);
}

const oneCustomer = (tx: Tx, partnerId: string, id: string) =>
  tx.selectFrom('customers').select(COLUMNS).where('partner_id', '=', partnerId).where('id', '=', id);

export async function findCustomer(
  tx: Tx,
  partnerId: string,
  id: string,
): Promise<CustomerRecord | undefined> {
  return oneCustomer(tx, partnerId, id).executeTakeFirst();
}

/** Held until the transaction ends: two callers decide one after the other. */
export async function lockCustomer(
  tx: Tx,
  partnerId: string,
  id: string,
): Promise<CustomerRecord | undefined> {
  return oneCustomer(tx, partnerId, id).forUpdate().executeTakeFirst();
}

const WRITTEN_COLUMNS = sql.raw(COLUMNS.map((column) => `c.${column}`).join(', '));

/** With the names of the partner's own tags on it. Written out: every page of a customer reads it. */
export async function findCustomerWithTags(
  tx: Tx,
  partnerId: string,
  id: string,
): Promise<(CustomerRecord & { tags: string[] }) | undefined> {
  const { rows } = await sql<CustomerRecord & { tags: string[] }>`
    select ${WRITTEN_COLUMNS}, array(
             select g.name from tagged_customers t
               join customer_tags g on g.partner_id = t.partner_id and g.id = t.tag_id
              where t.partner_id = c.partner_id and t.customer_id = c.id order by lower(g.name)) as tags
      from customers c where c.partner_id = ${partnerId} and c.id = ${id}`.execute(tx);
  return rows[0];
}

/** Whether a customer of this partner has the number already. */
export async function hasNumber(tx: Tx, partnerId: string, number: string): Promise<boolean> {
  const row = await tx
    .selectFrom('customers')
    .select('id')
    .where('partner_id', '=', partnerId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row !== undefined;
}

export async function updateCustomer(
  tx: Tx,
  partnerId: string,
  id: string,
  change: Updateable<Tables['customers']>,
) {
  await tx
    .updateTable('customers')
    .set(change)
    .where('partner_id', '=', partnerId)
    .where('id', '=', id)
    .execute();
}

/** The partner itself, as it would be enrolled, and the customer that it is already. */
export async function findOwnOrganization(tx: Tx, partnerId: string) {
  return tx
    .selectFrom('organizations as o')
    .leftJoin('customers as c', (on) =>
      on.onRef('c.partner_id', '=', 'o.id').on('c.own_organization', '=', true),
    )
    .select(['o.name', 'o.address', 'o.phone', 'c.id as customerId'])
    .where('o.id', '=', partnerId)
    .executeTakeFirst();
}

/** The partner's customers that have one of these references or numbers. */
export async function listCustomersByKeys(
  tx: Tx,
  partnerId: string,
  keys: { references: string[]; numbers: string[] },
): Promise<CustomerRecord[]> {
  const of = () => tx.selectFrom('customers').select(COLUMNS).where('partner_id', '=', partnerId);
  return of()
    .where(sql<boolean>`reference = any (${keys.references})`)
    .union(of().where(sql<boolean>`number = any (${keys.numbers})`))
    .execute();
}

/** Name and country of all customers of the partner. */
export async function listCustomerNames(tx: Tx, partnerId: string) {
  return tx.selectFrom('customers').select(['name', 'country']).where('partner_id', '=', partnerId).execute();
}

/** One line in the story of the customer's time. */
export async function insertNumberAdded(tx: Tx, partnerId: string, customerId: string, at: Date) {
  await tx
    .insertInto('life_events')
    .values({
      partner_id: partnerId,
      customer_id: customerId,
      id: newId(),
      kind: 'number-added',
      at,
      ends_at: null,
      days_before: null,
    })
    .execute();
}
