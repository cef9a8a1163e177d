import { expect, test } from 'vitest';
import {
  DIFFERENCES,
  type DifferenceKind,
  decideMending,
  differencesOf,
  kindsOf,
  type ServiceFacts,
  TOLD,
} from './reconciliation.rules.ts';

const ready: ServiceFacts = {
  kind: 'broker',
  ...{ provisioned: true, activated: true, operation: 'succeeded', reported: 'there', peopleWithRoles: 1 },
};
const unfinished = { provisioned: false, activated: false, reported: 'not-there' } as const;

test.each<[Partial<ServiceFacts>, DifferenceKind[]]>([
  [{}, []],
  [{ reported: 'unknown' }, []],
  [{ activated: false, peopleWithRoles: 0 }, []],
  [{ reported: 'not-there' }, ['missing-at-service']],
  [{ reported: 'incomplete' }, ['incomplete-at-service']],
  [{ reported: 'other-plan' }, ['other-plan']],
  [{ peopleWithRoles: 0 }, ['nobody-has-a-role']],
  [{ peopleWithRoles: 0, reported: 'incomplete' }, ['incomplete-at-service', 'nobody-has-a-role']],
  [{ reported: 'not-there', operation: 'running' }, []],
  [{ ...unfinished, operation: 'queued' }, []],
  [{ ...unfinished, operation: 'waiting-for-input', reported: 'there' }, []],
  [{ ...unfinished, operation: 'failed' }, ['never-finished']],
  [{ ...unfinished, operation: 'stalled', reported: 'unknown' }, ['never-finished']],
  [{ ...unfinished, operation: 'cancelled' }, []],
  [{ ...unfinished, operation: 'failed', reported: 'there' }, ['left-behind']],
  [{ ...unfinished, operation: 'cancelled', reported: 'there' }, ['left-behind']],
  [{ ...unfinished, operation: 'cancelled', reported: 'other-plan' }, ['left-behind']],
  [{ ...unfinished, kind: 'rapidstart', operation: 'failed', reported: 'there' }, ['never-finished']],
  [{ ...unfinished, activated: true, operation: null }, ['active-without-service']],
])('a service with %j differs in %j', (change, kinds) => {
  expect(differencesOf({ ...ready, ...change })).toEqual(kinds);
});

test('every difference has an owner, a sentence and a proposal of its own', () => {
  const sentences = DIFFERENCES.map((kind) => TOLD[kind].sentence);
  expect(new Set(sentences).size).toBe(DIFFERENCES.length);
});

test('a difference is mended by what is proposed, once, and not for an inactivated customer', () => {
  const facts = { mend: 'provision-anew', settled: false, underWay: false, customerActive: true } as const;
  expect(decideMending('provision-anew', facts)).toEqual({ allowed: true });
  expect(decideMending('clear-away', facts)).toMatchObject({ reason: 'mended-otherwise' });
  expect(decideMending('provision-anew', { ...facts, settled: true })).toMatchObject({ reason: 'settled' });
  expect(decideMending('provision-anew', { ...facts, underWay: true })).toMatchObject({
    reason: 'being-worked-on',
  });
  expect(decideMending('provision-anew', { ...facts, customerActive: false })).toMatchObject({
    reason: 'customer-inactive',
  });
  expect(decideMending('clear-away', { ...facts, mend: 'clear-away', customerActive: false })).toEqual({
    allowed: true,
  });
});

test('somebody asks for the differences of one kind, of one owner, of both, or for all', () => {
  expect(kindsOf({})).toBeUndefined();
  expect(kindsOf({ kind: 'other-plan' })).toEqual(['other-plan']);
  expect(kindsOf({ owner: 'partner' })).toEqual(['never-finished']);
  expect(kindsOf({ kind: 'other-plan', owner: 'partner' })).toEqual([]);
});
