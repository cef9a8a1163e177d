import type { Actor, MemberContext } from '../../kernel/context.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { lockPeopleOf } from '../people/index.ts';
import type { AcceptAgreements } from './agreements.contract.ts';
import { listAcceptedIds, listAgreements, listOwnAcceptances } from './agreements.repo.ts';
import { agreementsAskedOf, decideAccepting, explainAgreement } from './agreements.rules.ts';
import { comparedWith, recordAcceptances, todayOf, withBodies } from './agreements.service.ts';

/** The vendor writes agreements and accepts none. */
function requireAsked(actor: Actor): void {
  if (actor.organizationKind === 'vendor') throw notFound('agreement');
}

/** What this person is asked to accept for the organization before going on, with what changed. Empty for most. */
export async function readAsked(ctx: MemberContext, language: string) {
  requireAsked(ctx.actor);
  const items = [];
  for (const { agreement, previous } of (await askedNow(ctx, language)).asked) {
    const [text] = await withBodies(ctx.tx, [agreement]);
    if (text) items.push({ agreement: text, previous: await comparedWith(ctx.tx, agreement.id, previous) });
  }
  return items;
}

/** An administrator accepts all that is asked, once for the whole organization. Returns how many. */
export async function acceptAsked(ctx: MemberContext, { agreementIds }: AcceptAgreements): Promise<number> {
  const { tx, actor } = ctx;
  requireAsked(actor);
  requirePermission(actor, 'agreements:accept');
  await lockPeopleOf(tx, actor.organizationId);
  const { texts, asked } = await askedNow(ctx, 'en');
  const wanted = texts.filter(({ id }) => agreementIds.includes(id));
  if (wanted.length < new Set(agreementIds).size) throw notFound('agreement');
  const decision = decideAccepting(asked, wanted);
  if (!decision.allowed) throw refused(explainAgreement(decision.reason));

  const { organizationId, accountId } = actor;
  const ids = wanted.map(({ id }) => id);
  await recordAcceptances(ctx, organizationId, { agreementIds: ids, subscriptionId: null, accountId });
  for (const { id, title, version } of wanted) {
    await recordAudit(ctx, byActor(actor), {
      organizationIds: [organizationId],
      action: 'agreement.accepted',
      subject: { kind: 'agreement', id, name: `${title} ${version}` },
    });
  }
  return wanted.length;
}

/** All texts, and those that this person is asked to accept for the organization. */
export async function askedNow(ctx: MemberContext, language: string) {
  const texts = await listAgreements(ctx.tx);
  const accepted = await listAcceptedIds(ctx.tx, ctx.actor.organizationId);
  const asked = agreementsAskedOf(ctx.actor, texts, accepted, { today: todayOf(ctx), language });
  return { texts, asked };
}

/** Which versions the organization accepted, who did it and when; the newest first. */
export async function readOwnAcceptances(
  { tx, actor }: MemberContext,
  page: { limit: number; before?: string | undefined },
) {
  requireAsked(actor);
  requirePermission(actor, 'agreements:read');
  return listOwnAcceptances(tx, actor.organizationId, page);
}
