import { expect, test } from 'vitest';
import { activityRange, countOf, sortOf } from './customer-list.rules.ts';

const now = new Date('2026-06-30T12:00:00Z');

test.each([
  [undefined, undefined, 'name'],
  ['cont', undefined, 'match'],
  ['co', undefined, 'name'],
  ['contoso bank', undefined, 'name'],
  ['co', 'match', 'name'],
  ['cont', '-created', '-created'],
] as const)('A list narrowed by %j and wished in order %j is in order %s', (search, wished, sort) => {
  expect(sortOf(search, wished)).toBe(sort);
});

test.each([
  ['7', '2026-06-23T12:00:00.000Z', null],
  ['90', '2026-04-01T12:00:00.000Z', null],
  ['earlier', null, '2026-04-01T12:00:00.000Z'],
] as const)('Activity %s is from %s until %s', (choice, from, until) => {
  const range = activityRange(choice, now);
  expect([range.from?.toISOString() ?? null, range.until?.toISOString() ?? null]).toEqual([from, until]);
});

test.each([
  [
    { matched: 12, looked: 800, atMost: 20_000, inAll: 3 },
    { value: 12, exact: true },
  ],
  [
    { matched: 0, looked: 0, atMost: 20_000, inAll: 0 },
    { value: 0, exact: true },
  ],
  [
    { matched: 20_000, looked: 20_000, atMost: 20_000, inAll: 99_812 },
    { value: 100_000, exact: false },
  ],
  [
    { matched: 1_234, looked: 20_000, atMost: 20_000, inAll: 100_000 },
    { value: 6_200, exact: false },
  ],
  [
    { matched: 3, looked: 20_000, atMost: 20_000, inAll: 100_000 },
    { value: 15, exact: false },
  ],
  // Statistics that lag behind never make it less than what was seen.
  [
    { matched: 19_999, looked: 20_000, atMost: 20_000, inAll: 12 },
    { value: 20_000, exact: false },
  ],
])('%j is counted as %j', (seen, count) => {
  expect(countOf(seen)).toEqual(count);
});
