import type { Context, MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { idPage } from '../../platform/http/cursors.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { LOOK_AGAIN_QUEUE } from '../provisioning/index.ts';
import type { Reconciliation } from './reconciliation.contract.ts';
import { STARTING_SENTENCES } from './reconciliation.rules.ts';
import {
  countPartners,
  countServices,
  findLatestRun,
  findVendor,
  insertRun,
  isComparing,
  listRuns,
  type RunRow,
} from './runs.repo.ts';

export const RECONCILIATION_QUEUE = 'reconciliation';
export const COMPARED_AGAIN_QUEUE = LOOK_AGAIN_QUEUE;

/** Who looks at partners' operations: the partner its own, operators all of them. */
export const readingPermission = ({ actor }: MemberContext) =>
  actor.organizationKind === 'vendor' ? 'provisioning:manage' : 'operations:read';
export const mendingPermission = ({ actor }: Pick<MemberContext, 'actor'>) =>
  actor.organizationKind === 'vendor' ? 'provisioning:manage' : 'operations:retry';

/** Has all services compared now: a partner its own, the vendor those of all partners. */
export async function startReconciliation(ctx: MemberContext): Promise<Reconciliation> {
  requirePermission(ctx.actor, mendingPermission(ctx));
  const { tx, actor } = ctx;
  if (await isComparing(tx, actor.organizationId))
    throw refused(explain(STARTING_SENTENCES, 'being-compared'));
  await begin(ctx, actor.organizationId, actor.accountId).catch(refuseSecond);
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId],
    action: 'reconciliation.started',
    subject: { kind: 'organization', id: actor.organizationId, name: actor.organizationName },
  });
  return latest(ctx);
}

/** Two who start at the same moment both saw none. */
function refuseSecond(thrown: unknown): never {
  if (violatedConstraint(thrown) !== 'reconciliation_at_once') throw thrown;
  throw refused(explain(STARTING_SENTENCES, 'being-compared'));
}

/** Once a night, for the vendor; one that is still under way goes on instead. */
export async function startNightly(ctx: Context): Promise<undefined> {
  const vendorId = await findVendor(ctx.tx);
  if (vendorId === undefined || (await isComparing(ctx.tx, vendorId))) return undefined;
  await begin(ctx, vendorId, null);
}

async function begin(
  { tx, clock, jobs }: Pick<Context, 'tx' | 'clock' | 'jobs'>,
  organizationId: string,
  requestedBy: string | null,
) {
  const id = newId();
  await insertRun(tx, {
    ...{ organization_id: organizationId, id, state: 'queued', requested_by: requestedBy },
    ...{ partner_id: null, subscription_id: null, created_at: clock.now(), finished_at: null },
  });
  await jobs.enqueue(tx, RECONCILIATION_QUEUE, { organizationId, runId: id });
}

const NEVER: Reconciliation = {
  state: 'done',
  startedAt: null,
  finishedAt: null,
  ...{ lookedAt: 0, unanswered: 0, found: 0, settled: 0 },
  byItself: false,
  progress: null,
};

/** The latest comparison of the organization, and how far it is. */
export async function readReconciliation(ctx: MemberContext): Promise<Reconciliation> {
  requirePermission(ctx.actor, readingPermission(ctx));
  return latest(ctx);
}

/** Comparisons that have ended, the latest first; they are told of for 90 days. */
export async function readPastReconciliations(
  ctx: MemberContext,
  page: { limit: number; before?: string | undefined },
) {
  requirePermission(ctx.actor, readingPermission(ctx));
  const rows = await listRuns(ctx.tx, ctx.actor.organizationId, page);
  return idPage(rows, page.limit, (row) => ({ id: row.id, ...describeRun(row) }));
}

async function latest(ctx: MemberContext): Promise<Reconciliation> {
  const run = await findLatestRun(ctx.tx, ctx.actor.organizationId);
  if (!run) return NEVER;
  const progress = run.state === 'done' ? null : await progressOf(ctx, run);
  return { ...describeRun(run), state: run.state, progress };
}

/** A partner's services are counted; all services of all partners are too many to count while somebody waits. */
async function progressOf({ tx, actor }: MemberContext, run: RunRow): Promise<Reconciliation['progress']> {
  if (actor.organizationKind === 'partner') {
    const total = await countServices(tx, actor.organizationId);
    return { of: 'services', done: Math.min(run.looked_at, total), total };
  }
  const { all, before } = await countPartners(tx, run.partner_id);
  return { of: 'partners', done: before, total: all };
}

const describeRun = (run: RunRow) => ({
  startedAt: run.created_at.toISOString(),
  finishedAt: run.finished_at?.toISOString() ?? null,
  lookedAt: run.looked_at,
  ...{ unanswered: run.unanswered, found: run.found, settled: run.settled },
  byItself: run.requested_by === null,
});
