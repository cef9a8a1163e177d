import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { JsonObject } from '../../kernel/tables/columns.ts';

const services = (tx: Tx, partnerId: string) =>
  tx
    .selectFrom('subscriptions as s')
    .innerJoin('customers as c', (join) =>
      join.onRef('c.partner_id', '=', 's.partner_id').onRef('c.id', '=', 's.customer_id'),
    )
    .select(['s.id', 's.customer_id', 's.organization_id', 's.version', 's.provisioned_at'])
    .select(['s.offering_code', 's.offering_version', 's.plan_code', 's.maintenance_version'])
    .select(sql<JsonObject>`s.parameters`.as('parameters'))
    .select(['c.name as customer_name', 'c.number as customer_number'])
    .select(['c.usable_until', 'c.inactivated_at'])
    .select(
      sql<string | null>`(select o.id from operations o
                           where o.partner_id = s.partner_id and o.subscription_id = s.id
                             and o.state not in ('succeeded', 'failed', 'cancelled'))`.as('under_way'),
    )
    .where('s.partner_id', '=', partnerId);

export type ServiceRow = NonNullable<Awaited<ReturnType<typeof findService>>>;

/** A service of the partner's customer as it is, and whether something works on it. */
export async function findService(tx: Tx, partnerId: string, id: string) {
  return services(tx, partnerId).where('s.id', '=', id).executeTakeFirst();
}

/** Held until the transaction ends: nobody inactivates the customer meanwhile, and two who change decide one after the other. */
export async function lockService(tx: Tx, partnerId: string, id: string): Promise<void> {
  await tx
    .selectFrom('subscriptions as s')
    .innerJoin('customers as c', (join) =>
      join.onRef('c.partner_id', '=', 's.partner_id').onRef('c.id', '=', 's.customer_id'),
    )
    .select('s.id')
    .where('s.partner_id', '=', partnerId)
    .where('s.id', '=', id)
    .forNoKeyUpdate()
    .execute();
}
