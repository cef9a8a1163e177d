import type { Context, Tx } from '../../../kernel/context.ts';
import { recordAudit } from '../../audit/index.ts';
import { claimRegistry, mergeSettled, openStaging, type ProblemList, settleStaged } from '../index.ts';
import { memoryOf } from './definition.ts';
import { type FeedResult, SourceFailure } from './source-reading.service.ts';
import { countMissing, markMissing, markRemoved, noteDelivered } from './source-rows.repo.ts';
import { type SourceRecord, updateSource } from './sources.repo.ts';
import type { Memory, RecordKind } from './sources.rules.ts';
import { mine, type SyncRef, stepsOf } from './sync-claim.service.ts';
import { beginStep, decideMissing, endSteps, type StepName } from './synchronization.rules.ts';
import { clearPages, type LockedSync, stageFromPages, updateSync } from './syncs.repo.ts';

/** What was read of each feed, and what a delta names as removed. */
export type Reading = {
  problems: ProblemList;
  results: Map<RecordKind, FeedResult>;
  removed: Map<RecordKind, string[]>;
  asOf: Date | undefined;
};

/** False while somebody else writes into the registry. */
export async function merge(
  ctx: Context,
  ref: SyncRef,
  claimed: { source: SourceRecord; attempt: number },
  reading: Reading,
): Promise<boolean> {
  const { tx, clock } = ctx;
  const { organizationId, syncId } = ref;
  const { source } = claimed;
  const sync = await mine(tx, ref, claimed.attempt);
  const results = [...reading.results.values()];
  const notModified = results.length > 0 && results.every(({ kind }) => kind === 'not-modified');
  const now = clock.now();
  const asOf = reading.asOf ?? now;
  if (notModified) {
    await finish(ctx, ref, sync, { not_modified: true, as_of: now });
    await updateSource(tx, organizationId, source.id, { as_of: now });
    return true;
  }
  if (!(await claimRegistry(tx))) return false;
  await openStaging(tx);
  await stageFromPages(tx, organizationId, syncId);
  await begin(tx, ref, sync, 'compare', now);
  const outcomes = await settleStaged(tx, 'portico', reading.problems);
  const from = { organizationId, sourceId: source.id };
  const whole = [...reading.results]
    .filter(([, result]) => result.kind === 'read' && result.whole)
    .map(([record]) => record);
  await refuseVanishing(tx, from, whole, {
    stopAtPercent: source.stopAtPercent,
    accepted: sync.accept_missing,
  });
  const missing = whole.length > 0 ? await markMissing(tx, from, whole, now) : 0;
  let removed = 0;
  for (const [record, keys] of reading.removed) {
    if (keys.length > 0) removed += await markRemoved(tx, from, { record, keys, now });
  }
  const returned = await noteDelivered(tx, from);
  const moved = await mergeSettled(ctx, organizationId, 'portico');
  const memory = newMemory(memoryOf(source), reading.results);
  if (sync.scope === 'everything') {
    await updateSource(tx, organizationId, source.id, { memory: JSON.stringify(memory), as_of: asOf });
  }
  await finish(ctx, ref, sync, {
    ...outcomes,
    ...{ moved, returned, missing: missing + removed, refused: reading.problems.total },
    problems: JSON.stringify(reading.problems.first()),
    as_of: asOf,
    cursor: cursorIn(memory),
  });
  await recordAudit(ctx, null, {
    organizationIds: [organizationId],
    action: 'registry.synchronized',
    subject: { kind: 'registry-source', id: source.id, name: source.name },
    details: {
      synchronizationId: syncId,
      ...outcomes,
      moved,
      missing: missing + removed,
      refused: reading.problems.total,
    },
  });
  return true;
}

async function refuseVanishing(
  tx: Tx,
  from: { organizationId: string; sourceId: string },
  whole: RecordKind[],
  limits: { stopAtPercent: number; accepted: boolean },
) {
  for (const record of whole) {
    const counts = await countMissing(tx, from, [record]);
    const decision = decideMissing({ ...counts, ...limits });
    if (decision.allowed) continue;
    throw new SourceFailure(
      decision.reason,
      `${counts.missing} of ${counts.known} rows of the kind "${record}" are missing; at most ${limits.stopAtPercent} % may be.`,
    );
  }
}

function newMemory(memory: Memory, results: Reading['results']): Memory {
  const read = [...results].flatMap(([record, result]) =>
    result.kind === 'read' ? [[record, result.memory] as const] : [],
  );
  return { ...memory, ...Object.fromEntries(read) };
}

const CURSOR_SHOWN = 500;

/** Where the next synchronization goes on, for people to see. */
function cursorIn(memory: Memory): string | null {
  const parts = Object.entries(memory).flatMap(([record, { deltaLink, since, pages }]) => {
    const mark =
      deltaLink ?? since ?? (pages && `${pages.length} pages with ETag, the first ${pages[0]?.etag ?? ''}`);
    return mark === undefined ? [] : [`${record}: ${mark}`];
  });
  return parts.length > 0 ? parts.join('; ').slice(0, CURSOR_SHOWN) : null;
}

type Ending = Parameters<typeof updateSync>[3];

async function finish({ tx, clock }: Context, ref: SyncRef, sync: LockedSync, ending: Ending) {
  const now = clock.now();
  await clearPages(tx, ref.organizationId, ref.syncId);
  await updateSync(tx, ref.organizationId, ref.syncId, {
    ...ending,
    state: 'succeeded',
    steps: JSON.stringify(endSteps(beginStep(stepsOf(sync), 'write', now), false, now)),
    finished_at: now,
  });
}

async function begin(tx: Tx, ref: SyncRef, sync: LockedSync, step: StepName, now: Date) {
  const steps = JSON.stringify(beginStep(stepsOf(sync), step, now));
  await updateSync(tx, ref.organizationId, ref.syncId, { steps });
}
