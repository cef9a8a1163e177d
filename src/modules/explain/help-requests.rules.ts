import type { Helper } from '../../kernel/decisions.ts';
import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';

/** How often one person may ask within a day: enough for a bad day, too little to fill somebody's mailbox. */
export const ASKED_A_DAY = 20;

export type AskingFacts = {
  /** Why it is refused now; null when it is allowed. */
  explanation: { ask?: Helper | undefined } | null;
  /** What this person has asked for in the last 24 hours. */
  askedLately: number;
};

export type AskingRefusal = 'allowed-now' | 'nobody-can-mend-it' | 'asked-enough';

/** Somebody is asked only for what is refused, what another person can mend, and not without end. */
export function decideAsking({ explanation, askedLately }: AskingFacts): Decision<AskingRefusal> {
  if (!explanation) return refuse('allowed-now');
  if (!explanation.ask) return refuse('nobody-can-mend-it');
  return askedLately >= ASKED_A_DAY ? refuse('asked-enough') : allow;
}

export type HelpRequestState = 'open' | 'done' | 'declined';
export type AnswerRefusal = 'already-answered';

/** A request is answered once. */
export function decideAnswering(state: HelpRequestState): Decision<AnswerRefusal> {
  return state === 'open' ? allow : refuse('already-answered');
}

export const HELP_SENTENCES: Sentences<AskingRefusal | AnswerRefusal> = {
  'allowed-now': {
    sentence: 'Nothing stands against it any more.',
    remedy: 'Load the page again and do it.',
    who: 'You',
  },
  'nobody-can-mend-it': {
    sentence: 'Nobody else has to do anything here.',
    remedy: 'Follow the remedy that stands with the reason.',
    who: 'You',
  },
  'asked-enough': {
    sentence: `You have asked ${ASKED_A_DAY} times within a day.`,
    remedy: 'Wait for an answer, or talk to the person.',
    who: 'You',
  },
  'already-answered': {
    sentence: 'This request has been answered already.',
    remedy: 'Look at the list again to see who answered it.',
    who: 'Nobody needs to do anything',
  },
};

const ABOUT_THE_PERSON = ['role-too-small', 'service-role-too-small'];

/** A role is too small for one person; anything else stands in the way of the whole organization and is asked once. */
export const whoseRequest = (reason: string, accountId: string): string =>
  ABOUT_THE_PERSON.includes(reason) ? accountId : '';
