import type { Tx } from '../../kernel/context.ts';
import { collectEffects } from '../../kernel/effects.ts';
import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import { clockSubject, inItsTime } from '../../platform/organization-time/in-its-time.ts';
import { actAs, actFor } from '../../platform/postgres/capacity.ts';
import { notify } from '../../platform/postgres/notifications.ts';
import type { TimerDefinition } from '../../platform/timers/definitions.ts';
import { type Claimed, fireOne } from '../../platform/timers/firing.ts';
import { claimNext } from '../../platform/timers/in-order.ts';
import { setClock } from './moves.repo.ts';
import { happeningsOf, type Moment } from './sandboxes.rules.ts';

export type Travelling = Omit<WorkerContext, 'db'> & { definitions: TimerDefinition[] };

/** A timer whose effects were taken back by the transaction that it failed in. */
export class TimerFailed extends Error {
  readonly timer: Claimed;

  constructor(timer: Claimed, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.timer = timer;
  }
}

/**
 * One step of the clock, in the transaction of its effects: to the moment at which the next timer is due, which then fires
 * as it would have. Undefined when none is due before the end of the way. Throws `TimerFailed`.
 */
export async function stepOn(
  { definitions, ...worker }: Travelling,
  tx: Tx,
  sandboxId: string,
  toAheadMs: number,
): Promise<Moment | undefined> {
  const now = worker.clock.now();
  await actAs(tx, 'system');
  await actFor(tx, sandboxId);
  const until = new Date(now.getTime() + toAheadMs);
  const timer = await claimNext(tx, sandboxId, { until, kinds: definitions.map(({ kind }) => kind) });
  const definition = definitions.find(({ kind }) => kind === timer?.kind);
  if (!timer || !definition) return undefined;
  const aheadMs = Math.max(timer.ahead_ms, timer.due_at.getTime() - now.getTime());
  await turnClock(tx, sandboxId, aheadMs);
  const effects = collectEffects(tx);
  const theirs = inItsTime({ ...worker, clock: { now: () => now } }, aheadMs);
  try {
    await fireOne({ ...theirs, tx }, definition, timer);
  } catch (error) {
    throw new TimerFailed(timer, error);
  }
  return { at: theirs.clock.now(), kind: timer.kind, happenings: happeningsOf(effects), failure: null };
}

/** Whoever watches what depends on the time of the sandbox looks again. */
export async function turnClock(tx: Tx, sandboxId: string, aheadMs: number) {
  await setClock(tx, sandboxId, aheadMs);
  await notify(tx, clockSubject(sandboxId));
}
