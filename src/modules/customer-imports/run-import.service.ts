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
    left = await inImport(worker, ref, ({ tx }) => forgetDone(tx, ref, FORGOTTEN_AT_ONCE));
  }
}

/** The next batch is read while the database writes the one before it. */
async function doPlanned(worker: WorkerContext, ref: ImportRef, signal: AbortSignal): Promise<void> {
  let ahead = readAhead(worker, ref);
  for (let more = true; more; ) {
    const batch = await ahead;
    signal.throwIfAborted();
    ahead = readAhead(worker, ref, batch.rows.at(-1)?.line);
    ahead.catch(() => {}); // what went wrong is thrown where it is waited for
    more = await again((tried) =>
      inImport(worker, ref, (ctx, found) => doBatch(ctx, found, tried === 1 ? batch : undefined)),
    );
  }
  await ahead;
}

/** Rows to do behind a line, and what is known of them. */
type Batch = { after: number; rows: readonly PlannedDeed<RowValues>[]; known: Found };

async function readBatch(tx: Tx, ref: ImportRef, after: number): Promise<Batch> {
  const rows = await listDeeds<RowValues>(tx, ref, after, ROWS_AT_ONCE);
  const known = await lookUp(
    tx,
    ref.partnerId,
    rows.map(({ customer }) => customer),
  );
  return { after, rows, known };
}

/** The rows behind a line, or behind those that are done. */
function readAhead({ db }: WorkerContext, ref: ImportRef, after?: number): Promise<Batch> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      await actForPartner(tx, ref.partnerId);
      return readBatch(tx, ref, after ?? (await findImport(tx, ref))?.done_line ?? 0);
    });
}

/** A colleague may take a number between the look and the write; the batch looks again then. */
async function again<T>(work: (tried: number) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work(tried);
    } catch (error) {
      if (tried === TRIES || !violatedConstraint(error)?.startsWith('customers_')) throw error;
    }
  }
}

/** False when nothing is left to do. A batch that was read before others were done is read anew. */
async function doBatch(ctx: Context, found: ImportRecord, ahead: Batch | undefined): Promise<boolean> {
  const { tx } = ctx;
  const ref = { partnerId: found.partner_id, importId: found.id };
  if (found.state === 'queued') await updateImport(tx, ref, { state: 'running' });
  else if (found.state !== 'running') return false;
  if (found.cancel_requested_at) {
    await finishImport(ctx, found, 'cancelled');
    return false;
  }
  const batch = ahead?.after === found.done_line ? ahead : await readBatch(tx, ref, found.done_line);
  const last = batch.rows.at(-1);
  if (!last) {
    await finishImport(ctx, found, 'done');
    return false;
  }
  const done = await doRows(ctx, found, batch);
  await countBatch(tx, ref, { line: last.line, ...done });
  return true;
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
  ctx: Pick<Context, 'tx' | 'clock' | 'correlationId'>,
  found: ImportRecord,
  state: 'done' | 'cancelled',
): Promise<void> {
  const ref = { partnerId: found.partner_id, importId: found.id };
  await updateImport(ctx.tx, ref, { state, finished_at: ctx.clock.now() });
  const { created, linked, updated, overtaken, rows_read: rows } = found;
  const by: By = { accountId: found.account_id, name: found.actor_name, role: found.actor_role };
  await recordAudit(ctx, by, {
    organizationIds: [found.partner_id],
    action: state === 'done' ? 'customers.imported' : 'customers.import-cancelled',
    subject: { kind: 'customer-import', id: found.id, name: found.file_name },
    details: { rows, created, linked, updated, overtaken, skipped: found.to_skip, refused: found.to_refuse },
  });
}

/** One short transaction on the locked import, told to its watchers with the commit. */
function inImport<T>(
  { db, clock, jobs, settings }: WorkerContext,
  ref: ImportRef,
  work: (ctx: Context, found: ImportRecord) => Promise<T>,
): Promise<T> {
  // One moment for the whole transaction: a new customer's last deed is its creation, and its row is written once.
  const now = clock.now();
  return db.transaction().execute(async (tx) => {
    await actForPartner(tx, ref.partnerId);
    const found = await lockImport(tx, ref);
    if (!found) throw new Error('There is no such import.');
    const ctx = { tx, clock: { now: () => now }, jobs, settings, correlationId: found.correlation_id };
    const result = await work(ctx, found);
    await notify(tx, importSubject(ref.importId));
    return result;
  });
}
