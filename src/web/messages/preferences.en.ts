import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  'own.title': 'Preferences',
  'own.what': 'They hold on every page and in every mail that you get, in each of your organizations.',
  'own.otherwise': 'As the organization or this device has it',
  'own.address':
    'Notices go to your contact address in each organization. Choose another one to get them all there. Sign-in codes and invitations always go to the address that they are for.',
  'own.link': 'Your own preferences',
  'organization.title': 'Preferences of the organization',
  'organization.dashboard': 'Dashboard',
  'organization.what': 'They hold for everybody here who has no wish of their own.',
  'organization.otherwise': 'No wish',
  'organization.address':
    'What your organization is told goes to its administrators. An address of the organization gets a copy.',
  'organization.link': 'Preferences of {organization}',
  language: 'Language',
  'language.help':
    'Pages and mails are in English, the one language that the portal has. Your choice decides in which language you are asked to accept new versions of agreements, where there are several; without it your browser does.',
  timeZone: 'Time zone',
  'timeZone.help': 'Type a place near you, for example Lisbon.',
  dateFormat: 'Date format',
  save: 'Save preferences',
  saved: 'The preferences are saved.',
  address: 'Address for notices',
  'address.now': 'Notices go to {address}.',
  'address.choose': 'Choose an address',
  'address.other': 'Choose another address',
  'address.remove': 'Remove the address',
  'address.removed': 'The address is removed.',
  'address.code': 'Enter the code',
  'address.use': 'Send notices there',
  'address.proved': 'Notices go to {address} from now on.',
} as const satisfies Catalogue;

/** The words for what people and organizations prefer. */
export const text = textFrom(messages);
