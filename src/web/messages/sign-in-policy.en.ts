import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  title: 'Second factor',
  'people.customer': 'User Management',
  'people.partner': 'People',
  what: 'A passkey is two factors by itself; an authenticator app is the second one after a password. Each person adds theirs at Account and sign-in. Whoever lacks one when it is demanded gets no further than adding it, and loses nothing. Programs prove themselves by a key and are not concerned.',
  'state.on': {
    one: 'Everybody needs a second factor to work for your organization. {count} person lacks one.',
    other: 'Everybody needs a second factor to work for your organization. {count} people lack one.',
  },
  'state.later': {
    one: 'A second factor is demanded {from}. {count} person lacks one, and is kept out from then on until they add it.',
    other:
      'A second factor is demanded {from}. {count} people lack one, and are kept out from then on until they add it.',
  },
  'state.on.more':
    'Everybody needs a second factor to work for your organization. More than {most} people lack one.',
  'state.later.more':
    'A second factor is demanded {from}. More than {most} people lack one, and are kept out from then on until they add it.',
  'state.off': {
    one: 'A second factor is up to each person. {count} person lacks one.',
    other: 'A second factor is up to each person. {count} people lack one.',
  },
  'state.off.more': 'A second factor is up to each person. More than {most} people lack one.',
  form: 'Demand a second factor',
  from: 'From this day on',
  'from.help': 'Left empty, it is demanded at once. With a day, everybody who lacks one gets a mail now.',
  demand: 'Demand a second factor',
  demanded: 'A second factor is demanded.',
  leave: 'Demand no second factor any more',
  'leave.title': 'Leave the second factor to each person?',
  'leave.text': 'People who have one go on using it; nobody is kept out for lack of it.',
  left: 'A second factor is up to each person again.',
  'signOut.title': 'Sessions',
  'signOut.person': 'Sign out everywhere',
  'signOut.person.title': 'Sign {name} out everywhere?',
  'signOut.person.text':
    'For a lost device or a password in other hands. It reaches every organization that the account works for; roles stay, and the person is told by mail.',
  'signOut.all': 'Sign everybody out',
  'signOut.all.title': 'Sign everybody of your organization out?',
  'signOut.all.text':
    'For the day on which nobody knows who got in. Everybody but you signs in again; roles stay.',
  'signOut.staff.text':
    'For the day on which nobody knows who got in. All operators and support engineers but you sign in again; roles stay.',
  'signOut.reason': 'Why',
  'signOut.reason.help': 'It stands in the audit trail.',
  'signOut.cancel': 'Cancel',
  'signOut.done': {
    one: '{count} session has ended.',
    other: '{count} sessions have ended.',
  },
  lacking: 'Who lacks one',
  search: 'Search people',
  'lacking.none': 'Everybody has a second factor.',
  name: 'Name',
  signInName: 'Sign-in account',
  joined: 'Invitation',
  'joined.yes': 'Accepted',
  'joined.no': 'Not accepted yet',
} as const satisfies Catalogue;

/** The words for what an organization demands at sign-in. */
export const text = textFrom(messages);
