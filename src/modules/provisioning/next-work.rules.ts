import type { StepOwner, StepState } from './provisioning.rules.ts';

/** The step at which an operation stands. */
export type OpenWork = {
  operationId: string;
  position: number;
  turn: number;
  state: StepState;
  owner: StepOwner;
  nextTryAt: Date | null;
  heldUntil: Date | null;
};

export type NextWork =
  | { kind: 'none' }
  /** A worker is at one of them: what comes of it is not known yet. */
  | { kind: 'held' }
  | { kind: 'due'; operationId: string; at: Date; turn: string };

/** One and the same turn of a step, whoever looks. */
const turnOf = ({ operationId, position, turn }: OpenWork) => `${operationId}.${position}.${turn}`;

/** Which operation goes on first, and when; but for turns that were `tried` and came to nothing. */
export function decideNextWork(open: readonly OpenWork[], now: Date, tried: ReadonlySet<string>): NextWork {
  if (open.some(({ state, heldUntil }) => state === 'running' && heldUntil !== null && heldUntil > now))
    return { kind: 'held' };
  const due = open
    .map((work) => ({
      operationId: work.operationId,
      turn: turnOf(work),
      at: work.nextTryAt !== null && work.nextTryAt > now ? work.nextTryAt : now,
    }))
    .filter(({ turn }) => !tried.has(turn))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  return due[0] ? { kind: 'due', ...due[0] } : { kind: 'none' };
}
