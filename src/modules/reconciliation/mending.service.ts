import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { actFor } from '../../platform/postgres/capacity.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import type { Plan } from '../catalogue/offerings.rules.ts';
import { customerState } from '../customers/customers.rules.ts';
import { clearAwayAfter, startProvisioning } from '../provisioning/index.ts';
import { type DifferenceRow, findDifference, noteMending } from './differences.repo.ts';
import { partnerOf } from './differences.service.ts';
import { findOrdered, lockService, type OrderedService } from './ordered.repo.ts';
import { decideMending, isUnderWay, MENDING_SENTENCES, type Mend, TOLD } from './reconciliation.rules.ts';
import { mendingPermission } from './starting.service.ts';

const PROMISED_HOURS = 72;

/** Has a service set up anew, with what was ordered: what is there stays. Returns the operation that does it. */
export async function provisionAnew(ctx: MemberContext, differenceId: string): Promise<string> {
  const { forPartner, service, difference } = await allowedTo(ctx, differenceId, 'provision-anew');
  const plans = service.plans as Plan[];
  const operationId = await startProvisioning(forPartner, {
    id: service.id,
    customerId: service.customer_id,
    organizationId: service.organization_id,
    promisedHours: plans.find(({ code }) => code === service.plan_code)?.promisedHours ?? PROMISED_HOURS,
    serviceKind: service.service_kind,
    alsoInTrailOf: ctx.actor.organizationId,
  });
  await noteMending(ctx.tx, difference, operationId);
  return operationId;
}

/** Has what an unfinished operation left at the service cleared away. Returns the operation that does it. */
export async function clearLeftBehind(ctx: MemberContext, differenceId: string): Promise<string> {
  const { forPartner, service, difference } = await allowedTo(ctx, differenceId, 'clear-away');
  if (service.operation_id === null) throw notFound('operation');
  const ref = { partnerId: difference.partner_id, operationId: service.operation_id };
  const operationId = await clearAwayAfter(forPartner, ref);
  await noteMending(ctx.tx, difference, operationId);
  await recordAudit(forPartner, byActor(ctx.actor), {
    organizationIds: [...new Set([difference.partner_id, ctx.actor.organizationId])],
    action: 'reconciliation.cleared-away',
    subject: { kind: 'operation', id: operationId, name: difference.service_name },
    details: { subscriptionId: service.id },
  });
  return operationId;
}

/** Whoever may mend it, what it is about, and the transaction as the partner's from here on. */
async function allowedTo(ctx: MemberContext, differenceId: string, wanted: Mend) {
  requirePermission(ctx.actor, mendingPermission(ctx));
  const difference = await findDifference(ctx.tx, partnerOf(ctx), differenceId);
  if (!difference) throw notFound('difference');
  const partnerId = difference.partner_id;
  await actFor(ctx.tx, partnerId);
  await lockService(ctx.tx, partnerId, difference.subscription_id);
  const service = await findOrdered(ctx.tx, partnerId, difference.subscription_id);
  if (!service) throw notFound('subscription');
  const decision = decideMending(wanted, mendingFacts(ctx, difference, service));
  if (!decision.allowed) throw refused(explain(MENDING_SENTENCES, decision.reason));
  const actor = { ...ctx.actor, organizationId: partnerId };
  return { difference, service, forPartner: { ...ctx, actor } };
}

/** What decides whether a difference can be mended by this. */
export function mendingFacts(
  { clock }: Pick<MemberContext, 'clock'>,
  { kind, settled_at: settledAt }: Pick<DifferenceRow, 'kind' | 'settled_at'>,
  service: OrderedService,
) {
  const { usable_until: usableUntil, inactivated_at: inactivatedAt } = service;
  return {
    mend: TOLD[kind].mend,
    settled: settledAt !== null,
    underWay: isUnderWay({ operation: service.operation_state }),
    customerActive: customerState({ usableUntil, inactivatedAt }, clock.now()) === 'active',
  };
}
