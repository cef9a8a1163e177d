import type { Context, Tx } from '../../kernel/context.ts';
import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import { actAs, actFor } from '../../platform/postgres/capacity.ts';
import { notify } from '../../platform/postgres/notifications.ts';
import { type LockedOperation, listSteps, lockOperation, type OperationRef } from './ledger.repo.ts';
import { operationSubject } from './queueing.service.ts';
import type { Turn } from './turns.service.ts';

/** Somebody has taken a later turn of this step, or it was cancelled: whoever holds an older turn writes nothing. */
export class Overtaken extends Error {}

/** One short transaction on a locked operation, told to its watchers with the commit. Nothing for one that is gone. */
export async function inOperation<T>(
  { db, clock, jobs, settings }: WorkerContext,
  ref: OperationRef,
  work: (ctx: Context, operation: LockedOperation) => Promise<T>,
): Promise<T | undefined> {
  return db.transaction().execute(async (tx) => {
    const [, operation] = await Promise.all([workFor(tx, ref.partnerId), lockOperation(tx, ref)]);
    if (!operation) return undefined;
    const correlationId = `operation-${ref.operationId}`;
    const result = await work({ tx, clock, jobs, settings, correlationId }, operation);
    await notify(tx, operationSubject(ref.operationId));
    return result;
  });
}

/** The same for whoever holds a turn: throws `Overtaken` when somebody else has the step by now. */
export async function inTurn<T>(
  worker: WorkerContext,
  turn: Turn,
  work: (ctx: Context, operation: LockedOperation) => Promise<T>,
): Promise<T> {
  const held = await inOperation(worker, turn, async (ctx, operation) => {
    const step = (await listSteps(ctx.tx, turn)).find(({ position }) => position === turn.position);
    const isOurs = operation.state === 'running' && step?.state === 'running' && step.turn === turn.turn;
    if (!isOurs) throw new Overtaken('Somebody else has taken over this step.');
    return { result: await work(ctx, operation) };
  });
  if (!held) throw new Overtaken('The operation is not there any more.');
  return held.result;
}

/** The transaction works for this partner, in the capacity of the system. */
export async function workFor(tx: Tx, partnerId: string): Promise<void> {
  await Promise.all([actAs(tx, 'system'), actFor(tx, partnerId)]);
}
