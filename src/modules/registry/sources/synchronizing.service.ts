import { setTimeout as pause } from 'node:timers/promises';
import { explain } from '../../../kernel/decisions.ts';
import type { WorkerContext } from '../../../platform/jobs/definitions.ts';
import { recordAudit } from '../../audit/index.ts';
import { ProblemList } from '../index.ts';
import { definitionOf, memoryOf } from './definition.ts';
import { sortRows } from './feed-rows.service.ts';
import { merge, type Reading } from './merging.service.ts';
import { type Asking, askAgain, readFeed, SourceFailure, type SourcePage } from './source-reading.service.ts';
import { readSourceSecret } from './source-secrets.service.ts';
import { findSource, type SourceRecord } from './sources.repo.ts';
import { type Feed, onePage, rowsOf, valueAt } from './sources.rules.ts';
import { asSystem, isFinished, mine, NotMine, type SyncRef, stepsOf } from './sync-claim.service.ts';
import { beginStep, endSteps, type Pace, SYNC_SENTENCES, USUAL_PACE } from './synchronization.rules.ts';
import { addNote, clearPages, type LockedSync, lockSync, stagePage, updateSync } from './syncs.repo.ts';

type Claimed = { sync: LockedSync; source: SourceRecord; attempt: number };

/**
 * Reads the source outside of any transaction, page by page into a staging of its own; compares and writes in one
 * transaction. Whatever goes wrong before that leaves the registry as it was. May run twice: whoever begins later counts.
 */
export async function synchronize(
  worker: WorkerContext,
  ref: SyncRef,
  {
    pace = USUAL_PACE,
    signal,
    lastTry = true,
  }: { pace?: Pace; signal?: AbortSignal; lastTry?: boolean } = {},
): Promise<void> {
  const claimed = await claim(worker, ref);
  if (!claimed) return;
  try {
    const reading = await read(worker, ref, claimed, { pace, signal });
    await mergeWhenFree(worker, ref, claimed, reading, pace);
  } catch (error) {
    if (error instanceof NotMine) return;
    if (error instanceof SourceFailure) return fail(worker, ref, claimed, error);
    if (lastTry) await fail(worker, ref, claimed, new SourceFailure('interrupted', ''));
    throw error;
  }
}

function claim(worker: WorkerContext, ref: SyncRef): Promise<Claimed | undefined> {
  return asSystem(worker, ref, async ({ tx, clock }) => {
    const sync = await lockSync(tx, ref.organizationId, ref.syncId);
    if (!sync || isFinished(sync)) return undefined;
    const source = await findSource(tx, ref.organizationId, sync.source_id);
    const attempt = sync.attempt + 1;
    await clearPages(tx, ref.organizationId, ref.syncId);
    const now = clock.now();
    if (!source) {
      const steps = JSON.stringify(endSteps(stepsOf(sync), true, now));
      const failure = JSON.stringify({
        ...explain(SYNC_SENTENCES, 'not-there'),
        detail: 'The source was deleted.',
      });
      await updateSync(tx, ref.organizationId, ref.syncId, {
        state: 'failed',
        steps,
        failure,
        finished_at: now,
      });
      return undefined;
    }
    await updateSync(tx, ref.organizationId, ref.syncId, {
      state: 'running',
      attempt,
      started_at: now,
      pages: 0,
      rows_read: 0,
      steps: JSON.stringify(beginStep(stepsOf(sync), 'read', now)),
    });
    return { sync, source, attempt };
  });
}

