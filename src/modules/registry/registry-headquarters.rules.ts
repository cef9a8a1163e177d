import { countryChoices, isCountry } from '../../kernel/countries.ts';

const STATES = new Set(
  (
    'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|' +
    'Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|' +
    'Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|' +
    'Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|' +
    'West Virginia|Wisconsin|Wyoming|D.C.'
  ).split('|'),
);

/** What people write beside the name that the standard gives. */
const ALSO_CALLED: Record<string, string> = {
  usa: 'US',
  'u.s.': 'US',
  'united states of america': 'US',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'the netherlands': 'NL',
  'czech republic': 'CZ',
  turkey: 'TR',
  'hong kong': 'HK',
  macau: 'MO',
  'ivory coast': 'CI',
};

const BY_NAME = new Map([
  ...countryChoices('en').map(({ value, label }) => [label.toLowerCase(), value] as const),
  ...Object.entries(ALSO_CALLED),
]);

/** The ISO code of a country or region that is given by its code or English name. */
export function countryCode(written: string): string | undefined {
  const code = written.trim().toUpperCase();
  return isCountry(code) ? code : BY_NAME.get(written.trim().toLowerCase());
}

export type Headquarters = { city: string; state: string; country: string };

/**
 * "City, State" of the United States, else "City, Country". Of several headquarters the first counts; marks of
 * footnotes are left out. Georgia is the state.
 */
export function splitHeadquarters(written: string): Headquarters | undefined {
  const [first = ''] = written.replace(/\[\w+\]/g, '').split(';');
  const parts = first.split(',').map((part) => part.trim());
  const last = parts.pop() ?? '';
  const city = parts.join(', ');
  if (city !== '' && STATES.has(last)) return { city, state: last, country: 'US' };
  const country = countryCode(last);
  return country === undefined ? undefined : { city, state: '', country };
}
