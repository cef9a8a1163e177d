import { expect, test } from 'vitest';
import { addDays } from '../../kernel/clock.ts';
import {
  ANSWER_DAYS,
  type AnswerRefusal,
  accessRequestState,
  decideAnswer,
  decideRequest,
  type RequestFacts,
  type RequestRefusal,
} from './access-requests.rules.ts';

const createdAt = new Date('2026-03-01T09:00:00Z');
const lastMoment = new Date(addDays(createdAt, ANSWER_DAYS).getTime() - 1);
const lapse = addDays(createdAt, ANSWER_DAYS);

test.each([
  ['open', createdAt, 'open'],
  ['open', lastMoment, 'open'],
  ['open', lapse, 'lapsed'],
  ['approved', lapse, 'approved'],
  ['declined', lapse, 'declined'],
] as const)('a request that is %s is, at %s, %s', (state, now, shown) => {
  expect(accessRequestState({ state, createdAt }, now)).toBe(shown);
});

const ready: RequestFacts = { known: true, active: true, member: false, openRequest: false };

test('PP-10 a colleague whom the registry knows may ask', () => {
  expect(decideRequest(ready)).toEqual({ allowed: true });
});

test.each<[Partial<RequestFacts>, RequestRefusal]>([
  [{ known: false }, 'account-not-in-registry'],
  [{ known: false, active: false }, 'account-not-in-registry'],
  [{ active: false }, 'not-active'],
  [{ member: true }, 'already-member'],
  [{ openRequest: true }, 'already-requested'],
])('a request with %j is refused: %s', (change, reason) => {
  expect(decideRequest({ ...ready, ...change })).toEqual({ allowed: false, reason });
});

test.each<['open' | 'approved' | 'declined' | 'lapsed', Date, AnswerRefusal | undefined]>([
  ['open', lastMoment, undefined],
  ['open', lapse, 'request-lapsed'],
  ['lapsed', createdAt, 'request-lapsed'],
  ['approved', createdAt, 'already-answered'],
  ['declined', createdAt, 'already-answered'],
])('an answer to a request that is %s at %s: %s', (state, now, reason) => {
  expect(decideAnswer({ state, createdAt }, now)).toEqual(
    reason ? { allowed: false, reason } : { allowed: true },
  );
});
