import type { MemberContext } from '../../../kernel/context.ts';
import { requirePermission } from '../../../kernel/permissions.ts';
import { byActor, recordAudit } from '../../audit/index.ts';
import { isMissingEverywhere, listMissing, partnerHasCustomers, removeRecord } from './source-rows.repo.ts';
import type { RemoveMissing } from './sources.contract.ts';
import { decideRemoval, REMOVAL_SENTENCES } from './synchronization.rules.ts';

/** Rows that a source does not deliver any more, by kind and key. One row more than asked for. */
export async function readMissing(
  { tx, actor }: MemberContext,
  page: { limit: number; after?: string[] | undefined },
) {
  requirePermission(actor, 'registry:read');
  return listMissing(tx, actor.organizationId, page);
}

/** The operator decides that these rows go; those that must stay are named with why. */
export async function removeMissing(ctx: MemberContext, { rows }: RemoveMissing) {
  requirePermission(ctx.actor, 'registry:import');
  const organizationId = ctx.actor.organizationId;
  const kept: { record: string; key: string; sentence: string; remedy: string }[] = [];
  const removed: string[] = [];
  for (const { record, key } of rows) {
    const decision = decideRemoval({
      missing: await isMissingEverywhere(ctx.tx, organizationId, record, key),
      hasCustomers: record === 'partner' && (await partnerHasCustomers(ctx.tx, key)),
    });
    if (!decision.allowed) {
      const { sentence, remedy } = REMOVAL_SENTENCES[decision.reason];
      kept.push({ record, key, sentence, remedy });
      continue;
    }
    await removeRecord(ctx.tx, organizationId, record, key);
    removed.push(`${record} ${key}`);
  }
  if (removed.length > 0) {
    await recordAudit(ctx, byActor(ctx.actor), {
      organizationIds: [organizationId],
      action: 'registry.rows-removed',
      subject: { kind: 'registry', id: organizationId, name: `${removed.length} rows` },
      details: { removed },
    });
  }
  return { removed: removed.length, kept };
}
