import { ADDRESS_FORMATS, PLAIN_FORMAT } from './address-formats.ts';
import { countryName, isCountry } from './countries.ts';
import type { FieldError } from './errors.ts';

export type Address = {
  street: string;
  city: string;
  state: string;
  postalCode: string;
  country: string;
};
export type AddressPart = 'street' | 'city' | 'state' | 'postalCode';
export type AddressField = { name: AddressPart; label: string; required: boolean };

const PARTS: Record<string, AddressPart> = { A: 'street', C: 'city', S: 'state', Z: 'postalCode' };
const LABELS: Record<AddressPart, string> = {
  street: 'Street',
  city: 'City',
  state: 'Province',
  postalCode: 'Postal code',
};
/** While no country is chosen. */
const ANYWHERE = ['street', 'city', 'state', 'postalCode'] as const;

/**
 * The fields that a country asks for, in its own order and by its own names: a State and a ZIP Code in the United States,
 * no state in Germany. Without a country: all of them. What is `filled` already is shown, asked for or not.
 */
export function addressFields(country: string, filled: readonly AddressPart[] = []): AddressField[] {
  if (!isCountry(country)) {
    return ANYWHERE.map((name) => ({ name, label: commonLabel(name), required: false }));
  }
  const asked = fieldsOf(country);
  const others = filled.filter((part) => !asked.some(({ name }) => name === part));
  return [...asked, ...others.map((name) => ({ name, label: commonLabel(name), required: false }))];
}

function fieldsOf(country: string): AddressField[] {
  const [order, required, , , labels = {}] = formatOf(country);
  return [...order].flatMap((sign) => {
    const name = PARTS[sign];
    if (!name) return [];
    const label = labels[sign as keyof typeof labels] ?? LABELS[name];
    return [{ name, label, required: required.includes(sign) }];
  });
}

/** What is wrong with an address, as field errors below `/address`; empty when it can be written on a letter. */
export function addressFindings(address: Address): FieldError[] {
  if (!isCountry(address.country)) {
    const message = 'Choose a country/region from the list.';
    return [{ pointer: '/address/country', message, code: 'unknown-country' }];
  }
  return findings(address, ['state', 'postalCode']).map((finding) => ({
    ...finding,
    pointer: `/address${finding.pointer}`,
  }));
}

/**
 * What is wrong with an address that may be left out: with a street it is complete as its country asks; without one only
 * what is there is judged. Pointers are those of the fields.
 */
export function optionalAddressFindings(address: Address): FieldError[] {
  if (!isCountry(address.country)) return [];
  return findings(address, address.street === '' ? [] : ['city', 'state', 'postalCode']);
}

function findings(address: Address, needed: readonly AddressPart[]): FieldError[] {
  const [, , form, example = ''] = formatOf(address.country);
  const country = () => countryName(address.country);
  const missing = addressFields(address.country).filter(
    ({ name, required }) => required && needed.includes(name) && address[name] === '',
  );
  const found = missing
    .filter(({ name }) => name !== 'postalCode')
    .map(({ name, label }) => ({
      pointer: `/${name}`,
      message: `Addresses in ${country()} need the ${label.toLowerCase()}.`,
      code: `missing-${name}`,
    }));
  const wrong = form && address.postalCode !== '' && !form.test(address.postalCode);
  if (!wrong && !missing.some(({ name }) => name === 'postalCode')) return found;
  const message = `${postalCodeLabel(address.country)}s in ${country()} look like ${example}.`;
  return [...found, { pointer: '/postalCode', message, code: 'wrong-postal-code' }];
}

const formatOf = (country: string) => ADDRESS_FORMATS[country] ?? PLAIN_FORMAT;
const postalCodeLabel = (country: string) =>
  addressFields(country).find(({ name }) => name === 'postalCode')?.label ?? LABELS.postalCode;
const commonLabel = (name: AddressPart) => (name === 'state' ? 'State/province' : LABELS[name]);
