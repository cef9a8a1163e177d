import type { Context } from '../../kernel/context.ts';
import { actFor } from '../../platform/postgres/capacity.ts';
import { queueMail } from '../notifications/index.ts';
import { bouncedLetter } from './invitation-letters.rules.ts';
import { listInviters, lockInvitationOfMail, markBounceTold } from './invitations.repo.ts';
import { placeOf } from './second-way.service.ts';

export { BOUNCE_QUEUE } from '../notifications/index.ts';
export type BouncedMail = { mailId: string; organizationId: string };

/**
 * Tells who invited that the mail came back, once, while the invitation is still open and waits for that mail: otherwise they
 * would wait for somebody who knows nothing.
 */
export async function tellOfBounce(
  ctx: Pick<Context, 'tx' | 'clock' | 'jobs' | 'settings'>,
  { mailId, organizationId }: BouncedMail,
): Promise<void> {
  const { tx, clock } = ctx;
  await actFor(tx, organizationId);
  const invitation = await lockInvitationOfMail(tx, organizationId, mailId);
  if (invitation?.state !== 'open' || invitation.bounceToldAt) return;
  await markBounceTold(tx, organizationId, invitation.id, clock.now());
  const { organization, url } = await placeOf(ctx, invitation);
  const letter = bouncedLetter({
    by: invitation,
    contactEmail: invitation.contactEmail,
    words: invitation.bounce ?? '',
    ...{ organization, url },
  });
  const about = invitation.subscriptionId ? { customerId: invitation.subscriptionId } : {};
  for (const to of await listInviters(tx, invitation))
    await queueMail(ctx, { organizationId, ...about, kind: 'invitation-bounced', to, letter });
}
