import { expect, test } from 'vitest';
import { mayTryCode, passwordProblem, safeReturnTo } from './accounts.rules.ts';

test.each([
  ['short', 'fourteen signs', /at least 15/],
  ['long', 'ab c'.repeat(51), /at most 200/],
  ['common', 'Password 123456', /first that are guessed/],
  ['of one sign', 'aaaaaaaaaaaaaaa', /first that are guessed/],
  ['a run on the keyboard', 'qwertyuiopasdfg', /first that are guessed/],
  ['the address', 'Ana.Lopes@Fabrikam.example', /mostly your name/],
  ['the name of the person and of the site', 'Ana Lopes Portico 1', /mostly your name/],
])('a password that is %s is refused', (_, password, message) => {
  const known = ['ana.lopes@fabrikam.example', 'Ana Lopes', 'Portico', 'Contoso Cloud'];
  expect(passwordProblem(password, known)).toMatch(message);
});

test('a long sentence in any script is a good password, also one with a known word in it', () => {
  expect(passwordProblem('drei gelbe boote')).toBeUndefined();
  expect(passwordProblem('パスワードは長い文章ですよねそう')).toBeUndefined();
  expect(passwordProblem('portico hat drei gelbe boote', ['Portico'])).toBeUndefined();
  expect(passwordProblem('a1B2-'.repeat(13))).toBeUndefined();
});

test.each(['/', '/partner/register?from=home#top', '/organizations'])('%s is a path of this site', (path) => {
  expect(safeReturnTo(path)).toBe(path);
});

test.each([
  undefined,
  '',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  'evil',
  '/\t/evil.example',
  '/.//evil.example',
  '/..//evil.example',
])('%j leads home instead of away', (path) => {
  expect(safeReturnTo(path)).toBe('/organizations');
});

const code = { attempts: 4, expiresAt: new Date('2026-03-01T12:15:00Z'), usedAt: null };
const soon = new Date('2026-03-01T12:14:59Z');
test('a code may be tried five times within ten minutes, until it is used', () => {
  expect(mayTryCode(code, soon)).toBe(true);
  expect(mayTryCode({ ...code, attempts: 5 }, soon)).toBe(false);
  expect(mayTryCode({ ...code, usedAt: soon }, soon)).toBe(false);
  expect(mayTryCode(code, code.expiresAt)).toBe(false);
});
