import type { Context, MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { notify } from '../../platform/postgres/notifications.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { findSubject, insertOperation } from './provisioning.repo.ts';
import { promisedBy } from './provisioning.rules.ts';

export const PROVISIONING_QUEUE = 'provisioning';

export type NewSubscription = {
  id: string;
  customerId: string;
  /** The customer's organization, when it has one already. */
  organizationId: string | null;
  promisedHours: number;
};

/** What a watcher of an operation listens for. */
export const operationSubject = (operationId: string) => `operation:${operationId}`;

/**
 * Begins to provision a subscription that the same transaction has just added. A worker takes over after the
 * commit. Returns the operation's id, for `/api/v1/organizations/{partner}/operations/{id}`.
 */
export async function startProvisioning(ctx: MemberContext, subscription: NewSubscription): Promise<string> {
  const { tx, clock, jobs, actor } = ctx;
  const partnerId = actor.organizationId;
  const subject = await findSubject(tx, partnerId, subscription.id);
  if (!subject) throw notFound('subscription');

  const id = newId();
  await insertOperation(tx, {
    partner_id: partnerId,
    id,
    kind: 'provision',
    subscription_id: subscription.id,
    organization_id: subscription.organizationId,
    state: 'queued',
    requested_by: actor.accountId,
    promised_by: promisedBy(clock.now(), subscription.promisedHours),
    created_at: clock.now(),
    finished_at: null,
  });
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [partnerId, ...(subscription.organizationId ? [subscription.organizationId] : [])],
    action: 'provisioning.started',
    subject: { kind: 'operation', id, name: `${subject.service_name} for ${subject.customer_name}` },
    details: { subscriptionId: subscription.id },
  });
  await jobs.enqueue(tx, PROVISIONING_QUEUE, { partnerId, operationId: id });
  await notify(tx, operationSubject(id));
  return id;
}

/** Has a worker go on with an operation that came to another partner while it was under way. */
export async function resumeProvisioning(
  { tx, jobs }: Pick<Context, 'tx' | 'jobs'>,
  operation: { partnerId: string; operationId: string },
): Promise<void> {
  await jobs.enqueue(tx, PROVISIONING_QUEUE, operation);
  await notify(tx, operationSubject(operation.operationId));
}
