import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/** What a subscription was ordered with, and for whom. */
export async function findOrdered(tx: Tx, partnerId: string, subscriptionId: string) {
  return tx
    .selectFrom('subscriptions as s')
    .innerJoin('customers as c', (join) =>
      join.onRef('c.partner_id', '=', 's.partner_id').onRef('c.id', '=', 's.customer_id'),
    )
    .select(['s.offering_code as offeringCode', 's.offering_version as offeringVersion'])
    .select(['s.plan_code as planCode', 's.country', 's.data_centre as dataCentre', 's.purpose'])
    .select(['s.service_account_id as serviceAccountId', 's.activated_at as activatedAt'])
    .select('s.maintenance_version as maintenanceVersion')
    .select(['c.name as customerName', sql<Record<string, unknown>>`s.parameters`.as('parameters')])
    .where('s.partner_id', '=', partnerId)
    .where('s.id', '=', subscriptionId)
    .executeTakeFirst();
}

/** What the service is asked for with from now on. */
export async function updateParameters(
  tx: Tx,
  ref: { partnerId: string; subscriptionId: string },
  parameters: Record<string, unknown>,
) {
  await tx
    .updateTable('subscriptions')
    .set((column) => ({ parameters: JSON.stringify(parameters), version: column('version', '+', 1) }))
    .where('partner_id', '=', ref.partnerId)
    .where('id', '=', ref.subscriptionId)
    .execute();
}
