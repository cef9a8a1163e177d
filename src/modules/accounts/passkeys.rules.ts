import type { Sentences } from '../../kernel/decisions.ts';

export const PASSKEYS_MOST = 20;
/** A person may look for their security key that long. */
export const CHALLENGE_MINUTES = 5;

export type PasskeyRefusal =
  | 'passkey-unknown'
  | 'passkey-not-accepted'
  | 'passkey-exists'
  | 'too-many-passkeys'
  | 'last-way-in';

export const PASSKEY_SENTENCES: Sentences<PasskeyRefusal> = {
  'passkey-unknown': {
    sentence: 'No account here knows this passkey. It may have been removed.',
    remedy: 'Choose another passkey, or sign in another way and add this device again.',
    who: 'You',
  },
  'passkey-not-accepted': {
    sentence:
      'The passkey did not prove who you are: it took too long, was used already, or was meant for another site.',
    remedy: 'Try again. If it fails again, sign in another way, remove the passkey and add it anew.',
    who: 'You',
  },
  'passkey-exists': {
    sentence: 'This passkey belongs to an account already.',
    remedy: 'Choose another device or security key.',
    who: 'You',
  },
  'too-many-passkeys': {
    sentence: `An account has at most ${PASSKEYS_MOST} passkeys.`,
    remedy: 'Remove one that you no longer use.',
    who: 'You',
  },
  'last-way-in': {
    sentence: 'This is the only way into your account.',
    remedy: 'Add another passkey or choose a password first.',
    who: 'You',
  },
};

/** Every way to sign in that an account has; a second factor is none. */
export type WaysIn = { hasPassword: boolean; passkeys: number; providers: number };

/** What is removed must not be the last way in: with it nobody could come back. */
export const leavesAWayIn = ({ hasPassword, passkeys, providers }: WaysIn): boolean =>
  passkeys + providers + (hasPassword ? 1 : 0) > 1;
