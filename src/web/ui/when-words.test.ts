import { expect, test } from 'vitest';
import { countdownWords, dateWords, fullWords, relativeWords } from './when-words.ts';

const now = new Date('2026-02-20T10:00:00Z');

test.each([
  ['2026-03-04T09:00:00Z', 'in 12 days'],
  ['2026-02-19T09:00:00Z', 'yesterday'],
  ['2026-02-20T10:00:20Z', 'now'],
  ['2026-02-20T09:15:00Z', '45 minutes ago'],
  ['2026-02-20T13:00:00Z', 'in 3 hours'],
  ['2026-08-20T10:00:00Z', 'in 6 months'],
])('%s is said as "%s"', (at, words) => {
  expect(relativeWords(new Date(at), now, 'en-GB', 'UTC')).toBe(words);
});

test('the year is said only when it is another one', () => {
  expect(dateWords(new Date('2026-03-04T09:00:00Z'), now, 'en-GB', 'UTC')).toBe('4 March');
  expect(dateWords(new Date('2027-03-04T09:00:00Z'), now, 'en-GB', 'UTC')).toBe('4 March 2027');
});

test('the full form names the zone', () => {
  expect(fullWords(new Date('2026-03-04T09:00:00Z'), 'en-GB', 'UTC')).toBe('4 March 2026 at 09:00 UTC');
});

test.each([
  [60_000 * 60 * 72, '72 h 0 min'],
  [60_000 * 60 * 72 - 1, '72 h 0 min'],
  [60_000 * 61, '1 h 1 min'],
  [60_000 * 59, '59 min'],
  [1, '1 min'],
  [0, undefined],
  [-60_000, undefined],
])('%i milliseconds before a moment %s are left', (ahead, words) => {
  const now = new Date('2026-03-01T10:00:00Z');
  expect(countdownWords(new Date(now.getTime() + ahead), now)).toBe(words);
});
