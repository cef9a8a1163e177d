import { generateKeyPairSync, type JsonWebKey, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { close } from '../../../tests/harness/open-id-provider.ts';
import { isSignedByProvider } from './logout-tokens.ts';
import { type Assertion, readAssertion } from './signed-assertions.ts';

/** A provider that publishes who it is and its keys, and says how often it was asked for them. */
const server = createServer((request, response) => {
  if (request.url === '/keys') asked++;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(request.url === '/keys' ? { keys: published } : metadata()));
});
let published: JsonWebKey[] = [];
let asked = 0;
const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const metadata = () => ({ issuer: origin(), jwks_uri: `${origin()}/keys` });
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterAll(() => close(server));

function newKey(): { jwk: JsonWebKey; signed: Assertion } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'ES256' })}.${part({ jti: 'one' })}`;
  const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  const signed = readAssertion(`${text}.${signature.toString('base64url')}`);
  if (!signed) throw new Error('The token could not be read.');
  return { jwk: publicKey.export({ format: 'jwk' }), signed };
}

test('a new key is found, a withdrawn one counts for ten minutes at most, and the provider is not asked all the time', async () => {
  const provider = { id: 'keys', name: 'Keys', issuer: origin(), clientId: 'portico', trustEmail: false };
  const [first, second] = [newKey(), newKey()];
  const isSigned = ({ signed }: typeof first, seconds: number) =>
    isSignedByProvider(provider, signed, new Date(seconds * 1_000));
  published = [{ kty: 'oct' }, { kty: 'EC', crv: 'P-256', x: 'no', y: 'key' }, first.jwk];
  expect([await isSigned(first, 0), await isSigned(second, 1)]).toEqual([true, false]);
  expect(asked).toBe(1);
  published = [second.jwk];
  expect([await isSigned(first, 59), await isSigned(second, 59)]).toEqual([true, false]);
  expect(await isSigned(first, 601)).toBe(false);
  expect(await isSigned(second, 602)).toBe(true);
  expect(asked).toBe(2);
});
