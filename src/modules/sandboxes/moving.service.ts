import { addMinutes } from '../../kernel/clock.ts';
import type { Tx } from '../../kernel/context.ts';
import type { JobDefinition, WorkerContext } from '../../platform/jobs/definitions.ts';
import { RETRIED } from '../../platform/jobs/queue.ts';
import { actAs, actFor } from '../../platform/postgres/capacity.ts';
import type { TimerDefinition } from '../../platform/timers/definitions.ts';
import { followClock, leaveFailed } from '../../platform/timers/in-order.ts';
import { findMove, insertMoment, markArrived, setClock } from './moves.repo.ts';
import { lockSandbox } from './sandboxes.repo.ts';
import { stepOn, TimerFailed, type Travelling } from './travelling.service.ts';

export const CLOCK_QUEUE = 'sandbox-clock';
export type MoveRef = { sandboxId: string; moveId: string };

/** Moves a sandbox's clock on its way; may be ended anywhere and goes on from there. `timers` are asked for at the time. */
export const sandboxClockJob = (timers: () => TimerDefinition[]): JobDefinition<MoveRef> => ({
  queue: { name: CLOCK_QUEUE, ...RETRIED, retryLimit: 100 },
  concurrency: 1,
  handle: (worker, { data }, signal) => moveOn(worker, timers(), data, signal),
});

/** Fires what comes due on the way, each in a transaction of its own that also moves the clock there. */
async function moveOn(
  worker: WorkerContext,
  definitions: TimerDefinition[],
  ref: MoveRef,
  signal: AbortSignal,
): Promise<void> {
  const travelling = { ...worker, definitions };
  let arrived = false;
  while (!arrived) {
    signal.throwIfAborted();
    try {
      arrived = await inSandbox(worker, ref, (tx) => takeStep(travelling, tx, ref));
    } catch (error) {
      if (!(error instanceof TimerFailed)) throw error;
      await inSandbox(worker, ref, (tx) => noteFailure(worker, tx, ref, error));
    }
  }
}

/** True when the clock stands where it was sent. */
async function takeStep(travelling: Travelling, tx: Tx, ref: MoveRef): Promise<boolean> {
  const { sandboxId, moveId } = ref;
  const locked = await lockSandbox(tx, sandboxId);
  const move = await findMove(tx, sandboxId, moveId);
  if (!locked || !move || move.finishedAt) return true;
  const moment = await stepOn(travelling, tx, sandboxId, move.aheadMs);
  await asSystem(tx, sandboxId);
  if (moment) {
    if (moment.happenings.length > 0) await insertMoment(tx, sandboxId, moveId, moment);
    return false;
  }
  await setClock(tx, sandboxId, move.aheadMs);
  await followClock(tx, sandboxId);
  await markArrived(tx, sandboxId, moveId, travelling.clock.now());
  return true;
}

async function noteFailure({ clock }: WorkerContext, tx: Tx, ref: MoveRef, { timer, message }: TimerFailed) {
  await leaveFailed(tx, timer, message.slice(0, 500), addMinutes(clock.now(), 1));
  const moment = { at: timer.due_at, kind: timer.kind, happenings: [], failure: message.slice(0, 500) };
  await insertMoment(tx, ref.sandboxId, ref.moveId, moment);
}

function inSandbox<T>({ db }: WorkerContext, { sandboxId }: MoveRef, work: (tx: Tx) => Promise<T>) {
  return db.transaction().execute(async (tx) => {
    await asSystem(tx, sandboxId);
    return work(tx);
  });
}

async function asSystem(tx: Tx, sandboxId: string) {
  await actAs(tx, 'system');
  await actFor(tx, sandboxId);
}
