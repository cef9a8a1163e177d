import { allow, type Decision, explain, refuse, type Sentences } from '../../kernel/decisions.ts';
import type { Letter } from '../notifications/notifications.rules.ts';
import type { UnreachableCause } from '../partners/reach.rules.ts';

export type CaseState = 'open' | 'answered';

/** A case is answered once. */
export function decideAnswering(state: CaseState): Decision<'already-answered'> {
  return state === 'open' ? allow : refuse('already-answered');
}

const SENTENCES: Sentences<'already-answered'> = {
  'already-answered': {
    sentence: 'This case has been answered already.',
    remedy: 'Look at the list again to see who answered it, and what.',
    who: 'Nobody needs to do anything',
  },
};

export const explainAnswering = (reason: 'already-answered') => explain(SENTENCES, reason);

export type CaseOpened = {
  name: string;
  signInName: string;
  organizationName: string;
  cause: UnreachableCause;
  note: string;
  url: string;
};

/** A new case, for the engineers at the desk. */
export const caseOpenedLetter = ({
  name,
  signInName,
  organizationName,
  cause,
  note,
  url,
}: CaseOpened): Letter => ({
  subject: `${name} of ${organizationName} asks Support for help`,
  paragraphs: [
    `${name} (${signInName}) wants to come into ${organizationName}. ${CAUSES[cause]}`,
    `Their note: ${note}`,
    'Answer the case, or propose a new administrator. Whoever answers first has done it for all.',
  ],
  action: { label: 'See the case and answer', url },
});

const CAUSES: Record<UnreachableCause, string> = {
  'no-administrator': 'It has no administrator who can sign in.',
  'request-lapsed': 'Its administrators did not answer a request for access in time.',
};

/** Support's answer to somebody who could not reach an administrator. */
export const answeredLetter = (facts: {
  organizationName: string;
  vendorName: string;
  answer: string;
  url: string;
}): Letter => ({
  subject: `Support has answered you about ${facts.organizationName}`,
  paragraphs: [
    `You asked Support of ${facts.vendorName} for help, because no administrator of ${facts.organizationName} could be reached.`,
    `The answer: ${facts.answer}`,
  ],
  action: { label: 'Look at your registration', url: facts.url },
});
