import { addSeconds } from '../../kernel/clock.ts';
import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import { workFor } from './engine-transactions.service.ts';
import { renewHold } from './ledger.repo.ts';
import { HELD_FOR_SECONDS, SIGN_OF_LIFE_MS, type Turn } from './turns.service.ts';

/**
 * Gives signs of life while the work waits for somebody outside, so that nobody else takes the step for abandoned. The
 * work is told to end when the turn is lost: the operation was cancelled, or this worker was silent for too long.
 */
export async function keepHold<T>(
  worker: WorkerContext,
  turn: Turn,
  signal: AbortSignal,
  work: (held: AbortSignal) => Promise<T>,
): Promise<T> {
  const lost = new AbortController();
  const beat = setInterval(() => {
    stillHeld(worker, turn).then(
      (held) => held || lost.abort(),
      () => {}, // a database that is away is asked again at the next beat
    );
  }, SIGN_OF_LIFE_MS);
  try {
    return await work(AbortSignal.any([signal, lost.signal]));
  } finally {
    clearInterval(beat);
  }
}

function stillHeld({ db, clock }: WorkerContext, turn: Turn): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await workFor(tx, turn.partnerId);
    return renewHold(tx, turn, addSeconds(clock.now(), HELD_FOR_SECONDS));
  });
}
