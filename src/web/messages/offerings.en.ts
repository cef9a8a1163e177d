import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  'retirement.announced': '{service} ends on',
  'retirement.retired': '{service} ended on',
  'retirement.until': 'Until then everything works as before.',
  'retirement.since': 'What is there can be read and exported; nothing can be added or changed.',
  'plan.title': 'Plan',
  'plan.hours': { one: 'Ready within {count} hour.', other: 'Ready within {count} hours.' },
  'plan.numbered': 'Only for customers with a customer account number.',
  'plan.in.short': '{name}: {hours}',
  country: 'Country/region of use',
  'country.help': 'It decides which data centre serves the customer.',
  centre: 'Data centre',
  'centre.only': 'The data centre {name} will serve the customer.',
  'centre.closest': '{name} (serves this country/region)',
  'centre.help': 'The data stays there. Choose another one only where the customer has to.',
  purpose: 'Purpose of account',
  parameters: 'What the service needs to know',
  'add.final':
    'Country/region of use and data centre are final: they cannot be changed once the service is added.',
  'add.missing': 'Is the country/region missing? Write to Support before you go on.',
  'erp.title': 'Sign up from your ERP product',
  'erp.open': 'Open the sign-up of {service}',
  'plans.title': 'Plans',
  languages: 'Languages: {languages}',
} as const satisfies Catalogue;

export const text = textFrom(messages);
