import { expect, test } from 'vitest';
import { type CancelRefusal, decideCancel } from './cancelling.rules.ts';
import type { OperationKind, OperationState } from './provisioning.rules.ts';

test.each<OperationState>(['queued', 'running', 'waiting-for-input', 'stalled'])(
  'what is %s can be cancelled',
  (state) => {
    expect(decideCancel({ state, kind: 'provision' })).toEqual({ allowed: true });
    expect(decideCancel({ state, kind: 'update' })).toEqual({ allowed: true });
  },
);

const refusals: [OperationState, OperationKind, CancelRefusal][] = [
  ['succeeded', 'provision', 'already-ended'],
  ['failed', 'provision', 'already-ended'],
  ['cancelled', 'provision', 'already-cancelled'],
  ['running', 'deprovision', 'clears-away'],
];
test.each(refusals)('%s %s is not cancelled: %s', (state, kind, reason) => {
  expect(decideCancel({ state, kind })).toEqual({ allowed: false, reason });
});
