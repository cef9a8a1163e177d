import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import type { TaggingUndone } from './customer-tags.contract.ts';
import { decideUndoingTagging, TAG_SENTENCES } from './customer-tags.rules.ts';
import { deleteUnusedTags, lockTagging, takeBack } from './taggings.repo.ts';

/** Takes back exactly what one tagging changed; a tag that came into being with it goes when nobody has it. */
export async function undoTagging(ctx: MemberContext, id: string): Promise<TaggingUndone> {
  requirePermission(ctx.actor, 'customers:edit');
  const { tx, actor, clock } = ctx;
  const partnerId = actor.organizationId;
  const tagging = await lockTagging(tx, partnerId, id);
  const [first] = tagging;
  if (!first) throw notFound('tagging');
  const decision = decideUndoingTagging(first, clock.now());
  if (!decision.allowed) throw refused(explain(TAG_SENTENCES, decision.reason));
  const done = await takeBack(tx, { partnerId, id, at: clock.now() });
  await deleteUnusedTags(
    tx,
    partnerId,
    tagging.filter(({ madeTag }) => madeTag).map(({ tagId }) => tagId),
  );
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [partnerId],
    action: 'customers.tagging-undone',
    subject: { kind: 'customers', id: partnerId, name: 'customers' },
    details: { tags: tagging.map(({ tagId }) => tagId), ...done },
  });
  return done;
}
