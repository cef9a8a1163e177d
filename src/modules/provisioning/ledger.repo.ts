import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { AttemptOutcome, OperationState, StepOwner, StepState } from './provisioning.rules.ts';
import type { RemoteWork } from './remote-outcomes.rules.ts';

export type OperationRef = { partnerId: string; operationId: string };
export type StepRef = OperationRef & { position: number };
export type AttemptRef = StepRef & { attempt: number };

/** Held until the transaction ends: whoever works on the operation does so one after the other. */
export async function lockOperation(tx: Tx, { partnerId, operationId }: OperationRef) {
  return tx
    .selectFrom('operations')
    .select(['partner_id', 'id', 'kind', 'service_kind', 'state', 'subscription_id', 'organization_id'])
    .select(['requested_by', 'left_behind', 'cause_id', 'question', 'promised_by', 'job_id', 'rescues'])
    .select(['wanted', 'maintenance_version', 'repeatable'])
    .where('partner_id', '=', partnerId)
    .where('id', '=', operationId)
    .forUpdate()
    .executeTakeFirst();
}
export type LockedOperation = NonNullable<Awaited<ReturnType<typeof lockOperation>>>;

export async function listSteps(tx: Tx, { partnerId, operationId }: OperationRef) {
  const { rows } = await sql<LedgerStep>`
    select position, name, state, owner, attempts, attempts_allowed as "attemptsAllowed", turn, remote,
           next_try_at as "nextTryAt", held_until as "heldUntil", deadline
      from operation_steps
     where partner_id = ${partnerId} and operation_id = ${operationId}
     order by position`.execute(tx);
  return rows;
}
export type LedgerStep = {
  position: number;
  name: string;
  state: StepState;
  owner: StepOwner;
  attempts: number;
  attemptsAllowed: number;
  turn: number;
  remote: RemoteWork | null;
  nextTryAt: Date | null;
  heldUntil: Date | null;
  deadline: Date | null;
};

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
    .where('outcome', 'is', null)
    .execute();
}

/** How many attempts at the step in a row, the latest ones, were lost with their workers. */
export async function countLostInARow(tx: Tx, ref: StepRef): Promise<number> {
  const attempts = () =>
    tx
      .selectFrom('operation_attempts')
      .where('partner_id', '=', ref.partnerId)
      .where('operation_id', '=', ref.operationId)
      .where('position', '=', ref.position);
  const { count } = await attempts()
    .select(sql<number>`count(*)::int`.as('count'))
    .where('attempt', '>', (one) =>
      one.fn.coalesce(
        attempts().select(sql<number>`max(attempt)`.as('last')).where('outcome', 'is distinct from', 'lost'),
        sql<number>`0`,
      ),
    )
    .executeTakeFirstOrThrow();
  return count;
}

export type StepChange = {
  state: StepState;
  owner?: StepOwner;
  reason?: string | null;
  attempts?: number;
  attempts_allowed?: number;
  turn?: number;
  next_try_at?: Date | null;
  held_until?: Date | null;
  /** Kept where there is one already. */
  started_at?: Date;
  finished_at?: Date | null;
  deadline?: Date | null;
  remote?: RemoteWork | null;
};

export async function markStep(tx: Tx, { partnerId, operationId, position }: StepRef, change: StepChange) {
  const { started_at, remote, ...changes } = change;
  await tx
    .updateTable('operation_steps')
    .set(changes)
    .$if(remote !== undefined, (update) => update.set({ remote: remote ? JSON.stringify(remote) : null }))
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

export type OperationChange = {
  state?: OperationState;
  finished_at?: Date | null;
  reason?: string | null;
  question?: string | null;
  left_behind?: boolean;
  job_id?: string;
  rescues?: number;
  wanted?: string;
  maintenance_version?: string | null;
  repeatable?: boolean;
};

export async function markOperation(tx: Tx, ref: OperationRef, change: OperationChange) {
  await tx
    .updateTable('operations')
    .set(change)
    .where('partner_id', '=', ref.partnerId)
    .where('id', '=', ref.operationId)
    .execute();
}

/** Says that the turn is alive until then; false when somebody else has the step by now. */
export async function renewHold(tx: Tx, turn: StepRef & { turn: number }, heldUntil: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('operation_steps')
    .set({ held_until: heldUntil })
    .where('partner_id', '=', turn.partnerId)
    .where('operation_id', '=', turn.operationId)
    .where('position', '=', turn.position)
    .where('turn', '=', turn.turn)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
