import { allow, type Decision, explain, refuse, type Sentences } from '../../kernel/decisions.ts';
import { decideLosingAdministrator, type PersonFacts } from '../people/people.rules.ts';

/** What a person of a partner organization may be: everything; customers, services, activations; look only. */
export const PARTNER_ROLES = ['administrator', 'member', 'reader'] as const;
export type PartnerRole = (typeof PARTNER_ROLES)[number];

/** The role that a row of the database names; undefined for somebody who lost it. */
export const partnerRole = (roles: string[]): PartnerRole | undefined =>
  PARTNER_ROLES.find((role) => roles.includes(role));

export type ColleagueRefusal =
  | 'last-administrator'
  | 'already-joined'
  | 'no-role-to-come-to'
  | 'sign-in-name-taken';

/** A partner organization never loses the last administrator who can sign in (PP-9, N10). */
export function decideChangingRole(person: PersonFacts, wanted: PartnerRole): Decision<'last-administrator'> {
  return wanted === 'administrator' ? allow : decideLosingAdministrator(person);
}

/** Whoever is removed loses everything here at once; the last administrator stays. */
export const decideRemoving = (person: PersonFacts): Decision<'last-administrator'> =>
  decideLosingAdministrator(person);

/** An invitation goes to somebody who has a role to come to and has not joined yet. */
export function decideInvitingColleague(person: {
  bound: boolean;
  role: PartnerRole | undefined;
}): Decision<'already-joined' | 'no-role-to-come-to'> {
  if (person.bound) return refuse('already-joined');
  return person.role ? allow : refuse('no-role-to-come-to');
}

export const COLLEAGUE_SENTENCES: Sentences<ColleagueRefusal> = {
  'last-administrator': {
    sentence: 'This is the only administrator of your organization who can sign in.',
    remedy: 'Make another person an administrator first, and let them accept their invitation.',
    who: 'An administrator of your organization',
  },
  'already-joined': {
    sentence: 'This person has joined already.',
    remedy: 'No invitation is needed: they sign in with the sign-in account that is recorded for them.',
    who: 'The person themselves',
  },
  'no-role-to-come-to': {
    sentence: 'This person has no role, so there is nothing to invite them to.',
    remedy: 'Give them a role first, then send the invitation.',
    who: 'An administrator of your organization',
  },
  'sign-in-name-taken': {
    sentence: 'There is a person with this sign-in account in your organization already.',
    remedy: 'Change the role of that person, or use another sign-in account.',
    who: 'An administrator of your organization',
  },
};

export const explainColleague = (reason: ColleagueRefusal) => explain(COLLEAGUE_SENTENCES, reason);
