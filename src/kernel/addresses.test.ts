import { expect, test } from 'vitest';
import { ADDRESS_FORMATS } from './address-formats.ts';
import { type Address, addressFields, addressFindings, optionalAddressFindings } from './addresses.ts';
import { countryChoices, countryName, isCountry } from './countries.ts';

const redmond: Address = {
  street: '1 Main Street',
  city: 'Redmond',
  state: 'WA',
  postalCode: '98052',
  country: 'US',
};

test.each<[Partial<Address>, string[]]>([
  [{}, []],
  [{ postalCode: '98052-6399' }, []],
  [{ postalCode: 'SW1A 1AA' }, ['wrong-postal-code']],
  [{ state: '' }, ['missing-state']],
  [{ state: '', postalCode: '' }, ['missing-state', 'wrong-postal-code']],
  [{ country: 'PT', state: '', postalCode: '1000-001' }, []],
  [{ country: 'GB', state: '', postalCode: 'sw1a 1aa' }, []],
  [{ country: 'QA', state: '', postalCode: '' }, []],
  [{ country: 'HK', state: 'Kowloon', postalCode: '' }, []],
  [{ country: 'CH', state: '', postalCode: 'CH-8001' }, []],
  [{ country: 'BR', state: '', postalCode: '01310100' }, ['missing-state']],
  [{ country: 'XX' }, ['unknown-country']],
  [{ country: 'us' }, ['unknown-country']],
])('an address changed by %j has the findings %j', (change, codes) => {
  expect(addressFindings({ ...redmond, ...change }).map((finding) => finding.code)).toEqual(codes);
});

test('countries are chosen by name', () => {
  expect(countryChoices()).toHaveLength(249);
  expect(countryName('PT')).toBe('Portugal');
  expect(countryName('XX')).toBe('XX');
});

test.each([
  ['US', ['Street*', 'City*', 'State*', 'ZIP Code*']],
  ['DE', ['Street*', 'Postal code*', 'City*']],
  ['GB', ['Street*', 'Town/city*', 'Postcode*']],
  ['JP', ['Postal code*', 'Prefecture*', 'City', 'Street*']],
  ['IE', ['Street', 'City', 'County', 'Eircode']],
  ['IN', ['Street*', 'City*', 'PIN code*', 'State*']],
  ['QA', ['Street', 'Postal code', 'City']],
  ['', ['Street', 'City', 'State/province', 'Postal code']],
])('PP-29: an address in %j is asked for as %j', (country, labels) => {
  const asked = addressFields(country).map(({ label, required }) => `${label}${required ? '*' : ''}`);
  expect(asked).toEqual(labels);
});

test('a part that is filled is shown, though its country does not ask for it', () => {
  const names = addressFields('DE', ['state', 'city']).map(({ name, label }) => `${name}: ${label}`);
  expect(names).toEqual(['street: Street', 'postalCode: Postal code', 'city: City', 'state: State/province']);
});

test('the message names the postal code as its country does, with an example', () => {
  const message = (change: Partial<Address>) => addressFindings({ ...redmond, ...change })[0]?.message;
  expect(message({ postalCode: '9805' })).toBe('ZIP Codes in United States look like 98052 or 98052-6399.');
  expect(message({ country: 'DE', postalCode: '1011' })).toBe('Postal codes in Germany look like 10117.');
  expect(message({ state: '' })).toBe('Addresses in United States need the state.');
});

const nowhere = { street: '', city: '', state: '', postalCode: '' };
test.each<[Partial<Address>, string[]]>([
  [{}, []],
  [{ city: 'Redmond' }, []],
  [{ postalCode: '98052' }, []],
  [{ postalCode: 'none' }, ['/postalCode']],
  [{ street: '1 Main Street' }, ['/city', '/state', '/postalCode']],
  [{ country: 'DE', street: 'Ring 1', city: 'Köln', postalCode: '50667' }, []],
  [{ country: 'XX', postalCode: 'none' }, []],
])('an address that may be left out, with %j, is judged at %j', (change, pointers) => {
  const found = optionalAddressFindings({ ...nowhere, country: 'US', ...change });
  expect(found.map(({ pointer }) => pointer)).toEqual(pointers);
});

test('every country of the table exists, and its own example has the form that it asks for', () => {
  for (const [country, [order, required, form, examples = '']] of Object.entries(ADDRESS_FORMATS)) {
    expect(isCountry(country), country).toBe(true);
    expect(
      [...required].every((part) => order.includes(part)),
      country,
    ).toBe(true);
    expect(!required.includes('Z') || form instanceof RegExp, country).toBe(true);
    for (const example of form ? examples.split(' or ') : [])
      expect(example, country).toMatch(form as RegExp);
  }
});
