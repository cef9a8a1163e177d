import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  'title.customer-administrator': 'Activate {service} for {organization}',
  'title.user': 'Join {organization}',
  'title.other': 'Invitation',
  'title.used': 'This link has been used',
  'title.expired': 'This link has expired',
  'title.replaced': 'A newer mail has replaced this link',
  'title.withdrawn': 'This invitation was taken back',
  'title.unknown': 'This link is not known here',
  'title.wrong': 'Another account is needed',
  'title.later': 'Not yet',
  'what.customer-administrator':
    '{by} has added {service} for {organization} and named you as its administrator.',
  'what.user': '{by} has added you to {organization}.',
  'what.until': 'The link works once, until {until}. Opening it has changed nothing.',
  'none.sentence': 'There is no link to open. Open the link in the mail that you were sent, in this window.',
  'unknown.sentence': 'Nothing belongs to this link. Perhaps it was not copied completely.',
  'unknown.remedy': 'Open the link in the mail itself, or ask whoever invited you for a new mail.',
  home: 'Go to the home page',
  organizations: 'Open my organizations',
  expected: 'Account that is expected',
  inUse: 'Account in use',
  'signIn.sentence': 'Sign in with the account that was named: {account}. You come back to this page.',
  signIn: 'Sign in',
  signUp: 'Create a sign-in account',
  'signUp.help':
    'If you have no sign-in account with this address yet, create one; a code proves that it is yours.',
  switch: 'Sign out and switch',
  prove: 'Add the address to my account',
  'prove.help':
    'If the expected address is yours as well, prove it with a mailed code; then the account in use will do.',
  retry: 'Look again',
  'form.activate': 'Activate the service',
  'form.join': 'Accept the invitation',
  read: 'Read both, then accept them for {organization}.',
  terms: 'Terms of service',
  privacy: 'Privacy statement',
  version: '{title}, version {version}',
  'accept.terms': 'I accept the Terms of Service Agreement',
  'accept.privacy': 'I have read and accept the Privacy Statement',
  'accept.terms.missing': 'Accept the Terms of Service Agreement to go on.',
  'accept.privacy.missing': 'Accept the Privacy Statement to go on.',
  activate: 'Activate',
  join: 'Join',
  'after.customer-administrator':
    'You become administrator of {organization} and of the service, and land on its dashboard.',
  'after.user': 'You join {organization} with the roles that its administrator gave you.',
  'done.customer-administrator': 'The service of {organization} is active.',
  'done.user': 'You have joined {organization}.',
} as const satisfies Catalogue;

export const text = textFrom(messages);
