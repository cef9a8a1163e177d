import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';

/** What the vendor's own people may be. */
export const STAFF_ROLES = ['operator', 'support'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

const IN_WORDS: Record<StaffRole, string> = { operator: 'operator', support: 'support engineer' };

/** "operator and support engineer", as a letter says it. */
export const rolesInWords = (roles: StaffRole[]): string => roles.map((role) => IN_WORDS[role]).join(' and ');

/** The roles that a row of the database may name, in the order of the table above. */
export const staffRoles = (roles: string[]): StaffRole[] =>
  STAFF_ROLES.filter((role) => roles.includes(role));

export type OperatorFacts = {
  isOperator: boolean;
  isSelf: boolean;
  /** Operators beside this person who can sign in. */
  otherOperators: number;
};

export type OperatorRefusal = 'own-operator-role' | 'last-operator';

/** The vendor never loses its last operator, and nobody takes the role from themselves. */
export function decideLosingOperator(person: OperatorFacts): Decision<OperatorRefusal> {
  if (!person.isOperator) return allow;
  if (person.otherOperators === 0) return refuse('last-operator');
  return person.isSelf ? refuse('own-operator-role') : allow;
}

export type InvitingRefusal = 'already-accepted' | 'no-role';

/** An invitation goes to somebody who has a role to come to and has not joined yet. */
export function decideInvitingStaff(person: {
  bound: boolean;
  roles: StaffRole[];
}): Decision<InvitingRefusal> {
  if (person.bound) return refuse('already-accepted');
  return person.roles.length === 0 ? refuse('no-role') : allow;
}

export type StaffRefusal = OperatorRefusal | InvitingRefusal | 'sign-in-name-taken';

export const STAFF_SENTENCES: Sentences<StaffRefusal> = {
  'own-operator-role': {
    sentence: 'You cannot take the role operator from yourself.',
    remedy: 'Ask another operator to do it.',
    who: 'Another operator.',
    ask: 'operators',
  },
  'last-operator': {
    sentence: 'This is the only operator who can sign in.',
    remedy: 'Make another person an operator first, and let them accept their invitation.',
    who: 'An operator.',
  },
  'already-accepted': {
    sentence: 'This person has joined already.',
    remedy: 'No invitation is needed: they sign in with the sign-in account that is recorded for them.',
    who: 'The person themselves.',
  },
  'no-role': {
    sentence: 'This person has no role, so there is nothing to invite them to.',
    remedy: 'Give them a role first, then send the invitation.',
    who: 'An operator.',
  },
  'sign-in-name-taken': {
    sentence: 'There is a person with this sign-in account among the staff already.',
    remedy: 'Change the roles of that person, or use another sign-in account.',
    who: 'An operator.',
  },
};
