import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  'home.title': 'Online services of {vendor}',
  'home.lead':
    'Partners enrol their customers and add services. Customers open their services and decide who may do what.',
  'home.ways': 'Where do you want to go?',
  'home.partners': 'For Partners',
  'home.partners.text':
    'Register your organization, enrol customers, and follow each service until it is ready.',
  'home.customers': 'For Customers',
  'home.customers.text': 'Sign in to see your services, your people and their roles.',
  'home.signIn': 'Sign in',
  'home.signOut': 'Sign out',
  'home.organizations': 'Open your organization',
  'home.countries': 'Supported countries/regions',
  'home.countries.missing': 'Your country/region is not listed? Ask Support before you add the service.',
  'home.services.none': 'No service is offered yet.',
  'home.setUp':
    'This installation is not set up yet. Open the link that its first start printed in the terminal.',
  'tools.title': 'Tools for Partners',
  'tools.lead':
    'Your organization registers once. Whoever does it becomes its administrator; colleagues are added afterwards.',
  'tools.need': 'What you need',
  'tools.need.account':
    'Your sign-in account, as it stands in the partner registry. The registry decides for which organization you may register.',
  'tools.need.organization': 'Name, address and telephone number of your organization.',
  'tools.need.never': 'Never a password of a customer. Nobody will ask you for one here.',
  'tools.register': 'Register now',
  'tools.registered': 'Your organization is registered already?',
  'tools.open': 'Sign in and open the Partner Portal',
  'home.crumb': 'Home',
} as const satisfies Catalogue;

export const text = textFrom(messages);
