import { addDays } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import type { NewTimer } from '../../platform/timers/timers.ts';
import { recordAudit } from '../audit/index.ts';
import { queueMail } from '../notifications/index.ts';
import { lapsedLetter, lapsedRequestLetter } from './access-letters.rules.ts';
import { lockAccessRequest, markAccessRequest } from './access-requests.repo.ts';
import { ANSWER_DAYS, accessRequestState } from './access-requests.rules.ts';
import { findOrganizationName, listAdministrators } from './partners.repo.ts';

export const LAPSE_TIMER = 'access-request';

export const lapseTimer = (organizationId: string, requestId: string, askedAt: Date): NewTimer => ({
  organizationId,
  kind: LAPSE_TIMER,
  subject: requestId,
  dueAt: addDays(askedAt, ANSWER_DAYS),
});

/**
 * Lets a request lapse that nobody has answered; the person who asked and the administrators get a mail. Looked at
 * again when its time has not come; harmless when it was answered. The transaction acts for the organization.
 */
export async function lapseAccessRequest(
  ctx: Context,
  organizationId: string,
  id: string,
): Promise<Date | undefined> {
  const { tx, clock, settings } = ctx;
  const request = await lockAccessRequest(tx, organizationId, id);
  if (request?.state !== 'open') return undefined;
  const now = clock.now();
  const state = accessRequestState({ state: request.state, createdAt: request.created_at }, now);
  if (state === 'open') return addDays(request.created_at, ANSWER_DAYS);

  await markAccessRequest(tx, organizationId, id, { state, decided_at: now });
  const organizationName = await findOrganizationName(tx, organizationId);
  const send = (to: string, letter: ReturnType<typeof lapsedLetter>) =>
    queueMail(ctx, { organizationId, kind: 'access-lapsed', to, letter });
  await send(request.sign_in_name, lapsedLetter(organizationName, `${settings.publicUrl}/partner/register`));
  for (const { contact_email } of await listAdministrators(tx, [organizationId])) {
    const url = `${settings.publicUrl}/partner/${organizationId}/people`;
    await send(contact_email, lapsedRequestLetter({ organizationName, name: request.name, url }));
  }
  await recordAudit(ctx, null, {
    organizationIds: [organizationId],
    action: 'access.lapsed',
    subject: { kind: 'access-request', id, name: request.name },
    details: { signInName: request.sign_in_name },
  });
  return undefined;
}
