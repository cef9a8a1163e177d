import { addDays } from '../../kernel/clock.ts';
import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';

/** How long a customer without a customer account number stays usable (PP-37). */
export const PROSPECT_DAYS = 90;
/** How long the data of an inactivated customer is kept (PP-42). */
export const RETENTION_DAYS = 30;
/** How long a customer that loses its Enhancement Plan may go on after its first 90 days. */
export const NOTICE_DAYS = 30;

export type CustomerKind = 'existing' | 'prospect';
export type CustomerState = 'active' | 'inactivated' | 'retention-ended';
/** Until when it is usable, null: without an end; and when it was inactivated. */
export type CustomerFacts = { usableUntil: Date | null; inactivatedAt: Date | null };

/** A customer with a customer account number is an existing customer, any other a prospect (PP-30). */
export function customerKind({ number }: { number: string | null }): CustomerKind {
  return number === null ? 'prospect' : 'existing';
}

/**
 * Until when a customer may be used: 90 days from its creation without a number, whatever the reason that it has none
 * (PP-37, PP-38), and without an Enhancement Plan (PP-45); whoever loses the plan keeps at least 30 days from then. The
 * database keeps the same in `customers.usable_until`.
 */
export function usableUntil(customer: {
  number: string | null;
  createdAt: Date;
  planMissingSince: Date | null;
}): Date | null {
  const { number, createdAt, planMissingSince } = customer;
  const end = addDays(createdAt, PROSPECT_DAYS);
  if (number === null) return end;
  if (!planMissingSince) return null;
  const notice = addDays(planMissingSince, NOTICE_DAYS);
  return notice > end ? notice : end;
}

/** Since when a customer is inactivated: by decision, or because its 90 days are over (PP-41). */
export function inactiveSince(customer: CustomerFacts, now: Date): Date | null {
  if (customer.inactivatedAt) return customer.inactivatedAt;
  const end = customer.usableUntil;
  return end && end <= now ? end : null;
}

/** When the data of a customer that is inactive since then is erased (PP-42). */
export const keptUntil = (since: Date): Date => addDays(since, RETENTION_DAYS);

/** Active; or inactivated with its data kept for 30 days; or after that (PP-37, PP-38, PP-42). */
export function customerState(customer: CustomerFacts, now: Date): CustomerState {
  const since = inactiveSince(customer, now);
  if (!since) return 'active';
  return keptUntil(since) > now ? 'inactivated' : 'retention-ended';
}

/** Days begun until an active customer ends: 90 on the first day, 1 on the last. Null when nothing runs out. */
export function daysLeft(customer: CustomerFacts, now: Date): number | null {
  const end = customer.usableUntil;
  if (!end || customerState(customer, now) !== 'active') return null;
  return Math.ceil((end.getTime() - now.getTime()) / 86_400_000);
}

export type EnrolmentReason =
  | 'not-your-customer'
  | 'already-enrolled'
  | 'customer-inactive'
  | 'number-is-set'
  | 'own-organization-enrolled';

type NumberFacts = {
  /** Whether the registry names the asking partner as the customer's partner of record. */
  ownCustomer: boolean;
  /** Whether a customer of this partner has the number already. */
  enrolled: boolean;
};

/** An existing customer is enrolled once, by its partner of record (PP-22, PP-24). */
export function decideEnrolment({ ownCustomer, enrolled }: NumberFacts): Decision<EnrolmentReason> {
  if (!ownCustomer) return refuse('not-your-customer');
  return enrolled ? refuse('already-enrolled') : allow;
}

/** A number can be added while the customer is active, and never replaced by another one (PP-39, PP-44). */
export function decideAddingNumber(
  facts: NumberFacts & { customer: CustomerFacts & { number: string | null }; now: Date },
): Decision<EnrolmentReason> {
  if (facts.customer.number !== null) return refuse('number-is-set');
  if (customerState(facts.customer, facts.now) !== 'active') return refuse('customer-inactive');
  return decideEnrolment(facts);
}

/** An inactivated customer stays as it is until Support revives it or it is erased (PP-42, PP-44). */
export function decideChanging(customer: CustomerFacts, now: Date): Decision<EnrolmentReason> {
  return customerState(customer, now) === 'active' ? allow : refuse('customer-inactive');
}

export const ENROLMENT_SENTENCES: Sentences<EnrolmentReason> = {
  'not-your-customer': {
    sentence: 'No customer of yours has this customer account number.',
    remedy:
      'Check the number, or search by name. If your organization became its partner of record only recently, try again after the next update of the registry.',
    who: 'You; for the partner of record: Support',
    ask: 'support',
  },
  'already-enrolled': {
    sentence: 'A customer with this customer account number is in your list already.',
    remedy: 'Open that customer and add the service there.',
    who: 'You',
  },
  'customer-inactive': {
    sentence: 'This customer is inactivated: its time without a customer account number or a plan is over.',
    remedy:
      'Give Support the customer account number within 30 days. Support then reactivates the customer with its data.',
    who: 'Support',
    ask: 'support',
  },
  'own-organization-enrolled': {
    sentence: 'Your own organization is in your list already.',
    remedy: 'Open it in the list and go on there.',
    who: 'You',
  },
  'number-is-set': {
    sentence: 'This customer has a customer account number, which cannot be replaced.',
    remedy: 'Create a new customer for the other number.',
    who: 'You',
  },
};
