import type { Context } from '../../kernel/context.ts';
import { queueMail } from '../notifications/index.ts';
import type { LockedOperation } from './attempts.repo.ts';
import { findSubject } from './provisioning.repo.ts';
import { failedLetter, readyLetter } from './provisioning-letters.rules.ts';
import { findRequester } from './tenant.repo.ts';

type News = { kind: 'ready' } | { kind: 'failed'; stepName: string; error: string };

/** Writes to the person who asked for the service. Returns what the operation is called. */
export async function tellRequester(ctx: Context, operation: LockedOperation, news: News): Promise<string> {
  const { tx, settings } = ctx;
  const partnerId = operation.partner_id;
  const subject = await findSubject(tx, partnerId, operation.subscription_id);
  if (!subject) throw new Error('The service of this operation is not there any more.');
  const requester = await findRequester(tx, partnerId, operation.requested_by);
  if (requester) {
    const facts = {
      firstName: requester.first_name,
      serviceName: subject.service_name,
      customerName: subject.customer_name,
      url: `${settings.publicUrl}/partner/${partnerId}/operations/${operation.id}`,
    };
    await queueMail(ctx, {
      organizationId: partnerId,
      customerId: subject.customer_id,
      kind: `provisioning-${news.kind}`,
      to: requester.contact_email,
      letter: news.kind === 'ready' ? readyLetter(facts) : failedLetter({ ...facts, ...news }),
    });
  }
  return `${subject.service_name} for ${subject.customer_name}`;
}
