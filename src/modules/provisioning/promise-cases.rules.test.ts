import { expect, test } from 'vitest';
import { decidePromiseCase } from './promise-cases.rules.ts';

const hour = (hours: number) => new Date(Date.UTC(2026, 2, 1, hours));
const facts = {
  state: 'running',
  createdAt: hour(0),
  promisedBy: hour(100),
  now: hour(0),
  standing: 'none',
} as const;

test.each([
  [{}, { kind: 'look-again', at: hour(80) }],
  [{ now: hour(79) }, { kind: 'look-again', at: hour(80) }],
  [{ now: hour(80) }, { kind: 'open', lookAgainAt: hour(100) }],
  [
    { now: hour(80), state: 'failed' },
    { kind: 'open', lookAgainAt: hour(100) },
  ],
  [
    { now: hour(80), state: 'stalled' },
    { kind: 'open', lookAgainAt: hour(100) },
  ],
  [
    { now: hour(80), state: 'waiting-for-input' },
    { kind: 'open', lookAgainAt: hour(100) },
  ],
  [
    { now: hour(81), standing: 'open' },
    { kind: 'look-again', at: hour(100) },
  ],
  [{ now: hour(100), standing: 'open' }, { kind: 'broken' }],
  [{ now: hour(120) }, { kind: 'broken' }],
  [{ now: hour(120), standing: 'broken' }, { kind: 'leave' }],
  [{ now: hour(80), state: 'succeeded' }, { kind: 'leave' }],
  [{ now: hour(120), state: 'cancelled' }, { kind: 'leave' }],
] as const)('with %j: %j', (change, verdict) => {
  expect(decidePromiseCase({ ...facts, ...change })).toEqual(verdict);
});
