import { addDays } from '../../kernel/clock.ts';
import type { Tx } from '../../kernel/context.ts';
import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import { actAs, actFor } from '../../platform/postgres/capacity.ts';
import { deleteSettledBefore, keepDifferences } from './differences.repo.ts';
import { type Brokers, type Looked, lookAt, openedOnce } from './looking.service.ts';
import { findOrdered, listOrdered, listPartnersAfter, type OrderedService } from './ordered.repo.ts';
import { deleteRunsBefore, findKind, lockRun, type RunRef, updateRun } from './runs.repo.ts';

const KEPT_DAYS = 90;
const BATCH = 50;
const PARTNERS_AT_ONCE = 200;

/**
 * Compares what was ordered, what services report and what people have, some services at a time; each batch is kept with
 * how far it has come, so that another worker goes on from there. No transaction is open while a service is asked.
 */
export async function compare(worker: WorkerContext, run: RunRef, signal: AbortSignal): Promise<void> {
  const brokers = openedOnce(worker);
  for (;;) {
    signal.throwIfAborted();
    const batch = await asSystem(worker, run.organizationId, (tx) => nextBatch(tx, run));
    if (!batch) return;
    await workOff(worker, run, batch, brokers);
  }
}

type Batch = { partnerId: string; after: string | null; services: OrderedService[] };

/** The next services of the partner that it is at, or of the next partner; undefined when all were looked at. */
async function nextBatch(tx: Tx, run: RunRef): Promise<Batch | undefined> {
  const found = await lockRun(tx, run);
  if (!found || found.state === 'done') return undefined;
  if (found.state === 'queued') await updateRun(tx, run, { state: 'running' });
  const isPartner = (await findKind(tx, run.organizationId)) === 'partner';
  const { partner_id: at, subscription_id: after } = found;
  const current = isPartner ? run.organizationId : at;
  if (current !== null) {
    const services = await orderedOf(tx, current, current === at ? after : null);
    if (services.length > 0) return { partnerId: current, after: current === at ? after : null, services };
  }
  for (let last = at; !isPartner; ) {
    const partners = await listPartnersAfter(tx, last, PARTNERS_AT_ONCE);
    for (const partnerId of partners) {
      const services = await orderedOf(tx, partnerId, null);
      if (services.length > 0) return { partnerId, after: null, services };
    }
    last = partners.at(-1) ?? null;
    if (last === null) break;
  }
  return { partnerId: current ?? run.organizationId, after, services: [] };
}

async function orderedOf(tx: Tx, partnerId: string, after: string | null) {
  await actFor(tx, partnerId);
  return listOrdered(tx, partnerId, after, BATCH);
}

/** Asks, and keeps what was found together with how far it is; a worker that was overtaken keeps nothing. */
async function workOff(
  worker: WorkerContext,
  run: RunRef,
  { partnerId, services }: Batch,
  brokers: Brokers,
): Promise<void> {
  const looked = await lookAt(worker, brokers, partnerId, services);
  await asSystem(worker, run.organizationId, async (tx) => {
    const found = await lockRun(tx, run);
    const first = services.at(0)?.id ?? '';
    if (!found || found.state === 'done') return;
    if (found.partner_id === partnerId && found.subscription_id !== null && found.subscription_id >= first)
      if (services.length > 0) return;
    const now = worker.clock.now();
    const ended = services.length === 0;
    const kept = await keep(tx, partnerId, looked, now);
    await updateRun(tx, run, {
      ...(ended ? { state: 'done', finished_at: now } : {}),
      ...(ended ? {} : { partner_id: partnerId, subscription_id: services.at(-1)?.id ?? null }),
      looked_at: found.looked_at + services.length,
      unanswered: found.unanswered + looked.filter(({ answered }) => !answered).length,
      found: found.found + kept.found,
      settled: found.settled + kept.settled,
    });
    if (ended) await forgetBefore(tx, run, addDays(now, -KEPT_DAYS));
  });
}

/** Only of what answered, and is not being worked on, it is known that a difference has ended. */
function keep(tx: Tx, partnerId: string, looked: Looked[], now: Date) {
  const settled = looked.filter(({ answered, underWay }) => answered && !underWay);
  return keepDifferences(
    tx,
    partnerId,
    settled.map(({ subscriptionId }) => subscriptionId),
    looked.flatMap(({ found }) => found),
    now,
  );
}

export type ServiceRef = { partnerId: string; subscriptionId: string };

/** The same of one service, outside of any comparison. What nobody can say how it is waits for the next one. */
export async function compareOne(
  worker: WorkerContext,
  { partnerId, subscriptionId }: ServiceRef,
): Promise<void> {
  const service = await asSystem(worker, partnerId, (tx) => findOrdered(tx, partnerId, subscriptionId));
  if (!service) return;
  const looked = await lookAt(worker, openedOnce(worker), partnerId, [service]);
  await asSystem(worker, partnerId, (tx) => keep(tx, partnerId, looked, worker.clock.now()));
}

/** What ended so long ago is told of no longer. */
async function forgetBefore(tx: Tx, { organizationId }: RunRef, moment: Date) {
  await deleteRunsBefore(tx, organizationId, moment);
  await deleteSettledBefore(tx, moment);
}

/** One short transaction of the worker, in the name of whoever asked. */
function asSystem<T>({ db }: WorkerContext, organizationId: string, work: (tx: Tx) => Promise<T>) {
  return db.transaction().execute(async (tx) => {
    await actAs(tx, 'system');
    await actFor(tx, organizationId);
    return work(tx);
  });
}
