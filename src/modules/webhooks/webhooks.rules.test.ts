import { expect, test } from 'vitest';
import { addDays } from '../../kernel/clock.ts';
import {
  decideAdding,
  decidePause,
  decideSendingAgain,
  decideSendingFailed,
  decideTesting,
  isAskedFor,
  MOST_ENDPOINTS,
  nextTry,
  TESTED,
  troubleOf,
} from './webhooks.rules.ts';

const now = new Date('2026-03-01T12:00:00Z');

test('what is not taken is tried ten times within four days, less and less often', () => {
  const pauses = Array.from({ length: 10 }, (_, index) => {
    const next = nextTry(index + 1, now);
    return next && (next.getTime() - now.getTime()) / 1_000;
  });
  expect(pauses).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400, undefined]);
});

test.each<[types: string[], action: string, asked: boolean]>([
  [[], 'customer.created', true],
  [['portico.customer'], 'customer.created', true],
  [['portico.customer'], 'customers.exported', false],
  [['portico.customer.created'], 'customer.created', true],
  [['portico.customer.created'], 'customer.changed', false],
  [['portico.grant', 'portico.customer'], 'grant.ended', true],
])('an endpoint that asks for %j and the event %s: %s', (types, action, asked) => {
  expect(isAskedFor({ id: 'a', types }, { action, subjectId: 'x' })).toBe(asked);
});

test('a test goes to the endpoint that it was asked for, whatever that asks for, and to no other', () => {
  const tested = { action: TESTED, subjectId: 'a' };
  expect(isAskedFor({ id: 'a', types: ['portico.grant'] }, tested)).toBe(true);
  expect(isAskedFor({ id: 'b', types: [] }, tested)).toBe(false);
});

test.each([
  [200, null],
  [204, null],
  [302, 'redirected-away'],
  [400, 'not-taken'],
  [410, 'gone'],
  [503, 'not-taken'],
] as const)('an answer of %i: %s', (status, trouble) => {
  expect(troubleOf(status)).toBe(trouble);
});

test.each([
  [null, addDays(now, -9), undefined],
  ['gone', null, 'gone'],
  ['not-taken', null, undefined],
  ['not-taken', addDays(now, -4.99), undefined],
  ['timed-out', addDays(now, -5), 'failing'],
] as const)('after %s, failing since %s: %s', (trouble, failingSince, pause) => {
  expect(decidePause({ trouble, failingSince }, now)).toBe(pause);
});

test('an organization has ten endpoints', () => {
  expect(decideAdding(MOST_ENDPOINTS - 1)).toEqual({ allowed: true });
  expect(decideAdding(MOST_ENDPOINTS)).toMatchObject({ reason: 'too-many-endpoints' });
});

test('nothing is tested or sent again while the endpoint is paused', () => {
  expect(decideTesting({ paused: false })).toEqual({ allowed: true });
  expect(decideTesting({ paused: true })).toMatchObject({ reason: 'endpoint-paused' });
  expect(decideSendingAgain({ paused: true, state: 'failed' })).toMatchObject({ reason: 'endpoint-paused' });
  expect(decideSendingFailed({ paused: true, failed: true })).toMatchObject({ reason: 'endpoint-paused' });
});

test('sent again is what was sent or has failed', () => {
  for (const state of ['failed', 'delivered'] as const)
    expect(decideSendingAgain({ paused: false, state })).toEqual({ allowed: true });
  expect(decideSendingAgain({ paused: false, state: 'waiting' })).toMatchObject({ reason: 'waits-already' });
  expect(decideSendingAgain({ paused: true, state: 'caught' })).toMatchObject({
    reason: 'caught-in-sandbox',
  });
  expect(decideSendingFailed({ paused: false, failed: false })).toMatchObject({ reason: 'nothing-failed' });
  expect(decideSendingFailed({ paused: false, failed: true })).toEqual({ allowed: true });
});
