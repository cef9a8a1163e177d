import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { DeliveryState } from './webhooks.rules.ts';

const deliveries = (tx: Tx, organizationId: string, endpointId: string) =>
  tx
    .selectFrom('webhook_deliveries as d')
    .innerJoin('audit_events as e', (on) =>
      on.onRef('e.organization_id', '=', 'd.organization_id').onRef('e.id', '=', 'd.event_id'),
    )
    .select(['e.id', 'e.at', 'e.actor_name as actorName', 'e.actor_role as actorRole', 'e.action'])
    .select(['e.subject_kind as subjectKind', 'e.subject_id as subjectId', 'e.subject_name as subjectName'])
    .select(['e.reason', 'e.details', 'e.correlation_id as correlationId'])
    .select(['d.state', 'd.tries', 'd.next_try_at as nextTryAt'])
    .where('d.organization_id', '=', organizationId)
    .where('d.endpoint_id', '=', endpointId);

export type DeliveryRow = NonNullable<Awaited<ReturnType<typeof findDelivery>>>;

type Page = { limit: number; before?: string | undefined; state?: DeliveryState | undefined };

/** The newest event first, one row more than asked, each with its last attempt. */
export async function listDeliveries(
  tx: Tx,
  organizationId: string,
  endpointId: string,
  { limit, before, state }: Page,
) {
  let query = deliveries(tx, organizationId, endpointId)
    .leftJoinLateral(
      (row) =>
        row
          .selectFrom('webhook_attempts as a')
          .select(['a.at as attemptedAt', 'a.status', 'a.trouble'])
          .whereRef('a.organization_id', '=', 'd.organization_id')
          .whereRef('a.endpoint_id', '=', 'd.endpoint_id')
          .whereRef('a.event_id', '=', 'd.event_id')
          .orderBy('a.number', 'desc')
          .limit(1)
          .as('last'),
      (on) => on.onTrue(),
    )
    .select(['last.attemptedAt', 'last.status', 'last.trouble'])
    .orderBy('d.event_id', 'desc')
    .limit(limit + 1);
  if (before) query = query.where('d.event_id', '<', before);
  if (state) query = query.where('d.state', '=', state);
  return query.execute();
}

type Period = { after: Date; until: Date | null; limit: number };

/** What a sandbox caught of what happened in a time of its clock, in that order, with the endpoint that it was for. */
export async function listCaught(tx: Tx, organizationId: string, { after, until, limit }: Period) {
  let query = tx
    .selectFrom('webhook_deliveries as d')
    .innerJoin('audit_events as e', (on) =>
      on.onRef('e.organization_id', '=', 'd.organization_id').onRef('e.id', '=', 'd.event_id'),
    )
    .innerJoin('webhook_endpoints as p', (on) =>
      on.onRef('p.organization_id', '=', 'd.organization_id').onRef('p.id', '=', 'd.endpoint_id'),
    )
    .select(['e.at', 'e.action', 'e.subject_name as subject', 'e.id as eventId'])
    .select(['p.id as endpointId', 'p.name as endpointName'])
    .where('d.organization_id', '=', organizationId)
    .where('d.state', '=', 'caught')
    .where('e.at', '>', after)
    .orderBy('e.at')
    .orderBy('e.id')
    .orderBy('p.id')
    .limit(limit);
  if (until) query = query.where('e.at', '<=', until);
  return query.execute();
}

export async function findDelivery(tx: Tx, organizationId: string, endpointId: string, eventId: string) {
  return deliveries(tx, organizationId, endpointId).where('d.event_id', '=', eventId).executeTakeFirst();
}

/** Held until the transaction ends. */
export async function lockDelivery(tx: Tx, organizationId: string, endpointId: string, eventId: string) {
  return deliveries(tx, organizationId, endpointId)
    .where('d.event_id', '=', eventId)
    .forUpdate('d')
    .executeTakeFirst();
}

