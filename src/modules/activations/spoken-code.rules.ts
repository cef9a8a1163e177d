import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';
import { decideLink, type InvitationState } from './activations.rules.ts';

/** Signs that are told apart on paper; said by their words, they are told apart on the telephone too. */
const WORDS: Record<string, string> = {
  A: 'Alfa',
  C: 'Charlie',
  D: 'Delta',
  E: 'Echo',
  F: 'Foxtrot',
  G: 'Golf',
  H: 'Hotel',
  J: 'Juliett',
  K: 'Kilo',
  M: 'Mike',
  N: 'November',
  P: 'Papa',
  Q: 'Quebec',
  R: 'Romeo',
  T: 'Tango',
  U: 'Uniform',
  W: 'Whiskey',
  X: 'X-ray',
  Y: 'Yankee',
  3: 'Three',
  4: 'Four',
  6: 'Six',
  7: 'Seven',
  9: 'Nine',
};
export const SPOKEN_SIGNS = Object.keys(WORDS).join('');
export const SPOKEN_LENGTH = 6;

/** "Kilo, Seven, Papa …" */
export const spelled = (code: string): string => [...code].map((sign) => WORDS[sign] ?? sign).join(', ');

/** What was typed, as the code is written: small letters, spaces and hyphens do not matter. Undefined when it is none. */
export function readSpoken(typed: string): string | undefined {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '');
  return signs.length === SPOKEN_LENGTH && [...signs].every((sign) => sign in WORDS) ? signs : undefined;
}

export type SpeakingRefusal = 'already-used' | 'replaced' | 'withdrawn' | 'expired' | 'settled';

/** A code is made for an invitation that is open; it opens what the link opens, as long as the link does. */
export function decideSpeaking(state: InvitationState): Decision<SpeakingRefusal> {
  const link = decideLink(state);
  return link.allowed ? allow : refuse(link.reason);
}

const AGAIN = { remedy: 'Send the invitation again; a code can be made for the new one.', who: 'You.' };

export const SPEAKING_SENTENCES: Sentences<SpeakingRefusal> = {
  'already-used': {
    sentence: 'This invitation has been used already.',
    remedy: 'No code is needed: the person signs in with their account.',
    who: 'The person themselves.',
  },
  replaced: { sentence: 'A newer invitation has replaced this one.', ...AGAIN },
  withdrawn: { sentence: 'This invitation was taken back.', ...AGAIN },
  expired: { sentence: 'This invitation has expired.', ...AGAIN },
  settled: {
    sentence: 'What this invitation asked for has been decided.',
    remedy: 'Nothing has to be done.',
    who: 'Nobody.',
  },
};
