import type { MemberContext } from '../../kernel/context.ts';
import { byActor, recordAudit } from '../audit/index.ts';

type Named = { id: string; name: string; organization_id?: string | null };

/** Writes a merge or its undoing into the trail of every customer concerned. */
export async function tellOfMerge(
  ctx: MemberContext,
  action: 'customer.merged' | 'customer.merge-undone',
  { id, survivor, others }: { id: string; survivor: Named; others: readonly Named[] },
) {
  const { actor } = ctx;
  const names = others.map((one) => one.name).join(', ');
  const portals = [survivor, ...others].flatMap((one) => one.organization_id ?? []);
  for (const customer of [survivor, ...others]) {
    const stays = customer === survivor;
    await recordAudit(ctx, byActor(actor), {
      organizationIds: [actor.organizationId, ...portals],
      action: stays ? action : `${action}-away`,
      subject: { kind: 'customer', id: customer.id, name: customer.name },
      details: { mergeId: id, survivorId: survivor.id, with: stays ? names : survivor.name },
    });
  }
}
