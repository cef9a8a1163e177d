import type { Sentences } from '../../kernel/decisions.ts';
import type { SessionMethod } from '../../kernel/tables/account-tables.ts';

export const RECOVERY_CODES = 10;
export const HALF_MINUTES = 10;
export const HALF_ATTEMPTS = 5;

export type SecondFactorRefusal =
  | 'sign-in-expired'
  | 'authenticator-exists'
  | 'no-authenticator'
  | 'wrong-second-factor'
  | 'better-proof'
  | 'no-provider-session';

export const SECOND_FACTOR_SENTENCES: Sentences<SecondFactorRefusal> = {
  'sign-in-expired': {
    sentence: 'This sign-in took too long, or there were too many wrong codes.',
    remedy: 'Start again with your password.',
    who: 'You',
  },
  'authenticator-exists': {
    sentence: 'An authenticator app is set up already.',
    remedy: 'Remove it first, then set up another one.',
    who: 'You',
  },
  'no-authenticator': {
    sentence: 'No authenticator app is set up.',
    remedy: 'Set one up first.',
    who: 'You',
  },
  'better-proof': {
    sentence: 'A password alone is for accounts that have nothing better.',
    remedy: 'Confirm with your passkey or authenticator app.',
    who: 'You',
  },
  'no-provider-session': {
    sentence: 'You did not sign in at a sign-in provider.',
    remedy: 'Confirm by another way, or sign in again.',
    who: 'You',
  },
  'wrong-second-factor': {
    sentence: 'This code is wrong, is over after its thirty seconds, or was used already.',
    remedy:
      'Enter the one that your authenticator app shows now, or a recovery code that you have not used. If its codes go on being refused, let the phone set its clock by itself.',
    who: 'You',
  },
};

/** What somebody typed: six digits of an app, or a recovery code with or without its hyphens. */
export function kindOfCode(typed: string): { kind: 'app' | 'recovery'; code: string } {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  return { kind: /^\d{6}$/.test(code) ? 'app' : 'recovery', code };
}

/** How it is written down: groups of four. */
export const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** A half sign-in may be tried while it is young and has not been guessed at too often. */
export const mayFinish = (half: { attempts: number; expiresAt: Date }, now: Date): boolean =>
  half.attempts < HALF_ATTEMPTS && now < half.expiresAt;

/** How a session stands after a code of the app was entered in it. */
export const withCodeBesides = (method: SessionMethod): SessionMethod => {
  if (method === 'password') return 'password+code';
  return method === 'provider' ? 'provider+mfa' : method;
};
