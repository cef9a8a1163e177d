import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an installation offers before its operator changes anything. */
export const DATA_CENTRES = [
  { code: 'dublin', name: 'Dublin', country: 'IE' },
  { code: 'amsterdam', name: 'Amsterdam', country: 'NL' },
  { code: 'virginia', name: 'Virginia', country: 'US' },
  { code: 'singapore', name: 'Singapore', country: 'SG' },
];

export const RAPIDSTART = {
  code: 'rapidstart',
  name: 'RapidStart Services',
  description:
    'Guided setup of a new company: answer questions by business area, and load the result into your ERP system as a configuration package.',
  promised_hours: 72,
  roles: ['Administrator', 'Designer', 'Configurator', 'Viewer'],
};

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

export const COUNTRIES_OF_USE = Object.entries(SERVED_BY).flatMap(([dataCentre, countries]) =>
  countries.map((country) => ({
    offering_code: RAPIDSTART.code,
    country,
    data_centre: dataCentre,
  })),
);

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
