import type { MemberContext } from '../../kernel/context.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { type CustomerRecord, findCustomer, lockCustomer } from './customers.repo.ts';
import { tellOfMerge } from './merge-trail.ts';
import { returnLives } from './merged-lives.repo.ts';
import {
  findMerge,
  isMergedAway,
  isReferenceTaken,
  listServicesOf,
  lockMerge,
  type MergeRecord,
  markUndone,
  moveRowsBack,
  moveTagsBack,
  resetColumns,
  restoreCustomers,
} from './merges.repo.ts';
import type { CustomerMerge } from './merging.contract.ts';
import {
  changedColumns,
  DECIDED_COLUMNS,
  decideUndoing,
  explainUndoing,
  undoableUntil,
} from './merging.rules.ts';

/** A merge, and whether it can still be undone. */
export async function readMerge(ctx: MemberContext, id: string): Promise<CustomerMerge> {
  requirePermission(ctx.actor, 'customers:read');
  const merge = await findMerge(ctx.tx, ctx.actor.organizationId, id);
  if (!merge) throw notFound('merge');
  const survivor = await findCustomer(ctx.tx, ctx.actor.organizationId, merge.survivor_id);
  const { decision, changed } = await undoingOf(ctx, merge, survivor);
  return {
    id,
    survivor: { id: merge.survivor_id, name: survivor?.name ?? merge.survivor_name },
    merged: merge.merged,
    mergedAt: merge.merged_at.toISOString(),
    mergedBy: merge.merged_by_name,
    undoableUntil: undoableUntil(merge.merged_at).toISOString(),
    undoneAt: merge.undone_at?.toISOString() ?? null,
    undoneBy: merge.undone_by_name,
    undo: {
      allowed: decision.allowed,
      explanation: decision.allowed ? null : explainUndoing(decision.reason, changed),
    },
  };
}

/** Takes a merge apart: every customer is as it was, with what it had, while nothing since would be lost. */
export async function undoMerge(ctx: MemberContext, id: string): Promise<CustomerMerge> {
  requirePermission(ctx.actor, 'customers:edit');
  const { tx, actor, clock } = ctx;
  const partnerId = actor.organizationId;
  const merge = await lockMerge(tx, partnerId, id);
  if (!merge) throw notFound('merge');
  const survivor = await lockCustomer(tx, partnerId, merge.survivor_id);
  const { decision, changed } = await undoingOf(ctx, merge, survivor);
  if (!decision.allowed) throw refused(explainUndoing(decision.reason, changed));
  if (!merge.before || !survivor) throw notFound('merge');

  await resetColumns(tx, partnerId, survivor.id, DECIDED_COLUMNS, merge.before.survivor);
  await restoreCustomers(tx, merge.before.merged);
  await returnLives(tx, partnerId, survivor.id, merge.before.lives ?? []);
  await moveRowsBack(tx, partnerId, merge.before.moved);
  await moveTagsBack(tx, partnerId, survivor.id, merge.before.tags);
  await markUndone(tx, partnerId, id, { name: actor.name, at: clock.now() });
  const restored = await findCustomer(tx, partnerId, survivor.id);
  await tellOfMerge(ctx, 'customer.merge-undone', {
    id,
    survivor: restored ?? survivor,
    others: merge.merged,
  });
  return readMerge(ctx, id);
}

/** Whether a merge can be undone now, and which columns of the customer that stayed are not as it left them. */
export async function undoingOf(
  { tx, clock }: MemberContext,
  merge: MergeRecord,
  survivor: CustomerRecord | undefined,
) {
  const changed = survivor && merge.before ? changedColumns(survivor, merge.before.after) : [];
  const decision = decideUndoing({
    mergedAt: merge.merged_at,
    undoneAt: merge.undone_at,
    now: clock.now(),
    survivor: await whereabouts(tx, merge, survivor),
    changed: changed.filter((column) => column !== 'organization_id'),
    referenceTaken: merge.before
      ? await isReferenceTaken(tx, merge.partner_id, merge.survivor_id, merge.before.merged)
      : false,
    setUpSince: changed.includes('organization_id') || (await hasMovedOn(tx, merge)),
  });
  return { decision, changed };
}

async function whereabouts(
  tx: MemberContext['tx'],
  merge: MergeRecord,
  survivor: CustomerRecord | undefined,
) {
  if (survivor) return merge.before || merge.undone_at ? 'there' : 'gone';
  return (await isMergedAway(tx, merge.partner_id, merge.survivor_id)) ? 'merged-again' : 'gone';
}

/** Whether a service that moved has got a place in the Customer Portal since. */
async function hasMovedOn(tx: MemberContext['tx'], { partner_id, survivor_id, before }: MergeRecord) {
  if (!before) return false;
  const services = await listServicesOf(tx, partner_id, [survivor_id]);
  return services.some(
    ({ id, organizationId }) => id in before.organizations && before.organizations[id] !== organizationId,
  );
}
