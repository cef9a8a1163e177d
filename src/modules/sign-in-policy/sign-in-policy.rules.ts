import { addDays } from '../../kernel/clock.ts';
import type { Sentences } from '../../kernel/decisions.ts';

export type PolicyRefusal = 'you-lack-it' | 'your-own-sessions';

export const SENTENCES: Sentences<PolicyRefusal> = {
  'you-lack-it': {
    sentence: 'You have no second factor yourself, and would lock yourself out.',
    remedy: 'Add a passkey or an authenticator app at Account and sign-in first.',
    who: 'You',
  },
  'your-own-sessions': {
    sentence: 'These are your own sessions.',
    remedy: 'End them at Account and sign-in, where each stands with its device.',
    who: 'You',
  },
};

const MOST_DAYS_AHEAD = 366;

/** Why a second factor cannot be demanded from this moment on; undefined when it can. */
export function beginningProblem(from: Date, now: Date): string | undefined {
  if (from <= now) return 'Choose a day that is still to come, or leave it empty to demand it at once.';
  return from > addDays(now, MOST_DAYS_AHEAD) ? 'Choose a day within the next year.' : undefined;
}
