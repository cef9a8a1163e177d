import { expect, test } from 'vitest';
import { addMinutes } from '../../kernel/clock.ts';
import type { OperationState } from './provisioning.rules.ts';
import { decideWatch, type WatchFacts, type WatchVerdict } from './watching.rules.ts';

const now = new Date('2026-03-01T10:00:00Z');
const step = { state: 'waiting' as const, nextTryAt: null, heldUntil: null, deadline: addMinutes(now, 30) };
const facts: WatchFacts = { state: 'running', now, step, jobAwaited: true, rescues: 0 };
const inMinutes = (minutes: number) => addMinutes(now, minutes);

const cases: [what: string, change: Partial<WatchFacts>, verdict: WatchVerdict][] = [
  ['a worker will come', {}, { kind: 'look-again', at: inMinutes(2) }],
  [
    'nothing has begun and a job waits',
    { state: 'queued', step: { ...step, deadline: null } },
    { kind: 'look-again', at: inMinutes(2) },
  ],
  [
    'a worker is at it',
    { step: { ...step, state: 'running', heldUntil: inMinutes(1) } },
    { kind: 'look-again', at: inMinutes(2) },
  ],
  [
    'a service works for an hour',
    { step: { ...step, nextTryAt: inMinutes(60) }, jobAwaited: false },
    { kind: 'look-again', at: inMinutes(61) },
  ],
  ['its job is lost', { jobAwaited: false }, { kind: 'rescue', lookAgainAt: inMinutes(2) }],
  [
    'it is late for the first time',
    { step: { ...step, deadline: inMinutes(-1) } },
    { kind: 'rescue', lookAgainAt: inMinutes(2) },
  ],
  [
    'it is late still',
    { step: { ...step, deadline: inMinutes(-1) }, rescues: 1 },
    { kind: 'stall', reason: 'past-deadline' },
  ],
  [
    'its jobs are lost again and again',
    { jobAwaited: false, rescues: 3 },
    { kind: 'stall', reason: 'no-worker' },
  ],
];
test.each(cases)('%s', (_, change, verdict) => {
  expect(decideWatch({ ...facts, ...change })).toEqual(verdict);
});

test.each<OperationState>(['waiting-for-input', 'succeeded', 'failed', 'cancelled', 'stalled'])(
  'an operation that is %s is left alone',
  (state) => {
    expect(decideWatch({ ...facts, state, jobAwaited: false })).toEqual({ kind: 'leave' });
  },
);
