import type { Sentences } from '../../kernel/decisions.ts';
import { isCommonPassword } from './common-passwords.rules.ts';

/**
 * Fifteen, as NIST SP 800-63B asks where a password is the only factor: an authenticator app can be removed any day, and
 * must not leave a shorter password alone.
 */
export const PASSWORD_LENGTH = { least: 15, most: 200 };
/** What must be left of a password without the words that everybody knows about its owner. */
const OWN_LETTERS = 8;
/** At most, whatever somebody does; and without doing anything, over a weekend. */
export const SESSION_DAYS = 30;
export const IDLE_MINUTES = 3 * 24 * 60;
/** How long ago a provider may have asked for the person's own proof, when they come in through it. */
export const PROVIDER_PROOF_HOURS = 12;
/** So long after that proof it is asked again: whoever the provider lets in no longer is out within a day. */
export const PROVIDER_SESSION_HOURS = 24;
/** A browser that was not used for that long is a stranger again. */
export const DEVICE_DAYS = 365;
export const CODE_MINUTES = 10;
export const CODE_ATTEMPTS = 5;
export const OPEN_ID_MINUTES = 10;

/** How often within a quarter of an hour; the owner of an account is not locked out by strangers elsewhere. */
export const LIMITS = {
  'sign-in-pair': 10,
  'sign-in-address': 100,
  'sign-in-device': 10,
  'passkey-address': 300,
  'second-factor': 30,
  'code-name': 5,
  'code-device': 5,
  'code-everywhere': 20,
  'code-address': 30,
  'token-address': 1_000,
  'token-program': 200,
  'invitation-code': 10,
  'tracker-address': 60,
  'invitations-to-address': 10,
  'invitations-of-organization': 300,
} as const;
export type Limited = keyof typeof LIMITS;
export const LIMIT_MINUTES = 15;

/** Why a password is not taken, or undefined. Length counts, composition does not (NIST SP 800-63B). */
export function passwordProblem(password: string, known: readonly string[] = []): string | undefined {
  if (password.length < PASSWORD_LENGTH.least) return `Use at least ${PASSWORD_LENGTH.least} characters.`;
  if (password.length > PASSWORD_LENGTH.most) return `Use at most ${PASSWORD_LENGTH.most} characters.`;
  if (isCommonPassword(password))
    return 'This password is among the first that are guessed. Choose another one.';
  if (ownLetters(password, known) < OWN_LETTERS)
    return 'This is mostly your name, your address or the name of this site. Choose something else.';
  return undefined;
}

/** How many letters and digits are left without the words of what everybody knows: name, address, product. */
function ownLetters(password: string, known: readonly string[]): number {
  const words = known
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 3)
    .sort((a, b) => b.length - a.length);
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), password.toLowerCase());
  return left.replace(/[^\p{L}\p{N}]/gu, '').length;
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
  | 'wrong-password'
  | 'no-password'
  | 'too-many-attempts'
  | 'too-many-invitations'
  | 'account-exists'
  | 'provider-refused'
  | 'sign-in-not-ours'
  | 'no-such-provider'
  | 'wrong-issuer'
  | 'tenant-not-allowed'
  | 'unsigned-token'
  | 'link-not-signed-in'
  | 'identity-of-another'
  | 'not-proved-afresh';

export const SENTENCES: Sentences<SignInRefusal> = {
  'wrong-credentials': {
    sentence: 'The address or the password is not right.',
    remedy: 'Check both. If you have forgotten the password, choose a new one.',
    who: 'You',
  },
  'wrong-password': {
    sentence: 'This is not your present password.',
    remedy: 'Enter the one that you sign in with. If you have forgotten it, choose a new one.',
    who: 'You',
  },
  'no-password': {
    sentence: 'Your account has no password.',
    remedy: 'Sign in as before. If you want a password too, choose one at "Reset password".',
    who: 'You',
  },
  'too-many-attempts': {
    sentence: 'There were too many attempts from here.',
    remedy: 'Wait a little, then try again.',
    who: 'You',
  },
  'too-many-invitations': {
    sentence: 'Your organization has sent very many invitations in the last minutes.',
    remedy: 'Wait a little, then send the others.',
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
  'wrong-issuer': {
    sentence: 'The confirmation did not come from where it says that it is from.',
    remedy: 'Start the sign-in again. If it fails again, tell whoever runs this installation.',
    who: 'Whoever runs this installation',
  },
  'tenant-not-allowed': {
    sentence: 'Your organization at this sign-in provider may not sign in here.',
    remedy: 'Sign in another way, or ask whoever runs this installation to allow your organization.',
    who: 'Whoever runs this installation',
  },
  'unsigned-token': {
    sentence: 'The confirmation of the sign-in provider was not signed.',
    remedy: 'Start the sign-in again. If it fails again, tell whoever runs this installation.',
    who: 'Whoever runs this installation',
  },
  'link-not-signed-in': {
    sentence: 'To attach this sign-in you have to be signed in to your account in this browser all the time.',
    remedy: 'Sign in to the account that shall have it, then start again.',
    who: 'You',
  },
  'not-proved-afresh': {
    sentence: 'The sign-in provider did not ask you again who you are.',
    remedy: 'Sign out there, then try again, or confirm by another way.',
    who: 'You',
  },
  'identity-of-another': {
    sentence: 'This sign-in belongs to another account already.',
    remedy: 'Sign in with it, and remove it there first.',
    who: 'You',
  },
  'no-such-provider': {
    sentence: 'This sign-in provider is not set up here.',
    remedy: 'Choose one that the sign-in page offers.',
    who: 'You',
  },
};
