import type { Updateable } from 'kysely';
import { optionalAddressFindings } from '../../kernel/addresses.ts';
import type { Context, MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { DomainError, invalid, notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import type { Tables } from '../../kernel/tables.ts';
import { staleVersion } from '../../platform/http/versions.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { findOwnRegistryCustomer, type RegistryCustomer } from '../registry/index.ts';
import { subscriptionsOfCustomer } from '../subscriptions/index.ts';
import type { OwnOrganization } from './candidates.contract.ts';
import { mayBeThere, refuseDuplicate } from './candidates.service.ts';
import { type ChangeCustomer, type CreateCustomer, type Customer, LOCATED } from './customers.contract.ts';
import {
  type CustomerRecord,
  factsOf,
  findCustomerWithTags,
  findOwnOrganization,
  hasNumber,
  insertCustomer,
  insertNumberAdded,
  lockCustomer,
  updateCustomer,
} from './customers.repo.ts';
import {
  customerKind,
  customerState,
  daysLeft,
  decideAddingNumber,
  decideChanging,
  decideEnrolment,
  ENROLMENT_SENTENCES,
  type EnrolmentReason,
  inactiveSince,
  usableUntil,
} from './customers.rules.ts';
import { findSuccessor } from './merges.repo.ts';

export async function readCustomer(ctx: MemberContext, id: string): Promise<Customer> {
  requirePermission(ctx.actor, 'customers:read');
  const [customer, subscriptions] = await Promise.all([
    findCustomerWithTags(ctx.tx, ctx.actor.organizationId, id),
    subscriptionsOfCustomer(ctx, id),
  ]);
  if (!customer) throw await whereItWent(ctx, id);
  const described = describe(customer, ctx.clock.now());
  const shown = described.standing === 'active' ? subscriptions : [];
  return { ...described, subscriptions: shown, tags: customer.tags };
}

/** Where a customer that was merged away went (410), or that there is none (404). */
async function whereItWent({ tx, actor }: MemberContext, id: string) {
  const successor = await findSuccessor(tx, actor.organizationId, id);
  if (!successor) return notFound('customer');
  const movedTo = { id: successor.id, name: successor.name };
  return new DomainError('gone', `This customer was merged into ${movedTo.name}.`, {
    reason: 'merged',
    movedTo,
  });
}

/** The partner itself, for enrolling it as a prospect (PP-34). */
export async function readOwnOrganization({ tx, actor }: MemberContext): Promise<OwnOrganization> {
  requirePermission(actor, 'customers:create');
  const own = await findOwnOrganization(tx, actor.organizationId);
  if (!own) throw notFound('organization');
  const { name, phone, customerId, address } = own;
  return { ...{ name, phone, customerId }, ...NO_ADDRESS, ...address };
}

const NO_ADDRESS = { street: '', city: '', state: '', postalCode: '', country: '' };

/** As it is asked while the door is still being opened: the database shows it to people of the partner only. */
export async function looksLikeDuplicate({ tx }: Context, partnerId: string, wanted: CreateCustomer) {
  return !wanted.acceptDuplicate && mayBeThere(tx, partnerId, wantedOf(wanted));
}

/**
 * Enrols an existing customer by its number, or a prospect without one (PP-22, PP-30). What seems to be there already is
 * created only when the caller accepts that. `writing`: what it is written with; `maybeThere`: what was read ahead.
 */
export async function createCustomer(
  ctx: MemberContext,
  wanted: CreateCustomer,
  { writing = ctx, maybeThere }: { writing?: MemberContext; maybeThere?: Promise<boolean> | undefined } = {},
): Promise<Customer> {
  requirePermission(ctx.actor, 'customers:create');
  const partnerId = ctx.actor.organizationId;
  const now = ctx.clock.now();
  let planMissingSince: Date | null = null;
  if (wanted.number !== undefined) {
    const { entry, ...facts } = await numberFacts(ctx, wanted.number);
    const decision = decideEnrolment(facts);
    if (!decision.allowed) throw refused(explain(ENROLMENT_SENTENCES, decision.reason));
    refuseWrongAddress(wanted, entry);
    planMissingSince = entry?.plan === 'enhancement' ? null : now;
  }
  const { usable_until, ...columns } = newCustomer(wanted, planMissingSince, now);
  const customer = { ...columns, usable_until };
  if (!wanted.acceptDuplicate) await refuseDuplicate(ctx, wantedOf(wanted), maybeThere);
  await Promise.all([
    insertCustomer(writing.tx, { ...columns, partner_id: partnerId }),
    tell(writing, 'customer.created', customer, { number: customer.number }),
  ]).catch(refuseTakenNumber);
  return { ...describe(customer, ctx.clock.now()), subscriptions: [], tags: [] };
}

/** Changes what is named in the body; a number can be added while the customer is active (PP-39). */
export async function changeCustomer(ctx: MemberContext, id: string, seen: number, change: ChangeCustomer) {
  requirePermission(ctx.actor, 'customers:edit');
  const partnerId = ctx.actor.organizationId;
  const customer = await lockCustomer(ctx.tx, partnerId, id);
  if (!customer) throw await whereItWent(ctx, id);
  if (customer.version !== seen) throw staleVersion();
  const changing = decideChanging(factsOf(customer), ctx.clock.now());
  if (!changing.allowed) throw refused(explain(ENROLMENT_SENTENCES, changing.reason));
  if (change.number !== undefined && change.number !== customer.number) {
    await decideNumber(ctx, customer, change.number);
    await insertNumberAdded(ctx.tx, partnerId, id, ctx.clock.now());
  }
  refuseWrongAddress({ ...addressOf(customer), ...addressIn(change) }, addressOf(customer));
  const columns = {
    ...columnsOf(change),
    version: customer.version + 1,
    last_activity_at: ctx.clock.now(),
  };
  await Promise.all([
    updateCustomer(ctx.tx, partnerId, id, columns),
    tell(
      ctx,
      'customer.changed',
      { id, name: change.name ?? customer.name },
      { changed: Object.keys(change) },
    ),
  ]).catch(refuseTakenNumber);
  return readCustomer(ctx, id);
}

/** What the registry, or the record before, has is taken as it is; anything else is judged. */
function refuseWrongAddress(address: Located, known: Located | undefined) {
  const isKnown = known && LOCATED.every((field) => address[field] === known[field]);
  const findings = isKnown ? [] : optionalAddressFindings(address);
  if (findings.length > 0) throw invalid(findings);
}

type Located = Parameters<typeof optionalAddressFindings>[0];

const addressOf = ({ postal_code: postalCode, ...customer }: CustomerRecord): Located => ({
  ...customer,
  postalCode,
});
const addressIn = (change: ChangeCustomer) =>
  Object.fromEntries(
    LOCATED.flatMap((field) => (change[field] === undefined ? [] : [[field, change[field]]])),
  );

const wantedOf = ({ administrator, number, contactEmail, ...wanted }: CreateCustomer) => ({
  name: wanted.name,
  country: wanted.country,
  city: wanted.city,
  number: number ?? '',
  signInName: administrator.signInName,
  contactEmail: contactEmail ?? '',
});

async function decideNumber(ctx: MemberContext, customer: CustomerRecord, number: string) {
  const { entry, ...facts } = await numberFacts(ctx, number);
  const decision = decideAddingNumber({
    ...facts,
    customer: { ...factsOf(customer), number: customer.number },
    now: ctx.clock.now(),
  });
  if (!decision.allowed) throw refused(explain(ENROLMENT_SENTENCES, decision.reason));
}

/** What the registry and the own list say of a customer account number. */
export async function numberFacts(
  { tx, actor }: MemberContext,
  number: string,
): Promise<{ ownCustomer: boolean; enrolled: boolean; entry: RegistryCustomer | undefined }> {
  const [entry, enrolled] = await Promise.all([
    findOwnRegistryCustomer(tx, number),
    hasNumber(tx, actor.organizationId, number),
  ]);
  return { ownCustomer: entry !== undefined, enrolled, entry };
}

const TAKEN: Record<string, EnrolmentReason> = {
  customers_number: 'already-enrolled',
  customers_own_organization: 'own-organization-enrolled',
};

/** Two colleagues enrolled the same number at the same moment: the second one is told. */
export function takenNumber(thrown: unknown): unknown {
  const reason = TAKEN[violatedConstraint(thrown) ?? ''];
  return reason ? refused(explain(ENROLMENT_SENTENCES, reason)) : thrown;
}

function refuseTakenNumber(thrown: unknown): never {
  throw takenNumber(thrown);
}

/** The audit row, in the transaction of the deed. */
async function tell(
  ctx: MemberContext,
  type: 'customer.created' | 'customer.changed',
  { id, name }: Pick<CustomerRecord, 'id' | 'name'>,
  details: Record<string, unknown>,
) {
  const { actor } = ctx;
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId],
    action: type,
    subject: { kind: 'customer', id, name },
    details,
  });
}

