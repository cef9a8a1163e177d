import { expect, test } from 'vitest';
import {
  decideRetry,
  errorWords,
  isGivenUp,
  nextStep,
  type OperationState,
  promisedBy,
  type RetryRefusal,
} from './provisioning.rules.ts';

test('the next step is the first that is not done, whatever the order of the rows', () => {
  const steps = [
    { position: 3, state: 'waiting' as const },
    { position: 1, state: 'done' as const },
    { position: 2, state: 'running' as const },
  ];
  expect(nextStep(steps)?.position).toBe(2);
  expect(nextStep([{ position: 1, state: 'done' }])).toBeUndefined();
});

test('a step is given up after five tries, and after five more once somebody asked for another round', () => {
  expect(isGivenUp({ attempts: 4, attempts_allowed: 5 })).toBe(false);
  expect(isGivenUp({ attempts: 5, attempts_allowed: 5 })).toBe(true);
  expect(isGivenUp({ attempts: 5, attempts_allowed: 10 })).toBe(false);
});

test('the promise is 72 hours unless the offering says otherwise', () => {
  expect(promisedBy(new Date('2026-03-01T10:00:00Z'), 72).toISOString()).toBe('2026-03-04T10:00:00.000Z');
});

test('a failed operation goes on by hand', () => {
  expect(decideRetry('failed')).toEqual({ allowed: true });
});

const refusals: [OperationState, RetryRefusal][] = [
  ['queued', 'still-running'],
  ['running', 'still-running'],
  ['succeeded', 'already-succeeded'],
];
test.each(refusals)('%s is not repeated: %s', (state, reason) => {
  expect(decideRetry(state)).toEqual({ allowed: false, reason });
});

test('an error is told by its first line, in at most 500 signs', () => {
  expect(errorWords(new Error('disk full\n  at somewhere'))).toBe('disk full');
  expect(errorWords(new Error('x'.repeat(900)))).toHaveLength(500);
  expect(errorWords(new Error(''))).toBe('It stopped without saying why.');
});
