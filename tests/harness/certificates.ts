import { createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

/** A certificate and its private key, both in PEM. */
export type Certified = { certificate: string; key: string };
type Wanted = { name: string; validUntil?: Date };
type Issuer = { name: string; key: KeyObject };

/** An authority of its own for a test, which makes certificates of servers at `localhost` and of clients. */
export function newAuthority(name: string): { certificate: string; issue(wanted: Wanted): Certified } {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = { name, key: keys.privateKey };
  return {
    certificate: pem(certificateOf({ name }, keys.publicKey, issuer, true)),
    issue(wanted) {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      return {
        certificate: pem(certificateOf(wanted, publicKey, issuer, false)),
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      };
    },
  };
}

const YEAR_MS = 365 * 24 * 3_600_000;
const ECDSA_SHA256 = oid([42, 134, 72, 206, 61, 4, 3, 2]);
const COMMON_NAME = oid([85, 4, 3]);
const ALTERNATIVE_NAMES = oid([85, 29, 17]);
const BASIC_CONSTRAINTS = oid([85, 29, 19]);

/** X.509 version 3 (RFC 5280), signed by its issuer. */
function certificateOf(
  { name, validUntil = new Date(Date.now() + YEAR_MS) }: Wanted,
  publicKey: KeyObject,
  issuer: Issuer,
  isAuthority: boolean,
): Buffer {
  const algorithm = sequence(ECDSA_SHA256);
  const names = octets(sequence(element(0x82, Buffer.from('localhost'))));
  const extensions = [
    sequence(BASIC_CONSTRAINTS, truth, octets(isAuthority ? sequence(truth) : sequence())),
    ...(isAuthority ? [] : [sequence(ALTERNATIVE_NAMES, names)]),
  ];
  const toSign = sequence(
    element(0xa0, element(2, Buffer.from([2]))),
    element(2, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    nameOf(issuer.name),
    sequence(time(new Date(Date.now() - 2 * YEAR_MS)), time(validUntil)),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    element(0xa3, sequence(...extensions)),
  );
  const signature = createSign('sha256').update(toSign).sign(issuer.key);
  return sequence(toSign, algorithm, element(3, Buffer.concat([Buffer.from([0]), signature])));
}

/** One element of DER: its tag, the length of what it holds, and that. */
function element(tag: number, ...content: Buffer[]): Buffer {
  const held = Buffer.concat(content);
  const { length } = held;
  const written = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...written]), held]);
}
function sequence(...content: Buffer[]): Buffer {
  return element(0x30, ...content);
}
function oid(bytes: number[]): Buffer {
  return element(6, Buffer.from(bytes));
}
const octets = (content: Buffer) => element(4, content);
const truth = element(1, Buffer.from([255]));
const nameOf = (name: string) =>
  sequence(element(0x31, sequence(COMMON_NAME, element(0x0c, Buffer.from(name)))));
const time = (at: Date) =>
  element(0x18, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));

const pem = (certificate: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${(certificate.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
