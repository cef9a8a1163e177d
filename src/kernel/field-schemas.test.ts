import { expect, test } from 'vitest';
import { country, emailAddress, optionalLine, optionalSignInName, signInName } from './field-schemas.ts';

const said =
  (schema: { safeParse: (entry: unknown) => { error?: { issues: { message: string }[] } } }) =>
  (entry: unknown) =>
    schema.safeParse(entry).error?.issues.map(({ message }) => message);

test('a line says what to enter, how long it may be, and that it is one line', () => {
  const city = said(optionalLine('the city', 5));
  expect(optionalLine('the city', 5).parse(undefined)).toBe('');
  expect(city(3)).toEqual(['Enter the city.']);
  expect(city('Cupertino')).toEqual(['At most 5 characters for the city.']);
  expect(city('a\nb')).toEqual(['Use one line of visible characters for the city.']);
});

test('an address is trimmed, and compared in lower case only where people sign in with it', () => {
  expect(emailAddress('the address').parse(' Ana@contoso.example ')).toBe('Ana@contoso.example');
  expect(signInName('the address').parse(' Ana@contoso.example ')).toBe('ana@contoso.example');
  expect(said(signInName('the address'))('')).toEqual(['Enter the address.']);
  expect(said(signInName('the address'))('ana')).toEqual(['Enter the address, like ana@contoso.example.']);
});

test('a sign-in name that is not known yet may stay empty, not be wrong', () => {
  expect(optionalSignInName('the address').parse(undefined)).toBe('');
  expect(said(optionalSignInName('the address'))('ana')).toEqual([
    'Enter the address, like ana@contoso.example.',
  ]);
});

test('a country/region is one of ISO 3166-1, and a wrong one is told once', () => {
  expect(country().parse('AT')).toBe('AT');
  for (const wrong of ['', 'at', 'XX'])
    expect(said(country())(wrong)).toEqual(['Choose a country/region from the list.']);
  expect(said(country('the country/region of use'))(undefined)).toEqual([
    'Choose the country/region of use.',
  ]);
});
