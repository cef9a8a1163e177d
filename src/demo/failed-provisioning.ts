import { addMinutes } from '../kernel/clock.ts';
import type { Tx } from '../kernel/context.ts';
import { actAs, actFor } from '../platform/postgres/capacity.ts';

const ERROR = 'The data centre did not answer within 30 s (connect ETIMEDOUT).';

/**
 * Leaves an operation behind as a data centre that was away for half an hour would: every try of its first step
 * failed, and it waits for a person. Retrying it works, for the data centre is back.
 */
export async function leaveFailed(tx: Tx, partnerId: string, operationId: string, at: Date): Promise<void> {
  await actAs(tx, 'system');
  await actFor(tx, partnerId);
  const failing = await tx
    .selectFrom('operation_steps')
    .select(['position', 'attempts_allowed'])
    .where('partner_id', '=', partnerId)
    .where('operation_id', '=', operationId)
    .orderBy('position')
    .executeTakeFirstOrThrow();
  for (let attempt = 1; attempt <= failing.attempts_allowed; attempt++) {
    const started_at = addMinutes(at, attempt * 6);
    await tx
      .insertInto('operation_attempts')
      .values({
        partner_id: partnerId,
        operation_id: operationId,
        position: failing.position,
        attempt,
        started_at,
        finished_at: addMinutes(started_at, 0.5),
        outcome: 'failed',
        error: ERROR,
      })
      .execute();
  }
  await tx
    .updateTable('operation_steps')
    .set({
      state: 'failed',
      owner: 'partner',
      attempts: failing.attempts_allowed,
      started_at: addMinutes(at, 6),
    })
    .where('partner_id', '=', partnerId)
    .where('operation_id', '=', operationId)
    .where('position', '=', failing.position)
    .execute();
  await tx
    .updateTable('operations')
    .set({ state: 'failed', finished_at: addMinutes(at, failing.attempts_allowed * 6 + 1) })
    .where('partner_id', '=', partnerId)
    .where('id', '=', operationId)
    .execute();
}
