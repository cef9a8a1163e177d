import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  'verdict.title': 'What the partner registry says',
  'verdict.label': 'Facts of the registration',
  'verdict.evidence': 'What settles it: {evidence}',
  'verdict.who': 'Who can give it: {who}',
  'verdict.allowed': 'Nothing stands against registering {number}. Choose it above and fill in the form.',
  'fact.organization': 'Organization',
  'fact.sign-in-name': 'Sign-in name',
  'fact.certification': 'Certified partner',
  'fact.addendum': 'Schedule C',
  'fact.not-yet-registered': 'Free to be registered',
  'outcome.matched': 'matches',
  'outcome.not-matched': 'does not match',
  'outcome.not-told': 'not told yet',
  'check.title': 'Check a partner number',
  'check.sentence':
    'Checking changes nothing. You learn what matches, what does not, and what would settle it.',
  'check.form': 'Check a partner number',
  'check.number': 'Partner number',
  'check.number.help': 'As it stands in the partner agreement.',
  'check.submit': 'Check',
  'check.result': 'The registry about {number}',
  'support.title': 'No administrator answers?',
  'support.no-administrator': '{name} has no administrator who can sign in. Support can name one.',
  'support.request-lapsed': 'Nobody answered your last request. Support can help you further.',
  'support.note': 'Note to Support',
  'support.note.help': 'Who you are and what happened. You may leave it empty.',
  'support.submit': 'Ask Support',
  'support.sent': 'Support has your question. The answer comes by mail.',
  'support.open': 'Support has your question since {since}. The answer comes by mail.',
  'support.answered': 'Support answered {when}: {answer}',
} as const satisfies Catalogue;

export const text = textFrom(messages);
