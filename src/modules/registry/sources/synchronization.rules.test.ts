import { expect, test } from 'vitest';
import {
  beginStep,
  decideMissing,
  endSteps,
  freshSteps,
  type MissingFacts,
  pauseBefore,
  USUAL_PACE,
} from './synchronization.rules.ts';

const facts: MissingFacts = { known: 100, missing: 10, stopAtPercent: 10, accepted: false };
test.each([
  [{}, { allowed: true }],
  [{ missing: 11 }, { allowed: false, reason: 'too-many-missing' }],
  [{ missing: 100 }, { allowed: false, reason: 'empty-answer' }],
  [
    { known: 1, missing: 1, stopAtPercent: 100 },
    { allowed: false, reason: 'empty-answer' },
  ],
  [
    { known: 3, missing: 1 },
    { allowed: false, reason: 'too-many-missing' },
  ],
  [{ missing: 99, stopAtPercent: 100 }, { allowed: true }],
  [{ missing: 100, accepted: true }, { allowed: true }],
  [{ known: 0, missing: 0 }, { allowed: true }],
])('a source of 100 rows that lacks 10 of them, but %j: %j', (change, decision) => {
  expect(decideMissing({ ...facts, ...change })).toEqual(decision);
});

test.each([
  [{ reason: 'server-failed', tries: 1 }, 500],
  [{ reason: 'server-failed', tries: 3 }, 2_000],
  [{ reason: 'server-failed', tries: 4 }, undefined],
  [{ reason: 'asked-to-wait', tries: 1, retryAfterSeconds: 7 }, 7_000],
  [{ reason: 'asked-to-wait', tries: 1, retryAfterSeconds: 121 }, undefined],
  [{ reason: 'not-json', tries: 1 }, undefined],
  [{ reason: 'not-authorized', tries: 1 }, undefined],
] as const)('after %j the pause is %s ms', (failure, pause) => {
  expect(pauseBefore(USUAL_PACE, failure)).toBe(pause);
});

test('steps begin one after the other and end as done or as failed', () => {
  const at = new Date(0);
  const states = (steps: { state: string }[]) => steps.map(({ state }) => state);
  const reading = beginStep(freshSteps(), 'read', at);
  expect(states(reading)).toEqual(['running', 'waiting', 'waiting']);
  expect(states(endSteps(reading, true, at))).toEqual(['failed', 'waiting', 'waiting']);
  const writing = beginStep(beginStep(reading, 'compare', at), 'write', at);
  expect(states(writing)).toEqual(['done', 'done', 'running']);
  expect(states(endSteps(writing, false, at))).toEqual(['done', 'done', 'done']);
});
