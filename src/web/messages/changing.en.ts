import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  command: 'Change plan or settings',
  title: 'Change {service}',
  loading: 'Change plan or settings',
  for: 'Customer: {name} (plan now: {plan})',
  underWay: 'See how far the operation is that works on it',
  stays: 'The service stays as it is until the change has been made; if it fails, nothing has changed.',
  update: 'Update to version {version}',
  'update.help': '{note} The service is at version {now}.',
  newest: 'Take the newest version of the service in the catalogue',
  'newest.help':
    'Version {version}; now it is {now}. Plans and settings below are those of the version that is chosen.',
  differences: 'What the newest version says otherwise',
  'differences.what': 'What',
  'differences.before': 'Now',
  'differences.after': 'In the newest version',
  'differences.nothing': 'Nothing',
  'differences.none': 'Nothing that concerns whoever has the service.',
  plan: 'Plan',
  'plan.now': '{name} (now)',
  settings: 'Settings',
  'settings.help': 'What you leave as it is stays as it is.',
  'settings.emptied': 'Empty the field to take it away.',
  'settings.full': 'It can become another value; the service gives no way to empty it.',
  'settings.none': 'This plan has no settings that can be changed.',
  submit: 'Change the service',
  confirm: 'Change {service} of {name}?',
  cancel: 'Cancel',
} as const satisfies Catalogue;

/** Words of the page that changes a service that is set up. */
export const text = textFrom(messages);
