import type { Context, MemberContext } from '../../kernel/context.ts';
import type { DueTimer } from '../../platform/timers/definitions.ts';
import { clearTimer, setTimer } from '../../platform/timers/timers.ts';
import { type GrantRow, lockGrant, markTold } from './grants.repo.ts';
import { stateOf } from './grants.rules.ts';
import { nextNotice, noticeDue } from './notices.rules.ts';
import { asSide, mailSides, recordGrant } from './telling.service.ts';

export const GRANT_TIMER = 'grant';

/** Sets the next notice of a grant that stands, and takes it back from one that does not; timers are the customer's. */
export async function scheduleNotices(
  ctx: MemberContext,
  { customerId, id, ...grant }: GrantRow,
): Promise<void> {
  const timer = { organizationId: customerId, kind: GRANT_TIMER, subject: id };
  const dueAt = grant.approvedAt && !grant.endedAt && nextNotice(grant.endsAt, ctx.clock.now());
  await asSide(ctx, customerId, ctx.actor.organizationId, () =>
    dueAt ? setTimer(ctx, { ...timer, dueAt }) : clearTimer(ctx, timer),
  );
}

/** Tells both sides that a grant is about to end, or has; nothing when it was ended or moved meanwhile. */
export async function tellOfEnd(
  ctx: Context,
  { organizationId, subject }: DueTimer,
): Promise<Date | undefined> {
  const now = ctx.clock.now();
  const grant = await lockGrant(ctx.tx, subject);
  if (!grant?.approvedAt || grant.endedAt) return undefined;
  const notice = noticeDue({ ...grant, now });
  if (notice) {
    await markTold(ctx.tx, grant, now);
    const news = { own: organizationId, news: notice, sides: ['customer', 'partner'] } as const;
    await mailSides(ctx, grant, news);
    if (stateOf(grant, now) === 'expired') await recordGrant(ctx, null, grant, { action: 'grant.expired' });
  }
  return nextNotice(grant.endsAt, now);
}