async function read(
  worker: WorkerContext,
  ref: SyncRef,
  { sync, source, attempt }: Claimed,
  { pace, signal }: { pace: Pace; signal: AbortSignal | undefined },
): Promise<Reading> {
  const definition = definitionOf(source);
  const secret = await asSystem(worker, ref, ({ tx, settings }) =>
    readSourceSecret(tx, settings, { organizationId: ref.organizationId, sourceId: source.id }),
  );
  const asking: Asking = {
    definition,
    secret,
    allowedHosts: worker.settings.insideHosts,
    pace,
    signal,
    note: (sentence) =>
      asSystem(worker, ref, async ({ tx, clock }) => {
        await mine(tx, ref, attempt);
        await addNote(tx, ref.organizationId, ref.syncId, { at: clock.now().toISOString(), sentence });
      }),
  };
  const reading: Reading = {
    problems: new ProblemList(),
    results: new Map(),
    removed: new Map(),
    asOf: undefined,
  };
  let position = 0;
  let line = 0;
  const take = (feed: Feed) => async (page: SourcePage) => {
    const { good, wrong, removed } = sortRows(feed, page.rows, line + 1);
    line += page.rows.length;
    position += 1;
    for (const problem of wrong) reading.problems.add(problem);
    reading.removed.set(feed.record, [...(reading.removed.get(feed.record) ?? []), ...removed]);
    await asSystem(worker, ref, async ({ tx }) => {
      await mine(tx, ref, attempt);
      await stagePage(tx, ref, { position, rows: good, read: page.rows.length });
    });
  };
  if (sync.scope === 'one') {
    for (const feed of definition.feeds) {
      const page = await readOne(asking, feed, { record: sync.record, number: sync.number ?? '' });
      if (page) await take(feed)(page);
    }
    return reading;
  }
  const memory = memoryOf(source);
  for (const feed of definition.feeds) {
    const result = await readFeed(asking, feed, memory[feed.record] ?? {}, take(feed));
    reading.results.set(feed.record, result);
    if (result.kind === 'read') reading.asOf ??= result.date;
  }
  return reading;
}

/**
 * The one record; a partner comes with the sign-in names that the source tells by the partner's number. Undefined where
 * the feed is another one; no rows where the source has no such record.
 */
export async function readOne(
  asking: Asking,
  feed: Feed,
  { record, number }: { record: 'partner' | 'customer' | null; number: string },
): Promise<SourcePage | undefined> {
  const wanted = feed.record === record || (record === 'partner' && feed.record === 'sign-in');
  const url = wanted ? onePage(asking.definition, feed, number) : undefined;
  if (!url) return undefined;
  try {
    const answer = await askAgain(asking, url, {});
    if (answer.kind === 'not-modified') return { rows: [], date: undefined };
    const rows = (rowsOf(feed, answer.body) ?? [answer.body]).filter((row) => isTheOne(feed, row, number));
    return { rows, date: answer.date };
  } catch (error) {
    if (error instanceof SourceFailure && error.reason === 'not-there') return { rows: [], date: undefined };
    throw error;
  }
}

/** A source that ignores the question answers with others; those are not asked for. */
function isTheOne(feed: Feed, row: unknown, number: string): boolean {
  const place = feed.mapping[feed.record === 'sign-in' ? 'partner_number' : 'number'] ?? '';
  return String(valueAt(row, place) ?? '').trim() === number;
}

const WAITS_FOR_AN_IMPORT = 60;

/** An import that is under way is waited for, without holding a transaction. */
async function mergeWhenFree(
  worker: WorkerContext,
  ref: SyncRef,
  claimed: Claimed,
  reading: Reading,
  pace: Pace,
) {
  for (let waits = 0; ; waits++) {
    const merged = await asSystem(worker, ref, (ctx) => merge(ctx, ref, claimed, reading));
    if (merged) return;
    if (waits >= WAITS_FOR_AN_IMPORT) throw new SourceFailure('import-running', '');
    await pause(Math.min(1_000, pace.firstPauseMs * 2));
  }
}

function fail(
  worker: WorkerContext,
  ref: SyncRef,
  { sync, source, attempt }: Claimed,
  failure: SourceFailure,
) {
  return asSystem(worker, ref, async (ctx) => {
    const current = await lockSync(ctx.tx, ref.organizationId, ref.syncId);
    if (!current || isFinished(current) || current.attempt !== attempt) return;
    const now = ctx.clock.now();
    const explanation = { ...explain(SYNC_SENTENCES, failure.reason), detail: failure.message };
    await clearPages(ctx.tx, ref.organizationId, ref.syncId);
    await updateSync(ctx.tx, ref.organizationId, ref.syncId, {
      state: 'failed',
      steps: JSON.stringify(endSteps(stepsOf(current), true, now)),
      failure: JSON.stringify(explanation),
      finished_at: now,
    });
    await recordAudit(ctx, null, {
      organizationIds: [ref.organizationId],
      action: 'registry.synchronization-failed',
      subject: { kind: 'registry-source', id: sync.source_id, name: source.name },
      reason: explanation.sentence,
      details: { synchronizationId: ref.syncId, reason: failure.reason },
    });
  });
}
