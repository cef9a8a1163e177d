import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  title: 'Open a service',
  dashboard: 'Open the Dashboard',
  'dashboard.place': 'Dashboard',
  access: 'Open Our access',
  'access.place': 'Our access',
  open: 'Open {name}',
  ready: '{name} is ready. It opens at {host}.',
} as const satisfies Catalogue;

/** Words of the page that opens a service, or says why not. */
export const text = textFrom(messages);
