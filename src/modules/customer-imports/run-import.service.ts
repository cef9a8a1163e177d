import type { Context, Tx } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import { actForPartner } from '../../platform/postgres/capacity.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { notify } from '../../platform/postgres/notifications.ts';
import { type By, recordAudit } from '../audit/index.ts';
import { changeMany, enrolMany } from '../customers/index.ts';
import { ROW_SENTENCES, type RowDecision, type RowReason } from './import-decisions.rules.ts';
import { forgetDone, listDeeds, markFailed, type PlannedDeed } from './import-rows.repo.ts';
import type { ImportRef } from './import-states.rules.ts';
import { countBatch, findImport, type ImportRecord, lockImport, updateImport } from './imports.repo.ts';
import {
  changedColumns,
  decideFound,
  type Found,
  lookUp,
  type RowValues,
  Seen,
} from './rows-found.service.ts';

export const IMPORT_QUEUE = 'customer-import';
export const importSubject = (importId: string) => `customer-import:${importId}`;

const ROWS_AT_ONCE = 1_000;
const BATCHES_AT_ONCE = 2;
const FORGOTTEN_AT_ONCE = 10_000;
const TRIES = 5;

/**
 * Does what was planned, batch by batch, each in a transaction of its own that also moves the import on: a worker that
 * is killed leaves whole batches, and the next one goes on behind them. Each row is decided anew.
 */
export async function runImport(worker: WorkerContext, ref: ImportRef, signal: AbortSignal): Promise<void> {
  await doPlanned(worker, ref, signal);
  for (let left = FORGOTTEN_AT_ONCE; left === FORGOTTEN_AT_ONCE; ) {
    signal.throwIfAborted();
    left = await inTransaction(worker, ref, ({ tx }) => forgetDone(tx, ref, FORGOTTEN_AT_ONCE));
  }
}

/** What was read too early, or stood in a colleague's way, is read and done again. */
async function doPlanned(worker: WorkerContext, ref: ImportRef, signal: AbortSignal): Promise<void> {
  let [from, tried] = [await whereToGoOn(worker, ref), 1];
  while (from !== undefined) {
    signal.throwIfAborted();
    const failure = await doBatches(worker, ref, from, signal).catch((error) => error);
    if (failure && !(failure instanceof Overtaken) && !isTaken(failure)) throw failure;
    const next = await whereToGoOn(worker, ref);
    tried = next === from ? tried + 1 : 1;
    if (failure && tried > TRIES) throw failure;
    from = next;
  }
}

/** A colleague took a number between the look and the write. */
const isTaken = (error: unknown) => violatedConstraint(error)?.startsWith('customers_') ?? false;

/** The import was cancelled, or another worker has done the batch: nothing of it stays. */
class Overtaken extends Error {}

/** The line behind which the import goes on; undefined when it has ended, which it does here. */
function whereToGoOn(worker: WorkerContext, ref: ImportRef): Promise<number | undefined> {
  return inTransaction(worker, ref, async (ctx) => {
    const found = await lockedImport(ctx.tx, ref);
    if (found.state !== 'queued' && found.state !== 'running') return undefined;
    if (found.cancel_requested_at) return finishImport(ctx, found, 'cancelled');
    const left = await listDeeds(ctx.tx, ref, found.done_line, 1);
    if (left.length === 0) return finishImport(ctx, found, 'done');
    await updateImport(ctx.tx, ref, { state: 'running' });
    return found.done_line;
  });
}

/** Two batches are written at a time while the next one is read; they end in their order. */
async function doBatches(worker: WorkerContext, ref: ImportRef, from: number, signal: AbortSignal) {
  const underWay: Promise<void>[] = [];
  let reading = readBatch(worker, ref, from);
  try {
    for (let batch = await reading; batch.rows.length > 0; batch = await reading) {
      signal.throwIfAborted();
      const before = underWay.at(-1) ?? Promise.resolve();
      underWay.push(handled(doBatch(worker, ref, batch, before)));
      reading = handled(readBatch(worker, ref, batch.rows.at(-1)?.line ?? 0));
      if (underWay.length === BATCHES_AT_ONCE) await underWay.shift();
    }
  } finally {
    await Promise.allSettled([...underWay, reading]);
  }
  await Promise.all(underWay);
}

/** What goes wrong is thrown where it is waited for. */
function handled<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {});
  return work;
}

/** Rows to do behind a line, and what is known of them. */
type Batch = { after: number; rows: readonly PlannedDeed<RowValues>[]; known: Found };

function readBatch({ db }: WorkerContext, ref: ImportRef, after: number): Promise<Batch> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      await actForPartner(tx, ref.partnerId);
      const rows = await listDeeds<RowValues>(tx, ref, after, ROWS_AT_ONCE);
      const customers = rows.map(({ customer }) => customer);
      return { after, rows, known: await lookUp(tx, ref.partnerId, customers) };
    });
}

/**
 * Writes a batch, and moves the import on when the one before has done so. It must not wait for a row that the batch before
 * holds: that one would never end.
 */
