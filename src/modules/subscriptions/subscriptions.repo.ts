import { type Insertable, type RawBuilder, type Selectable, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

type SubscriptionRow = Pick<
  Selectable<Tables['subscriptions']>,
  | 'id'
  | 'customer_id'
  | 'organization_id'
  | 'offering_code'
  | 'country'
  | 'service_account_id'
  | 'label'
  | 'plan_code'
  | 'purpose'
  | 'parameters'
  | 'invited_at'
  | 'activated_at'
  | 'version'
  | 'created_at'
>;

/** A subscription with what people call its customer, service and data centre, and its latest operation. */
export type SubscriptionRecord = SubscriptionRow &
  Pick<Selectable<Tables['offerings']>, 'retired_from' | 'retirement_notice' | 'retirement_data'> & {
    customer_name: string;
    customer_number: string | null;
    customer_usable_until: Date | null;
    customer_inactivated_at: Date | null;
    offering_name: string;
    data_centre_name: string;
    plan_name: string;
    operation_id: string | null;
    operation_state: Selectable<Tables['operations']>['state'] | null;
  };

/** Written out: every page of a customer reads it. */
const subscriptionsOf = (partnerId: string, narrowed: RawBuilder<unknown>) => sql<SubscriptionRecord>`
  select s.id, s.customer_id, s.organization_id, s.offering_code, s.country, s.service_account_id, s.label, s.plan_code,
         s.purpose, s.parameters, s.invited_at, s.activated_at, s.version, s.created_at,
         c.name as customer_name, c.number as customer_number, c.usable_until as customer_usable_until,
         c.inactivated_at as customer_inactivated_at, f.name as offering_name, d.name as data_centre_name,
         f.retired_from, f.retirement_notice, f.retirement_data, plan_name(v.plans, s.plan_code) as plan_name,
         latest.id as operation_id, latest.state as operation_state
    from subscriptions s
    join customers c on c.partner_id = s.partner_id and c.id = s.customer_id
    join offerings f on f.code = s.offering_code
    join offering_versions v on v.offering_code = s.offering_code and v.version = s.offering_version
    join data_centres d on d.code = s.data_centre
    left join lateral (
      select o.id, o.state from operations o
       where o.partner_id = s.partner_id and o.subscription_id = s.id and o.kind = 'provision'
       order by o.created_at desc, o.id desc limit 1) latest on true
   where s.partner_id = ${partnerId} ${narrowed}`;

export async function findSubscription(
  tx: Tx,
  partnerId: string,
  id: string,
): Promise<SubscriptionRecord | undefined> {
  const { rows } = await subscriptionsOf(partnerId, sql`and s.id = ${id}`).execute(tx);
  return rows[0];
}

/** Newest first; `after` is the id of the last row of the page before. One row more than asked for tells of a next page. */
export async function listSubscriptions(
  tx: Tx,
  partnerId: string,
  page: { customerId?: string | undefined; after?: string | undefined; limit: number },
): Promise<SubscriptionRecord[]> {
  const ofCustomer = page.customerId ? sql`and s.customer_id = ${page.customerId}` : sql``;
  const behind = page.after ? sql`and s.id < ${page.after}` : sql``;
  const narrowed = sql`${ofCustomer} ${behind} order by s.id desc limit ${page.limit + 1}`;
  const { rows } = await subscriptionsOf(partnerId, narrowed).execute(tx);
  return rows;
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
