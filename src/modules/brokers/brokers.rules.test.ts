import { expect, test } from 'vitest';
import {
  type BrokerAuthentication,
  certificateStanding,
  concernsTheBroker,
  decideRemoval,
  decideResting,
  decideWaking,
  keepsSecret,
} from './brokers.rules.ts';

const basic: BrokerAuthentication = { kind: 'basic', userName: 'portico' };
const mtls: BrokerAuthentication = { kind: 'mtls', certificate: 'A' };
const before = { url: 'https://sites.example/broker', authentication: basic };

test.each([
  [before, before, true],
  [before, { ...before, url: 'https://sites.example/other' }, true],
  [before, { ...before, authentication: { ...basic, userName: 'other' } }, true],
  [before, { ...before, url: 'https://elsewhere.example/broker' }, false],
  [before, { ...before, url: 'http://sites.example/broker' }, false],
  [before, { ...before, url: 'https://sites.example:8443/broker' }, false],
  [before, { ...before, authentication: { kind: 'bearer' } as const }, false],
  [{ ...before, authentication: mtls }, { ...before, authentication: mtls }, true],
  [{ ...before, authentication: mtls }, { ...before, authentication: { ...mtls, certificate: 'B' } }, false],
])('what %j shows is kept for %j: %s', (one, other, kept) => {
  expect(keepsSecret(one, other)).toBe(kept);
});

test('a refusal of one request says nothing about the broker', () => {
  expect(
    ['refused-request', 'busy', 'says-failed', 'not-there'].some((it) => concernsTheBroker(it as 'busy')),
  ).toBe(false);
  expect(['timed-out', 'not-authorized', 'malformed'].every((it) => concernsTheBroker(it as 'busy'))).toBe(
    true,
  );
});

test('a broker rests once, wakes once, and stays while a service needs it', () => {
  expect(decideResting(false)).toEqual({ allowed: true });
  expect(decideResting(true)).toEqual({ allowed: false, reason: 'rests-already' });
  expect(decideWaking(true)).toEqual({ allowed: true });
  expect(decideWaking(false)).toEqual({ allowed: false, reason: 'does-not-rest' });
  expect(decideRemoval({ versions: 0 })).toEqual({ allowed: true });
  expect(decideRemoval({ versions: 1 })).toEqual({ allowed: false, reason: 'broker-in-use' });
});

test.each([
  ['2026-07-31T12:00:00Z', 'valid'],
  ['2026-07-30T12:00:00Z', 'ends-soon'],
  ['2026-06-30T12:00:01Z', 'ends-soon'],
  ['2026-06-30T12:00:00Z', 'ended'],
])('on 30 June a client certificate until %s is %s', (until, standing) => {
  expect(certificateStanding(new Date(until), new Date('2026-06-30T12:00:00Z'))).toBe(standing);
});
