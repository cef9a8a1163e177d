import type { Context, MemberContext } from '../../../kernel/context.ts';
import { explain } from '../../../kernel/decisions.ts';
import { invalidField, notFound, refused } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { requirePermission } from '../../../kernel/permissions.ts';
import { violatedConstraint } from '../../../platform/postgres/failures.ts';
import { byActor, recordAudit } from '../../audit/index.ts';
import type { RowProblem } from '../registry-import.rules.ts';
import { definitionOf } from './definition.ts';
import type { RegistrySync, StartSynchronization } from './sources.contract.ts';
import { lockSource } from './sources.repo.ts';
import {
  freshSteps,
  STARTING_SENTENCES,
  STEP_LABELS,
  SYNC_SENTENCES,
  type SyncStep,
} from './synchronization.rules.ts';
import { findSync, insertSync, listSyncs, type SyncSummaryRecord } from './syncs.repo.ts';

export const SYNC_QUEUE = 'registry-sync';

/** "Synchronize now", or one record of the source now; a worker takes over. Returns the operation's id. */
export async function startSynchronization(
  ctx: MemberContext,
  sourceId: string,
  wanted: StartSynchronization,
): Promise<string> {
  requirePermission(ctx.actor, 'registry:import');
  const organizationId = ctx.actor.organizationId;
  const source = await lockSource(ctx.tx, organizationId, sourceId);
  if (!source) throw notFound('source');
  const { one } = wanted;
  const feed = one && definitionOf(source).feeds.find(({ record }) => record === one.record);
  if (one && !feed?.one) throw refused(explain(SYNC_SENTENCES, 'cannot-ask-for-one'));
  if (one && wanted.acceptMissing) {
    throw invalidField('/acceptMissing', 'One record cannot lack others.', 'not-for-one');
  }
  const id = await enqueueSync(ctx, {
    organizationId,
    sourceId,
    name: source.name,
    ...wanted,
    by: ctx.actor.accountId,
  });
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [organizationId],
    action: 'registry.synchronization-started',
    subject: { kind: 'registry-source', id: sourceId, name: source.name },
    details: { synchronizationId: id, ...(one ?? {}), acceptMissing: wanted.acceptMissing },
  });
  return id;
}

/** The row and the job of one synchronization; refused while the source is being synchronized. */
export async function enqueueSync(
  { tx, clock, jobs }: Pick<Context, 'tx' | 'clock' | 'jobs'>,
  wanted: StartSynchronization & {
    organizationId: string;
    sourceId: string;
    name: string;
    by: string | null;
  },
): Promise<string> {
  const id = newId();
  const { organizationId, one } = wanted;
  try {
    await insertSync(tx, {
      organization_id: organizationId,
      id,
      source_id: wanted.sourceId,
      source_name: wanted.name,
      scope: one ? 'one' : 'everything',
      record: one?.record ?? null,
      number: one?.number ?? null,
      accept_missing: wanted.acceptMissing,
      state: 'queued',
      steps: JSON.stringify(freshSteps()),
      requested_by: wanted.by,
      created_at: clock.now(),
    });
  } catch (error) {
    if (violatedConstraint(error) !== 'registry_sync_at_once') throw error;
    throw refused(explain(STARTING_SENTENCES, 'already-running'));
  }
  await jobs.enqueue(tx, SYNC_QUEUE, { organizationId, syncId: id });
  return id;
}

export async function readSyncs(
  { tx, actor }: MemberContext,
  page: { limit: number; before?: string | undefined; sourceId?: string | undefined },
) {
  requirePermission(actor, 'registry:read');
  return listSyncs(tx, actor.organizationId, page);
}

/** One synchronization with its steps, waits and wrong rows. */
export async function readSync({ tx, actor }: MemberContext, id: string): Promise<RegistrySync> {
  requirePermission(actor, 'registry:read');
  const sync = await findSync(tx, actor.organizationId, id);
  if (!sync) throw notFound('synchronization');
  const steps = sync.steps as unknown as SyncStep[];
  const problems = sync.problems as unknown as RowProblem[];
  return {
    ...syncSummary(sync),
    cursor: sync.cursor,
    steps: steps.map((step) => ({ ...step, label: STEP_LABELS[step.name] })),
    notes: sync.notes as unknown as RegistrySync['notes'],
    problems: problems.map(({ cells: _cells, ...problem }) => problem),
  };
}

export function syncSummary({ asOf, startedAt, finishedAt, failure, ...row }: SyncSummaryRecord) {
  return {
    ...row,
    failure: failure as RegistrySync['failure'],
    asOf: asOf?.toISOString() ?? null,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