function newCustomer(
  {
    administrator,
    postalCode,
    contactEmail,
    number,
    ownOrganization,
    acceptDuplicate,
    ...given
  }: CreateCustomer,
  planMissingSince: Date | null,
  now: Date,
) {
  return {
    ...given,
    id: newId(),
    number: number ?? null,
    reference: null,
    postal_code: postalCode,
    administrator_first_name: administrator.firstName,
    administrator_last_name: administrator.lastName,
    administrator_sign_in_name: administrator.signInName,
    contact_email: contactEmail ?? '',
    organization_id: null,
    own_organization: ownOrganization ?? false,
    inactivated_at: null,
    version: 1,
    created_at: now,
    last_activity_at: now,
    plan_missing_since: planMissingSince,
    usable_until: usableUntil({ number: number ?? null, createdAt: now, planMissingSince }),
  } satisfies CustomerRecord;
}

function columnsOf({ administrator, postalCode, contactEmail, ...change }: ChangeCustomer) {
  const columns: Updateable<Tables['customers']> = {
    ...(postalCode === undefined ? {} : { postal_code: postalCode }),
    ...(contactEmail === undefined ? {} : { contact_email: contactEmail }),
    ...(administrator === undefined
      ? {}
      : {
          administrator_first_name: administrator.firstName,
          administrator_last_name: administrator.lastName,
          administrator_sign_in_name: administrator.signInName,
        }),
  };
  return Object.assign(columns, change);
}

