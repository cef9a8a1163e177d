import { expect, test } from 'vitest';
import { isSecretKey, newSecretKey, openText, sealingOf, sealText } from './sealed-text.ts';

const [first, second, third] = [newSecretKey(), newSecretKey(), newSecretKey()];
const SECRET = 'hush, 東京';

test('a sealed text opens with its key at its place, looks different each time, and does not show the text', () => {
  const sealed = sealText([first], SECRET, 'a');
  expect(openText([first], sealed, 'a')).toBe(SECRET);
  expect(sealText([first], SECRET, 'a')).not.toBe(sealed);
  expect(sealed).not.toContain('hush');
  expect(openText([first], sealText([first], '', 'a'), 'a')).toBe('');
});

test('after a rotation the new key seals, and the earlier one still opens', () => {
  const sealed = sealText([first], SECRET, 'a');
  expect(openText([second, first], sealed, 'a')).toBe(SECRET);
  expect([sealingOf([first], sealed), sealingOf([second, first], sealed)]).toEqual(['current', 'earlier']);
  expect(openText([first], sealText([second, first], SECRET, 'a'), 'a')).toBeUndefined();
  expect(sealingOf([first], SECRET)).toBe('none');
});

test('nothing opens with another key, at another place, changed by one letter, cut off, or not sealed', () => {
  const sealed = sealText([first], SECRET, 'a');
  const other = sealed.endsWith('A') ? 'B' : 'A';
  const swapped = sealed.replace(
    /:([\w-])([^:]*)$/,
    (_, letter, rest) => `:${letter === 'A' ? 'B' : 'A'}${rest}`,
  );
  expect(openText([third], sealed, 'a')).toBeUndefined();
  expect(openText([first], sealed, 'b')).toBeUndefined();
  expect(openText([first], swapped, 'a')).toBeUndefined();
  expect(openText([first], `${sealed.slice(0, -4)}${other}${other}${other}${other}`, 'a')).toBeUndefined();
  expect(openText([first], sealed.slice(0, 40), 'a')).toBeUndefined();
  expect(openText([first], SECRET, 'a')).toBeUndefined();
});

test.each([
  [newSecretKey(), true],
  ['', false],
  ['short', false],
  ['x'.repeat(44), false],
  [`${newSecretKey()}=`, false],
])('%s as a key: %s', (text, fits) => {
  expect(isSecretKey(text)).toBe(fits);
});
