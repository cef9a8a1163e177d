import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldName, nested, schemaErrors, serverErrors } from './form-values.ts';

const schema = z.object({
  name: z.string('Name is missing.'),
  address: z.object({ city: z.string('City is missing.') }),
});

test('names with a slash become objects, and empty fields are not answered', () => {
  expect(nested({ name: 'Contoso', 'address/city': 'Graz', 'address/street': '' })).toEqual({
    name: 'Contoso',
    address: { city: 'Graz' },
  });
});

test('the messages of the schema land at their fields', () => {
  expect(schemaErrors(schema, { name: '', 'address/country': 'AT' }, new Set())).toEqual({
    name: 'Name is missing.',
    'address/city': 'City is missing.',
  });
});

test.each(['/address/city', '#/address/city', '/body/address/city'])(
  '%s is the field address/city',
  (pointer) => {
    expect(fieldName(pointer)).toBe('address/city');
  },
);

test('a server message without a field is kept apart, not lost', () => {
  const errors = [
    { pointer: '/name', message: 'Taken.' },
    { pointer: '/elsewhere', message: 'Odd.' },
  ];
  expect(serverErrors(errors, new Set(['name']))).toEqual({ fields: { name: 'Taken.' }, rest: ['Odd.'] });
});

test('what is said about a missing object lands at the first field inside of it', () => {
  const names = new Set(['name', 'address/city']);
  expect(Object.keys(schemaErrors(schema, { name: 'Contoso' }, names))).toEqual(['address/city']);
});

test('what is said about one entry of a list lands at the field of the list', () => {
  const errors = [{ pointer: '/regions/0', message: 'Unknown.' }];
  expect(serverErrors(errors, new Set(['regions'])).fields).toEqual({ regions: 'Unknown.' });
});
