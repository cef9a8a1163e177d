import type { Sentences } from '../../kernel/decisions.ts';
import { isCommonPassword } from './common-passwords.rules.ts';

export const PASSWORD_LENGTH = { least: 12, most: 200 };
/** At most, whatever somebody does; and without doing anything, over a weekend. */
export const SESSION_DAYS = 30;
export const IDLE_MINUTES = 3 * 24 * 60;
export const CODE_MINUTES = 15;
export const CODE_ATTEMPTS = 5;
export const OPEN_ID_MINUTES = 10;

/** How often within a quarter of an hour; the owner of an account is not locked out by strangers elsewhere. */
export const LIMITS = {
  'sign-in-pair': 10,
  'sign-in-address': 100,
  'passkey-address': 300,
  'second-factor': 30,
  'code-name': 5,
  'code-address': 30,
} as const;
export type Limited = keyof typeof LIMITS;
export const LIMIT_MINUTES = 15;

/** Why a password is not taken, or undefined. Length counts, composition does not (NIST SP 800-63B). */
export function passwordProblem(password: string, signInName = ''): string | undefined {
  if (password.length < PASSWORD_LENGTH.least) return `Use at least ${PASSWORD_LENGTH.least} characters.`;
  if (password.length > PASSWORD_LENGTH.most) return `Use at most ${PASSWORD_LENGTH.most} characters.`;
  if (isCommonPassword(password))
    return 'This password is among the first that are guessed. Choose another one.';
  if (signInName !== '' && password.trim().toLowerCase() === signInName)
    return 'This is your sign-in address. Choose something else.';
  return undefined;
}

/** Only paths of this site; anything else leads to the choice of the organization. */
export function safeReturnTo(wanted: string | undefined, otherwise = '/organizations'): string {
  if (!wanted?.startsWith('/') || wanted.includes('\\')) return otherwise;
  const here = 'http://portico.invalid';
  const url = URL.canParse(wanted, here) ? new URL(wanted, here) : undefined;
  if (!url || url.origin !== here || url.pathname.startsWith('//')) return otherwise;
  return url.pathname + url.search + url.hash;
}

export type CodeRecord = { attempts: number; expiresAt: Date; usedAt: Date | null };

/** A mailed code may be tried while it is young, unused and has not been guessed at too often. */
export function mayTryCode({ attempts, expiresAt, usedAt }: CodeRecord, now: Date): boolean {
  return usedAt === null && attempts < CODE_ATTEMPTS && now < expiresAt;
}

export type SignInRefusal =
  | 'wrong-credentials'
  | 'too-many-attempts'
  | 'account-exists'
  | 'provider-refused'
  | 'sign-in-not-ours'
  | 'no-such-provider';

export const SENTENCES: Sentences<SignInRefusal> = {
  'wrong-credentials': {
    sentence: 'The address or the password is not right.',
    remedy: 'Check both. If you have forgotten the password, choose a new one.',
    who: 'You',
  },
  'too-many-attempts': {
    sentence: 'There were too many attempts from here.',
    remedy: 'Wait a little, then try again.',
    who: 'You',
  },
  'account-exists': {
    sentence: 'There is an account with this address already.',
    remedy: 'Sign in with it, or reset its password.',
    who: 'You',
  },
  'provider-refused': {
    sentence: 'The sign-in provider did not confirm who you are.',
    remedy: 'Start the sign-in again. If it fails again, choose another way to sign in.',
    who: 'You, or whoever runs the sign-in provider',
  },
  'sign-in-not-ours': {
    sentence: 'This sign-in was not started in this browser, was finished already, or took too long.',
    remedy: 'Start the sign-in again.',
    who: 'You',
  },
  'no-such-provider': {
    sentence: 'This sign-in provider is not set up here.',
    remedy: 'Choose one that the sign-in page offers.',
    who: 'You',
  },
};
