import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';

export type PersonFacts = {
  isAdministrator: boolean;
  /** Administrators of the organization beside this person who can sign in. */
  otherAdministrators: number;
};

export type AdministratorRefusal = 'last-administrator';

/** An organization never loses its last administrator (N10). */
export function decideLosingAdministrator(person: PersonFacts): Decision<AdministratorRefusal> {
  return person.isAdministrator && person.otherAdministrators === 0 ? refuse('last-administrator') : allow;
}

export type DeletionRefusal = AdministratorRefusal | 'roles-remain';

/** A person is deleted only after all roles have been taken away (PP-84, E12). */
export function decideDeletion(person: PersonFacts & { serviceRoles: number }): Decision<DeletionRefusal> {
  const losing = decideLosingAdministrator(person);
  if (!losing.allowed) return losing;
  return person.isAdministrator || person.serviceRoles > 0 ? refuse('roles-remain') : allow;
}

export type InvitingRefusal = 'already-accepted';

/** An invitation goes to somebody who has not joined yet; again is fine, the former link stops working (6.4, N6). */
export function decideInviting(person: { bound: boolean }): Decision<InvitingRefusal> {
  return person.bound ? refuse('already-accepted') : allow;
}

export type NameRefusal = 'sign-in-name-is-fixed';

/** The sign-in account of a person is never edited (PP-83, E11). */
export function decideSignInName(recorded: string, wanted: string | undefined): Decision<NameRefusal> {
  return wanted === undefined || wanted === recorded ? allow : refuse('sign-in-name-is-fixed');
}

export type PersonRefusal = DeletionRefusal | InvitingRefusal | NameRefusal | 'sign-in-name-taken';

export const PERSON_SENTENCES: Sentences<PersonRefusal> = {
  'last-administrator': {
    sentence: 'This is the only administrator of your organization who can sign in.',
    remedy: 'Make another person an administrator first, and let them accept their invitation.',
    who: 'An administrator of your organization.',
  },
  'roles-remain': {
    sentence: 'This person still has roles.',
    remedy: 'Move every role out of Selected roles, take away the administrator mark, and save; then delete.',
    who: 'An administrator of your organization.',
  },
  'already-accepted': {
    sentence: 'This person has joined already.',
    remedy: 'No invitation is needed: they sign in with the sign-in account that is recorded for them.',
    who: 'The person themselves.',
  },
  'sign-in-name-is-fixed': {
    sentence: 'The sign-in account of a person cannot be changed.',
    remedy: 'Delete this person, add them again with the right sign-in account, and send a new invitation.',
    who: 'An administrator of your organization.',
  },
  'sign-in-name-taken': {
    sentence: 'There is a person with this sign-in account in your organization already.',
    remedy: 'Edit that person, or use another sign-in account.',
    who: 'An administrator of your organization.',
  },
};

/** The role that looks after a service: named so, or else the first one. */
export function administratorRole(rolesOfOffering: string[]): string {
  return rolesOfOffering.find((role) => /administrator/i.test(role)) ?? rolesOfOffering[0] ?? 'Administrator';
}

export type InvitationProgress = 'not-sent' | 'sent' | 'expired' | 'accepted';

export function invitationProgress(
  person: { boundAt: Date | null; openUntil: Date | null },
  now: Date,
): InvitationProgress {
  if (person.boundAt) return 'accepted';
  if (!person.openUntil) return 'not-sent';
  return person.openUntil > now ? 'sent' : 'expired';
}
