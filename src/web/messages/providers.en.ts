import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  title: 'Sign-in providers',
  lead: 'Your people can sign in with what your organization signs in with already, such as Microsoft Entra. Whoever was invited is still the one who joins: a provider confirms who somebody is, not what they may do.',
  empty: 'Your organization brings no sign-in provider along yet.',
  add: 'Add a sign-in provider',
  remove: 'Remove',
  'remove.title': 'Remove {name}?',
  'remove.text':
    'Nobody can sign in with it any more from this moment on. Accounts stay; who had no other way in chooses a new password by mail.',
  check: 'Look for the records now',
  callback: 'Redirect address, to be entered at the provider:',
  trusts: 'Its word for a second factor counts where your organization demands one.',
  trustsNot: 'Its word for a second factor does not count.',
  'domain.proved': '{domain} is proved: who types such an address at sign-in is offered this provider.',
  'domain.open': 'Prove that {domain} is yours with this TXT record in its DNS:',
  'domain.notFound': 'Looked for it, and did not find it yet. DNS records can take an hour to be seen.',
  'domain.name': 'Name',
  'domain.text': 'Text',
  name: 'Name',
  'name.help': 'As your people know it: it stands on the button they sign in with.',
  kind: 'Kind',
  'kind.entra': 'Microsoft Entra',
  'kind.openid': 'Another OpenID Connect provider',
  issuer: 'Issuer',
  'issuer.help':
    'Of Entra: https://login.microsoftonline.com/your-tenant-id/v2.0. Of others, the address below which /.well-known/openid-configuration stands.',
  clientId: 'Client id',
  'clientId.help': 'Of the application that was registered at the provider for this portal.',
  clientSecret: 'Client secret',
  'clientSecret.help': 'Kept sealed, and never shown again.',
  tenants: 'Tenant ids',
  'tenants.help': 'Of Entra: whose people may sign in. Several are parted by commas.',
  domains: 'Mail domains',
  'domains.help':
    'Such as contoso.com. Several are parted by commas. Each is proved by a DNS record afterwards.',
  trustsSecondFactor: 'Its word for a second factor counts where we demand one',
  'trustsSecondFactor.help': 'Choose this if everybody passes multi-factor authentication there.',
} as const satisfies Catalogue;

export const text = textFrom(messages);
