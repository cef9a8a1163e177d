import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/** Organizations that listen, with lines in their trail that were not made into deliveries yet. */
export async function listToTell(tx: Tx, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select organizations_to_tell(${most}) as id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Up to where the trail is done; undefined while another worker is at it, or nobody listens. */
export async function claimStream(tx: Tx, organizationId: string) {
  return tx
    .selectFrom('webhook_streams')
    .select(['position', 'event_id as id'])
    .where('organization_id', '=', organizationId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

export async function markTold(tx: Tx, organizationId: string, to: { position: number; id: string }) {
  await tx
    .updateTable('webhook_streams')
    .set({ position: to.position, event_id: to.id })
    .where('organization_id', '=', organizationId)
    .execute();
}

export async function findSandboxOf(tx: Tx, organizationId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select sandbox_of(${organizationId}) as id`.execute(tx);
  return rows[0]?.id ?? null;
}

export type Claim = { organizationId: string; endpointId: string; failing: boolean };
type Claiming = { now: Date; until: Date; atMost: number; failing: boolean };

/**
 * Endpoints with something to send, for one worker until then; one that was not released by then is taken by another. Those
 * that fail are claimed apart from the others, so that they cannot take all places.
 */
export async function claimEndpoints(tx: Tx, { now, until, atMost, failing }: Claiming): Promise<Claim[]> {
  if (atMost <= 0) return [];
  const { rows } = await sql<Claim>`
    update webhook_endpoints e set claimed_until = ${until}
      from (select organization_id, id from webhook_endpoints
             where due_at <= ${now} and paused_at is null and (claimed_until is null or claimed_until <= ${now})
               and (failing_since is not null) = ${failing}
             order by due_at limit ${atMost} for update skip locked) due
     where e.organization_id = due.organization_id and e.id = due.id
    returning e.organization_id as "organizationId", e.id as "endpointId",
              ${failing}::boolean as failing`.execute(tx);
  return rows;
}

/** For the next worker, when the next attempt has come. */
export async function releaseEndpoint(tx: Tx, { organizationId, endpointId }: Claim) {
  await sql`
    update webhook_endpoints e set claimed_until = null,
           due_at = (select min(d.next_try_at) from webhook_deliveries d
                      where d.organization_id = e.organization_id and d.endpoint_id = e.id and d.state = 'waiting')
     where e.organization_id = ${organizationId} and e.id = ${endpointId}`.execute(tx);
}

type Fared = { at: Date; status: number | null; trouble: string | null };

/** How the last attempt went, and since when there was nothing but failures. */
export async function markFared(tx: Tx, { organizationId, endpointId }: Claim, fared: Fared) {
  const { at, status, trouble } = fared;
  await sql`
    update webhook_endpoints set last_attempt_at = ${at}, last_status = ${status}, last_trouble = ${trouble}::text,
           failing_since = case when ${trouble}::text is null then null else coalesce(failing_since, ${at}) end
     where organization_id = ${organizationId} and id = ${endpointId}`.execute(tx);
}

export async function markPaused(
  tx: Tx,
  { organizationId, endpointId }: Claim,
  at: Date,
  reason: 'gone' | 'failing',
) {
  await tx
    .updateTable('webhook_endpoints')
    .set((column) => ({ paused_at: at, pause_reason: reason, version: column('version', '+', 1) }))
    .where('organization_id', '=', organizationId)
    .where('id', '=', endpointId)
    .execute();
}
