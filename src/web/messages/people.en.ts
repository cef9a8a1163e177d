import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  firstName: 'First name',
  lastName: 'Last name',
  signInName: 'Sign-in account',
  contactEmail: 'Contact e-mail address',
} as const satisfies Catalogue;

/** The words for a person, wherever somebody is named. */
export const text = textFrom(messages);
