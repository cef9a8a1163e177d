import type { Tx } from '../../kernel/context.ts';
import type { AttemptOutcome, OperationState, StepOwner, StepState } from './provisioning.rules.ts';

export type OperationRef = { partnerId: string; operationId: string };
export type AttemptRef = OperationRef & { position: number; attempt: number };

/** Held until the transaction ends: whoever works on the operation does so one after the other. */
export async function lockOperation(tx: Tx, { partnerId, operationId }: OperationRef) {
  return tx
    .selectFrom('operations')
    .select(['partner_id', 'id', 'state', 'subscription_id', 'organization_id', 'requested_by'])
    .where('partner_id', '=', partnerId)
    .where('id', '=', operationId)
    .forUpdate()
    .executeTakeFirst();
}
export type LockedOperation = NonNullable<Awaited<ReturnType<typeof lockOperation>>>;

export async function listSteps(tx: Tx, { partnerId, operationId }: OperationRef) {
  return tx
    .selectFrom('operation_steps')
    .select(['position', 'name', 'state', 'attempts', 'attempts_allowed'])
    .where('partner_id', '=', partnerId)
    .where('operation_id', '=', operationId)
    .orderBy('position')
    .execute();
}

/** True while the attempt is the latest of its step and nobody has closed it. */
export async function isCurrent(tx: Tx, { partnerId, operationId, position, attempt }: AttemptRef) {
  const latest = await tx
    .selectFrom('operation_attempts')
    .select(['attempt', 'outcome'])
    .where('partner_id', '=', partnerId)
    .where('operation_id', '=', operationId)
    .where('position', '=', position)
    .orderBy('attempt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return latest?.attempt === attempt && latest.outcome === null;
}

export async function insertAttempt(tx: Tx, ref: AttemptRef, now: Date) {
  await tx
    .insertInto('operation_attempts')
    .values({
      partner_id: ref.partnerId,
      operation_id: ref.operationId,
      position: ref.position,
      attempt: ref.attempt,
      started_at: now,
      finished_at: null,
      outcome: null,
      error: null,
    })
    .execute();
}

export async function closeAttempt(
  tx: Tx,
  ref: AttemptRef,
  result: { outcome: AttemptOutcome; error: string | null; now: Date },
) {
  await tx
    .updateTable('operation_attempts')
    .set({ finished_at: result.now, outcome: result.outcome, error: result.error })
    .where('partner_id', '=', ref.partnerId)
    .where('operation_id', '=', ref.operationId)
    .where('position', '=', ref.position)
    .where('attempt', '=', ref.attempt)
    .execute();
}

export async function markStep(
  tx: Tx,
  { partnerId, operationId }: OperationRef,
  position: number,
  step: {
    state: StepState;
    owner?: StepOwner;
    attempts?: number;
    attempts_allowed?: number;
    started_at?: Date;
    finished_at?: Date;
  },
) {
  const { started_at, ...changes } = step;
  await tx
    .updateTable('operation_steps')
    .set(changes)
    .$if(started_at !== undefined, (update) =>
      update.set((column) => ({
        started_at: column.fn.coalesce('started_at', column.val(started_at ?? null)),
      })),
    )
    .where('partner_id', '=', partnerId)
    .where('operation_id', '=', operationId)
    .where('position', '=', position)
    .execute();
}

export async function markOperation(
  tx: Tx,
  { partnerId, operationId }: OperationRef,
  changes: { state: OperationState; finished_at?: Date | null },
) {
  await tx
    .updateTable('operations')
    .set(changes)
    .where('partner_id', '=', partnerId)
    .where('id', '=', operationId)
    .execute();
}
