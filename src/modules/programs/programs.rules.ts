import { addDays } from '../../kernel/clock.ts';
import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';

/** A key is renewed once a year at the latest. */
export const KEY_DAYS = 366;
/** Current keys of one program: the old one, the new one, and room for what went wrong. */
export const KEYS_AT_MOST = 5;
export const PROGRAMS_AT_MOST = 100;

export type ProgramRefusal =
  | 'roles-remain'
  | 'too-many-programs'
  | 'too-many-keys'
  | 'name-taken'
  | 'key-known';

/** As people, a system user is deleted only after its roles in services were taken away (PP-84). */
export function decideProgramDeletion(program: { serviceRoles: number }): Decision<ProgramRefusal> {
  return program.serviceRoles > 0 ? refuse('roles-remain') : allow;
}

export const decideProgramMaking = (programs: number): Decision<ProgramRefusal> =>
  programs < PROGRAMS_AT_MOST ? allow : refuse('too-many-programs');

/** An old key and a new one hold side by side, so that a program changes over without a pause. */
export const decideKeyMaking = (currentKeys: number): Decision<ProgramRefusal> =>
  currentKeys < KEYS_AT_MOST ? allow : refuse('too-many-keys');

/** Why a key cannot end at this moment; undefined when it can. */
export function expiryProblem(expiresAt: Date, now: Date): string | undefined {
  if (expiresAt <= now) return 'Choose a day that is still to come.';
  return expiresAt > addDays(now, KEY_DAYS) ? 'A key is valid for a year at most.' : undefined;
}

const administrator = 'An administrator of your organization.';

export const PROGRAM_SENTENCES: Sentences<ProgramRefusal> = {
  'roles-remain': {
    sentence: 'This program still has roles.',
    remedy: 'Move every role out of Selected roles, and save; then delete.',
    who: administrator,
  },
  'too-many-programs': {
    sentence: `An organization has ${PROGRAMS_AT_MOST} programs at most.`,
    remedy: 'Delete a program that is not used any more: the list says when each was last used.',
    who: administrator,
  },
  'too-many-keys': {
    sentence: `A program has ${KEYS_AT_MOST} current keys at most.`,
    remedy: 'Remove a key that is not used any more: the list says when each was last used.',
    who: administrator,
  },
  'name-taken': {
    sentence: 'There is a program with this name in your organization already.',
    remedy: 'Choose another name, or edit that program.',
    who: administrator,
  },
  'key-known': {
    sentence: 'This program has this key already.',
    remedy: 'Make a new pair of keys, and add its public key.',
    who: administrator,
  },
};

/** What is wrong with a text that should be a public key. */
export const KEY_PROBLEMS = {
  unreadable: 'Paste a public key as PEM (BEGIN PUBLIC KEY) or as JWK.',
  'private-key':
    'This is a private or secret key. It must not leave the program: make a new pair, and paste the public key.',
  certificate: 'Paste the public key of the certificate, without the certificate.',
  unsuitable: 'Use a key on P-256, P-384 or Ed25519, or an RSA key of 3,072 to 8,192 bits.',
} as const;
