import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

const OF_SUBSCRIPTION = [
  's.id',
  's.customer_id',
  's.organization_id',
  's.offering_code',
  's.country',
  's.service_account_id',
  's.label',
  's.plan_code',
  's.purpose',
  's.parameters',
  's.invited_at',
  's.activated_at',
  's.version',
  's.created_at',
] as const;

/** Subscriptions with what people call their customer, service and data centre, and their latest operation. */
const subscriptionsOf = (tx: Tx, partnerId: string) =>
  tx
    .selectFrom('subscriptions as s')
    .innerJoin('customers as c', (join) =>
      join.onRef('c.partner_id', '=', 's.partner_id').onRef('c.id', '=', 's.customer_id'),
    )
    .innerJoin('offerings as f', 'f.code', 's.offering_code')
    .innerJoin('offering_versions as v', (join) =>
      join.onRef('v.offering_code', '=', 's.offering_code').onRef('v.version', '=', 's.offering_version'),
    )
    .innerJoin('data_centres as d', 'd.code', 's.data_centre')
    .leftJoinLateral(
      (it) =>
        it
          .selectFrom('operations as o')
          .select(['o.id', 'o.state'])
          .whereRef('o.partner_id', '=', 's.partner_id')
          .whereRef('o.subscription_id', '=', 's.id')
          .where('o.kind', '=', 'provision')
          .orderBy('o.created_at', 'desc')
          .orderBy('o.id', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .select(OF_SUBSCRIPTION)
    .select([
      'c.name as customer_name',
      'c.number as customer_number',
      'c.usable_until as customer_usable_until',
    ])
    .select([
      'c.inactivated_at as customer_inactivated_at',
      'f.name as offering_name',
      'd.name as data_centre_name',
    ])
    .select(['f.retired_from', 'f.retirement_notice', 'f.retirement_data'])
    .select(sql<string>`plan_name(v.plans, s.plan_code)`.as('plan_name'))
    .select(['latest.id as operation_id', 'latest.state as operation_state'])
    .where('s.partner_id', '=', partnerId);

export type SubscriptionRecord = NonNullable<Awaited<ReturnType<typeof findSubscription>>>;

export async function findSubscription(tx: Tx, partnerId: string, id: string) {
  return subscriptionsOf(tx, partnerId).where('s.id', '=', id).executeTakeFirst();
}

/** Newest first; `after` is the id of the last row of the page before. One row more than asked for tells of a next page. */
export async function listSubscriptions(
  tx: Tx,
  partnerId: string,
  page: { customerId?: string | undefined; after?: string | undefined; limit: number },
) {
  let query = subscriptionsOf(tx, partnerId)
    .orderBy('s.id', 'desc')
    .limit(page.limit + 1);
  if (page.customerId) query = query.where('s.customer_id', '=', page.customerId);
  if (page.after) query = query.where('s.id', '<', page.after);
  return query.execute();
}

export async function insertSubscription(tx: Tx, subscription: Insertable<Tables['subscriptions']>) {
  await tx.insertInto('subscriptions').values(subscription).execute();
}

export async function updateLabel(
  tx: Tx,
  partnerId: string,
  id: string,
  { label, seen }: { label: string; seen: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('subscriptions')
    .set({ label, version: seen + 1 })
    .where('partner_id', '=', partnerId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

const customerOf = (tx: Tx, partnerId: string, customerId: string) =>
  tx
    .selectFrom('customers')
    .select(['id', 'name', 'number', 'organization_id', 'usable_until', 'inactivated_at'])
    .where('partner_id', '=', partnerId)
    .where('id', '=', customerId);

export async function findCustomerOf(tx: Tx, partnerId: string, customerId: string) {
  return customerOf(tx, partnerId, customerId).executeTakeFirst();
}

/**
 * Held until the transaction ends, so that nobody inactivates the customer meanwhile. Alone: the deed's audit row writes
 * the customer's last activity.
 */
export async function lockCustomerOf(tx: Tx, partnerId: string, customerId: string) {
  return customerOf(tx, partnerId, customerId).forNoKeyUpdate().executeTakeFirst();
}
