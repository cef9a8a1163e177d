import { countryName, isCountry } from './countries.ts';
import type { FieldError } from './errors.ts';
import type { Address } from './tables.ts';

/** Postal codes of countries that print one on every address. Elsewhere anything, or nothing, is accepted. */
const POSTAL_CODES: Record<string, [pattern: RegExp, example: string]> = {
  AT: [/^\d{4}$/, '1010'],
  AU: [/^\d{4}$/, '2000'],
  BE: [/^\d{4}$/, '1000'],
  CA: [/^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i, 'K1A 0B1'],
  CH: [/^\d{4}$/, '8001'],
  DE: [/^\d{5}$/, '10117'],
  DK: [/^\d{4}$/, '1050'],
  ES: [/^\d{5}$/, '28001'],
  FI: [/^\d{5}$/, '00100'],
  FR: [/^\d{5}$/, '75001'],
  GB: [/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i, 'SW1A 1AA'],
  IT: [/^\d{5}$/, '00118'],
  NL: [/^\d{4} ?[A-Z]{2}$/i, '1011 AB'],
  NO: [/^\d{4}$/, '0150'],
  PT: [/^\d{4}-\d{3}$/, '1000-001'],
  SE: [/^\d{3} ?\d{2}$/, '111 20'],
  US: [/^\d{5}(-\d{4})?$/, '98052 or 98052-6399'],
};

/** Countries whose addresses are not complete without a state or province. */
const WITH_STATE = new Set(['AU', 'BR', 'CA', 'IN', 'MX', 'US']);

/** What is wrong with an address, as field errors below `/address`; empty when it can be written on a letter. */
export function addressFindings(address: Address): FieldError[] {
  const findings: FieldError[] = [];
  const add = (field: keyof Address, message: string, code: string) =>
    findings.push({ pointer: `/address/${field}`, message, code });
  if (!isCountry(address.country)) {
    add('country', 'Choose a country/region from the list.', 'unknown-country');
    return findings;
  }
  const country = countryName(address.country);
  if (address.state === '' && WITH_STATE.has(address.country)) {
    add('state', `Addresses in ${country} need a state or province.`, 'missing-state');
  }
  const postal = POSTAL_CODES[address.country];
  if (postal && !postal[0].test(address.postalCode)) {
    add('postalCode', `Postal codes in ${country} look like ${postal[1]}.`, 'wrong-postal-code');
  }
  return findings;
}
