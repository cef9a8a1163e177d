import { expect, test } from 'vitest';
import {
  type AskingRefusal,
  decideAskingSupport,
  explainAsking,
  type ReachFacts,
  type UnreachableCause,
  unreachableCause,
} from './reach.rules.ts';

const waiting: ReachFacts = {
  known: true,
  active: true,
  member: false,
  administrators: 1,
  latestRequest: 'open',
};

test.each<[Partial<ReachFacts>, UnreachableCause | undefined]>([
  [{}, undefined],
  [{ latestRequest: undefined }, undefined],
  [{ latestRequest: 'declined' }, undefined],
  [{ latestRequest: 'lapsed' }, 'request-lapsed'],
  [{ active: false, administrators: 0 }, undefined],
  [{ administrators: 0 }, 'no-administrator'],
  [{ administrators: 0, latestRequest: 'lapsed' }, 'no-administrator'],
])('PP-10 with %j nobody answers because of: %s', (change, cause) => {
  expect(unreachableCause({ ...waiting, ...change })).toBe(cause);
});

test.each<[Partial<ReachFacts>, AskingRefusal | undefined]>([
  [{ administrators: 0 }, undefined],
  [{ administrators: 0, member: true }, undefined],
  [{ latestRequest: 'lapsed' }, undefined],
  [{}, 'administrator-reachable'],
  [{ latestRequest: 'declined' }, 'administrator-reachable'],
  [{ latestRequest: 'lapsed', member: true }, 'already-member'],
  [{ administrators: 0, active: false }, 'not-active'],
  [{ administrators: 0, known: false }, 'account-not-in-registry'],
])('PP-16 asking Support with %j: %s', (change, reason) => {
  expect(decideAskingSupport({ ...waiting, ...change })).toEqual(
    reason ? { allowed: false, reason } : { allowed: true },
  );
  if (reason) expect(explainAsking(reason).remedy).toMatch(/./);
});
