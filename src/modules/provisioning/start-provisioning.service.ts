import type { Context, MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { riskFrom } from './promise-cases.rules.ts';
import { watchPromise } from './promise-cases.service.ts';
import { findSubject, insertOperation } from './provisioning.repo.ts';
import { promisedBy, type ServiceKind } from './provisioning.rules.ts';
import { setGoing } from './queueing.service.ts';

export type NewSubscription = {
  id: string;
  customerId: string;
  /** The customer's organization, when it has one already. */
  organizationId: string | null;
  promisedHours: number;
  /** Who provides it: Portico itself unless it is said otherwise. */
  serviceKind?: ServiceKind;
  /** The organization of an operator who has it set up: it stands in that trail too. */
  alsoInTrailOf?: string;
};

/**
 * Begins to provision a subscription that the same transaction has just added. A worker takes over after the
 * commit. Returns the operation's id, for `/api/v1/organizations/{partner}/operations/{id}`.
 */
export async function startProvisioning(ctx: MemberContext, subscription: NewSubscription): Promise<string> {
  const { tx, clock, actor } = ctx;
  const partnerId = actor.organizationId;
  const subject = await findSubject(tx, partnerId, subscription.id);
  if (!subject) throw notFound('subscription');

  const id = newId();
  const now = clock.now();
  const promised = promisedBy(now, subscription.promisedHours);
  await insertOperation(tx, {
    partner_id: partnerId,
    id,
    kind: 'provision',
    service_kind: subscription.serviceKind ?? 'rapidstart',
    subscription_id: subscription.id,
    organization_id: subscription.organizationId,
    state: 'queued',
    requested_by: actor.accountId,
    promised_by: promised,
    created_at: now,
    finished_at: null,
  });
  await recordAudit(ctx, byActor(actor), {
    organizationIds: trailsOf(partnerId, subscription),
    action: 'provisioning.started',
    subject: { kind: 'operation', id, name: `${subject.service_name} for ${subject.customer_name}` },
    details: { subscriptionId: subscription.id },
  });
  await setGoing(ctx, { partnerId, operationId: id });
  await watchPromise(ctx, { partnerId, operationId: id }, riskFrom({ createdAt: now, promisedBy: promised }));
  return id;
}

const trailsOf = (partnerId: string, { organizationId, alsoInTrailOf }: NewSubscription): string[] => [
  ...new Set([partnerId, organizationId, alsoInTrailOf].filter((id) => typeof id === 'string')),
];

/** Has a worker go on with an operation that came to another partner while it was under way. */
export async function resumeProvisioning(
  ctx: Pick<Context, 'tx' | 'jobs' | 'clock'>,
  operation: { partnerId: string; operationId: string },
): Promise<void> {
  await setGoing(ctx, operation);
  await watchPromise(ctx, operation, ctx.clock.now());
}
