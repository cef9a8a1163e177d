import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';
import type { RetirementState } from '../catalogue/offerings.rules.ts';
import type { CustomerState } from '../customers/customers.rules.ts';

/** What the Service List calls a subscription: "Not activated", "Invitation sent", "Active", "Inactive". */
export type ServiceStatus = 'not-activated' | 'invitation-sent' | 'active' | 'inactive';

export type StatusFacts = { customerState: CustomerState; invitedAt: Date | null; activatedAt: Date | null };

/** A subscription is inactive together with its customer; otherwise it stands where the activation stands (PP-56). */
export function serviceStatus({ customerState, invitedAt, activatedAt }: StatusFacts): ServiceStatus {
  if (customerState !== 'active') return 'inactive';
  if (activatedAt) return 'active';
  return invitedAt ? 'invitation-sent' : 'not-activated';
}

const LABELS: Record<ServiceStatus, string> = {
  'not-activated': 'Not activated',
  'invitation-sent': 'Invitation sent',
  active: 'Active',
  inactive: 'Inactive',
};
export const serviceStatusLabel = (status: ServiceStatus): string => LABELS[status];

export type AddingReason =
  | 'customer-inactive'
  | 'service-retired'
  | 'country-not-supported'
  | 'not-for-prospects';

export type AddingFacts = {
  customerState: CustomerState;
  retirement: RetirementState | null;
  countrySupported: boolean;
  /** A customer without a customer account number. */
  prospect: boolean;
  /** The plan is for those too who have no number. */
  planForProspects: boolean;
};

/**
 * A service is added for an active customer (PP-41), until it is retired (PP-93), in a country/region that the offering supports
 * (PP-52), to a prospect where the plan lets them try it. How many the customer has already does not matter (PP-53).
 */
export function decideAdding(facts: AddingFacts): Decision<AddingReason> {
  if (facts.customerState !== 'active') return refuse('customer-inactive');
  if (facts.retirement === 'retired') return refuse('service-retired');
  if (!facts.countrySupported) return refuse('country-not-supported');
  return facts.prospect && !facts.planForProspects ? refuse('not-for-prospects') : allow;
}

export const ADDING_SENTENCES: Sentences<AddingReason> = {
  'customer-inactive': {
    sentence: 'This customer is inactivated, and an inactivated customer takes no new service.',
    remedy:
      'Give Support the customer account number; Support reactivates the customer within 30 days of its end.',
    who: 'Support',
    ask: 'support',
  },
  'service-retired': {
    sentence: 'This service is retired and takes no new customers.',
    remedy: 'Choose another service; the notice on this one says what takes its place.',
    who: 'You',
  },
  'not-for-prospects': {
    sentence: 'This plan is for customers with a customer account number, and this customer has none.',
    remedy: "Choose another plan, or enter the number under the customer's details first.",
    who: 'You',
  },
  'country-not-supported': {
    sentence: 'This service is not offered in the country/region that you chose.',
    remedy: 'Write to Support before you go on: the country/region cannot be changed later.',
    who: 'Support',
    ask: 'support',
  },
};

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The service account ID that an ERP product quotes (PP-71): the service's letters, and ten signs made of ten random bytes. */
export function serviceAccountId(prefix: string, random: Uint8Array): string {
  return `${prefix}-${Array.from(random.subarray(0, 10), (byte) => ALPHABET[byte & 31]).join('')}`;
}
