import { addDays } from '../../kernel/clock.ts';
import { type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';
import type { InvitationState } from './activations.rules.ts';

/** `asked-already`: the inviter has been told within the last day, and is not told again. */
export type AskingAgain = 'asked' | 'asked-already';
export type AskingRefusal = 'still-open' | 'not-needed';

export type AskingFacts = {
  state: InvitationState;
  /** What the invitation was for has happened by another one. */
  joined: boolean;
  askedAgainAt: Date | null;
  now: Date;
};

/** A new one is asked for where the old one is of no use any more; its inviter decides. */
export function decideAskingAgain({
  state,
  joined,
  askedAgainAt,
  now,
}: AskingFacts):
  | { allowed: true; outcome: AskingAgain }
  | Exclude<Decision<AskingRefusal>, { allowed: true }> {
  if (state === 'open') return refuse('still-open');
  if (joined || (state !== 'expired' && state !== 'replaced')) return refuse('not-needed');
  const recently = askedAgainAt !== null && addDays(askedAgainAt, 1) > now;
  return { allowed: true, outcome: recently ? 'asked-already' : 'asked' };
}

export const ASKING_SENTENCES: Sentences<AskingRefusal> = {
  'still-open': {
    sentence: 'This link still works.',
    remedy: 'Sign in with the account that was named, and use it.',
    who: 'You.',
  },
  'not-needed': {
    sentence: 'A new mail would change nothing: this was used, taken back, or decided otherwise.',
    remedy: 'Sign in and look, or ask the organization that invited you.',
    who: 'You, or the organization that invited you.',
  },
};
