import { z } from 'zod';
import type { OpenIdProvider } from '../../kernel/context.ts';
import { keysAddressOf } from './open-id.ts';
import { fetchFor } from './provider-fetch.ts';
import type { PublicJwk } from './public-keys.ts';
import { type Assertion, isSignedBy } from './signed-assertions.ts';

const TIMEOUT = 8_000;
/** A key that is not among the kept ones may be a new one, and is looked for that often. */
const ASK_SECONDS = 60;
/** A key that the provider has withdrawn counts that long at most. */
const KEEP_SECONDS = 600;
const MOST_KEPT = 500;

const text = z.string().max(2_000);
const Key = z.union([
  z.object({ kty: z.literal('EC'), crv: text, x: text, y: text }),
  z.object({ kty: z.literal('OKP'), crv: text, x: text }),
  z.object({ kty: z.literal('RSA'), e: text, n: text }),
]);
const Keys = z.object({ keys: z.array(z.unknown()).max(100) });

type Kept = { keys: PublicJwk[]; at: number };
const kept = new Map<string, Kept>();

/** Whether one of the provider's present keys signed it. Throws what went wrong where the provider cannot be asked. */
export async function isSignedByProvider(
  provider: OpenIdProvider,
  assertion: Assertion,
  now: Date,
): Promise<boolean> {
  const known = kept.get(placeOf(provider));
  const age = known ? (now.getTime() - known.at) / 1_000 : Number.POSITIVE_INFINITY;
  if (known && age < KEEP_SECONDS && signedByOneOf(known.keys, assertion)) return true;
  if (age < ASK_SECONDS) return false;
  return signedByOneOf(await readKeys(provider, now), assertion);
}

const placeOf = ({ id, issuer }: OpenIdProvider) => JSON.stringify([id, issuer]);

async function readKeys(provider: OpenIdProvider, now: Date): Promise<PublicJwk[]> {
  const answer = await fetchFor(provider)(await keysAddressOf(provider), {
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (!answer.ok) throw new Error(`${provider.issuer} answered ${answer.status} for its keys.`);
  const { keys } = Keys.parse(await answer.json());
  const readable = keys.flatMap((key) => Key.safeParse(key).data ?? []);
  const [oldest] = kept.size >= MOST_KEPT ? kept.keys() : [];
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(placeOf(provider), { keys: readable, at: now.getTime() });
  return readable;
}

function signedByOneOf(keys: PublicJwk[], assertion: Assertion): boolean {
  return keys.some((key) => {
    try {
      return isSignedBy(assertion, key);
    } catch {
      return false; // members that are no key
    }
  });
}
