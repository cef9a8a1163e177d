import { expect, test } from 'vitest';
import { grouped, kindOfCode, mayFinish } from './second-factor.rules.ts';

test.each([
  ['123 456', 'app', '123456'],
  ['abcd-efgh-2345', 'recovery', 'ABCDEFGH2345'],
  ['12345', 'recovery', '12345'],
])('%s is of the kind %s', (typed, kind, code) => {
  expect(kindOfCode(typed)).toEqual({ kind, code });
});

test('a recovery code is written in groups of four', () => {
  expect(grouped('ABCDEFGHIJ')).toBe('ABCD-EFGH-IJ');
});

const now = new Date('2026-03-01T12:00:00Z');
test.each([
  [{ attempts: 4, expiresAt: new Date('2026-03-01T12:00:01Z') }, true],
  [{ attempts: 5, expiresAt: new Date('2026-03-01T12:00:01Z') }, false],
  [{ attempts: 0, expiresAt: now }, false],
])('%j may be finished: %s', (half, may) => {
  expect(mayFinish(half, now)).toBe(may);
});
