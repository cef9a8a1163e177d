import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

const brokers = (tx: Tx) =>
  tx
    .selectFrom('brokers')
    .select(['organization_id', 'id', 'name', 'url', 'authentication', 'authority'])
    .select(['resting_since', 'resting_reason', 'asked_at', 'answered_at', 'trouble'])
    .select(['catalog', 'catalog_read_at', 'version']);

export type BrokerRow = NonNullable<Awaited<ReturnType<typeof findBroker>>>;

/** By name. */
export async function listBrokers(tx: Tx, organizationId: string) {
  return brokers(tx).where('organization_id', '=', organizationId).orderBy(sql`lower(name)`).execute();
}

export async function findBroker(tx: Tx, organizationId: string, id: string) {
  return brokers(tx).where('organization_id', '=', organizationId).where('id', '=', id).executeTakeFirst();
}

/** Held until the transaction ends. */
export async function lockBroker(tx: Tx, organizationId: string, id: string) {
  return brokers(tx)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** With what is shown to it, sealed, whoever's it is; the transaction acts as the system. */
export async function findBrokerWithSecret(tx: Tx, id: string) {
  return tx
    .selectFrom('brokers as b')
    .innerJoin('broker_secrets as s', (on) =>
      on.onRef('s.organization_id', '=', 'b.organization_id').onRef('s.broker_id', '=', 'b.id'),
    )
    .select(['b.id', 'b.url', 'b.authentication', 'b.authority', 'b.resting_since', 'b.resting_reason'])
    .select(['b.catalog', 's.secret'])
    .where('b.id', '=', id)
    .executeTakeFirst();
}

export async function insertBroker(tx: Tx, broker: Insertable<Tables['brokers']>) {
  await tx.insertInto('brokers').values(broker).execute();
}

export async function updateBroker(
  tx: Tx,
  organizationId: string,
  id: string,
  change: Updateable<Tables['brokers']>,
) {
  await tx
    .updateTable('brokers')
    .set((column) => ({ ...change, version: column('version', '+', 1) }))
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** With its secret. */
export async function deleteBroker(tx: Tx, organizationId: string, id: string) {
  await tx.deleteFrom('brokers').where('organization_id', '=', organizationId).where('id', '=', id).execute();
}

/** How many versions of services are reached through it. */
export async function countVersionsOf(tx: Tx, id: string): Promise<number> {
  const { count } = await tx
    .selectFrom('offering_versions')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('broker_id', '=', id)
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * When it was asked last, and how that went. Written once a minute, and at once when that changes: an installation asks
 * hundreds of times a second. The transaction acts as the system.
 */
export async function noteAsked(tx: Tx, id: string, now: Date, trouble: string | null) {
  await sql`
    update brokers set asked_at = ${now},
           answered_at = case when ${trouble}::jsonb is null then ${now} else answered_at end,
           trouble = case when ${trouble}::jsonb is null or trouble ->> 'reason' is distinct from ${trouble}::jsonb ->> 'reason'
                          then ${trouble}::jsonb else trouble end
     where id = ${id}
       and (asked_at is null or asked_at < ${now}::timestamptz - interval '1 minute'
            or trouble ->> 'reason' is distinct from ${trouble}::jsonb ->> 'reason')`.execute(tx);
}

/** Keeps the secret where no transaction of a request can read it. */
export async function keepSecret(tx: Tx, brokerId: string, secret: string) {
  await sql`select keep_broker_secret(${brokerId}, ${secret})`.execute(tx);
}

/** All that are kept, held until the transaction ends; for the owner of the database. */
export async function lockBrokerSecrets(tx: Tx) {
  return tx
    .selectFrom('broker_secrets')
    .select(['broker_id', 'secret'])
    .orderBy('broker_id')
    .forUpdate()
    .execute();
}

export async function writeBrokerSecret(tx: Tx, brokerId: string, secret: string) {
  await tx.updateTable('broker_secrets').set({ secret }).where('broker_id', '=', brokerId).execute();
}

/** What the broker of a published service said of its plans when it was read last; for everybody, and no secret. */
export async function readPlans(tx: Tx, brokerId: string, serviceId: string): Promise<unknown> {
  const { rows } = await sql<{
    plans: unknown;
  }>`select plans_at_broker(${brokerId}, ${serviceId}) as plans`.execute(tx);
  return rows[0]?.plans ?? [];
}
