import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from './offerings.rules.ts';

/** What an installation offers before its operator changes anything. */
export const DATA_CENTRES = [
  { code: 'dublin', name: 'Dublin', country: 'IE' },
  { code: 'amsterdam', name: 'Amsterdam', country: 'NL' },
  { code: 'virginia', name: 'Virginia', country: 'US' },
  { code: 'singapore', name: 'Singapore', country: 'SG' },
];

/** Data centre → the countries/regions that it serves, because it is the closest (PP-51). */
const SERVED_BY: Record<string, string[]> = {
  dublin: ['IE', 'GB', 'FR', 'ES', 'PT', 'IT', 'ZA', 'AE'],
  amsterdam: [
    ...['NL', 'BE', 'LU', 'DE', 'AT', 'CH', 'DK', 'SE', 'NO', 'FI', 'IS'],
    ...['PL', 'CZ', 'SK', 'HU', 'SI', 'EE', 'LV', 'LT'],
  ],
  virginia: ['US', 'CA', 'MX', 'BR', 'CL', 'CO', 'CR'],
  singapore: ['SG', 'AU', 'NZ', 'JP', 'IN', 'MY', 'TH'],
};

const REGIONS = Object.entries(SERVED_BY).flatMap(([dataCentre, countries]) =>
  countries.map((country) => ({ country, dataCentre, otherDataCentres: [] })),
);

/** Free for 90 days to whoever has no customer account number (PP-37, PP-46). */
const STANDARD: Plan = {
  ...{ code: 'standard', name: 'Standard', description: '', promisedHours: 72 },
  ...{
    forProspects: true,
    trialNote: '',
    parameters: null,
    servicePlanId: null,
    maximumPollingSeconds: null,
  },
};

export const RAPIDSTART = { code: 'rapidstart', name: 'RapidStart Services', account_prefix: 'RS' };

const PUBLISHED_AT = new Date('2026-01-01T00:00:00Z');

export const RAPIDSTART_VERSION = {
  offering_code: RAPIDSTART.code,
  version: 1,
  state: 'published' as const,
  name: RAPIDSTART.name,
  description:
    'Guided setup of a new company: answer questions by business area, and load the result into your ERP system as a configuration package.',
  service_kind: 'rapidstart' as const,
  roles: ['Administrator', 'Designer', 'Configurator', 'Viewer'],
  plans: JSON.stringify([STANDARD]),
  regions: JSON.stringify(REGIONS),
  languages: ['en'],
  changed_at: PUBLISHED_AT,
  published_at: PUBLISHED_AT,
};

export type StartingAgreement = {
  kind: 'terms' | 'privacy';
  version: string;
  language: string;
  title: string;
  body: string;
  effective_from: string;
};

export function startingAgreements(): StartingAgreement[] {
  const common = { version: '1.0', language: 'en', effective_from: '2026-01-01' };
  return [
    { ...common, kind: 'terms', title: 'Terms of service', body: readText('terms-of-service-1.0.en.md') },
    {
      ...common,
      kind: 'privacy',
      title: 'Privacy statement',
      body: readText('privacy-statement-1.0.en.md'),
    },
  ];
}

const readText = (name: string) => readFileSync(join(import.meta.dirname, 'agreements', name), 'utf8');
