import { expect, test } from 'vitest';
import {
  estimateFrom,
  estimateSentence,
  lostSeconds,
  placeIn,
  promiseState,
  spokenDuration,
} from './estimate.rules.ts';

const figures = (sample: number, median_seconds = 100, p90_seconds = 350) =>
  sample === 0
    ? { sample, median_seconds: null, p90_seconds: null }
    : { sample, median_seconds, p90_seconds };
const noon = new Date(Date.UTC(2026, 2, 1, 12));
const straight = { createdAt: noon, lostSeconds: 0 };

test.each([
  ['five alike', figures(5), figures(90), 'alike', 5],
  ['four alike of many', figures(4), figures(90), 'service', 90],
  ['none alike, five of the service', figures(0), figures(5), 'service', 5],
] as const)('%s give an estimate', (_, alike, service, basis, sample) => {
  expect(estimateFrom({ alike, service }, straight)).toMatchObject({ basis, sample });
});

test('four of the whole service are too few to be honest', () => {
  expect(estimateFrom({ alike: figures(4), service: figures(4) }, straight)).toBeNull();
});

test('the range lies between the median and nine of ten, and what failed tries took widens it', () => {
  const history = { alike: figures(41), service: figures(90) };
  const at = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);
  expect(estimateFrom(history, straight)).toMatchObject({ from: at(100), to: at(350), addedSeconds: 0 });
  expect(estimateFrom(history, { createdAt: noon, lostSeconds: 60 })).toMatchObject({
    ...{ from: at(100), to: at(410), addedSeconds: 60 },
  });
});

test.each([
  [
    figures(41),
    figures(90),
    0,
    'Usually 2 min, 9 of 10 within 6 min; from 41 earlier ones of the same plan and data centre.',
  ],
  [
    figures(1),
    figures(90),
    0,
    'Usually 2 min, 9 of 10 within 6 min; from 90 earlier ones of this service, as only 1 had the same plan and data centre.',
  ],
  [
    figures(0),
    figures(90),
    65,
    'Usually 2 min, 9 of 10 within 6 min; from 90 earlier ones of this service, as none had the same plan and data centre. Tries that failed have taken 65 s; it may take that much longer.',
  ],
  [figures(1), figures(1), 0, 'No estimate yet: only 1 has been finished here before.'],
  [figures(0), figures(4), 0, 'No estimate yet: only 4 have been finished here before.'],
  [figures(0), figures(0), 0, 'No estimate yet: none has been finished here before.'],
])('%j of %j with %d s lost is said as %s', (alike, service, lost, sentence) => {
  const history = { alike, service };
  const estimate = estimateFrom(history, { createdAt: noon, lostSeconds: lost });
  expect(estimateSentence(estimate, history)).toBe(sentence);
});

test('tries that failed take until the next one starts, and the last one until now', () => {
  const at = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);
  const tries = (...outcomes: (string | null)[]) => ({
    tries: outcomes.map((outcome, index) => ({
      started_at: at(index * 10),
      finished_at: outcome && at(index * 10 + 3),
      outcome,
    })),
  });
  const lost = (...outcomes: (string | null)[]) =>
    lostSeconds([tries('done'), tries(...outcomes)] as Parameters<typeof lostSeconds>[0], at(60));
  expect(lost()).toBe(0);
  expect(lost('done')).toBe(0);
  expect(lost(null)).toBe(0);
  expect(lost('failed', 'lost', null)).toBe(20);
  expect(lost('failed', 'failed')).toBe(60);
});

test.each([
  [99, 'before'],
  [100, 'within'],
  [350, 'within'],
  [351, 'after'],
] as const)('%d seconds after its beginning a wait is %s its range', (seconds, place) => {
  const at = (later: number) => new Date(noon.getTime() + later * 1_000);
  expect(placeIn({ from: at(100), to: at(350) }, at(seconds))).toBe(place);
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
