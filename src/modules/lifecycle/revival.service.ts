import { addDays } from '../../kernel/clock.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { actFor } from '../../platform/postgres/capacity.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { customerKind, customerState, inactiveSince, RETENTION_DAYS } from '../customers/customers.rules.ts';
import { requireVendor } from '../support/index.ts';
import { customerRevival, partnerRevival } from './life-letters.rules.ts';
import { tellBoth } from './life-mails.service.ts';
import type { ReviveCustomer, SearchInactivated } from './lifecycle.contract.ts';
import {
  findPartnerToTell,
  insertLifeEvent,
  isNumberEnrolled,
  type LifeRecord,
  listInactivated,
  lockLife,
  markRevived,
} from './lifecycle.repo.ts';
import { decideRevival, REVIVAL_SENTENCES, type RevivalFacts } from './lifecycle.rules.ts';
import {
  type CountsPage,
  countInactivated,
  findRegistryEntry,
  type RegistryEntry,
} from './support-registry.repo.ts';

const DAY = 86_400_000;

/** How many inactivated customers each partner has, and how long they are kept: no name of any (PP-42). */
export async function readInactivatedCounts({ tx, actor, clock }: MemberContext, page: CountsPage) {
  requireVendor(actor);
  requirePermission(actor, 'support:read');
  const now = clock.now();
  const rows = await countInactivated(tx, now, page);
  const items = rows.slice(0, page.limit).map((row) => ({
    partner: { organizationId: row.partner_id, name: row.partner_name },
    customers: row.customers,
    firstErasedAt: row.first_erased.toISOString(),
    lastErasedAt: row.last_erased.toISOString(),
    firstDaysLeft: Math.max(0, Math.ceil((row.first_erased.getTime() - now.getTime()) / DAY)),
  }));
  const [first] = rows;
  return {
    items,
    more: rows.length > page.limit,
    total: first?.total ?? 0,
    firstErasedAt: first?.earliest.toISOString() ?? null,
  };
}

/**
 * Which inactivated customers of the number's partner of record it may belong to. The names are the partner's, so the
 * search stands in both trails with its reason.
 */
export async function searchInactivated(ctx: MemberContext, { number, reason }: SearchInactivated) {
  const { tx, actor, clock } = ctx;
  requireVendor(actor);
  requirePermission(actor, 'support:propose');
  const entry = await findRegistryEntry(tx, number);
  const partnerId = entry?.partner_id;
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId, ...(partnerId ? [partnerId] : [])],
    action: 'support.inactivated-searched',
    subject: { kind: 'registry-customer', id: number, name: entry?.name ?? number },
    reason,
  });
  if (!entry || !partnerId) return { number, entry: entry ? entryAnswer(entry) : null, candidates: [] };
  await actFor(tx, partnerId);
  const now = clock.now();
  const found = await listInactivated(tx, partnerId, entry.name, now);
  const candidates = [];
  for (const customer of found) {
    const decision = decideRevival(await factsOf(ctx, partnerId, customer, entry, number));
    candidates.push({
      ...candidateOf(customer, now),
      likeness: customer.likeness,
      refusal: decision.allowed ? null : explain(REVIVAL_SENTENCES, decision.reason),
    });
  }
  return { number, entry: entryAnswer(entry), candidates };
}

const entryAnswer = ({ name, plan, partner_number, partner_id, partner_name }: RegistryEntry) => ({
  name,
  plan,
  partner: { number: partner_number, organizationId: partner_id, name: partner_name },
});

function candidateOf(customer: LifeRecord, now: Date) {
  const since = inactiveSince(lifeFacts(customer), now) ?? now;
  const keptUntil = addDays(since, RETENTION_DAYS);
  return {
    customerId: customer.id,
    name: customer.name,
    kind: customerKind(customer),
    inactivatedAt: since.toISOString(),
    keptUntil: keptUntil.toISOString(),
    daysLeft: Math.max(0, Math.ceil((keptUntil.getTime() - now.getTime()) / DAY)),
  };
}

const lifeFacts = (customer: LifeRecord) => ({
  usableUntil: customer.usable_until,
  inactivatedAt: customer.inactivated_at,
});

/** The transaction acts for the partner. */
async function factsOf(
  { tx, clock }: MemberContext,
  partnerId: string,
  customer: LifeRecord,
  entry: RegistryEntry | undefined,
  number: string,
): Promise<RevivalFacts> {
  return {
    entry: entry && { plan: entry.plan, ofThisPartner: entry.partner_id === partnerId },
    state: customerState(lifeFacts(customer), clock.now()),
    ownNumber: customer.number,
    number,
    enrolled: await isNumberEnrolled(tx, partnerId, number, customer.id),
  };
}

/**
 * Support brings an inactivated customer back with its number, data intact (PP-43, PP-44, PP-45). One engineer does it:
 * it takes nothing from anybody, the registry is the second witness, and both sides are told and find it in their trail.
 */
export async function reviveCustomer(ctx: MemberContext, customerId: string, wanted: ReviveCustomer) {
  const { tx, actor } = ctx;
  requireVendor(actor);
  requirePermission(actor, 'support:propose');
  const { number, partnerOrganizationId: partnerId } = wanted;
  const entry = await findRegistryEntry(tx, number);
  await actFor(tx, partnerId);
  const customer = await lockLife(tx, partnerId, customerId);
  if (!customer) throw notFound('inactivated customer');
  const decision = decideRevival(await factsOf(ctx, partnerId, customer, entry, number));
  if (!decision.allowed) throw refused(explain(REVIVAL_SENTENCES, decision.reason));
  await markRevived(tx, partnerId, customerId, number).catch(refuseTakenNumber);
  await writeDown(ctx, partnerId, customer, wanted);
  await tellOfRevival(ctx, partnerId, customer, number);
}

function refuseTakenNumber(thrown: unknown): never {
  if (violatedConstraint(thrown) === 'customers_number')
    throw refused(explain(REVIVAL_SENTENCES, 'number-enrolled'));
  throw thrown;
}

async function writeDown(
  ctx: MemberContext,
  partnerId: string,
  customer: LifeRecord,
  { number, reason }: ReviveCustomer,
) {
  await insertLifeEvent(ctx.tx, {
    partner_id: partnerId,
    customer_id: customer.id,
    id: newId(),
    kind: 'revived',
    at: ctx.clock.now(),
    ends_at: null,
    days_before: null,
  });
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [
      ctx.actor.organizationId,
      partnerId,
      ...(customer.organization_id ? [customer.organization_id] : []),
    ],
    action: 'customer.revived',
    subject: { kind: 'customer', id: customer.id, name: customer.name },
    reason,
    details: { number },
  });
}

async function tellOfRevival(ctx: MemberContext, partnerId: string, customer: LifeRecord, number: string) {
  const { tx, actor, settings } = ctx;
  const partner = await findPartnerToTell(tx, partnerId);
  const names = { customer: customer.name, partner: partner.name, vendor: actor.organizationName };
  const url = `${settings.publicUrl}/partner/${partnerId}/customers/${customer.id}`;
  await tellBoth(
    ctx,
    {
      partnerId,
      customerId: customer.id,
      addresses: partner.addresses,
      contact: customer.contact_email,
    },
    'life-revived',
    { partner: partnerRevival({ ...names, number, url }), customer: customerRevival(names) },
  );
}
