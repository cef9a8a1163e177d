import { constants, verify } from 'node:crypto';
import { algorithmsOf, keyOf, type PublicJwk, type SigningAlgorithm } from './public-keys.ts';

/** What somebody says in a JSON Web Token (RFC 7519), before it is known whether they said it. */
export type Claims = {
  iss?: unknown;
  sub?: unknown;
  aud?: unknown;
  exp?: unknown;
  nbf?: unknown;
  iat?: unknown;
  jti?: unknown;
};

export type Assertion = { algorithm: string; claims: Claims; signed: Buffer; signature: Buffer };

const LONGEST = 8_192;
const COMPACT = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/;

/** Takes a signed token apart; undefined for what is none, or asks for what we do not know (RFC 7515, `crit`). */
export function readAssertion(text: string): Assertion | undefined {
  const [, head, body, signature] = (text.length <= LONGEST && COMPACT.exec(text)) || [];
  if (!head || !body || !signature) return undefined;
  const header = jsonOf(head);
  const claims = jsonOf(body);
  if (!header || !claims || typeof header.alg !== 'string' || 'crit' in header) return undefined;
  return {
    algorithm: header.alg,
    claims,
    signed: Buffer.from(`${head}.${body}`),
    signature: Buffer.from(signature, 'base64url'),
  };
}

/** Whether this key signed it, with an algorithm that is the key's own. */
export function isSignedBy({ algorithm, signed, signature }: Assertion, jwk: PublicJwk): boolean {
  const key = keyOf(jwk);
  const own = algorithmsOf(key).find((name) => name === algorithm);
  if (!own) return false;
  const { digest, ...how } = HOW[own];
  return verify(digest, signed, { key, ...how }, signature);
}

const HOW: Record<
  SigningAlgorithm,
  { digest: string | null; dsaEncoding?: 'ieee-p1363'; padding?: number; saltLength?: number }
> = {
  ES256: { digest: 'sha256', dsaEncoding: 'ieee-p1363' },
  ES384: { digest: 'sha384', dsaEncoding: 'ieee-p1363' },
  EdDSA: { digest: null },
  RS256: { digest: 'sha256', padding: constants.RSA_PKCS1_PADDING },
  PS256: {
    digest: 'sha256',
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  },
};

function jsonOf(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
