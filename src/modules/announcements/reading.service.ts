import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { findVendorOf, insertDismissal, listCurrent } from './announcements.repo.ts';

/** What the vendor has to say to this person now; for people of the vendor there is nothing. */
export async function readAnnouncements(
  { tx, actor, clock }: MemberContext,
  { offering }: { offering?: string | undefined },
) {
  const { organizationKind: audience, organizationId, accountId } = actor;
  if (audience === 'vendor') return [];
  return listCurrent(tx, { audience, organizationId, accountId, offering, now: clock.now() });
}

/** Out of the way for this person, in each of their organizations; for nobody else. */
export async function dismissAnnouncement({ tx, actor, clock }: MemberContext, id: string): Promise<void> {
  const { organizationKind: audience, organizationId } = actor;
  const vendorId =
    audience === 'vendor'
      ? undefined
      : await findVendorOf(tx, id, { audience, organizationId, now: clock.now() });
  if (!vendorId) throw notFound('announcement');
  await insertDismissal(tx, vendorId, id, actor.accountId);
}
