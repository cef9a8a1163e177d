import { expect, test } from 'vitest';
import type { OperationState } from './provisioning.rules.ts';
import { decideRetry, goesBackTo, type RetryRefusal } from './retrying.rules.ts';

test.each<OperationState>(['failed', 'cancelled', 'stalled'])(
  'an operation that is %s goes on by hand',
  (state) => {
    expect(decideRetry({ state, otherIsOpen: false })).toEqual({ allowed: true });
  },
);

const refusals: [OperationState, RetryRefusal][] = [
  ['queued', 'still-running'],
  ['running', 'still-running'],
  ['succeeded', 'already-succeeded'],
  ['waiting-for-input', 'waits-for-an-answer'],
];
test.each(refusals)('%s is not repeated: %s', (state, reason) => {
  expect(decideRetry({ state })).toEqual({ allowed: false, reason });
});

test.each<OperationState>(['failed', 'cancelled'])(
  '%s stays so while another operation works on the service',
  (state) => {
    expect(decideRetry({ state, otherIsOpen: true })).toEqual({ allowed: false, reason: 'superseded' });
  },
);

const steps = ['allocate-tenant', 'ask-service', 'service-works', 'verify', 'ready'].map((name, index) => ({
  name,
  position: index + 1,
  state: 'waiting' as const,
}));
const back = (name: string, state: OperationState) => {
  const stopped = steps.find((step) => step.name === name);
  if (!stopped) throw new Error(`no step ${name}`);
  return goesBackTo({ steps, stopped, state }).name;
};
test('a broker that failed or was cancelled is asked anew, one that stood still is asked on', () => {
  expect(back('service-works', 'failed')).toBe('ask-service');
  expect(back('verify', 'cancelled')).toBe('ask-service');
  expect(back('allocate-tenant', 'failed')).toBe('allocate-tenant');
  expect(back('service-works', 'stalled')).toBe('service-works');
  expect(back('ask-service', 'waiting-for-input')).toBe('ask-service');
});

test('a change that failed does not take back what the service was changed to since', () => {
  expect(decideRetry({ state: 'failed', overtaken: true })).toEqual({ allowed: false, reason: 'overtaken' });
  expect(decideRetry({ state: 'stalled', overtaken: true })).toEqual({ allowed: true });
});

test.each<OperationState>(['failed', 'cancelled'])(
  'a change that is %s is not repeated where the service says that it must not be, whatever else works on it',
  (state) => {
    const facts = { state, repeatable: false, otherIsOpen: true, overtaken: true };
    expect(decideRetry(facts)).toEqual({ allowed: false, reason: 'not-repeatable' });
  },
);
