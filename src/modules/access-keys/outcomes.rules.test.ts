import { expect, test } from 'vitest';
import {
  outcomeOfAsking,
  outcomeOfFetching,
  outcomeOfLooking,
  outcomeOfRemoving,
  pauseAfter,
} from './outcomes.rules.ts';

const refusal = (facts: object) => ({
  ...{ kind: 'failed' as const, reason: 'server-failed', status: 500 as number | null, description: 'No.' },
  ...{ orphan: true, retryAfterSeconds: null },
  ...facts,
});
const accepted = {
  kind: 'accepted' as const,
  operation: 'o-1',
  description: 'Step 1',
  retryAfterSeconds: null,
};
const binding = { credentials: { key: 'k' }, expiresAt: null };

test('a key that was made is shown; one without credentials is removed', () => {
  expect(outcomeOfAsking({ kind: 'done', binding })).toEqual({ kind: 'made', ...binding });
  expect(outcomeOfAsking({ kind: 'done', binding: { credentials: {}, expiresAt: null } })).toMatchObject({
    ...{ kind: 'failed', reason: 'not-shown' },
  });
});

test.each([
  ['an answer that never came', { status: null, reason: 'timed-out' }, 'failed', 'not-shown'],
  ['a connection that never came about', { status: null, reason: 'unreachable', orphan: false }, 'again'],
  ['500', {}, 'failed', 'not-shown'],
  ['200 with what is no JSON', { status: 200, reason: 'not-json', orphan: false }, 'failed', 'not-shown'],
  ['400', { status: 400, reason: 'refused-request', orphan: false }, 'failed', 'refused'],
  ['a word that it failed', { status: null, reason: 'says-failed', orphan: false }, 'failed', 'refused'],
  ['429', { status: 429, reason: 'asked-to-wait', orphan: false }, 'again'],
  ['something else under way', { status: 422, reason: 'busy', orphan: false }, 'waits'],
] as const)('after %s it comes to %s', (_case, facts, kind, reason?: string) => {
  expect(outcomeOfAsking(refusal(facts))).toMatchObject({ kind, ...(reason ? { reason } : {}) });
});

test('a service that is at it is asked again, half a minute later at most', () => {
  expect(outcomeOfAsking(accepted)).toEqual({
    ...{ kind: 'waits', begun: { operation: 'o-1' }, note: 'Step 1', seconds: 2 },
  });
  expect(outcomeOfLooking({ ...accepted, retryAfterSeconds: 3_600 })).toMatchObject({ seconds: 30 });
  expect(outcomeOfLooking({ kind: 'done' })).toEqual({ kind: 'fetch' });
});

test('what a service says that it has made and does not know is removed; an answer that is no word about it is asked for again', () => {
  expect(outcomeOfFetching({ kind: 'gone' })).toMatchObject({ kind: 'failed', reason: 'not-shown' });
  expect(outcomeOfFetching(refusal({}))).toMatchObject({ kind: 'again' });
  expect(outcomeOfLooking(refusal({}))).toMatchObject({ kind: 'again' });
  expect(outcomeOfLooking(refusal({ reason: 'says-failed', status: 200 }))).toMatchObject({
    ...{ kind: 'failed', reason: 'refused' },
  });
});

test('removing ends when the key is gone, and is tried less and less often until then', () => {
  const before = { tries: 1, polls: 0, operation: null, trouble: null };
  expect(outcomeOfRemoving({ kind: 'done' }, before)).toBeUndefined();
  expect(outcomeOfRemoving({ kind: 'gone' }, before)).toBeUndefined();
  expect(outcomeOfRemoving(accepted, before)).toMatchObject({ tries: 1, polls: 1, operation: 'o-1' });
  expect(outcomeOfRemoving(refusal({}), { ...before, polls: 3, operation: 'o-1' })).toEqual({
    ...{ tries: 2, polls: 0, operation: null, trouble: 'No.', seconds: 60 },
  });
  expect([1, 2, 3, 50].map(pauseAfter)).toEqual([30, 60, 120, 21_600]);
});
