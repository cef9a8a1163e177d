import { addDays } from '../../kernel/clock.ts';
import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';

/** How long a customer without a customer account number stays usable (PP-37). */
export const PROSPECT_DAYS = 90;
/** How long the data of an inactivated customer is kept (PP-42). */
export const RETENTION_DAYS = 30;

export type CustomerKind = 'existing' | 'prospect';
export type CustomerState = 'active' | 'inactivated' | 'retention-ended';
export type CustomerFacts = { number: string | null; createdAt: Date; inactivatedAt: Date | null };

/** A customer with a customer account number is an existing customer, any other a prospect (PP-30). */
export function customerKind({ number }: Pick<CustomerFacts, 'number'>): CustomerKind {
  return number === null ? 'prospect' : 'existing';
}

/** Until when a customer without a number may be used, whatever the reason that it has none (PP-37, PP-38). */
export function usableUntil({ number, createdAt }: CustomerFacts): Date | null {
  return number === null ? addDays(createdAt, PROSPECT_DAYS) : null;
}

/** Since when a customer is inactivated: by decision, or because its 90 days are over (PP-41). */
export function inactiveSince(customer: CustomerFacts, now: Date): Date | null {
  if (customer.inactivatedAt) return customer.inactivatedAt;
  const end = usableUntil(customer);
  return end && end <= now ? end : null;
}

/** Active; or inactivated with its data kept for 30 days; or after that (PP-37, PP-38, PP-42). */
export function customerState(customer: CustomerFacts, now: Date): CustomerState {
  const since = inactiveSince(customer, now);
  if (!since) return 'active';
  return addDays(since, RETENTION_DAYS) > now ? 'inactivated' : 'retention-ended';
}

/** Days begun until an active prospect ends: 90 on the first day, 1 on the last. Null when nothing runs out. */
export function daysLeft(customer: CustomerFacts, now: Date): number | null {
  const end = usableUntil(customer);
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
  facts: NumberFacts & { customer: CustomerFacts; now: Date },
): Decision<EnrolmentReason> {
  if (facts.customer.number !== null) return refuse('number-is-set');
  if (customerState(facts.customer, facts.now) !== 'active') return refuse('customer-inactive');
  return decideEnrolment(facts);
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
    sentence: 'This customer is inactivated: it had no customer account number for 90 days.',
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
