import { addMinutes } from '../../kernel/clock.ts';
import type { OperationState, StepState } from './provisioning.rules.ts';

export type WatchFacts = {
  state: OperationState;
  now: Date;
  step:
    | { state: StepState; nextTryAt: Date | null; heldUntil: Date | null; deadline: Date | null }
    | undefined;
  /** There is a job that a worker has in hand, or will. */
  jobAwaited: boolean;
  /** How often it was put back into the queue without anything happening since. */
  rescues: number;
};

export type StallReason = 'past-deadline' | 'no-worker';

export const STALL_SENTENCES: Record<StallReason, string> = {
  'past-deadline':
    'This step has taken longer than it may, and nothing says that it is still going on. Nothing is lost: it can go on from here.',
  'no-worker':
    'No worker has taken this up, although it was put into the queue several times. It can go on once the workers of the installation run.',
};

export type WatchVerdict =
  | { kind: 'leave' }
  | { kind: 'look-again'; at: Date }
  | { kind: 'rescue'; lookAgainAt: Date }
  | { kind: 'stall'; reason: StallReason };

const LOOK_EVERY_MINUTES = 2;
const RESCUES_AT_MOST = 3;

/**
 * Whether an operation still moves. One that nothing is queued for is put back into the queue; one that has passed its
 * deadline too, because after an outage everything is late; only when that does not help it stands still.
 */
export function decideWatch({ state, now, step, jobAwaited, rescues }: WatchFacts): WatchVerdict {
  if (!step || (state !== 'queued' && state !== 'running')) return { kind: 'leave' };
  const soon = addMinutes(now, LOOK_EVERY_MINUTES);
  const busyUntil = Math.max(step.heldUntil?.getTime() ?? 0, step.nextTryAt?.getTime() ?? 0);
  if (busyUntil > now.getTime()) return { kind: 'look-again', at: addMinutes(new Date(busyUntil), 1) };
  const late = step.deadline !== null && step.deadline < now;
  if (late && rescues > 0) return { kind: 'stall', reason: 'past-deadline' };
  if (jobAwaited && !late) return { kind: 'look-again', at: soon };
  if (rescues >= RESCUES_AT_MOST) return { kind: 'stall', reason: 'no-worker' };
  return { kind: 'rescue', lookAgainAt: soon };
}
