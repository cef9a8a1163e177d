import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';
import type { RetirementState } from '../catalogue/offerings.rules.ts';
import type { CustomerState } from '../customers/customers.rules.ts';

export const MOST_KEYS = 20;
/** A key whose credentials were shown to nobody by then is removed. */
export const SHOWN_WITHIN_MINUTES = 60;
/** What a service was asked for and did not confirm may still come about there; after so long nothing comes any more. */
export const SETTLES_AFTER_MINUTES = 5;
/** For so long the list tells of a key that came to nothing; then its line goes too. */
export const TOLD_OF_HOURS = 24;

export const KEY_STATES = ['creating', 'active', 'removing', 'removed'] as const;
export type KeyState = (typeof KEY_STATES)[number];

export const REMOVAL_REASONS = ['by-hand', 'not-shown', 'refused', 'service-ended'] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

export type KeyRefusal =
  | 'not-bindable'
  | 'parameters-not-shown'
  | 'service-inactive'
  | 'service-retired'
  | 'not-activated'
  | 'not-set-up'
  | 'operation-under-way'
  | 'too-many-keys'
  | 'asked-by-another'
  | 'shown-already'
  | 'being-removed';

/** What stands for or against another key of a service. */
export type CreatingFacts = {
  customerState: CustomerState;
  retirement: RetirementState | null;
  activated: boolean;
  provisioned: boolean;
  /** An operation works on the service. */
  underWay: boolean;
  /** The service gives keys in this plan, as its broker was read last. */
  bindable: boolean;
  /** What it asks for when a key is made can be shown as a form. */
  formShown: boolean;
  keys: number;
};

/** A key is made for a service that gives keys, is set up, activated and not at its end, while nothing else works on it. */
export function decideCreating(facts: CreatingFacts): Decision<KeyRefusal> {
  if (facts.customerState !== 'active') return refuse('service-inactive');
  if (!facts.bindable) return refuse('not-bindable');
  if (!facts.formShown) return refuse('parameters-not-shown');
  if (facts.retirement === 'retired') return refuse('service-retired');
  if (!facts.provisioned) return refuse('not-set-up');
  if (!facts.activated) return refuse('not-activated');
  if (facts.underWay) return refuse('operation-under-way');
  return facts.keys < MOST_KEYS ? allow : refuse('too-many-keys');
}

/** Credentials are shown once, to the person who asked for the key. */
export function decideShowing({ state, own }: { state: KeyState; own: boolean }): Decision<KeyRefusal> {
  if (state === 'active') return refuse('shown-already');
  if (state !== 'creating') return refuse('being-removed');
  return own ? allow : refuse('asked-by-another');
}

/** Removing is asked for once; then it is tried until the service says that the key is gone. */
export function decideRemoving({ state }: { state: KeyState }): Decision<KeyRefusal> {
  return state === 'creating' || state === 'active' ? allow : refuse('being-removed');
}

export const KEY_SENTENCES: Sentences<KeyRefusal> = {
  'not-bindable': {
    sentence: 'This service gives no access keys in the plan that you have.',
    remedy: 'Ask your partner whether another plan of it does.',
    who: 'Your partner',
  },
  'parameters-not-shown': {
    sentence: 'This service asks for something when a key is made that no form here can show.',
    remedy: 'Make keys at the service itself until its vendor has changed what it asks for.',
    who: 'The vendor of the service',
  },
  'service-inactive': {
    sentence: 'This service is inactive, because the customer account behind it was inactivated.',
    remedy: 'Within 30 days the account can be reactivated with its account number.',
    who: 'Your partner, together with Support',
    ask: 'support',
  },
  'service-retired': {
    sentence: 'This service is retired: what is there can be read and exported, and no key is made any more.',
    remedy: 'Read the notice on the service; it says what takes its place.',
    who: 'You',
  },
  'not-activated': {
    sentence: 'This service has not been activated yet.',
    remedy: 'Follow the link in the activation mail and accept the agreements.',
    who: 'The person whom your partner named as administrator of this service',
  },
  'not-set-up': {
    sentence: 'This service is not set up yet, so it can make no key.',
    remedy: 'Wait until it is ready; the dashboard tells when.',
    who: 'Nobody has to do anything',
  },
  'operation-under-way': {
    sentence: 'Another operation works on this service.',
    remedy: 'Wait for it to end. Operations shows how far it is.',
    who: 'Nobody has to do anything',
  },
  'too-many-keys': {
    sentence: `This service has ${MOST_KEYS} access keys, and no more are kept.`,
    remedy: 'Remove one that no program uses any more.',
    who: 'An administrator of your organization',
  },
  'asked-by-another': {
    sentence: 'Somebody else has asked for this key, and its credentials are shown to nobody but them.',
    remedy: 'Create a key of your own.',
    who: 'You',
  },
  'shown-already': {
    sentence: 'The credentials of this key were shown, and were kept nowhere.',
    remedy: 'If they are lost, remove this key and create another one.',
    who: 'You',
  },
  'being-removed': {
    sentence: 'This key is being removed.',
    remedy:
      'Wait until the service has said that it is gone; it is asked again by itself. Create another one where you need it.',
    who: 'Nobody has to do anything',
  },
};
