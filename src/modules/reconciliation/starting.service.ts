import type { Context, MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import type { Reconciliation } from './reconciliation.contract.ts';
import { STARTING_SENTENCES } from './reconciliation.rules.ts';
import { findLatestRun, findVendor, insertRun, isComparing, type RunRow } from './runs.repo.ts';

export const RECONCILIATION_QUEUE = 'reconciliation';

/** Who looks at partners' operations: the partner its own, operators all of them. */
export const readingPermission = ({ actor }: MemberContext) =>
  actor.organizationKind === 'vendor' ? 'provisioning:manage' : 'operations:read';
export const mendingPermission = ({ actor }: MemberContext) =>
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
  const run = await findLatestRun(tx, actor.organizationId);
  return describeRun(run) ?? NEVER;
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
  lookedAt: 0,
  unanswered: 0,
};

/** The latest comparison of the organization. */
export async function readReconciliation(ctx: MemberContext): Promise<Reconciliation> {
  requirePermission(ctx.actor, readingPermission(ctx));
  return describeRun(await findLatestRun(ctx.tx, ctx.actor.organizationId)) ?? NEVER;
}

function describeRun(run: RunRow | undefined): Reconciliation | undefined {
  return (
    run && {
      state: run.state,
      startedAt: run.created_at.toISOString(),
      finishedAt: run.finished_at?.toISOString() ?? null,
      lookedAt: run.looked_at,
      unanswered: run.unanswered,
    }
  );
}
