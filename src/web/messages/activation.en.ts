import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  title: 'Send Activation',
  services: 'Service List',
  lead: '{service} for {customer}, country/region of use: {country}.',
  form: 'Customer administrator',
  'signInName.help':
    'The address with which the Customer administrator signs in. Only this account can activate the service; it must not be an account of your own people. Never ask for a password.',
  'contactEmail.help': 'Where the activation mail goes. It may differ from the sign-in account.',
  plan: 'What happens',
  'plan.mail': 'A mail with a link goes to the contact e-mail address. The link works once, for seven days.',
  'plan.status': 'The service status becomes Invitation sent.',
  'plan.accept':
    'The Customer administrator signs in with the account above, accepts the terms of service and the privacy statement, and becomes administrator of the service.',
  'plan.replace': 'The link that was sent before stops working at once.',
  submit: 'Activate',
  cancel: 'Cancel',
  'confirm.title': 'Send this activation?',
  'confirm.send': 'Send the activation',
  sent: 'The activation is on its way to {address}. Service status: Invitation sent.',
  replaced: 'A new activation is on its way to {address}; the former link has stopped working.',
  open: 'An activation was sent to {name}, {address}. Its link is open until {until}.',
  expired: 'The activation of {name}, {address}, expired on {until}. Send a new one.',
} as const satisfies Catalogue;

export const text = textFrom(messages);
