import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/** Partners in the order of their ids; the transaction acts as the system. */
export async function listPartnersAfter(tx: Tx, after: string | null, limit: number): Promise<string[]> {
  let query = tx
    .selectFrom('organizations')
    .select('id')
    .where('kind', '=', 'partner')
    .where('sandbox_id', 'is', null)
    .orderBy('id')
    .limit(limit);
  if (after !== null) query = query.where('id', '>', after);
  return (await query.execute()).map(({ id }) => id);
}

const ordered = (tx: Tx, partnerId: string) =>
  tx
    .selectFrom('subscriptions as s')
    .innerJoin('customers as c', (on) =>
      on.onRef('c.partner_id', '=', 's.partner_id').onRef('c.id', '=', 's.customer_id'),
    )
    .innerJoin('offering_versions as v', (on) =>
      on.onRef('v.offering_code', '=', 's.offering_code').onRef('v.version', '=', 's.offering_version'),
    )
    .leftJoinLateral(
      (it) =>
        it
          .selectFrom('operations as o')
          .select(['o.id', 'o.state'])
          .whereRef('o.partner_id', '=', 's.partner_id')
          .whereRef('o.subscription_id', '=', 's.id')
          .orderBy('o.created_at', 'desc')
          .orderBy('o.id', 'desc')
          .limit(1)
          .as('latest'),
      (on) => on.onTrue(),
    )
    .select(['s.id', 's.customer_id', 's.organization_id', 's.provisioned_at', 's.activated_at'])
    .select(['s.plan_code', 'c.name as customer_name', 'c.inactivated_at', 'c.usable_until'])
    .select(['v.name as service_name', 'v.service_kind', 'v.broker_id', 'v.service_id', 'v.plans'])
    .select(['latest.id as operation_id', 'latest.state as operation_state'])
    .where('s.partner_id', '=', partnerId);

export type OrderedService = NonNullable<Awaited<ReturnType<typeof findOrdered>>>;

/** What a partner has ordered, in the order of ids; the transaction acts for the partner. */
export async function listOrdered(tx: Tx, partnerId: string, after: string | null, limit: number) {
  let query = ordered(tx, partnerId).orderBy('s.id').limit(limit);
  if (after !== null) query = query.where('s.id', '>', after);
  return query.execute();
}

export async function findOrdered(tx: Tx, partnerId: string, subscriptionId: string) {
  return ordered(tx, partnerId).where('s.id', '=', subscriptionId).executeTakeFirst();
}

/** Held until the transaction ends: two who mend the same service come one after the other. */
export async function lockService(tx: Tx, partnerId: string, subscriptionId: string) {
  await tx
    .selectFrom('subscriptions')
    .select('id')
    .where('partner_id', '=', partnerId)
    .where('id', '=', subscriptionId)
    .forNoKeyUpdate()
    .execute();
}

/** How many people and programs have a role in it; the transaction acts for the customer's organization. */
export async function countRoles(tx: Tx, organizationId: string, subscriptionId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('service_roles')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('organization_id', '=', organizationId)
    .where('subscription_id', '=', subscriptionId)
    .executeTakeFirstOrThrow();
  return count;
}
