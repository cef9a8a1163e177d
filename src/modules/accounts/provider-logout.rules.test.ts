import { expect, test } from 'vitest';
import { decideLogout } from './provider-logout.rules.ts';

const now = new Date('2026-11-26T12:00:00Z');
const at = now.getTime() / 1_000;
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const told = {
  ...{ iss: 'https://idp.example', aud: 'portico', iat: at, exp: at + 120, jti: 'one' },
  ...{ sub: 'ana', sid: 'session', events: { [EVENT]: {} } },
};
const decide = (change: Record<string, unknown>) =>
  decideLogout({ ...told, ...change }, { issuer: 'https://idp.example', clientId: 'portico', now });
const begunBefore = new Date(now.getTime() + 60_000);

test.each([
  ['of a person in one session', {}, { subject: 'ana', providerSession: 'session', begunBefore }],
  ['of a person', { sid: undefined }, { subject: 'ana', providerSession: undefined, begunBefore }],
  ['of a session', { sub: undefined }, { subject: undefined, providerSession: 'session', begunBefore }],
  [
    'for us among others',
    { aud: ['other', 'portico'] },
    { subject: 'ana', providerSession: 'session', begunBefore },
  ],
  ['without an end, as long as it is young', { exp: undefined }, expect.anything()],
])('a logout token is taken: %s', (_which, change, ended) => {
  expect(decide(change)).toEqual({ allowed: true, ended });
});

test.each([
  [{ iss: 'https://other.example' }, 'logout-not-for-us'],
  [{ aud: 'other' }, 'logout-not-for-us'],
  [{ aud: ['other'] }, 'logout-not-for-us'],
  [{ iat: undefined }, 'logout-too-old'],
  [{ iat: at - 601 }, 'logout-too-old'],
  [{ iat: at + 601 }, 'logout-too-old'],
  [{ exp: at - 61 }, 'logout-too-old'],
  [{ exp: 'soon' }, 'logout-too-old'],
  [{ jti: undefined }, 'logout-malformed'],
  [{ sub: undefined, sid: undefined }, 'logout-malformed'],
  [{ sub: 7 }, 'logout-malformed'],
  [{ sid: '' }, 'logout-malformed'],
  [{ nonce: 'as of an ID token' }, 'logout-malformed'],
  [{ events: undefined }, 'logout-malformed'],
  [{ events: { 'http://schemas.openid.net/event/another': {} } }, 'logout-malformed'],
  [{ events: { [EVENT]: true } }, 'logout-malformed'],
])('%j is refused: %s', (change, reason) => {
  expect(decide(change)).toEqual({ allowed: false, reason });
});
