import type { WorkerContext } from '../jobs/definitions.ts';
import type { TimerDefinition } from './definitions.ts';
import { CLAIMED_FOR_MS, fireDueTimers } from './firing.ts';

const LOOK_EVERY_MS = 10_000;

/**
 * Looks for timers that are due, again and again, until it is stopped; any number of processes may do so. A database
 * that is away is asked again at the next look.
 */
export function startClockwork(
  worker: WorkerContext,
  definitions: TimerDefinition[],
  { lookEveryMs = LOOK_EVERY_MS, claimedForMs = CLAIMED_FOR_MS } = {},
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let next: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();
  const look = () => {
    looking = fireDueTimers(worker, definitions, { signal: stopping.signal, claimedForMs })
      .then(
        () => {},
        () => {},
      )
      .then(() => {
        if (!stopping.signal.aborted) next = setTimeout(look, lookEveryMs);
      });
  };
  look();
  return {
    async stop() {
      stopping.abort();
      clearTimeout(next);
      await looking;
    },
  };
}
