import type { Letter } from '../notifications/notifications.rules.ts';

type Asked = {
  askerName: string;
  organizationName: string;
  /** "send the activation: RapidStart, Contoso". */
  what: string;
  sentence: string;
  remedy: string;
  note: string;
  url: string;
};

export const helpAskedLetter = (asked: Asked): Letter => ({
  subject: `${asked.askerName} of ${asked.organizationName} asks for your help`,
  paragraphs: [
    `${asked.askerName} cannot ${asked.what}.`,
    `Why: ${asked.sentence}`,
    `What would change it: ${asked.remedy}`,
    asked.note === '' ? 'They left no note.' : `Their note: ${asked.note}`,
  ],
  action: { label: 'See the request and answer', url: asked.url },
});

type Answered = {
  outcome: 'done' | 'declined';
  answererName: string;
  what: string;
  word: string;
  url: string;
};

export const helpAnsweredLetter = ({ outcome, answererName, what, word, url }: Answered): Letter => ({
  subject: outcome === 'done' ? `Done: ${what}` : `Declined: ${what}`,
  paragraphs: [
    outcome === 'done'
      ? `${answererName} has seen to it: you can try again to ${what}.`
      : `${answererName} has declined your request to ${what}.`,
    word === '' ? 'They added nothing.' : `Their word: ${word}`,
  ],
  action: { label: 'See your requests', url },
});
