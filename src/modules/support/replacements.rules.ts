import { allow, type Decision, explain, refuse, type Sentences } from '../../kernel/decisions.ts';

export type ProposalFacts = {
  /** The registry associates the new sign-in name with the partner. */
  known: boolean;
  alreadyAdministrator: boolean;
  openProposal: boolean;
};
export type ProposalRefusal = 'sign-in-not-in-registry' | 'already-administrator' | 'already-proposed';

/** Support may propose only a person whom the registry knows for that partner (4.4, PP-16). */
export function decideProposal({
  known,
  alreadyAdministrator,
  openProposal,
}: ProposalFacts): Decision<ProposalRefusal> {
  if (!known) return refuse('sign-in-not-in-registry');
  if (alreadyAdministrator) return refuse('already-administrator');
  if (openProposal) return refuse('already-proposed');
  return allow;
}

export type ReplacementState = 'proposed' | 'confirmed' | 'rejected';
export type ConfirmationFacts = {
  state: ReplacementState;
  proposedBy: string;
  engineer: string;
  known: boolean;
};
export type ConfirmationRefusal = 'already-decided' | 'same-engineer' | 'sign-in-not-in-registry';

/** Another engineer than the proposer confirms; the registry is asked once more. */
export function decideConfirmation({
  state,
  proposedBy,
  engineer,
  known,
}: ConfirmationFacts): Decision<ConfirmationRefusal> {
  if (state !== 'proposed') return refuse('already-decided');
  if (proposedBy === engineer) return refuse('same-engineer');
  if (!known) return refuse('sign-in-not-in-registry');
  return allow;
}

/** Any engineer may reject, the proposer too: then nothing happens. */
export function decideRejection(state: ReplacementState): Decision<'already-decided'> {
  return state === 'proposed' ? allow : refuse('already-decided');
}

export const REPLACEMENT_SENTENCES: Sentences<ProposalRefusal | ConfirmationRefusal> = {
  'sign-in-not-in-registry': {
    sentence: 'The partner registry does not associate this sign-in name with the organization.',
    remedy: 'Have the partner enter the person in the registry, import it, then propose again.',
    who: 'The partner, then an operator who imports the registry',
    ask: 'operators',
  },
  'already-administrator': {
    sentence: 'This person is an administrator of the organization already.',
    remedy: 'Tell them that they can manage the people of the organization themselves.',
    who: 'That administrator',
  },
  'already-proposed': {
    sentence: 'A replacement for this organization waits for confirmation.',
    remedy: 'Confirm or reject the open proposal first.',
    who: 'Another support engineer',
  },
  'already-decided': {
    sentence: 'This proposal has been confirmed or rejected already.',
    remedy: 'Look at the list again; propose anew if a replacement is still needed.',
    who: 'A support engineer',
  },
  'same-engineer': {
    sentence: 'You proposed this replacement, so you cannot confirm it.',
    remedy: 'Ask a colleague to look at it and confirm.',
    who: 'Another support engineer',
    ask: 'support',
  },
};

export const explainReplacement = (reason: ProposalRefusal | ConfirmationRefusal) =>
  explain(REPLACEMENT_SENTENCES, reason);
