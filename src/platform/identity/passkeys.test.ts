import { expect, test } from 'vitest';
import { Authenticator, type Twist } from '../../../tests/harness/authenticator.ts';
import { challengeOf, checkAssertion, newChallenge, readNewCredential, siteOf } from './passkeys.ts';

const URL_HERE = 'https://portal.contoso.example/base';
const site = siteOf(URL_HERE);

function flat({ id, response }: ReturnType<Authenticator['create']>) {
  return { id, ...response };
}
function registered(kind: 'ec' | 'rsa' | 'ed25519' = 'ec') {
  const authenticator = new Authenticator(URL_HERE, kind);
  const challenge = newChallenge();
  const kept = readNewCredential(
    flat(authenticator.create({ challenge, rp: { id: site.id } })),
    challenge,
    site,
  );
  return { authenticator, kept };
}

test.each(['ec', 'rsa', 'ed25519'] as const)('a key of the kind %s is taken and proves its owner', (kind) => {
  const { authenticator, kept } = registered(kind);
  const challenge = newChallenge();
  const { response } = authenticator.get({ challenge, rpId: site.id });
  expect(challengeOf(response.clientDataJSON)).toBe(challenge);
  expect(checkAssertion(response, challenge, site, kept)).toEqual({ signCount: 0, backedUp: true });
});

const wrong: [Twist, string][] = [
  [{ type: 'payment.get' }, 'This is payment.get'],
  [{ challenge: 'another' }, 'Another challenge'],
  [{ origin: 'https://evil.example' }, 'signed for https://evil.example'],
  [{ origin: 'https://portal.contoso.example:8443' }, 'signed for'],
  [{ crossOrigin: true }, 'inside of another site'],
  [{ site: 'evil.example' }, 'for another site'],
  [{ flags: 0x01 }, 'Nobody was verified'],
  [{ flags: 0x04 }, 'Nobody was verified'],
  [{ flags: 0x01 | 0x04 | 0x10 }, 'backed up and may not be'],
];

test.each(wrong)('registering with %j is refused', (twist, message) => {
  const authenticator = new Authenticator(URL_HERE);
  const challenge = newChallenge();
  const given = flat(authenticator.create({ challenge, rp: { id: site.id } }, twist));
  expect(() => readNewCredential(given, challenge, site)).toThrow(message);
});

const wrongAssertions: [Twist, string][] = [
  ...wrong,
  [{ flags: 0x01 | 0x04 }, 'may be backed up'],
  [{ signature: (it) => it.fill(0, 8) }, 'signature is wrong'],
  [{ signature: () => Buffer.alloc(0) }, 'signature is wrong'],
];

test.each(wrongAssertions)('signing in with %j is refused', (twist, message) => {
  const { authenticator, kept } = registered();
  const challenge = newChallenge();
  const { response } = authenticator.get({ challenge, rpId: site.id }, twist);
  expect(() => checkAssertion(response, challenge, site, kept)).toThrow(message);
});

test("somebody else's key does not sign for this passkey", () => {
  const { kept } = registered();
  const challenge = newChallenge();
  const { response } = new Authenticator(URL_HERE).get({ challenge, rpId: site.id });
  expect(() => checkAssertion(response, challenge, site, kept)).toThrow('signature is wrong');
});

test.each([
  [5, 6, true],
  [5, 5, false],
  [5, 0, false],
  [0, 0, true],
])('after the count %i the count %i is taken: %s', (before, now, taken) => {
  const { authenticator, kept } = registered();
  const challenge = newChallenge();
  const { response } = authenticator.get({ challenge, rpId: site.id }, { signCount: now });
  const check = () => checkAssertion(response, challenge, site, { ...kept, signCount: before });
  if (taken) expect(check().signCount).toBe(now);
  else expect(check).toThrow('a copy is in use');
});

test.each([
  ['an id that the authenticator does not name', { id: 'AAAA' }, 'another id'],
  ['a key that does not fit its algorithm', { publicKeyAlgorithm: -257 }, 'another kind'],
  ['an algorithm that was not asked for', { publicKeyAlgorithm: -65_535 }, 'another kind'],
  ['a key that is none', { publicKey: 'AAAA' }, 'another kind'],
  ['client data that is no JSON', { clientDataJSON: 'AAAA' }, 'cannot be read'],
  ['client data that is nothing', { clientDataJSON: 'bnVsbA' }, 'cannot be read'],
  ['authenticator data that ends early', { authenticatorData: 'AAAA' }, 'too short'],
])('%s is refused', (_what, change, message) => {
  const challenge = newChallenge();
  const given = flat(new Authenticator(URL_HERE).create({ challenge, rp: { id: site.id } }));
  expect(() => readNewCredential({ ...given, ...change }, challenge, site)).toThrow(message);
});
