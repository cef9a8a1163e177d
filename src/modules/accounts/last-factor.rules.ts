import { type Decision, type Explanation, explain, refuse, type Sentences } from '../../kernel/decisions.ts';
import { PASSKEY_SENTENCES } from './passkeys.rules.ts';

/** An organization of the person, as the second factor matters to it. */
export type Resting = {
  name: string;
  /** It, or the operator, demands a second factor of this person. */
  demandsSecondFactor: boolean;
  /** It demands its sign-in provider, and no other administrator gets in with two factors when that breaks. */
  onlyWayBack: boolean;
};

export type RemovalFacts = {
  /** Ways to sign in that are left without it. */
  waysLeft: number;
  /** Passkeys and authenticator apps that are left without it. */
  factorsLeft: number;
  organizations: readonly Resting[];
};

export type RemovalRefusal = 'last-way-in' | 'last-way-back';

/**
 * A passkey or authenticator app can be removed while another way in is left, and unless an organization that demands its
 * provider would have no administrator left who gets in when that breaks. `asked` are the organizations that ask for another
 * second factor from the next sign-in on: that is told before, and no reason to keep a factor that was lost.
 */
export function decideRemoval({
  waysLeft,
  factorsLeft,
  organizations,
}: RemovalFacts): (Decision<RemovalRefusal> & { allowed: false }) | { allowed: true; asked: string[] } {
  if (waysLeft === 0) return refuse('last-way-in');
  if (factorsLeft > 0) return { allowed: true, asked: [] };
  if (organizations.some(({ onlyWayBack }) => onlyWayBack)) return refuse('last-way-back');
  const asking = organizations.filter(({ demandsSecondFactor }) => demandsSecondFactor);
  return { allowed: true, asked: asking.map(({ name }) => name) };
}

const REMOVAL_SENTENCES: Sentences<RemovalRefusal> = {
  'last-way-in': PASSKEY_SENTENCES['last-way-in'],
  'last-way-back': {
    sentence:
      'It is the last proof with which an administrator gets in when the sign-in provider that is demanded breaks.',
    remedy:
      'Add another passkey or authenticator app first, let another administrator add one, or no longer demand the provider.',
    who: 'You, or another administrator',
  },
};

/** Names the organizations that would be locked out. */
export function explainRemoval(
  reason: RemovalRefusal,
  organizations: readonly Resting[],
): Explanation<RemovalRefusal> {
  const told = explain(REMOVAL_SENTENCES, reason);
  if (reason === 'last-way-in') return told;
  const names = organizations.filter(({ onlyWayBack }) => onlyWayBack).map(({ name }) => name);
  return { ...told, sentence: `${names.join(', ')}: ${told.sentence}` };
}
