import type { Insertable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';
import { STEPS_OF, triesOf } from './provisioning.rules.ts';

/** The operation with its steps; the first one is not begun before that moment. */
export async function insertOperation(
  tx: Tx,
  operation: Insertable<Tables['operations']>,
  notBefore?: Date | null,
) {
  await tx.insertInto('operations').values(operation).execute();
  await tx
    .insertInto('operation_steps')
    .values(
      STEPS_OF[operation.kind].map((name, index) => ({
        partner_id: operation.partner_id,
        operation_id: operation.id,
        position: index + 1,
        name,
        state: 'waiting' as const,
        attempts_allowed: triesOf(operation.kind),
        next_try_at: index === 0 ? (notBefore ?? null) : null,
      })),
    )
    .execute();
}

/** What is being provisioned and for whom, as people name it. */
export async function findSubject(tx: Tx, partnerId: string, subscriptionId: string) {
  return tx
    .selectFrom('subscriptions as s')
    .innerJoin('customers as c', (join) =>
      join.onRef('c.partner_id', '=', 's.partner_id').onRef('c.id', '=', 's.customer_id'),
    )
    .innerJoin('offerings as f', 'f.code', 's.offering_code')
    .select(['s.id as subscription_id', 's.customer_id', 'c.organization_id'])
    .select(['c.name as customer_name', 'f.name as service_name'])
    .where('s.partner_id', '=', partnerId)
    .where('s.id', '=', subscriptionId)
    .executeTakeFirst();
}

/** Whether order, service and people of it were found to differ, and do as far as is known. */
export async function differsNow(tx: Tx, partnerId: string, subscriptionId: string): Promise<boolean> {
  const known = await tx
    .selectFrom('service_differences')
    .select('id')
    .where('partner_id', '=', partnerId)
    .where('subscription_id', '=', subscriptionId)
    .where('settled_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return known !== undefined;
}
