import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

/** The policy shows a person's own views and those that are shared. */
const views = (tx: Tx, partnerId: string) =>
  tx
    .selectFrom('customer_views')
    .select(['id', 'account_id', 'shared', 'name', 'definition', 'version'])
    .where('partner_id', '=', partnerId);

export type ViewRecord = NonNullable<Awaited<ReturnType<typeof lockView>>>;

export async function listViews(tx: Tx, partnerId: string) {
  return views(tx, partnerId).orderBy(sql`lower(name)`).orderBy('id').execute();
}

export async function findView(tx: Tx, partnerId: string, id: string) {
  return views(tx, partnerId).where('id', '=', id).executeTakeFirst();
}

export async function lockView(tx: Tx, partnerId: string, id: string) {
  return views(tx, partnerId).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function countViewsOf(tx: Tx, partnerId: string, accountId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('customer_views')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('partner_id', '=', partnerId)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertView(tx: Tx, view: Insertable<Tables['customer_views']>) {
  await tx.insertInto('customer_views').values(view).execute();
}

export async function updateView(
  tx: Tx,
  partnerId: string,
  id: string,
  change: Updateable<Tables['customer_views']>,
) {
  await tx
    .updateTable('customer_views')
    .set(change)
    .where('partner_id', '=', partnerId)
    .where('id', '=', id)
    .execute();
}

export async function deleteView(tx: Tx, partnerId: string, id: string) {
  await tx.deleteFrom('customer_views').where('partner_id', '=', partnerId).where('id', '=', id).execute();
}

export async function findDefault(tx: Tx, partnerId: string, accountId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('customer_view_defaults')
    .select('view_id')
    .where('partner_id', '=', partnerId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row?.view_id;
}

export async function chooseDefault(tx: Tx, partnerId: string, accountId: string, viewId: string) {
  await tx
    .insertInto('customer_view_defaults')
    .values({ partner_id: partnerId, account_id: accountId, view_id: viewId })
    .onConflict((conflict) => conflict.columns(['partner_id', 'account_id']).doUpdateSet({ view_id: viewId }))
    .execute();
}

export async function clearDefault(tx: Tx, partnerId: string, accountId: string) {
  await tx
    .deleteFrom('customer_view_defaults')
    .where('partner_id', '=', partnerId)
    .where('account_id', '=', accountId)
    .execute();
}