/** Those whose next attempt has come, the one that waits longest first. */
export async function listDue(
  tx: Tx,
  organizationId: string,
  endpointId: string,
  { now, limit }: { now: Date; limit: number },
) {
  return deliveries(tx, organizationId, endpointId)
    .where('d.state', '=', 'waiting')
    .where('d.next_try_at', '<=', now)
    .orderBy('d.next_try_at')
    .orderBy('d.event_id')
    .limit(limit)
    .execute();
}

export async function listAttempts(tx: Tx, organizationId: string, endpointId: string, eventId: string) {
  return tx
    .selectFrom('webhook_attempts')
    .select(['number', 'at', 'duration_ms as durationMs', 'status', 'trouble', 'answer', 'signature'])
    .where('organization_id', '=', organizationId)
    .where('endpoint_id', '=', endpointId)
    .where('event_id', '=', eventId)
    .orderBy('number')
    .execute();
}

export type NewDelivery = { endpointId: string; eventId: string };
type Made = { state: 'waiting' | 'caught'; now: Date };

/** Several at once; those that are there stay as they are. */
export async function insertDeliveries(
  tx: Tx,
  organizationId: string,
  made: readonly NewDelivery[],
  { state, now }: Made,
) {
  const rows = made.map(({ endpointId, eventId }) => ({
    ...{ organization_id: organizationId, endpoint_id: endpointId, event_id: eventId },
    ...{ state, created_at: now, next_try_at: state === 'waiting' ? now : null },
  }));
  await tx
    .insertInto('webhook_deliveries')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type Attempt = NewDelivery & {
  at: Date;
  durationMs: number;
  status: number | null;
  trouble: string | null;
  answer: string;
  signature: string;
};

/** Behind the attempts that there are. */
export async function insertAttempt(tx: Tx, organizationId: string, attempt: Attempt) {
  const { endpointId, eventId, at, durationMs, status, trouble, answer, signature } = attempt;
  await sql`
    insert into webhook_attempts (organization_id, endpoint_id, event_id, number, at, duration_ms, status, trouble,
                                  answer, signature)
    select ${organizationId}, ${endpointId}, ${eventId}, count(*) + 1, ${at}, ${durationMs}, ${status}, ${trouble},
           ${answer}, ${signature}
      from webhook_attempts
     where organization_id = ${organizationId} and endpoint_id = ${endpointId} and event_id = ${eventId}`.execute(
    tx,
  );
}

type Standing = { state: DeliveryState; tries: number; nextTryAt: Date | null };

export async function markDelivery(
  tx: Tx,
  organizationId: string,
  { endpointId, eventId }: NewDelivery,
  { state, tries, nextTryAt }: Standing,
) {
  await tx
    .updateTable('webhook_deliveries')
    .set({ state, tries, next_try_at: nextTryAt })
    .where('organization_id', '=', organizationId)
    .where('endpoint_id', '=', endpointId)
    .where('event_id', '=', eventId)
    .execute();
}

/** Whatever failed for good of what was made since then is tried anew. Returns how many. */
export async function reviveFailed(
  tx: Tx,
  organizationId: string,
  endpointId: string,
  { since, now }: { since: Date; now: Date },
): Promise<number> {
  const [result] = await tx
    .updateTable('webhook_deliveries')
    .set({ state: 'waiting', tries: 0, next_try_at: now })
    .where('organization_id', '=', organizationId)
    .where('endpoint_id', '=', endpointId)
    .where('state', '=', 'failed')
    .where('created_at', '>=', since)
    .execute();
  return Number(result?.numUpdatedRows ?? 0n);
}

export async function hasFailed(
  tx: Tx,
  organizationId: string,
  endpointId: string,
  since: Date,
): Promise<boolean> {
  const row = await tx
    .selectFrom('webhook_deliveries')
    .select('event_id')
    .where('organization_id', '=', organizationId)
    .where('endpoint_id', '=', endpointId)
    .where('state', '=', 'failed')
    .where('created_at', '>=', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** With their attempts; the transaction acts as the system. */
export async function deleteDeliveriesBefore(tx: Tx, moment: Date) {
  await tx.deleteFrom('webhook_deliveries').where('created_at', '<', moment).execute();
}
