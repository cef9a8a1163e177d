import { expect, test } from 'vitest';
import { estimateFrom, estimateSentence, promiseState, spokenDuration } from './estimate.rules.ts';

test('five earlier ones are enough for an estimate, four are not', () => {
  const history = { sample: 5, median_seconds: 100, p90_seconds: 300 };
  expect(estimateFrom(history)).toEqual({ sample: 5, medianSeconds: 100, p90Seconds: 300 });
  expect(estimateFrom({ ...history, sample: 4 })).toBeNull();
});

test.each([
  [
    { sample: 41, medianSeconds: 100, p90Seconds: 350 },
    41,
    'Usually 2 min, 9 of 10 within 6 min; from 41 earlier ones.',
  ],
  [null, 1, 'No estimate yet: only 1 has been finished here before.'],
  [null, 4, 'No estimate yet: only 4 have been finished here before.'],
  [null, 0, 'No estimate yet: none has been finished here before.'],
])('%j from %i is said as %s', (estimate, sample, sentence) => {
  expect(estimateSentence(estimate, sample)).toBe(sentence);
});

test.each([
  [0.2, '1 s'],
  [89, '89 s'],
  [90, '2 min'],
  [5_399, '90 min'],
  [7_201, '3 h'],
])('%d seconds are said as %s', (seconds, words) => {
  expect(spokenDuration(seconds)).toBe(words);
});

const hour = (hours: number) => new Date(Date.UTC(2026, 2, 1, hours));
const facts = {
  state: 'running',
  createdAt: hour(0),
  promisedBy: hour(72),
  finishedAt: null,
  now: hour(1),
} as const;

test.each([
  [{}, 'running'],
  [{ state: 'failed' }, 'at-risk'],
  [{ now: hour(55) }, 'at-risk'],
  [{ now: hour(73) }, 'broken'],
  [{ state: 'succeeded', finishedAt: hour(71) }, 'kept'],
  [{ state: 'succeeded', finishedAt: hour(73), now: hour(80) }, 'broken'],
] as const)('with %j the promise is %s', (change, expected) => {
  expect(promiseState({ ...facts, ...change })).toBe(expected);
});
