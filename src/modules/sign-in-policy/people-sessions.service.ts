import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { queueMail } from '../notifications/index.ts';
import { endSessionsOfAccount, endSessionsOfOrganization, findPerson } from './people-sessions.repo.ts';
import { sessionsEndedLetter } from './second-factor-letter.rules.ts';
import { SENTENCES } from './sign-in-policy.rules.ts';
import { neededForSignIn } from './sign-in-policy.service.ts';

/**
 * Signs somebody of the organization out everywhere, for a device that was lost or a password that was told: their programs
 * and roles stay. They are told who did it, for it reaches what they do elsewhere too.
 */
export async function endSessionsOfPerson(ctx: MemberContext, personId: string): Promise<{ ended: number }> {
  const { tx, actor, settings } = ctx;
  requirePermission(actor, neededForSignIn(ctx));
  const person = await findPerson(tx, actor.organizationId, personId);
  if (!person) throw notFound('person');
  if (person.accountId === actor.accountId) throw refused(explain(SENTENCES, 'your-own-sessions'));
  const ended = person.accountId === null ? 0 : await endSessionsOfAccount(tx, person.accountId);
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId],
    action: 'sessions.ended',
    subject: { kind: 'person', id: person.id, name: person.name },
    details: { ended },
  });
  if (ended > 0)
    await queueMail(ctx, {
      organizationId: actor.organizationId,
      kind: 'sessions-ended',
      to: person.contactEmail,
      letter: sessionsEndedLetter({
        ...{ name: person.name, by: actor.name, organizationName: actor.organizationName },
        url: `${settings.publicUrl}/sign-in`,
      }),
    });
  return { ended };
}

/** Signs everybody of the organization out but the asker, for the day on which nobody knows who got in. */
export async function endSessionsOfEverybody(ctx: MemberContext, reason: string): Promise<{ ended: number }> {
  const { tx, actor } = ctx;
  requirePermission(actor, neededForSignIn(ctx));
  const ended = await endSessionsOfOrganization(tx, actor.organizationId, actor.accountId);
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId],
    action: 'sessions.ended-of-everybody',
    reason,
    subject: { kind: 'organization', id: actor.organizationId, name: actor.organizationName },
    details: { ended },
  });
  return { ended };
}