function doBatch(worker: WorkerContext, ref: ImportRef, batch: Batch, before: Promise<void>): Promise<void> {
  return inTransaction(worker, ref, async (ctx) => {
    const found = await findImport(ctx.tx, ref);
    if (!found) throw new Overtaken();
    const done = await doRows({ ...ctx, correlationId: found.correlation_id }, found, batch);
    await before;
    const now = await lockedImport(ctx.tx, ref);
    if (now.state !== 'running' || now.cancel_requested_at || now.done_line !== batch.after)
      throw new Overtaken();
    await countBatch(ctx.tx, ref, { line: batch.rows.at(-1)?.line ?? batch.after, ...done });
  });
}

type Decided = { deed: PlannedDeed<RowValues>; id: string; decision: RowDecision };

async function doRows(ctx: Context, found: ImportRecord, { rows, known }: Batch) {
  const { tx } = ctx;
  const partnerId = found.partner_id;
  const by: By = { accountId: found.account_id, name: found.actor_name, role: found.actor_role };
  const choices = { duplicates: 'create', now: ctx.clock.now() } as const;
  const nobody = new Seen();
  const decided = rows.map((deed): Decided => {
    const decision = decideFound(deed.customer, known, nobody, choices);
    return { deed, id: newId(), decision };
  });
  const ofOutcome = (outcome: RowDecision['outcome']) =>
    decided.filter(({ decision, deed }) => decision.outcome === outcome && fits(deed, outcome));
  const [toCreate, toLink, toUpdate] = [ofOutcome('create'), ofOutcome('link'), ofOutcome('update')];
  const inside = await enrolMany(
    ctx,
    by,
    partnerId,
    [...toCreate, ...toLink].map(({ id, deed }) => ({ id, ...deed.customer })),
  );
  const changed = await changeMany(
    ctx,
    by,
    partnerId,
    toUpdate.flatMap((it) => changeOf(it, known)),
  );
  const isDone = ({ id, deed }: Decided) => inside.has(id) || changed.has(customerOf(deed, known)?.id ?? '');
  const failed = decided.filter((it) => !isDone(it));
  if (failed.length > 0) {
    const ref = { partnerId, importId: found.id };
    await markFailed(tx, ref, failed.map(failureOf));
  }
  return {
    created: toCreate.filter(isDone).length,
    linked: toLink.filter(isDone).length,
    updated: toUpdate.filter(isDone).length,
    overtaken: failed.length,
  };
}

/** What was checked as a new customer is not done as a change, nor the other way round: the checks differ. */
const fits = ({ outcome }: PlannedDeed<RowValues>, now: RowDecision['outcome']) =>
  (outcome === 'update') === (now === 'update');

const customerOf = ({ customer }: PlannedDeed<RowValues>, { byReference }: Found) =>
  customer.reference === null ? undefined : byReference.get(customer.reference);

function changeOf({ deed }: Decided, found: Found) {
  const customer = customerOf(deed, found);
  if (!customer) return [];
  const changed = changedColumns(deed.customer, customer);
  const values = Object.fromEntries(changed.map((column) => [column, deed.customer[column]]));
  return [{ name: customer.name, ...values, id: customer.id, version: customer.version, changed }];
}

function failureOf({ deed: { line }, decision }: Decided) {
  const settled = decision.outcome === 'skip' || decision.outcome === 'refuse';
  const reason: RowReason = settled ? decision.reason : 'overtaken';
  const field = decision.outcome === 'refuse' ? decision.field : null;
  const outcome = decision.outcome === 'skip' ? ('skip' as const) : ('refuse' as const);
  return { line, outcome, reason, field, ...words(reason) };
}

const words = (reason: RowReason) => {
  const { sentence, remedy } = ROW_SENTENCES[reason];
  return { sentence, remedy };
};

/** The import ends, with one row in the trail that says what it did. */
export async function finishImport(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  found: ImportRecord,
  state: 'done' | 'cancelled',
): Promise<undefined> {
  const ref = { partnerId: found.partner_id, importId: found.id };
  const ctx = { tx, clock, correlationId: found.correlation_id };
  await updateImport(tx, ref, { state, finished_at: clock.now() });
  const { created, linked, updated, overtaken, rows_read: rows } = found;
  const by: By = { accountId: found.account_id, name: found.actor_name, role: found.actor_role };
  await recordAudit(ctx, by, {
    organizationIds: [found.partner_id],
    action: state === 'done' ? 'customers.imported' : 'customers.import-cancelled',
    subject: { kind: 'customer-import', id: found.id, name: found.file_name },
    details: { rows, created, linked, updated, overtaken, skipped: found.to_skip, refused: found.to_refuse },
  });
}

async function lockedImport(tx: Tx, ref: ImportRef): Promise<ImportRecord> {
  const found = await lockImport(tx, ref);
  if (!found) throw new Error('There is no such import.');
  return found;
}

/** One short transaction for the partner, told to the import's watchers with the commit. */
function inTransaction<T>(
  { db, clock, jobs, settings }: WorkerContext,
  ref: ImportRef,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  // One moment for the whole transaction: a new customer's last deed is its creation, and its row is written once.
  const now = clock.now();
  return db.transaction().execute(async (tx) => {
    await actForPartner(tx, ref.partnerId);
    const result = await work({ tx, clock: { now: () => now }, jobs, settings, correlationId: ref.importId });
    await notify(tx, importSubject(ref.importId));
    return result;
  });
}
