import { type Insertable, type Selectable, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Json } from '../../kernel/tables/columns.ts';
import type { MergeMemory } from '../../kernel/tables/customer-tables.ts';
import type { Tables } from '../../kernel/tables.ts';

/** Tables whose rows belong to a customer and go with it. `merging.test.ts` compares them with the database. */
export const MOVED_TABLES = ['subscriptions', 'customer_notes'] as const;

/** In no order; those that are not there are left out. */
export async function findCustomersById(tx: Tx, partnerId: string, ids: string[]) {
  return tx
    .selectFrom('customers')
    .selectAll()
    .where('partner_id', '=', partnerId)
    .where('id', 'in', ids)
    .execute();
}
export type MergingRecord = Awaited<ReturnType<typeof findCustomersById>>[number];

/** In the order of their ids: two merges of the same customers wait for each other instead of for ever. */
export async function lockCustomersById(tx: Tx, partnerId: string, ids: string[]) {
  return tx
    .selectFrom('customers')
    .selectAll()
    .where('partner_id', '=', partnerId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Whole rows as JSON, exact to the microsecond, by id. */
export async function readCustomerRows(tx: Tx, partnerId: string, ids: string[]) {
  const { rows } = await sql<{ id: string; row: Record<string, Json> }>`
    select c.id, to_jsonb(c) as row from customers c where c.partner_id = ${partnerId} and c.id = any(${ids})`.execute(
    tx,
  );
  return new Map(rows.map(({ id, row }) => [id, row]));
}

/** Moves what belongs to the customers; returns whose each row was. */
export async function moveRows(
  tx: Tx,
  partnerId: string,
  from: string[],
  to: string,
): Promise<MergeMemory['moved']> {
  const moved: MergeMemory['moved'] = {};
  for (const name of MOVED_TABLES) {
    const { rows } = await sql<{ id: string; customerId: string }>`
      with before as (select id, customer_id from ${sql.table(name)}
                       where partner_id = ${partnerId} and customer_id = any(${from}) for update),
           moving as (update ${sql.table(name)} set customer_id = ${to}
                       where partner_id = ${partnerId} and id in (select id from before))
      select id, customer_id as "customerId" from before order by id`.execute(tx);
    moved[name] = rows;
  }
  return moved;
}

export async function moveRowsBack(tx: Tx, partnerId: string, moved: MergeMemory['moved']) {
  for (const name of MOVED_TABLES) {
    await sql`
      update ${sql.table(name)} t set customer_id = b."customerId"
        from jsonb_to_recordset(${JSON.stringify(moved[name] ?? [])}::jsonb) as b(id uuid, "customerId" uuid)
       where t.partner_id = ${partnerId} and t.id = b.id`.execute(tx);
  }
}

/** Gives the customer that stays every tag of the others; returns whose each tag was, and which it did not have. */
export async function moveTags(
  tx: Tx,
  partnerId: string,
  from: string[],
  to: string,
): Promise<MergeMemory['tags']> {
  const { rows: were } = await sql<{ tagId: string; customerId: string }>`
    delete from tagged_customers where partner_id = ${partnerId} and customer_id = any(${from})
    returning tag_id as "tagId", customer_id as "customerId"`.execute(tx);
  const { rows: gained } = await sql<{ tagId: string }>`
    insert into tagged_customers (partner_id, tag_id, customer_id)
    select ${partnerId}::uuid, tag, ${to}::uuid from unnest(${[...new Set(were.map(({ tagId }) => tagId))]}::uuid[]) tag
    on conflict do nothing returning tag_id as "tagId"`.execute(tx);
  return { were, gained: gained.map(({ tagId }) => tagId) };
}

/** Tags that were deleted since stay away. */
export async function moveTagsBack(
  tx: Tx,
  partnerId: string,
  survivorId: string,
  { were, gained }: MergeMemory['tags'],
) {
  await sql`delete from tagged_customers
    where partner_id = ${partnerId} and customer_id = ${survivorId} and tag_id = any(${gained}::uuid[])`.execute(
    tx,
  );
  await sql`
    insert into tagged_customers (partner_id, tag_id, customer_id)
    select ${partnerId}::uuid, w."tagId", w."customerId"
      from jsonb_to_recordset(${JSON.stringify(were)}::jsonb) as w("tagId" uuid, "customerId" uuid)
      join customer_tags t on t.partner_id = ${partnerId} and t.id = w."tagId"`.execute(tx);
}

export async function deleteCustomers(tx: Tx, partnerId: string, ids: string[]) {
  await tx.deleteFrom('customers').where('partner_id', '=', partnerId).where('id', 'in', ids).execute();
}

/** Puts whole rows back as `readCustomerRows` read them; columns that the database computes come by themselves. */
export async function restoreCustomers(tx: Tx, rows: Record<string, Json>[]) {
  const columns = await writableColumns(tx);
  await sql`
    insert into customers (${columns})
    select ${columns} from jsonb_populate_recordset(null::customers, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  );
}

/** Sets the named columns of a customer to what they were. */
export async function resetColumns(
  tx: Tx,
  partnerId: string,
  id: string,
  names: readonly string[],
  row: Record<string, Json>,
) {
  const columns = sql.join(names.map((name) => sql.ref(name)));
  await sql`
    update customers c set (version, ${columns}) =
      (select c.version + 1, ${columns} from jsonb_populate_record(null::customers, ${JSON.stringify(row)}::jsonb))
     where c.partner_id = ${partnerId} and c.id = ${id}`.execute(tx);
}

async function writableColumns(tx: Tx) {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
     where attrelid = 'customers'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
     order by attnum`.execute(tx);
  return sql.join(rows.map(({ name }) => sql.ref(name)));
}

export async function insertMerge(tx: Tx, merge: Insertable<Tables['customer_merges']>, mergedIds: string[]) {
  await tx.insertInto('customer_merges').values(merge).execute();
  const { partner_id, id: merge_id } = merge;
  const merged = mergedIds.map((customer_id) => ({ partner_id, customer_id, merge_id }));
  await tx.insertInto('merged_customers').values(merged).execute();
}

/** What the customers have, as people tell it apart, and whose place in the Customer Portal it is. */
export async function listServicesOf(tx: Tx, partnerId: string, customerIds: string[]) {
  return tx
    .selectFrom('subscriptions as s')
    .innerJoin('offerings as o', 'o.code', 's.offering_code')
    .select(['s.id', 's.customer_id as customerId', 's.organization_id as organizationId'])
    .select(['s.label', 's.country', 's.service_account_id as serviceAccountId', 'o.name as offeringName'])
    .where('s.partner_id', '=', partnerId)
    .where('s.customer_id', 'in', customerIds)
    .orderBy('s.id')
    .execute();
}

export type ServiceOfCustomer = Awaited<ReturnType<typeof listServicesOf>>[number];

export type MergeRecord = Selectable<Tables['customer_merges']>;

const oneMerge = (tx: Tx, partnerId: string, id: string) =>
  tx.selectFrom('customer_merges').selectAll().where('partner_id', '=', partnerId).where('id', '=', id);

export async function findMerge(tx: Tx, partnerId: string, id: string): Promise<MergeRecord | undefined> {
  return oneMerge(tx, partnerId, id).executeTakeFirst();
}

/** Held until the transaction ends: a merge is undone once. */
export async function lockMerge(tx: Tx, partnerId: string, id: string): Promise<MergeRecord | undefined> {
  return oneMerge(tx, partnerId, id).forUpdate().executeTakeFirst();
}

/** Whether somebody but the customer that stayed has got a reference that one of the merged ones had. */
export async function isReferenceTaken(
  tx: Tx,
  partnerId: string,
  survivorId: string,
  merged: MergeMemory['merged'],
): Promise<boolean> {
  const references = merged.flatMap(({ reference }) => (typeof reference === 'string' ? reference : []));
  if (references.length === 0) return false;
  const row = await tx
    .selectFrom('customers')
    .select('id')
    .where('partner_id', '=', partnerId)
    .where('reference', 'in', references)
    .where('id', '<>', survivorId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function isMergedAway(tx: Tx, partnerId: string, customerId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('merged_customers')
    .select('customer_id')
    .where('partner_id', '=', partnerId)
    .where('customer_id', '=', customerId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The customer that this one became, through later merges too; undefined when it was not merged. */
export async function findSuccessor(tx: Tx, partnerId: string, customerId: string) {
  const { rows } = await sql<{ id: string; name: string; mergeId: string }>`
    with recursive way as (
      select 1 as step, c.merge_id, m.survivor_id, m.survivor_name
        from merged_customers c join customer_merges m on m.partner_id = c.partner_id and m.id = c.merge_id
       where c.partner_id = ${partnerId} and c.customer_id = ${customerId}
      union all
      select way.step + 1, c.merge_id, m.survivor_id, m.survivor_name
        from way join merged_customers c on c.partner_id = ${partnerId} and c.customer_id = way.survivor_id
        join customer_merges m on m.partner_id = c.partner_id and m.id = c.merge_id
    )
    select w.survivor_id as id, coalesce(now.name, w.survivor_name) as name, w.merge_id as "mergeId"
      from way w left join customers now on now.partner_id = ${partnerId} and now.id = w.survivor_id
     order by w.step desc limit 1`.execute(tx);
  return rows[0];
}

/** Forgets what was before. */
export async function clearMemory(tx: Tx, partnerId: string, id: string) {
  await tx
    .updateTable('customer_merges')
    .set({ before: null })
    .where('partner_id', '=', partnerId)
    .where('id', '=', id)
    .execute();
}

export async function markUndone(tx: Tx, partnerId: string, id: string, by: { name: string; at: Date }) {
  await tx
    .updateTable('customer_merges')
    .set({ undone_at: by.at, undone_by_name: by.name, before: null })
    .where('partner_id', '=', partnerId)
    .where('id', '=', id)
    .execute();
  await tx
    .deleteFrom('merged_customers')
    .where('partner_id', '=', partnerId)
    .where('merge_id', '=', id)
    .execute();
}
