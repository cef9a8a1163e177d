import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { JsonObject } from '../../kernel/tables/columns.ts';
import type { Tables } from '../../kernel/tables.ts';

/** A service of the customer with what its keys depend on. */
export async function findServiceOf(tx: Tx, organizationId: string, subscriptionId: string) {
  return tx
    .selectFrom('subscriptions as s')
    .innerJoin('offerings as o', 'o.code', 's.offering_code')
    .leftJoin('customers as c', (on) =>
      on.onRef('c.partner_id', '=', 's.partner_id').onRef('c.id', '=', 's.customer_id'),
    )
    .select(['s.id', 's.partner_id', 's.label', 's.offering_code', 's.offering_version', 's.plan_code'])
    .select(['s.activated_at', 's.provisioned_at', 'o.name', 'o.retired_from'])
    .select(['c.usable_until as usableUntil', 'c.inactivated_at as inactivatedAt'])
    .select(
      sql<boolean>`exists (select from operations w
                            where w.partner_id = s.partner_id and w.subscription_id = s.id
                              and w.state not in ('succeeded', 'failed', 'cancelled'))`.as('under_way'),
    )
    .where('s.organization_id', '=', organizationId)
    .where('s.id', '=', subscriptionId)
    .executeTakeFirst();
}

/** Whose trail tells of the service besides the customer's, and what it is called; nothing once it is gone. */
export async function findPartnerOf(tx: Tx, organizationId: string, subscriptionId: string) {
  return tx
    .selectFrom('subscriptions as s')
    .innerJoin('offerings as o', 'o.code', 's.offering_code')
    .innerJoin('organizations as g', 'g.id', 's.organization_id')
    .select(['s.partner_id', 's.label', 'o.name', 'g.name as customer_name'])
    .where('s.organization_id', '=', organizationId)
    .where('s.id', '=', subscriptionId)
    .executeTakeFirst();
}

/** Held until the transaction ends: keys of one service are begun and ended one after the other. */
export async function lockKeysOf(tx: Tx, organizationId: string, subscriptionId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`access-keys ${organizationId} ${subscriptionId}`}, 0))`.execute(
    tx,
  );
}

const keys = (tx: Tx, organizationId: string) =>
  tx
    .selectFrom('access_keys as k')
    .select(['k.organization_id', 'k.id', 'k.subscription_id', 'k.name', 'k.state', 'k.reason'])
    .select(['k.broker_id', 'k.service_id', 'k.plan_id', 'k.made_by', 'k.created_at', 'k.settles_at'])
    .select(['k.polls', 'k.operation', 'k.tries', 'k.trouble', 'k.next_try_at', 'k.expires_at'])
    .select(sql<JsonObject>`k.parameters`.as('parameters'))
    .where('k.organization_id', '=', organizationId);
export type KeyRow = Awaited<ReturnType<ReturnType<typeof keys>['executeTakeFirstOrThrow']>>;

/** The newest first, with who asked for them. */
export async function listKeys(tx: Tx, organizationId: string, subscriptionId: string) {
  return keys(tx, organizationId)
    .select(
      sql<string | null>`(select trim(p.first_name || ' ' || p.last_name) from people p
                           where p.organization_id = k.organization_id and p.account_id = k.made_by)`.as(
        'maker',
      ),
    )
    .where('k.subscription_id', '=', subscriptionId)
    .orderBy('k.id', 'desc')
    .execute();
}

/** Those that are on their way out are not counted. */
export async function countKeys(tx: Tx, organizationId: string, subscriptionId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('access_keys')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('organization_id', '=', organizationId)
    .where('subscription_id', '=', subscriptionId)
    .where('state', 'in', ['creating', 'active'])
    .executeTakeFirstOrThrow();
  return count;
}

export async function findKey(tx: Tx, organizationId: string, id: string) {
  return keys(tx, organizationId).where('k.id', '=', id).executeTakeFirst();
}

/** Keys of a service that its broker has not removed yet. */
export async function countKeysLeft(tx: Tx, organizationId: string, subscriptionId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('access_keys')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('organization_id', '=', organizationId)
    .where('subscription_id', '=', subscriptionId)
    .where('state', '<>', 'removed')
    .executeTakeFirstOrThrow();
  return count;
}

/** Held until the transaction ends. */
export async function lockKey(tx: Tx, organizationId: string, id: string) {
  return keys(tx, organizationId).where('k.id', '=', id).forUpdate().executeTakeFirst();
}

/** Those of the services that are not removed, held until the transaction ends. */
export async function lockKeysLeft(tx: Tx, organizationId: string, subscriptionIds: readonly string[]) {
  return keys(tx, organizationId)
    .where('k.subscription_id', '=', sql<string>`any (${subscriptionIds}::uuid[])`)
    .where('k.state', '<>', 'removed')
    .orderBy('k.id')
    .forUpdate()
    .execute();
}

export async function insertKey(tx: Tx, key: Insertable<Tables['access_keys']>) {
  await tx.insertInto('access_keys').values(key).execute();
}

export async function updateKey(
  tx: Tx,
  { organization_id, id }: Pick<KeyRow, 'organization_id' | 'id'>,
  change: Updateable<Tables['access_keys']>,
) {
  await tx
    .updateTable('access_keys')
    .set(change)
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .execute();
}

/** Takes away what is removed, and out of what is left everything but the ids that removing it needs. */
export async function forgetKeys(tx: Tx, organizationId: string, subscriptionIds: readonly string[]) {
  const ofServices = sql<string>`any (${subscriptionIds}::uuid[])`;
  await tx
    .deleteFrom('access_keys')
    .where('organization_id', '=', organizationId)
    .where('subscription_id', '=', ofServices)
    .where('state', '=', 'removed')
    .execute();
  await tx
    .updateTable('access_keys')
    .set({ name: '', parameters: '{}', made_by: null, trouble: null })
    .where('organization_id', '=', organizationId)
    .where('subscription_id', '=', ofServices)
    .execute();
}

export async function deleteKey(tx: Tx, { organization_id, id }: Pick<KeyRow, 'organization_id' | 'id'>) {
  await tx
    .deleteFrom('access_keys')
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .execute();
}
