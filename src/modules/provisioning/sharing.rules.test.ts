import { expect, test } from 'vitest';
import { linkStands, safeNote } from './sharing.rules.ts';

const day = (days: number) => new Date(Date.UTC(2026, 2, 1 + days));
const facts = { expiresAt: day(30), revokedAt: null, finishedAt: null, now: day(1) };

test.each([
  [{}, true],
  [{ now: day(29) }, true],
  [{ now: day(30) }, false],
  [{ revokedAt: day(0) }, false],
  [{ finishedAt: day(1), now: day(7) }, true],
  [{ finishedAt: day(1), now: day(8) }, false],
  [{ finishedAt: day(28), now: day(31) }, false],
])('with %j a link stands: %s', (change, stands) => {
  expect(linkStands({ ...facts, ...change })).toBe(stands);
});

test.each([
  ['done', 2, false],
  ['waiting', 0, false],
  ['running', 0, false],
  ['waiting', 1, true],
  ['failed', 5, true],
  ['cancelled', 1, false],
] as const)(
  'a step that is %s after %d failed tries is explained to strangers: %s',
  (state, failedTries, said) => {
    expect(safeNote({ state, failedTries }) !== null).toBe(said);
  },
);
