import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { staleVersion } from '../../platform/http/versions.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { chosenCustomers } from '../customers/index.ts';
import type { CustomersTagged, CustomerTag, TagCustomers } from './customer-tags.contract.ts';
import {
  countChosen,
  countTags,
  deleteTag,
  ensureTags,
  findTagIds,
  listTags,
  lockTag,
  renameTag,
} from './customer-tags.repo.ts';
import { decideTagging, distinctNames, TAG_SENTENCES } from './customer-tags.rules.ts';
import { putTagsOn, takeTagsOff } from './taggings.repo.ts';

/** The organization's own tags by name. */
export async function readTags({ tx, actor }: MemberContext): Promise<CustomerTag[]> {
  requirePermission(actor, 'customers:read');
  return listTags(tx, actor.organizationId);
}

/**
 * Puts tags on every customer of a selection and takes others off. The audit row names tags by id only: Support may read
 * the trail, and tags are private to the partner.
 */
export async function tagCustomers(ctx: MemberContext, wanted: TagCustomers): Promise<CustomersTagged> {
  requirePermission(ctx.actor, 'customers:edit');
  const { tx, actor, clock } = ctx;
  const partnerId = actor.organizationId;
  const chosen = chosenCustomers(partnerId, wanted.selection, clock.now());
  const names = distinctNames(wanted.add);
  const made = await ensureTags(tx, partnerId, names, clock.now());
  const decision = decideTagging(await countTags(tx, partnerId));
  if (!decision.allowed) throw refused(explain(TAG_SENTENCES, decision.reason));

  const adding = await findTagIds(tx, partnerId, names);
  const removing = await findTagIds(tx, partnerId, wanted.remove);
  // Counted before the tags change: they may be what the selection was made by.
  const customers = await countChosen(tx, chosen);
  const tagging = { partnerId, id: newId(), at: clock.now() };
  const added = await putTagsOn(tx, tagging, { tagIds: adding, made }, chosen);
  const removed = await takeTagsOff(tx, tagging, removing, chosen);
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [partnerId],
    action: 'customers.tagged',
    subject: { kind: 'customers', id: partnerId, name: `${customers} customers` },
    details: { customers, added: adding, removed: removing },
  });
  return { customers, added, removed, taggingId: added + removed > 0 ? tagging.id : null };
}

/** Gives a tag another name, on all customers that have it. */
export async function changeTag(ctx: MemberContext, id: string, seen: number, name: string) {
  requirePermission(ctx.actor, 'customers:edit');
  const { tx, actor } = ctx;
  const tag = await lockTag(tx, actor.organizationId, id);
  if (!tag) throw notFound('tag');
  if (tag.version !== seen) throw staleVersion();
  await renameTag(tx, actor.organizationId, id, name).catch(refuseTakenName);
  await tell(ctx, 'customer-tag.renamed', id);
  return { ...tag, name, version: tag.version + 1 };
}

/** Deletes a tag everywhere. */
export async function removeTag(ctx: MemberContext, id: string) {
  requirePermission(ctx.actor, 'customers:edit');
  if (!(await lockTag(ctx.tx, ctx.actor.organizationId, id))) throw notFound('tag');
  await deleteTag(ctx.tx, ctx.actor.organizationId, id);
  await tell(ctx, 'customer-tag.deleted', id);
}

function refuseTakenName(thrown: unknown): never {
  if (violatedConstraint(thrown) === 'customer_tags_name')
    throw refused(explain(TAG_SENTENCES, 'tag-name-taken'));
  throw thrown;
}

const tell = (ctx: MemberContext, action: string, id: string) =>
  recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [ctx.actor.organizationId],
    action,
    subject: { kind: 'customer-tag', id, name: 'a tag' },
  });
