import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { readPublicKey } from './public-keys.ts';

const spki = { type: 'spki', format: 'pem' } as const;
const rsa = (modulusLength: number) =>
  generateKeyPairSync('rsa', { modulusLength }).publicKey.export(spki).toString();
const ec = (namedCurve: string) =>
  generateKeyPairSync('ec', { namedCurve }).publicKey.export(spki).toString();

test.each([
  ['RSA of 3072 bits', rsa(3_072)],
  ['P-256', ec('prime256v1')],
  ['P-384', ec('secp384r1')],
  ['Ed25519', generateKeyPairSync('ed25519').publicKey.export(spki).toString()],
])('%s is taken', (_what, pem) => {
  expect(readPublicKey(pem)).toMatchObject({ thumbprint: expect.any(String) });
});

test.each([
  ['RSA of 2048 bits', rsa(2_048)],
  ['RSA of 1024 bits', rsa(1_024)],
  ['secp256k1', ec('secp256k1')],
  ['a key that only agrees on others', generateKeyPairSync('x25519').publicKey.export(spki).toString()],
])('%s is too weak, or no key for signatures', (_what, pem) => {
  expect(readPublicKey(pem)).toBe('unsuitable');
});
