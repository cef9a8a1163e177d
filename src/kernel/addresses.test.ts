import { expect, test } from 'vitest';
import { addressFindings } from './addresses.ts';
import { countryChoices, countryName } from './countries.ts';
import type { Address } from './tables.ts';

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
  [{ country: 'HK', state: '', postalCode: '' }, []],
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
