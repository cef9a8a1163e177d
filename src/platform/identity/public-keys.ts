import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

/** The members of a public key (RFC 7517) that its thumbprint covers, and no others. */
export type PublicJwk =
  | { kty: 'EC'; crv: string; x: string; y: string }
  | { kty: 'OKP'; crv: string; x: string }
  | { kty: 'RSA'; e: string; n: string };

export type SigningAlgorithm = 'ES256' | 'ES384' | 'EdDSA' | 'RS256' | 'PS256';

/** Why a text is no public key that signatures can be checked with. */
export type KeyProblem = 'unreadable' | 'private-key' | 'certificate' | 'unsuitable';

export type ReadKey = { jwk: PublicJwk; thumbprint: string };

/** Of a key that is entered now: 128 bits of security. Browsers bring passkeys of 2,048. */
const NEW_RSA_BITS = 3_072;
const RSA_BITS = { least: 2_048, most: 8_192 };

/** Reads a public key that was pasted as PEM or as JWK. A private key is told apart, so that its owner can be warned. */
export function readPublicKey(text: string): ReadKey | KeyProblem {
  const given = text.trim();
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(given)) return 'private-key';
  if (given.includes('-----BEGIN CERTIFICATE-----')) return 'certificate';
  const key = given.startsWith('{') ? keyOfJwk(given) : keyOfPem(given);
  if (typeof key === 'string') return key;
  if (algorithmsOf(key).length === 0) return 'unsuitable';
  if ((key.asymmetricKeyDetails?.modulusLength ?? NEW_RSA_BITS) < NEW_RSA_BITS) return 'unsuitable';
  const jwk = membersOf(key);
  return jwk ? { jwk, thumbprint: thumbprintOf(jwk) } : 'unsuitable';
}

/** What the key may sign with: the kind of the key decides, never the text that is signed. */
export function algorithmsOf(key: KeyObject): SigningAlgorithm[] {
  const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ed25519') return ['EdDSA'];
  if (key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1') return ['ES256'];
  if (key.asymmetricKeyType === 'ec' && namedCurve === 'secp384r1') return ['ES384'];
  const fits = modulusLength >= RSA_BITS.least && modulusLength <= RSA_BITS.most;
  return key.asymmetricKeyType === 'rsa' && fits ? ['RS256', 'PS256'] : [];
}

export const keyOf = (jwk: PublicJwk): KeyObject => createPublicKey({ key: jwk, format: 'jwk' });

function keyOfJwk(text: string): KeyObject | KeyProblem {
  try {
    const jwk = JSON.parse(text) as Record<string, unknown>;
    if ('d' in jwk || jwk.kty === 'oct') return 'private-key';
    return createPublicKey({ key: jwk as never, format: 'jwk' });
  } catch {
    return 'unreadable';
  }
}

function keyOfPem(text: string): KeyObject | KeyProblem {
  if (!/^-----BEGIN (RSA )?PUBLIC KEY-----/.test(text)) return 'unreadable';
  try {
    return createPublicKey(text);
  } catch {
    return 'unreadable';
  }
}

function membersOf(key: KeyObject): PublicJwk | undefined {
  const { kty, crv = '', x = '', y = '', e = '', n = '' } = key.export({ format: 'jwk' });
  if (kty === 'EC') return { kty, crv, x, y };
  if (kty === 'OKP') return { kty, crv, x };
  return kty === 'RSA' ? { kty, e, n } : undefined;
}

/** RFC 7638: the members in the order of their names. */
function thumbprintOf(jwk: PublicJwk): string {
  const members = Object.entries(jwk).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify(Object.fromEntries(members)))
    .digest('base64url');
}
