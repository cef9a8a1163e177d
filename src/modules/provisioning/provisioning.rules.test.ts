import { expect, test } from 'vitest';
import {
  errorWords,
  hasEnded,
  isDeadly,
  isGivenUp,
  isOwnStep,
  nextStep,
  OPEN_STATES,
  OPERATION_KINDS,
  OPERATION_STATES,
  pauseAfter,
  promisedBy,
  STEPS,
  STEPS_OF,
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

test('the pauses between tries grow up to a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 40].map(pauseAfter)).toEqual([2, 4, 8, 16, 32, 60, 60]);
});

test('each kind of operation has its steps, whoever provides the service: a broker is asked, and the end is ready', () => {
  expect(STEPS_OF.provision).toEqual(STEPS);
  for (const kind of OPERATION_KINDS) {
    expect(STEPS_OF[kind].at(-1)).toBe('ready');
    expect(STEPS_OF[kind].filter((step) => !isOwnStep(step))).toEqual(
      expect.arrayContaining(['ask-service', 'service-works']),
    );
  }
  expect(STEPS.filter(isOwnStep)).toEqual(['allocate-tenant', 'ready']);
});

test('an operation that stopped to be asked or looked at has not ended', () => {
  expect(OPERATION_STATES.filter((state) => !hasEnded(state))).toEqual([...OPEN_STATES]);
});

test('an error is told by its first line, in at most 500 signs', () => {
  expect(errorWords(new Error('disk full\n  at somewhere'))).toBe('disk full');
  expect(errorWords(new Error('x'.repeat(900)))).toHaveLength(500);
  expect(errorWords(new Error(''))).toBe('It stopped without saying why.');
});

test.each([
  [0, false],
  [9, false],
  [10, true],
  [11, false],
  [20, true],
])('when %i workers in a row have died at a step, that it kills them is %s', (lost, deadly) => {
  expect(isDeadly(lost)).toBe(deadly);
});
