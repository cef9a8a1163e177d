import type { Context } from '../../kernel/context.ts';
import { actFor } from '../../platform/postgres/capacity.ts';
import { queueMail, queueMailToAdministrators } from '../notifications/index.ts';
import type { LockedOperation } from './ledger.repo.ts';
import { findSubject } from './provisioning.repo.ts';
import { letterAbout, type News } from './provisioning-letters.rules.ts';
import type { Question } from './questions.rules.ts';
import { findRequester, listAdministratorAddresses } from './tenant.repo.ts';

/** Writes to the person who asked for the service. Returns what the operation is called. */
export async function tellRequester(ctx: Context, operation: LockedOperation, news: News): Promise<string> {
  const { tx, settings } = ctx;
  const partnerId = operation.partner_id;
  const [subject, requester] = await Promise.all([
    findSubject(tx, partnerId, operation.subscription_id),
    findRequester(tx, partnerId, operation.requested_by),
  ]);
  if (!subject) throw new Error('The service of this operation is not there any more.');
  if (requester) {
    await queueMail(ctx, {
      organizationId: partnerId,
      customerId: subject.customer_id,
      kind: `provisioning-${news.kind}`,
      to: requester.contact_email,
      letter: letterAbout(news, {
        firstName: requester.first_name,
        serviceName: subject.service_name,
        customerName: subject.customer_name,
        operationKind: operation.kind,
        url: `${settings.publicUrl}/partner/${partnerId}/operations/${operation.id}`,
      }),
    });
  }
  return called(subject);
}

/**
 * Writes to the administrators of the side that a question is put to; at the partner to whoever asked for the service, too.
 * Returns what the operation is called.
 */
export async function tellAsked(
  ctx: Context,
  operation: LockedOperation,
  question: Question,
): Promise<string> {
  const { tx, settings } = ctx;
  const partnerId = operation.partner_id;
  const subject = await findSubject(tx, partnerId, operation.subscription_id);
  if (!subject) throw new Error('The service of this operation is not there any more.');
  const customer = question.asked === 'customer' ? operation.organization_id : null;
  const organizationId = customer ?? partnerId;
  const requester = customer ? undefined : await findRequester(tx, partnerId, operation.requested_by);
  await actFor(tx, organizationId);
  const administrators = await listAdministratorAddresses(tx, organizationId);
  await queueMailToAdministrators(ctx, [...(requester ? [requester.contact_email] : []), ...administrators], {
    organizationId,
    customerId: subject.customer_id,
    kind: 'provisioning-question',
    letter: letterAbout(
      { kind: 'question', question },
      {
        firstName: '',
        serviceName: subject.service_name,
        customerName: subject.customer_name,
        operationKind: operation.kind,
        url: `${settings.publicUrl}/${customer ? 'customer' : 'partner'}/${organizationId}/operations/${operation.id}`,
      },
    ),
  });
  await actFor(tx, partnerId);
  return called(subject);
}

/** What the operation is called: "RapidStart Services for Contoso". */
export async function nameOf({ tx }: Context, operation: LockedOperation): Promise<string> {
  const subject = await findSubject(tx, operation.partner_id, operation.subscription_id);
  return subject ? called(subject) : '';
}

const called = (subject: { service_name: string; customer_name: string }) =>
  `${subject.service_name} for ${subject.customer_name}`;
