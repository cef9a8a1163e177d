import { setTimeout } from 'node:timers/promises';
import { addMinutes, ahead } from '../../kernel/clock.ts';
import type { Tx } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import type { JobDefinition, WorkerContext } from '../../platform/jobs/definitions.ts';
import { RETRIED } from '../../platform/jobs/queue.ts';
import { inItsTime, inTimeOf, readAhead } from '../../platform/organization-time/in-its-time.ts';
import { actAs, actFor } from '../../platform/postgres/capacity.ts';
import type { TimerDefinition } from '../../platform/timers/definitions.ts';
import { followClock, leaveFailed } from '../../platform/timers/in-order.ts';
import { findNextWork, putOffByClock, workOnOperation } from '../provisioning/index.ts';
import { relayEventsOf } from '../webhooks/index.ts';
import { findMove, insertMoment, listHappenedSince, markArrived } from './moves.repo.ts';
import { lockSandbox } from './sandboxes.repo.ts';
import { stepOn, TimerFailed, type Travelling, turnClock } from './travelling.service.ts';

export const CLOCK_QUEUE = 'sandbox-clock';
export type MoveRef = { sandboxId: string; moveId: string };

/** Moves a sandbox's clock on its way; may be ended anywhere and goes on from there. `timers` are asked for at the time. */
export const sandboxClockJob = (timers: () => TimerDefinition[]): JobDefinition<MoveRef> => ({
  queue: { name: CLOCK_QUEUE, ...RETRIED, retryLimit: 100 },
  concurrency: 4,
  handle: (worker, { data }, signal) => moveOn(worker, timers(), data, signal),
});

type Step =
  | { kind: 'arrived' }
  /** A timer has fired. */
  | { kind: 'fired' }
  /** A worker is at an operation of the sandbox: the clock stands until it is known what comes of it. */
  | { kind: 'held' }
  | { kind: 'work'; operationId: string; turn: string; at: Date };

const LOOK_AGAIN_MS = 200;

/**
 * Does what comes due on the way in its order: timers, each in a transaction of its own that also moves the clock there,
 * and operations that wait for their next try or their service.
 */
async function moveOn(
  worker: WorkerContext,
  definitions: TimerDefinition[],
  ref: MoveRef,
  signal: AbortSignal,
): Promise<void> {
  const tried = new Set<string>();
  for (;;) {
    signal.throwIfAborted();
    await relayEventsOf(worker, ref.sandboxId);
    const step = await takeStep(worker, definitions, ref, tried);
    if (step.kind === 'arrived') return;
    if (step.kind === 'held') await setTimeout(LOOK_AGAIN_MS, undefined, { signal });
    if (step.kind === 'work') {
      tried.add(step.turn);
      await carryOnOperation(worker, ref, step, signal);
    }
  }
}

/** A timer that fails is noted, and left to its later tries: the clock goes on. */
async function takeStep(
  worker: WorkerContext,
  definitions: TimerDefinition[],
  ref: MoveRef,
  tried: ReadonlySet<string>,
): Promise<Step> {
  try {
    return await inSandbox(worker, ref, (tx) => stepInside({ ...worker, definitions }, tx, ref, tried));
  } catch (error) {
    if (!(error instanceof TimerFailed)) throw error;
    await inSandbox(worker, ref, (tx) => noteFailure(worker, tx, ref, error));
    return { kind: 'fired' };
  }
}

async function stepInside(
  travelling: Travelling,
  tx: Tx,
  { sandboxId, moveId }: MoveRef,
  tried: ReadonlySet<string>,
): Promise<Step> {
  const locked = await lockSandbox(tx, sandboxId);
  const move = await findMove(tx, sandboxId, moveId);
  if (!locked || !move || move.finishedAt) return { kind: 'arrived' };
  const real = travelling.clock.now();
  const theirs = ahead(travelling.clock, await readAhead(tx, sandboxId)).now();
  const work = await findNextWork(tx, sandboxId, theirs, tried);
  if (work.kind === 'held') return work;
  const workAhead = work.kind === 'due' ? work.at.getTime() - real.getTime() : Number.POSITIVE_INFINITY;
  const moment = await stepOn(travelling, tx, sandboxId, Math.min(move.aheadMs, workAhead));
  await asSystem(tx, sandboxId);
  if (moment) {
    if (moment.happenings.length > 0) await insertMoment(tx, sandboxId, moveId, moment);
    return { kind: 'fired' };
  }
  if (work.kind === 'due' && workAhead <= move.aheadMs) {
    await turnClock(tx, sandboxId, workAhead);
    return { ...work, kind: 'work' };
  }
  await turnClock(tx, sandboxId, move.aheadMs);
  await followClock(tx, sandboxId);
  await putOffByClock({ tx, jobs: inItsTime(travelling, move.aheadMs).jobs }, sandboxId);
  await markArrived(tx, sandboxId, moveId, real);
  return { kind: 'arrived' };
}

/** As its job would carry it on at that moment, which comes later by the installation's clock. */
async function carryOnOperation(
  worker: WorkerContext,
  { sandboxId, moveId }: MoveRef,
  { operationId, at }: Extract<Step, { kind: 'work' }>,
  signal: AbortSignal,
) {
  const since = { id: newId(), correlationId: `operation-${operationId}` };
  const theirs = await inTimeOf(worker, sandboxId);
  await workOnOperation(theirs, { partnerId: sandboxId, operationId }, signal);
  await inSandbox(worker, { sandboxId }, async (tx) => {
    const happenings = await listHappenedSince(tx, sandboxId, since);
    if (happenings.length > 0)
      await insertMoment(tx, sandboxId, moveId, { at, kind: 'operation', happenings, failure: null });
  });
}

async function noteFailure({ clock }: WorkerContext, tx: Tx, ref: MoveRef, { timer, message }: TimerFailed) {
  await leaveFailed(tx, timer, message.slice(0, 500), addMinutes(clock.now(), 1));
  const moment = { at: timer.due_at, kind: timer.kind, happenings: [], failure: message.slice(0, 500) };
  await insertMoment(tx, ref.sandboxId, ref.moveId, moment);
}

function inSandbox<T>(
  { db }: WorkerContext,
  { sandboxId }: Pick<MoveRef, 'sandboxId'>,
  work: (tx: Tx) => Promise<T>,
) {
  return db.transaction().execute(async (tx) => {
    await asSystem(tx, sandboxId);
    return work(tx);
  });
}

async function asSystem(tx: Tx, sandboxId: string) {
  await actAs(tx, 'system');
  await actFor(tx, sandboxId);
}
