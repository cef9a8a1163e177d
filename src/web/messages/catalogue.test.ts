import { expect, test } from 'vitest';
import { textFrom, usableLocale } from './catalogue.ts';

const text = textFrom({
  plain: 'Nothing to say.',
  greeting: '{name} has {what}.',
  count: { one: '{count} customer of {name}', other: '{count} customers of {name}' },
});

test('places are filled by name', () => {
  expect(text('plain')).toBe('Nothing to say.');
  expect(text('greeting', { name: 'Ana', what: 'a role' })).toBe('Ana has a role.');
});

test.each([
  [1, '1 customer of Contoso'],
  [2, '2 customers of Contoso'],
])('the plural form of %d is chosen', (count, sentence) => {
  expect(text('count', { count, name: 'Contoso' })).toBe(sentence);
});

test.each([
  ['de-AT', 'de-AT'],
  ['en-US@posix', 'en-US'],
  ['?', 'en'],
  [undefined, 'en'],
])('the language %s is usable as %s', (language, usable) => {
  expect(usableLocale(language)).toBe(usable);
});
