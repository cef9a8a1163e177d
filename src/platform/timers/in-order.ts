import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import type { Claimed } from './firing.ts';

/**
 * Claims the next timer of a sandbox that is due until then by its clock, in the order in which they come due. One that
 * has failed is left to its later tries.
 */
export async function claimNext(
  tx: Tx,
  sandboxId: string,
  { until, kinds }: { until: Date; kinds: string[] },
): Promise<Claimed | undefined> {
  const { rows } = await sql<Claimed>`
    update timers t set claim = ${newId()}
      from (select x.organization_id, x.kind, x.subject
              from timers x join organizations o on o.id = x.organization_id
             where o.sandbox_id = ${sandboxId} and x.due_at <= ${until} and x.kind = any (${kinds}) and x.failures = 0
             order by x.due_at, x.kind, x.subject limit 1 for update of x) next
     where t.organization_id = next.organization_id and t.kind = next.kind and t.subject = next.subject
    returning t.organization_id, t.kind, t.subject, t.due_at, t.every_seconds, t.failures, t.claim,
      clock_ahead_of(t.organization_id) as ahead_ms`.execute(tx);
  return rows[0];
}

/** Its later tries are of the ordinary watch over timers, which takes it up from then on. */
export async function leaveFailed(tx: Tx, timer: Claimed, failure: string, retryAt: Date) {
  await tx
    .updateTable('timers')
    .set({ failures: sql`failures + 1`, last_error: failure, fire_at: retryAt, claim: null })
    .where('organization_id', '=', timer.organization_id)
    .where('kind', '=', timer.kind)
    .where('subject', '=', timer.subject)
    .where('due_at', '=', timer.due_at)
    .execute();
}

/** By the clock as it stands now, for the ordinary watch over timers. */
export async function followClock(tx: Tx, sandboxId: string) {
  await sql`
    update timers t set due_at = t.due_at from organizations o
     where o.id = t.organization_id and o.sandbox_id = ${sandboxId} and t.claim is null and t.failures = 0`.execute(
    tx,
  );
}