/** Of an inactivated customer nobody reads more than which one it is and how it stands (PP-42). */
function describe(customer: CustomerRecord, now: Date): Omit<Customer, 'subscriptions' | 'tags'> {
  const facts = factsOf(customer);
  const standing = customerState(facts, now);
  return {
    id: customer.id,
    number: customer.number,
    reference: customer.reference,
    name: customer.name,
    country: customer.country,
    ...profileOf(standing === 'active' ? customer : KEPT_CLOSED),
    ownOrganization: customer.own_organization,
    kind: customerKind(customer),
    standing,
    daysLeft: daysLeft(facts, now),
    usableUntil: customer.usable_until?.toISOString() ?? null,
    inactiveSince: inactiveSince(facts, now)?.toISOString() ?? null,
    createdAt: customer.created_at.toISOString(),
    lastActivityAt: customer.last_activity_at.toISOString(),
    version: customer.version,
  };
}

type Profile = Pick<
  CustomerRecord,
  | 'street'
  | 'city'
  | 'state'
  | 'postal_code'
  | 'phone'
  | 'industry'
  | 'administrator_first_name'
  | 'administrator_last_name'
  | 'administrator_sign_in_name'
  | 'contact_email'
>;

const KEPT_CLOSED: Profile = {
  street: '',
  city: '',
  state: '',
  postal_code: '',
  phone: '',
  industry: '',
  administrator_first_name: '',
  administrator_last_name: '',
  administrator_sign_in_name: '',
  contact_email: '',
};

const profileOf = (profile: Profile) => ({
  street: profile.street,
  city: profile.city,
  state: profile.state,
  postalCode: profile.postal_code,
  phone: profile.phone,
  industry: profile.industry,
  administrator: {
    firstName: profile.administrator_first_name,
    lastName: profile.administrator_last_name,
    signInName: profile.administrator_sign_in_name,
  },
  contactEmail: profile.contact_email,
});
