import type { Explanation } from '../../kernel/decisions.ts';
import {
  type Coverage,
  covers,
  type GrantState,
  type GrantTimes,
  type Member,
  stateOf,
} from './grants.rules.ts';

export type ActingGrant = GrantTimes & Omit<Coverage, 'endsAt'> & { id: string; asSupport: boolean };
export type ActingRefusal =
  | 'no-grant'
  | 'not-their-partner'
  | 'not-named'
  | 'no-role-granted'
  | 'grant-not-begun'
  | 'grant-not-approved'
  | 'grant-ended'
  | 'grant-expired';
export type Acting =
  | { allowed: true; grantId: string; roles: string[] }
  | { allowed: false; reason: ActingRefusal };

/**
 * Who of a partner may work in a customer's service: whom an active grant covers, with its roles and no others. Of several
 * grants the roles add up. A grant to the partner of record holds while it is partner of record.
 */
export function mayAct(facts: {
  grants: readonly ActingGrant[];
  person: Member;
  ofRecord: boolean;
  now: Date;
}): Acting {
  const { grants, person, ofRecord, now } = facts;
  const standing = grants.filter(({ asSupport }) => asSupport || ofRecord);
  const active = standing.filter((grant) => stateOf(grant, now) === 'active');
  const covering = active.filter((grant) => covers(grant, person));
  const [first] = covering;
  const roles = [...new Set(covering.flatMap((grant) => grant.roles))];
  if (first && roles.length > 0) return { allowed: true, grantId: first.id, roles };
  return { allowed: false, reason: whyNot({ grants, standing, active, covering, now }) };
}

type Found = Record<'grants' | 'standing' | 'active' | 'covering', readonly ActingGrant[]> & { now: Date };

function whyNot({ grants, standing, active, covering, now }: Found): ActingRefusal {
  if (covering.length > 0) return 'no-role-granted';
  if (active.length > 0) return 'not-named';
  if (standing.length === 0) return grants.length > 0 ? 'not-their-partner' : 'no-grant';
  const states = new Set(standing.map((grant) => stateOf(grant, now)));
  return OF_STATE.find(([state]) => states.has(state))?.[1] ?? 'no-grant';
}

/** What helps soonest first. */
const OF_STATE: readonly [GrantState, ActingRefusal][] = [
  ['upcoming', 'grant-not-begun'],
  ['proposed', 'grant-not-approved'],
  ['ended', 'grant-ended'],
  ['expired', 'grant-expired'],
];

/** `administrators` are names at the customer, as far as a grant has made the two known to each other. */
export type ActingParties = { customerName: string; serviceName: string; administrators: readonly string[] };

const WORDS: Record<ActingRefusal, [sentence: string, remedy: string]> = {
  'no-grant': [
    '{customer} has not granted your organization access to {service}.',
    'Propose access on the page of the customer, under Our access; the customer approves it.',
  ],
  'not-their-partner': [
    'Your organization is not partner of record of {customer} any more, and its access to {service} ended with that.',
    'The customer can name your organization as support partner.',
  ],
  'not-named': [
    'The access that {customer} granted to {service} does not cover you.',
    'Have your colleagues propose to add you, under Our access; the customer consents.',
  ],
  'no-role-granted': [
    '{customer} has left your organization no role in {service}.',
    'Propose the roles that you need, under Our access; the customer consents.',
  ],
  'grant-not-begun': [
    'The access that {customer} granted to {service} has not begun yet.',
    'Wait until it begins; the day stands under Our access.',
  ],
  'grant-not-approved': [
    '{customer} has not approved your access to {service} yet.',
    'Wait for the approval; the proposal stands under Our access.',
  ],
  'grant-ended': [
    'Your access to {service} of {customer} was ended.',
    'Ask for it again under Our access; the customer approves it.',
  ],
  'grant-expired': [
    'Your access to {service} of {customer} has expired.',
    'Ask for it again under Our access; the customer approves it.',
  ],
};

/** Why a partner's click is refused, and whom at the customer to turn to. */
export function explainActing(reason: ActingRefusal, parties: ActingParties): Explanation<ActingRefusal> {
  const { customerName, serviceName, administrators } = parties;
  const [sentence, remedy] = WORDS[reason];
  const words = sentence.replaceAll('{customer}', customerName).replaceAll('{service}', serviceName);
  const names = administrators.slice(0, 3).join(', ');
  const who =
    names === '' ? `An administrator of ${customerName}` : `${names} (administrator of ${customerName})`;
  return { reason, sentence: words, remedy, who };
}
