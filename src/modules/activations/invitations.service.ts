import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { hashToken, newToken } from '../../platform/http/session-cookie.ts';
import { queueMail } from '../notifications/index.ts';
import type { Letter } from '../notifications/notifications.rules.ts';
import { expiryOf, type InvitationKind } from './activations.rules.ts';
import { countInvitationTo } from './invitation-limits.service.ts';
import { insertInvitation, markReplaced, markSettled, type Subject } from './invitations.repo.ts';

export type NewInvitation = {
  /** Who invites; the transaction acts for it. */
  organizationId: string;
  kind: InvitationKind;
  /** What the mail is listed as, where that says more than the kind. */
  mailKind?: string;
  /** The customer that it is about, when a partner invites for one. */
  customerId?: string;
  subject: Subject;
  to: { firstName: string; lastName: string; signInName: string; contactEmail: string };
  by: string;
  letter: (link: { url: string; expiresAt: Date }) => Letter;
};

export type Sent = { id: string; kind: 'sent' | 'replaced'; expiresAt: Date };

/**
 * Makes a link, ends the former one of the same subject and queues the mail, all in this transaction. The token
 * stands in the mail only: behind `#`, where neither servers nor Referer headers see it; the table keeps its hash.
 */
export async function openInvitation(
  ctx: Pick<Context, 'tx' | 'clock' | 'jobs' | 'settings'>,
  invitation: NewInvitation,
): Promise<Sent> {
  const { organizationId, kind, subject, to } = invitation;
  await countInvitationTo(ctx, organizationId, to.contactEmail);
  const replaced = await markReplaced(ctx.tx, organizationId, subject);
  const now = ctx.clock.now();
  const expiresAt = expiryOf(now);
  const token = newToken();
  const url = `${ctx.settings.publicUrl}/invitation#${token}`;
  const letter = invitation.letter({ url, expiresAt });
  const mailId = await queueMail(ctx, {
    organizationId,
    customerId: invitation.customerId,
    kind: invitation.mailKind ?? kind,
    to: to.contactEmail,
    letter,
  });
  const id = newId();
  await insertInvitation(ctx.tx, {
    organization_id: organizationId,
    id,
    kind,
    subscription_id: 'subscriptionId' in subject ? subject.subscriptionId : null,
    grant_id: 'grantId' in subject ? subject.grantId : null,
    person_id: 'personId' in subject ? subject.personId : null,
    first_name: to.firstName,
    last_name: to.lastName,
    sign_in_name: to.signInName,
    contact_email: to.contactEmail,
    token_hash: hashToken(token),
    mail_id: mailId,
    state: 'open',
    expires_at: expiresAt,
    created_by: invitation.by,
    created_at: now,
  });
  return { id, kind: replaced ? 'replaced' : 'sent', expiresAt };
}

/** Once it is decided, nobody is asked by a link any more. The transaction acts for the organization that invited. */
export async function settleInvitations(
  { tx }: Pick<Context, 'tx'>,
  { partnerId, id }: { partnerId: string; id: string },
): Promise<void> {
  await markSettled(tx, partnerId, id);
}
