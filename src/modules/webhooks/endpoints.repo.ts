import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

const endpoints = (tx: Tx, organizationId: string) =>
  tx
    .selectFrom('webhook_endpoints as e')
    .select(['e.id', 'e.name', 'e.url', 'e.types', 'e.version', 'e.created_at as createdAt'])
    .select(['e.paused_at as pausedAt', 'e.pause_reason as pauseReason', 'e.failing_since as failingSince'])
    .select([
      'e.last_attempt_at as lastAttemptAt',
      'e.last_status as lastStatus',
      'e.last_trouble as lastTrouble',
    ])
    .where('e.organization_id', '=', organizationId);

export type EndpointRow = NonNullable<Awaited<ReturnType<typeof findEndpoint>>>;

/** In the order in which they were made: they are few. */
export async function listEndpoints(tx: Tx, organizationId: string) {
  return endpoints(tx, organizationId).orderBy('e.id').execute();
}

export async function findEndpoint(tx: Tx, organizationId: string, id: string) {
  return endpoints(tx, organizationId).where('e.id', '=', id).executeTakeFirst();
}

/** Held until the transaction ends. */
export async function lockEndpoint(tx: Tx, organizationId: string, id: string) {
  return endpoints(tx, organizationId).where('e.id', '=', id).forUpdate().executeTakeFirst();
}

export async function countEndpoints(tx: Tx, organizationId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('webhook_endpoints')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .executeTakeFirstOrThrow();
  return count;
}

/** Held until the transaction ends, so that the count of endpoints stays what it is. */
export async function lockStream(tx: Tx, organizationId: string) {
  await sql`
    insert into webhook_streams (organization_id, position, event_id)
    values (${organizationId}, trail_horizon() - 1, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
    on conflict (organization_id) do update set position = webhook_streams.position`.execute(tx);
}

export async function deleteStream(tx: Tx, organizationId: string) {
  await tx.deleteFrom('webhook_streams').where('organization_id', '=', organizationId).execute();
}

export async function insertEndpoint(tx: Tx, endpoint: Insertable<Tables['webhook_endpoints']>) {
  await tx.insertInto('webhook_endpoints').values(endpoint).execute();
}

/** A change by somebody: whoever has seen the endpoint before has to look again. */
export async function updateEndpoint(
  tx: Tx,
  organizationId: string,
  id: string,
  change: Updateable<Tables['webhook_endpoints']>,
) {
  await tx
    .updateTable('webhook_endpoints')
    .set((column) => ({ ...change, version: column('version', '+', 1) }))
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** With its secrets and deliveries. */
export async function deleteEndpoint(tx: Tx, organizationId: string, id: string) {
  await tx
    .deleteFrom('webhook_endpoints')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** Has whatever waits looked at by then. */
export async function markDue(tx: Tx, organizationId: string, ids: readonly string[], at: Date) {
  await tx
    .updateTable('webhook_endpoints')
    .set({ due_at: sql<Date>`least(due_at, ${at}::timestamptz)` })
    .where('organization_id', '=', organizationId)
    .where('id', 'in', ids)
    .execute();
}

type NewSecret = { endpointId: string; id: string; sealed: string; beforeUntil: Date };

/** Keeps the secret where no transaction of a request can read it. */
export async function keepSecret(tx: Tx, { endpointId, id, sealed, beforeUntil }: NewSecret) {
  await sql`select keep_webhook_secret(${endpointId}, ${id}, ${sealed}, ${beforeUntil})`.execute(tx);
}

/** Those that hold at the moment, the newest first; the transaction acts as the system. */
export async function listSecrets(tx: Tx, organizationId: string, endpointIds: readonly string[], now: Date) {
  return tx
    .selectFrom('webhook_secrets')
    .select(['endpoint_id as endpointId', 'id', 'secret'])
    .where('organization_id', '=', organizationId)
    .where('endpoint_id', 'in', endpointIds)
    .where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', now)]))
    .orderBy('id', 'desc')
    .execute();
}

/** All that are kept, held until the transaction ends; for the owner of the database. */
export async function lockAllSecrets(tx: Tx) {
  return tx.selectFrom('webhook_secrets').select(['id', 'secret']).orderBy('id').forUpdate().execute();
}

export async function writeSecret(tx: Tx, id: string, secret: string) {
  await tx.updateTable('webhook_secrets').set({ secret }).where('id', '=', id).execute();
}
