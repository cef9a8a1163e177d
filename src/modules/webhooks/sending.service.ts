import { performance } from 'node:perf_hooks';
import { addSeconds } from '../../kernel/clock.ts';
import type { Tx } from '../../kernel/context.ts';
import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import { actAs, actFor } from '../../platform/postgres/capacity.ts';
import { guardedExchange } from '../../platform/remote/guarded-fetch.ts';
import { RemoteFailure } from '../../platform/remote/remote-json.ts';
import { cloudEventOf } from './cloud-events.rules.ts';
import { type DeliveryRow, insertAttempt, listDue, markDelivery } from './deliveries.repo.ts';
import { findEndpoint, listSecrets, lockEndpoint } from './endpoints.repo.ts';
import { pauseEndpoint } from './pausing.service.ts';
import { signedHeaders } from './signing.service.ts';
import { openSecrets } from './webhook-secrets.service.ts';
import { decidePause, nextTry, type Trouble, troubleOf } from './webhooks.rules.ts';
import { type Claim, claimEndpoints, markFared, releaseEndpoint } from './work.repo.ts';

/** What one endpoint is sent at the same time. */
const AT_ONCE = 4;
const TIMEOUT_MS = 15_000;
const MOST_BYTES = 262_144;
const KEPT_CHARACTERS = 500;
/** For four requests of fifteen seconds side by side, and their record. */
const CLAIMED_SECONDS = 60;
/** After so many rounds others are let in. */
const ROUNDS = 25;

/** Takes endpoints in hand that something waits for, so many that fare well and so many that fail. */
export function takeEndpoints(
  { db, clock }: WorkerContext,
  { well, failing }: { well: number; failing: number },
): Promise<Claim[]> {
  const now = clock.now();
  const until = addSeconds(now, CLAIMED_SECONDS);
  return db.transaction().execute(async (tx) => {
    await actAs(tx, 'system');
    return [
      ...(await claimEndpoints(tx, { now, until, atMost: well, failing: false })),
      ...(await claimEndpoints(tx, { now, until, atMost: failing, failing: true })),
    ];
  });
}

/** Sends what waits for an endpoint that was taken in hand, a few at a time, until something is in vain; then lets it go. */
export async function sendTo(worker: WorkerContext, claim: Claim, signal?: AbortSignal): Promise<void> {
  try {
    for (let round = 0; round < ROUNDS && !signal?.aborted; round += 1) {
      const work = await inOrganization(worker, claim, (tx) => gather(worker, tx, claim));
      if (work.due.length === 0) return;
      const outcomes = await Promise.all(work.due.map((delivery) => attempt(worker, work, delivery, signal)));
      if (signal?.aborted) return;
      const goesOn = await inOrganization(worker, claim, (tx) => note(worker, tx, claim, outcomes));
      if (!goesOn) return;
    }
  } finally {
    await inOrganization(worker, claim, (tx) => releaseEndpoint(tx, claim));
  }
}

function inOrganization<T>(
  { db }: WorkerContext,
  { organizationId }: Claim,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await actAs(tx, 'system');
    await actFor(tx, organizationId);
    return work(tx);
  });
}

type Work = { organizationId: string; url: string; secrets: string[]; due: DeliveryRow[] };

async function gather(
  { clock, settings }: WorkerContext,
  tx: Tx,
  { organizationId, endpointId }: Claim,
): Promise<Work> {
  const now = clock.now();
  const endpoint = await findEndpoint(tx, organizationId, endpointId);
  if (!endpoint || endpoint.pausedAt) return { organizationId, url: '', secrets: [], due: [] };
  const due = await listDue(tx, organizationId, endpointId, { now, limit: AT_ONCE });
  const secrets = openSecrets(settings, await listSecrets(tx, organizationId, [endpointId], now));
  return { organizationId, url: endpoint.url, secrets, due };
}

type Outcome = {
  delivery: DeliveryRow;
  at: Date;
  durationMs: number;
  status: number | null;
  trouble: Trouble | null;
  answer: string;
  signature: string;
};

/** Outside of any transaction. The id is the event's, so that whoever gets it twice can tell. */
async function attempt(
  { clock, settings }: WorkerContext,
  { organizationId, url, secrets }: Work,
  delivery: DeliveryRow,
  signal?: AbortSignal,
): Promise<Outcome> {
  const at = clock.now();
  const source = { organizationId, publicUrl: settings.publicUrl, sandboxId: null };
  const body = JSON.stringify(cloudEventOf(delivery, source));
  const signed = signedHeaders(secrets, { id: delivery.id, at, body });
  const base = { delivery, at, signature: signed['webhook-signature'] };
  if (secrets.length === 0)
    return { ...base, durationMs: 0, status: null, trouble: 'sealed-with-another-key', answer: '' };
  const started = performance.now();
  const answered = await exchange(url, { ...HEADERS, ...signed }, body, settings.webhookInsideHosts, signal);
  return { ...base, ...answered, durationMs: Math.round(performance.now() - started) };
}

const HEADERS = {
  'content-type': 'application/cloudevents+json; charset=utf-8',
  'user-agent': 'Portico-Webhooks',
};

async function exchange(
  url: string,
  headers: Record<string, string>,
  body: string,
  allowedHosts: readonly string[],
  signal?: AbortSignal,
): Promise<Pick<Outcome, 'status' | 'trouble' | 'answer'>> {
  try {
    const { status, bytes } = await guardedExchange({
      ...{ url: new URL(url), method: 'POST', headers, body: Buffer.from(body) },
      ...{ allowedHosts, timeoutMs: TIMEOUT_MS, mostBytes: MOST_BYTES, signal },
    });
    return { status, trouble: troubleOf(status), answer: beginningOf(bytes) };
  } catch (error) {
    if (!(error instanceof RemoteFailure)) throw error;
    return { status: null, trouble: error.reason as Trouble, answer: '' };
  }
}

/** PostgreSQL keeps no NUL in a text. */
const beginningOf = (bytes: Buffer): string =>
  bytes.toString('utf8').replaceAll('\0', '').slice(0, KEPT_CHARACTERS);

/** Writes down how they went. Whether there may be more at once. */
async function note(
  worker: WorkerContext,
  tx: Tx,
  claim: Claim,
  outcomes: readonly Outcome[],
): Promise<boolean> {
  const { organizationId, endpointId } = claim;
  const endpoint = await lockEndpoint(tx, organizationId, endpointId);
  if (!endpoint) return false;
  for (const { delivery, at, durationMs, status, trouble, answer, signature } of outcomes) {
    const one = { endpointId, eventId: delivery.id };
    await insertAttempt(tx, organizationId, { ...one, at, durationMs, status, trouble, answer, signature });
    const tries = delivery.tries + 1;
    const nextTryAt = trouble === null ? null : (nextTry(tries, at) ?? null);
    const state = trouble === null ? 'delivered' : nextTryAt === null ? 'failed' : 'waiting';
    await markDelivery(tx, organizationId, one, { state, tries, nextTryAt });
  }
  // One that was taken tells that the program is well, whatever became of those beside it.
  const telling = outcomes.find(({ trouble }) => trouble === 'gone' || trouble === null) ?? outcomes.at(-1);
  if (!telling) return false;
  await markFared(tx, claim, telling);
  const pause = decidePause({ trouble: telling.trouble, failingSince: endpoint.failingSince }, telling.at);
  if (pause && !endpoint.pausedAt)
    await pauseEndpoint(worker, tx, claim, { ...endpoint, trouble: telling.trouble }, pause);
  return outcomes.every(({ trouble }) => trouble === null);
}
