import type { Sentences } from '../../kernel/decisions.ts';

export type SetUpRefusal = 'already-set-up' | 'wrong-token';

export const SENTENCES: Sentences<SetUpRefusal> = {
  'already-set-up': {
    sentence: 'This installation has been set up already.',
    remedy: 'Sign in with the account that was made then.',
    who: 'The operator of this installation',
  },
  'wrong-token': {
    sentence: 'This set-up link was used already, or is not the newest one.',
    remedy: 'Start the program again and take the link that it prints.',
    who: 'Whoever starts the program',
  },
};
