import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  'ask.administrators': 'Ask an administrator',
  'ask.support': 'Ask Support',
  'ask.operators': 'Ask an operator',
  'asked.open': 'Asked {when}, by {name}.',
  'asked.done': '{name} answered {when}: done. {word}',
  'asked.declined': '{name} declined {when}. {word}',
  'ask.sent': 'Your request is on its way. The answer comes by mail and stands under Requests.',
  'requests.title': 'Requests',
  'requests.lead': 'What others asked you to mend, and what you asked others for.',
  'requests.toAnswer': 'Waiting for your answer in {organization}',
  'requests.asked': 'What you asked for in {organization}',
  'requests.toAnswer.empty': 'Nobody waits for an answer of yours.',
  'requests.asked.empty':
    'You have asked for nothing. Where something cannot be done and somebody else can change that, a button beside it asks them.',
  'requests.noOrganization': 'Requests belong to an organization, and you do not belong to one yet.',
  'requests.more': 'Load older requests',
  'request.heading': '{name} cannot {what}',
  'request.heading.mine': 'You cannot {what}',
  'request.meta': '{organization}, asked {when}',
  'request.why': 'Why',
  'request.remedy': 'What would change it',
  'request.note': 'Their note',
  'request.answer': 'Answer to {name}',
  'request.word': 'A word to the person',
  'request.word.help': 'Goes to them by mail. Declining needs it.',
  'request.outcome': 'Answer',
  'request.outcome.done': 'Done',
  'request.outcome.declined': 'Declined',
  'request.send': 'Send the answer',
  'request.sent': 'Your answer is on its way to {name}.',
} as const satisfies Catalogue;

export const text = textFrom(messages);
