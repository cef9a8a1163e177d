import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import { relayEvents } from './relaying.service.ts';
import { sendTo, takeEndpoints } from './sending.service.ts';
import type { Claim } from './work.repo.ts';

const LOOK_EVERY_MS = 1_000;
/** Endpoints that one process serves at the same time, and how many of them may be such that fail. */
const PLACES = 32;
const PLACES_OF_FAILING = 12;

/**
 * Looks for new events and for what waits to be sent, again and again, until it is stopped; any number of processes may do
 * so. Endpoints that do not answer take some places only, and none waits for another.
 */
export function startPostOffice(
  worker: WorkerContext,
  { lookEveryMs = LOOK_EVERY_MS } = {},
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const served = new Map<Promise<void>, 'well' | 'failing'>();
  let next: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();
  const serve = (claim: Claim) => {
    const serving = sendTo(worker, claim, stopping.signal)
      .catch(() => {}) // left to the next worker, when the claim has run out
      .finally(() => served.delete(serving));
    served.set(serving, claim.failing ? 'failing' : 'well');
  };
  const look = () => {
    looking = lookOnce(worker, [...served.values()], serve)
      .catch(() => {}) // a database that is away is asked again at the next look
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
      await Promise.all(served.keys());
    },
  };
}

async function lookOnce(worker: WorkerContext, served: string[], serve: (claim: Claim) => void) {
  await relayEvents(worker);
  const failing = served.filter((one) => one === 'failing').length;
  const free = {
    well: PLACES - PLACES_OF_FAILING - (served.length - failing),
    failing: PLACES_OF_FAILING - failing,
  };
  for (const claim of await takeEndpoints(worker, free)) serve(claim);
}

/** Everything that is due by now, one after the other: for whoever waits for it. */
export async function sendWhatIsDue(worker: WorkerContext): Promise<void> {
  await relayEvents(worker);
  for (;;) {
    const claims = await takeEndpoints(worker, { well: PLACES, failing: PLACES });
    if (claims.length === 0) return;
    await Promise.all(claims.map((claim) => sendTo(worker, claim)));
  }
}
