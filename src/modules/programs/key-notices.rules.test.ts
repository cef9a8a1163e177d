import { expect, test } from 'vitest';
import { forReader } from '../../kernel/moments.ts';
import { concernsSomebody, keyLetter, nextKeyNotice } from './key-notices.rules.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

test.each([
  ['2026-01-01', '2026-05-02'],
  ['2026-05-02', '2026-05-25'],
  ['2026-05-25', '2026-05-31'],
  ['2026-05-31', '2026-06-01'],
])('after %s the end of a key on 2026-06-01 is told on %s', (after, told) => {
  expect(nextKeyNotice(day('2026-06-01'), day(after))).toEqual(day(told));
});

test('after its end nothing is told any more', () => {
  expect(nextKeyNotice(day('2026-06-01'), day('2026-06-01'))).toBeUndefined();
});

const keys = [
  { id: 'old', expiresAt: '2026-06-01T00:00:00Z' },
  { id: 'new', expiresAt: '2026-09-01T00:00:00Z' },
];
test.each([
  ['old', false],
  ['new', true],
  ['gone', false],
])('the end of the key %s concerns somebody: %s', (id, concerns) => {
  expect(concernsSomebody(id, keys)).toBe(concerns);
});

test('the letter says whether the key is over', () => {
  const words = { program: 'ERP', key: 'Server 1', expiresAt: day('2026-06-01'), url: 'https://x.example' };
  expect(forReader(keyLetter({ ...words, now: day('2026-05-02') }).subject, {})).toBe(
    'The key of ERP holds until 1 June 2026',
  );
  expect(keyLetter({ ...words, now: day('2026-06-01') }).subject).toBe('The last key of ERP has expired');
});
