import { randomBytes } from 'node:crypto';
import type { MemberContext } from '../../kernel/context.ts';
import { countryName } from '../../kernel/countries.ts';
import { explain } from '../../kernel/decisions.ts';
import { invalid, invalidField, notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { staleVersion } from '../../platform/http/versions.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { findOffering, type Offering } from '../catalogue/index.ts';
import { retirementNow, retirementOf, retirementState } from '../catalogue/offerings.rules.ts';
import { checkSignUp } from '../catalogue/signing-up.rules.ts';
import { customerState } from '../customers/customers.rules.ts';
import { startProvisioning } from '../provisioning/index.ts';
import type { AddService, ChangeSubscription, Subscription } from './subscriptions.contract.ts';
import {
  findSubscription,
  insertSubscription,
  listSubscriptions,
  lockCustomerOf,
  type SubscriptionRecord,
  updateLabel,
} from './subscriptions.repo.ts';
import {
  ADDING_SENTENCES,
  decideAdding,
  serviceAccountId,
  serviceStatus,
  serviceStatusLabel,
} from './subscriptions.rules.ts';

/**
 * Adds a service to a customer and begins to provision it. Version, plan, parameters, country/region of use and data centre
 * stay as they are now (PP-50, PP-51); no mail goes out (PP-55).
 */
export async function addService(ctx: MemberContext, customerId: string, wanted: AddService) {
  requirePermission(ctx.actor, 'subscriptions:add');
  const partnerId = ctx.actor.organizationId;
  const customer = await lockCustomerOf(ctx.tx, partnerId, customerId);
  if (!customer) throw notFound('customer');
  const offering = await findOffering(ctx.tx, wanted.offeringCode);
  if (!offering) throw invalidField('/offeringCode', 'Choose a service from the list.', 'unknown-offering');
  const { content } = offering;
  const { signUp, problems } = checkSignUp(content, wanted);
  const decision = decideAdding({
    ...addingFacts(customer, offering, ctx.clock.now()),
    countrySupported: content.regions.some((region) => region.country === wanted.country),
    planForProspects: signUp?.plan.forProspects ?? true,
  });
  if (!decision.allowed) throw refused(explain(ADDING_SENTENCES, decision.reason));
  if (!signUp) throw invalid(problems.map((problem) => ({ ...problem, code: 'wrong-choice' })));

  const id = newId();
  await insertSubscription(ctx.tx, {
    partner_id: partnerId,
    id,
    customer_id: customerId,
    organization_id: customer.organization_id,
    offering_code: offering.code,
    offering_version: offering.version,
    plan_code: signUp.plan.code,
    parameters: JSON.stringify(signUp.parameters),
    purpose: signUp.purpose,
    country: wanted.country,
    data_centre: signUp.dataCentre,
    service_account_id: serviceAccountId(offering.accountPrefix, randomBytes(10)),
    label: wanted.label ?? '',
    created_at: ctx.clock.now(),
  });
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [partnerId],
    action: 'subscription.added',
    subject: { kind: 'subscription', id, name: `${content.name} for ${customer.name}` },
    details: {
      customerId,
      country: wanted.country,
      dataCentre: signUp.dataCentre,
      plan: signUp.plan.name,
      purpose: signUp.purpose,
    },
  });
  const operationId = await startProvisioning(ctx, {
    id,
    customerId,
    organizationId: customer.organization_id,
    promisedHours: signUp.plan.promisedHours,
    serviceKind: content.serviceKind,
  });
  return { subscription: await readSubscription(ctx, id), operation: { id: operationId, state: 'queued' } };
}

/** What stands for or against adding this service to this customer, before anything is typed. */
export const addingFacts = (
  customer: { number: string | null; usable_until: Date | null; inactivated_at: Date | null },
  offering: Pick<Offering, 'retirement'> | undefined,
  now: Date,
) => ({
  customerState: stateOf(customer, now),
  retirement: retirementState(offering?.retirement?.from ?? null, now),
  prospect: customer.number === null,
});

export async function readSubscription(
  { tx, actor, clock }: MemberContext,
  id: string,
): Promise<Subscription> {
  requirePermission(actor, 'subscriptions:read');
  const found = await findSubscription(tx, actor.organizationId, id);
  if (!found) throw notFound('subscription');
  return describe(found, clock.now());
}

/** Gives a service another label, or none; customer and partner see it (PP-53). */
export async function changeSubscription(
  ctx: MemberContext,
  id: string,
  seen: number,
  { label }: ChangeSubscription,
): Promise<Subscription> {
  requirePermission(ctx.actor, 'subscriptions:add');
  const { tx, actor } = ctx;
  const before = await findSubscription(tx, actor.organizationId, id);
  if (!before) throw notFound('subscription');
  if (!(await updateLabel(tx, actor.organizationId, id, { label, seen }))) throw staleVersion();
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId, ...(before.organization_id ? [before.organization_id] : [])],
    action: 'subscription.changed',
    subject: { kind: 'subscription', id, name: `${before.offering_name} for ${before.customer_name}` },
    details: { label, before: before.label },
  });
  return readSubscription(ctx, id);
}

/** The Service List, newest first; `next` is the id to go on after (PP-56). */
export async function readServiceList(
  { tx, actor, clock }: MemberContext,
  page: { customerId?: string | undefined; after?: string | undefined; limit: number },
): Promise<{ items: Subscription[]; next: string | null }> {
  requirePermission(actor, 'subscriptions:read');
  const rows = await listSubscriptions(tx, actor.organizationId, page);
  const items = rows.slice(0, page.limit).map((row) => describe(row, clock.now()));
  return { items, next: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null };
}

const MOST_OF_ONE_CUSTOMER = 100;

/** What one customer has, newest first; nothing when the partner has no such customer. */
export async function subscriptionsOfCustomer(
  { tx, actor, clock }: MemberContext,
  customerId: string,
): Promise<Subscription[]> {
  const page = { customerId, limit: MOST_OF_ONE_CUSTOMER };
  const rows = await listSubscriptions(tx, actor.organizationId, page);
  return rows.map((row) => describe(row, clock.now()));
}

/** The customer's entitlement now, from its row. */
export function stateOf(customer: { usable_until: Date | null; inactivated_at: Date | null }, now: Date) {
  const { usable_until: usableUntil, inactivated_at: inactivatedAt } = customer;
  return customerState({ usableUntil, inactivatedAt }, now);
}

function describe(row: SubscriptionRecord, now: Date): Subscription {
  const status = serviceStatus({
    customerState: customerState(
      { usableUntil: row.customer_usable_until, inactivatedAt: row.customer_inactivated_at },
      now,
    ),
    invitedAt: row.invited_at,
    activatedAt: row.activated_at,
  });
  return {
    id: row.id,
    customerId: row.customer_id,
    customerName: row.customer_name,
    customerNumber: row.customer_number,
    label: row.label,
    offeringCode: row.offering_code,
    offeringName: row.offering_name,
    country: row.country,
    countryName: countryName(row.country),
    dataCentre: row.data_centre_name,
    planName: row.plan_name,
    purpose: row.purpose,
    parameters: row.parameters,
    retirement: retirementNow(retirementOf(row), now),
    serviceAccountId: row.service_account_id,
    status,
    statusLabel: serviceStatusLabel(status),
    provisioning:
      row.operation_id && row.operation_state
        ? { operationId: row.operation_id, state: row.operation_state }
        : null,
    createdAt: row.created_at.toISOString(),
    invitedAt: row.invited_at?.toISOString() ?? null,
    activatedAt: row.activated_at?.toISOString() ?? null,
    version: row.version,
  };
}
