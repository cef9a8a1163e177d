import { expect, test } from 'vitest';
import { isListed, listOf } from './common-passwords.ts';

test.each([
  ['passwordpassword', true],
  ['Password Password 123', true],
  ['qwertyuiop1234567890', true],
  ['administrator2026', true],
  ['sieben blaue lampen', false],
  ['', false],
])('%j is in the list that ships: %s', (password, listed) => {
  expect(isListed(password)).toBe(listed);
});

test('every entry of a list is found, the first and the last too, and nothing else', () => {
  const words = Array.from({ length: 300 }, (_, n) => `entry number ${n}`);
  const { bytes, count } = listOf([...words, 'ENTRY NUMBER 7']);
  expect(count).toBe(300);
  expect(words.filter((word) => !isListed(word, bytes))).toEqual([]);
  expect(isListed('entry number 300', bytes)).toBe(false);
  expect(isListed('anything', Buffer.alloc(0))).toBe(false);
});
