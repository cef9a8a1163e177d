import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';
import type { RetirementState } from '../catalogue/offerings.rules.ts';
import type { CustomerState } from '../customers/customers.rules.ts';

export type ChangingReason =
  | 'customer-inactive'
  | 'service-retired'
  | 'operation-under-way'
  | 'not-set-up'
  | 'nothing-to-change'
  | 'plan-not-changeable'
  | 'not-for-prospects'
  | 'nothing-changed';

/** What stands for or against changing a service, before anything is chosen. */
export type ChangingFacts = {
  customerState: CustomerState;
  retirement: RetirementState | null;
  /** An operation works on it, or waits for an answer. */
  underWay: boolean;
  provisioned: boolean;
  /** There is another plan, a setting, or something newer. */
  somethingToChange: boolean;
};

/** A service is changed while its customer is active, it is set up and not retired, and nothing else works on it. */
export function decideChanging(facts: ChangingFacts): Decision<ChangingReason> {
  if (facts.customerState !== 'active') return refuse('customer-inactive');
  if (facts.retirement === 'retired') return refuse('service-retired');
  if (facts.underWay) return refuse('operation-under-way');
  if (!facts.provisioned) return refuse('not-set-up');
  return facts.somethingToChange ? allow : refuse('nothing-to-change');
}

/** Another plan has to be within reach of the one that it has, and open to the customer. */
export function decideChange(facts: {
  reachable: boolean;
  prospect: boolean;
  planForProspects: boolean;
  changesAnything: boolean;
}): Decision<ChangingReason> {
  if (!facts.reachable) return refuse('plan-not-changeable');
  if (facts.prospect && !facts.planForProspects) return refuse('not-for-prospects');
  return facts.changesAnything ? allow : refuse('nothing-changed');
}

export const CHANGING_SENTENCES: Sentences<ChangingReason> = {
  'customer-inactive': {
    sentence: 'This customer is inactivated, and nothing of its services is changed.',
    remedy:
      'Give Support the customer account number; Support reactivates the customer within 30 days of its end.',
    who: 'Support',
    ask: 'support',
  },
  'service-retired': {
    sentence: 'This service is retired: what is there can be read and exported, and nothing is changed.',
    remedy: 'Read the notice on the service; it says what takes its place.',
    who: 'You',
  },
  'operation-under-way': {
    sentence: 'Another operation works on this service already.',
    remedy: 'Wait for it to end, or answer what it asks. Its page shows how far it is.',
    who: 'Nobody has to do anything',
  },
  'not-set-up': {
    sentence: 'This service is not set up yet, so there is nothing to change.',
    remedy: 'Let the operation that sets it up go on.',
    who: 'An administrator or member of the partner organization',
  },
  'nothing-to-change': {
    sentence:
      'There is nothing to change: no other plan that this one can become, no setting, and nothing newer.',
    remedy: 'Add the service once more where the customer needs it otherwise.',
    who: 'You',
  },
  'plan-not-changeable': {
    sentence: 'The service does not let its plan become this one.',
    remedy: 'Choose one of the plans that are offered, or add the service once more with this plan.',
    who: 'You',
  },
  'not-for-prospects': {
    sentence: 'This plan is for customers with a customer account number, and this customer has none.',
    remedy: "Choose another plan, or enter the number under the customer's details first.",
    who: 'You',
  },
  'nothing-changed': {
    sentence: 'The service is like this already.',
    remedy: 'Change a plan or a setting first.',
    who: 'You',
  },
};
