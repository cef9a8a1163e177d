import type { Context, MemberContext } from '../../kernel/context.ts';
import { momentForReader } from '../../kernel/moments.ts';
import { actFor } from '../../platform/postgres/capacity.ts';
import { openInvitation, settleInvitations } from '../activations/index.ts';
import { type By, byActor, recordAudit } from '../audit/index.ts';
import { queueMailToAdministrators } from '../notifications/index.ts';
import { type GrantNews, grantLetter } from './grant-letters.rules.ts';
import { type GrantRow, listAdministrators } from './grants.repo.ts';
import type { Side } from './grants.rules.ts';

/** Works as the other side for a moment, then goes on as before. */
export async function asSide<T>(
  { tx }: Pick<Context, 'tx'>,
  other: string,
  own: string,
  work: () => Promise<T>,
): Promise<T> {
  if (other === own) return work();
  await actFor(tx, other);
  const result = await work();
  await actFor(tx, own);
  return result;
}

export const sideOf = ({ actor }: Pick<MemberContext, 'actor'>): Side =>
  actor.organizationKind === 'partner' ? 'partner' : 'customer';

const sidesOf = (grant: Pick<GrantRow, 'customerId' | 'partnerId'>) => ({
  customer: grant.customerId,
  partner: grant.partnerId,
});

type Told = { own: string; news: GrantNews; sides: readonly Side[]; byName?: string };

/** Mails the administrators of these sides, in the transaction of what happened. */
export async function mailSides(ctx: Context, grant: GrantRow, { own, news, sides, byName }: Told) {
  for (const side of sides) {
    const organizationId = sidesOf(grant)[side];
    const url = `${ctx.settings.publicUrl}/${side}/${organizationId}/grants/${grant.id}`;
    const letter = grantLetter(news, { ...grant, ...(byName ? { byName } : {}) }, { side, url });
    await asSide(ctx, organizationId, own, async () => {
      const administrators = await listAdministrators(ctx.tx, organizationId);
      const mail = { organizationId, customerId: grant.subscriptionId, kind: `grant-${news}`, letter };
      await queueMailToAdministrators(
        ctx,
        administrators.map(({ contactEmail }) => contactEmail),
        mail,
      );
    });
  }
}

/** Stands in both trails; `by` is null where time did it. */
export async function recordGrant(
  ctx: Context,
  by: By | null,
  grant: GrantRow,
  happened: { action: string; details?: Record<string, unknown> },
) {
  await recordAudit(ctx, by, {
    organizationIds: [grant.customerId, grant.partnerId],
    action: happened.action,
    subject: {
      kind: 'grant',
      id: grant.id,
      name: `${grant.partnerName} in ${grant.serviceName} of ${grant.customerName}`,
    },
    details: { subscriptionId: grant.subscriptionId, ...happened.details },
  });
}

/** A deed of a person: written down on both sides, and the other side is told by mail. */
export async function tellOther(
  ctx: MemberContext,
  grant: GrantRow,
  happened: { news: GrantNews; action: string; details?: Record<string, unknown> },
) {
  await recordGrant(ctx, byActor(ctx.actor), grant, happened);
  if (happened.news === 'proposed' || happened.news === 'amendment-proposed')
    return inviteToDecide(ctx, grant, happened.news);
  await asSide(ctx, grant.partnerId, ctx.actor.organizationId, () => settleInvitations(ctx, grant));
  const other = sideOf(ctx) === 'partner' ? 'customer' : 'partner';
  const own = ctx.actor.organizationId;
  await mailSides(ctx, grant, { own, news: happened.news, sides: [other], byName: ctx.actor.name });
}

/**
 * Each administrator of the customer who can sign in gets a link to the decision; a former one of theirs stops working. Where
 * there is none, the customer is told all the same.
 */
export async function inviteToDecide(
  ctx: MemberContext,
  grant: GrantRow,
  news: 'proposed' | 'amendment-proposed',
): Promise<void> {
  const { customerId, partnerId, subscriptionId } = grant;
  const administrators = await asSide(ctx, customerId, partnerId, () =>
    listAdministrators(ctx.tx, customerId),
  );
  const deciding = administrators.filter(({ joined }) => joined);
  if (deciding.length === 0)
    await mailSides(ctx, grant, { own: partnerId, news, sides: ['customer'], byName: ctx.actor.name });
  for (const to of deciding) {
    await openInvitation(ctx, {
      ...{ organizationId: partnerId, kind: 'grant', mailKind: `grant-${news}`, customerId: subscriptionId },
      subject: { grantId: grant.id, subscriptionId, signInName: to.signInName },
      to,
      by: ctx.actor.accountId,
      letter: ({ url, expiresAt }) => {
        const letter = grantLetter(news, { ...grant, byName: ctx.actor.name }, { side: 'customer', url });
        const link = `Sign in with the account ${to.signInName}. The link works once, until ${momentForReader(expiresAt)}; following it decides nothing yet.`;
        return { ...letter, paragraphs: [...letter.paragraphs, link] };
      },
    });
  }
}
