import { expect, test } from 'vitest';
import type { OperationState } from './provisioning.rules.ts';
import { decideRetry, type RetryRefusal } from './retrying.rules.ts';

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
