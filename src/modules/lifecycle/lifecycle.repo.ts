import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

const OF_LIFE = [
  'id',
  'number',
  'name',
  'reference',
  'contact_email',
  'organization_id',
  'usable_until',
  'inactivated_at',
  'created_at',
  'version',
] as const;

const oneLife = (tx: Tx, partnerId: string, id: string) =>
  tx.selectFrom('customers').select(OF_LIFE).where('partner_id', '=', partnerId).where('id', '=', id);

/** Held until the transaction ends: adding the number and its end are decided one after the other. */
export async function lockLife(tx: Tx, partnerId: string, id: string) {
  return oneLife(tx, partnerId, id).forUpdate().executeTakeFirst();
}
export type LifeRecord = NonNullable<Awaited<ReturnType<typeof lockLife>>>;

export async function findLife(tx: Tx, partnerId: string, id: string): Promise<LifeRecord | undefined> {
  return oneLife(tx, partnerId, id).executeTakeFirst();
}

export async function listLifeEvents(tx: Tx, partnerId: string, customerId: string) {
  return tx
    .selectFrom('life_events')
    .select(['kind', 'at', 'ends_at as endsAt', 'days_before as daysBefore'])
    .where('partner_id', '=', partnerId)
    .where('customer_id', '=', customerId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

/** The days of the reminders of this end that went out. */
export async function listRemindedDays(
  tx: Tx,
  partnerId: string,
  customerId: string,
  endsAt: Date,
): Promise<number[]> {
  const rows = await tx
    .selectFrom('life_events')
    .select('days_before')
    .where('partner_id', '=', partnerId)
    .where('customer_id', '=', customerId)
    .where('kind', '=', 'reminded')
    .where('ends_at', '=', endsAt)
    .execute();
  return rows.flatMap((row) => row.days_before ?? []);
}

export async function insertLifeEvent(tx: Tx, event: Insertable<Tables['life_events']>) {
  await tx.insertInto('life_events').values(event).execute();
}

export async function markInactivated(tx: Tx, partnerId: string, id: string, at: Date) {
  await tx
    .updateTable('customers')
    .set({ inactivated_at: at, version: sql<number>`version + 1` })
    .where('partner_id', '=', partnerId)
    .where('id', '=', id)
    .execute();
}

export async function markRevived(tx: Tx, partnerId: string, id: string, number: string) {
  await tx
    .updateTable('customers')
    .set({ number, plan_missing_since: null, inactivated_at: null, version: sql<number>`version + 1` })
    .where('partner_id', '=', partnerId)
    .where('id', '=', id)
    .execute();
}

export async function isNumberEnrolled(
  tx: Tx,
  partnerId: string,
  number: string,
  besides: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('customers')
    .select('id')
    .where('partner_id', '=', partnerId)
    .where('number', '=', number)
    .where('id', '<>', besides)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whom the partner hears through, and what it is called. The transaction acts for the partner. */
export async function findPartnerToTell(tx: Tx, partnerId: string) {
  const organization = await tx
    .selectFrom('organizations')
    .select('name')
    .where('id', '=', partnerId)
    .executeTakeFirstOrThrow();
  const administrators = await tx
    .selectFrom('people')
    .select('contact_email')
    .where('organization_id', '=', partnerId)
    .where(sql<boolean>`'administrator' = any (roles)`)
    .orderBy('id')
    .execute();
  return { name: organization.name, addresses: administrators.map(({ contact_email }) => contact_email) };
}

/** Inactivated customers of the partner for whom the transaction acts, the most similar name first; at most 50. */
export async function listInactivated(tx: Tx, partnerId: string, name: string, now: Date) {
  return tx
    .selectFrom('customers')
    .select(OF_LIFE)
    .select(sql<number>`similarity(searchable(${name}), searchable_name)`.as('likeness'))
    .where('partner_id', '=', partnerId)
    .where((row) => row.or([row('inactivated_at', 'is not', null), row('usable_until', '<=', now)]))
    .orderBy('likeness', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
}
