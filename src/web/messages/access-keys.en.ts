import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  title: 'Access keys',
  'title.of': 'Access keys of {service}',
  services: 'Your services',
  lead: 'A program of yours shows an access key to this service to work with it by itself. Give each program a key of its own, so that you can take away one without the others.',
  'list.title': 'Keys',
  'list.none': 'No program has a key to this service yet.',
  'made.by': 'Asked for by {name}',
  'made.by-nobody': 'Asked for by somebody who has left',
  expires: 'It ends',
  'state.creating': 'Nobody was shown its credentials yet. It is removed if that stays so:',
  'state.active': 'In use: its credentials were shown.',
  'state.removing': 'It is being removed.',
  'state.removed': 'Nothing of it is left. This line goes within a day.',
  'reason.not-shown': 'Its credentials were not shown.',
  'reason.refused': 'The service has not made it.',
  'reason.service-ended': 'Its service is cleared away.',
  'reason.by-hand': '',
  trouble: 'What was said last: {words}',
  again: 'The service is asked again',
  show: 'See the credentials',
  remove: 'Remove',
  'remove.title': 'Remove {name}?',
  removing: '{name} is being removed.',
  new: 'Create access key',
  name: 'Name',
  'name.help': 'The program that will use it: “Warehouse robot”. It stands in the audit trail, too.',
  'making.title': '{name}: the service makes the key',
  'making.stay':
    'Its credentials are shown here, once. Stay on this page; if you leave, come back within the hour, or it is removed.',
  'making.progress': 'The service is at it',
  'making.failed': '{name}: no credentials',
  'making.again': 'Try again',
  'shown.title': '{name}: the credentials',
  'shown.once':
    'Give them to the program now. They are shown this once and kept nowhere: when they are lost, remove the key and create another one.',
  'shown.expires': 'The service ends the key by itself:',
} as const satisfies Catalogue;

/** The words of access keys. */
export const text = textFrom(messages);
