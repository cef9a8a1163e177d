import type { Letter } from '../notifications/notifications.rules.ts';
import type { OperationKind } from './provisioning.rules.ts';
import type { Question } from './questions.rules.ts';

/** What people are told of an operation. */
export type News =
  | { kind: 'ready' }
  | { kind: 'failed' | 'stalled'; stepName: string; error: string }
  | { kind: 'question'; question: Question };

export type LetterFacts = {
  /** Empty where several people get the letter. */
  firstName: string;
  serviceName: string;
  customerName: string;
  operationKind: OperationKind;
  url: string;
};

const DOING = {
  provision: 'Setting up',
  update: 'Changing',
  deprovision: 'Clearing away what was left of',
} as const satisfies Record<OperationKind, string>;
const NOT_DONE = {
  provision: 'could not be set up',
  update: 'could not be changed',
  deprovision: 'could not be cleared away',
} as const satisfies Record<OperationKind, string>;

/** The letter to whoever asked for the operation. */
export function letterAbout(news: News, facts: LetterFacts): Letter {
  switch (news.kind) {
    case 'ready':
      return facts.operationKind === 'update' ? changedLetter(facts) : readyLetter(facts);
    case 'failed':
      return stoppedLetter({ ...facts, ...news }, NOT_DONE[facts.operationKind], 'stopped');
    case 'stalled':
      return stoppedLetter({ ...facts, ...news }, 'stands still', 'stands still');
    case 'question':
      return questionLetter(facts, news.question);
    default:
      return news satisfies never;
  }
}

function readyLetter({ firstName, serviceName, customerName, url }: LetterFacts): Letter {
  return {
    subject: `${serviceName} for ${customerName} is ready`,
    paragraphs: [
      `Hello ${firstName},`,
      `${serviceName} for ${customerName} has been set up and can be opened as soon as its administrator accepts the activation.`,
    ],
    action: { label: 'See what was done', url },
  };
}

function changedLetter({ firstName, serviceName, customerName, url }: LetterFacts): Letter {
  return {
    subject: `${serviceName} for ${customerName} is changed`,
    paragraphs: [`Hello ${firstName},`, `${serviceName} for ${customerName} has been changed as you asked.`],
    action: { label: 'See what was done', url },
  };
}

function stoppedLetter(
  facts: LetterFacts & { stepName: string; error: string },
  outcome: string,
  how: string,
): Letter {
  const { firstName, serviceName, customerName, operationKind, stepName, error, url } = facts;
  return {
    subject: `${serviceName} for ${customerName} ${outcome}`,
    paragraphs: [
      `Hello ${firstName},`,
      `${DOING[operationKind]} ${serviceName} for ${customerName} ${how} at “${stepName}”: ${error}`,
      'Nothing is lost: steps that were done stay done. Once the cause is gone, let it go on from that step.',
    ],
    action: { label: 'Open the operation', url },
  };
}

function questionLetter(
  { firstName, serviceName, customerName, operationKind, url }: LetterFacts,
  question: Question,
): Letter {
  const { parameter, title, given, sentence, allowed } = question;
  return {
    subject: `${serviceName} for ${customerName} waits for an answer`,
    paragraphs: [
      firstName === '' ? 'Hello,' : `Hello ${firstName},`,
      `The service does not take what was given for “${title ?? parameter}”${given === null ? '' : ` (${given})`}: ${sentence}`,
      ...(allowed === null ? [] : [`What can be given: ${allowed}`]),
      `${DOING[operationKind]} it goes on as soon as the question is answered.`,
    ],
    action: { label: 'Answer the question', url },
  };
}
