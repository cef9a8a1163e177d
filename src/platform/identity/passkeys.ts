import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import { type AuthenticatorFacts, readAuthenticatorData } from './authenticator-data.ts';

/** Where passkeys belong: the origin that pages come from, and the host that a credential is bound to. */
export type Site = { origin: string; id: string };

export function siteOf(publicUrl: string): Site {
  const { origin, hostname } = new URL(publicUrl);
  return { origin, id: hostname };
}

/** The algorithms that we ask for, best first, by their COSE numbers: EdDSA, ES256, RS256. */
export const ALGORITHMS = [-8, -7, -257] as const;

/** 256 random bits; only their hash is stored. */
export const newChallenge = (): string => randomBytes(32).toString('base64url');

/** The credential does not prove what it should; the message says which check failed, for the log of a test. */
export class NotProved extends Error {}

export type NewCredential = {
  id: string;
  clientDataJSON: string;
  authenticatorData: string;
  publicKey: string;
  publicKeyAlgorithm: number;
};

export type KeptCredential = {
  credentialId: Buffer;
  /** SubjectPublicKeyInfo. */
  publicKey: Buffer;
  algorithm: number;
  signCount: number;
  backupEligible: boolean;
  backedUp: boolean;
};

export type Assertion = {
  clientDataJSON: string;
  authenticatorData: string;
  signature: string;
};

type ClientData = { type: string; challenge: string; origin: string; crossOrigin?: boolean };

/** The challenge that the browser says it had signed, to look up whether it was ours. */
export function challengeOf(clientDataJSON: string): string {
  return readClientData(clientDataJSON).challenge;
}

/**
 * Registration (WebAuthn level 3, section 7.1) without attestation: nothing vouches for the authenticator, so the key is
 * taken as the browser reads it out. Throws NotProved.
 */
export function readNewCredential(given: NewCredential, challenge: string, site: Site): KeptCredential {
  expectClientData(given.clientDataJSON, 'webauthn.create', challenge, site);
  const facts = readAuthenticatorData(bytes(given.authenticatorData));
  expectPresence(facts, site);
  const credentialId = bytes(given.id);
  if (!facts.credentialId?.equals(credentialId)) throw new NotProved('The authenticator names another id.');
  const publicKey = bytes(given.publicKey);
  if (!isKeyFor(given.publicKeyAlgorithm, publicKey)) throw new NotProved('The key is of another kind.');
  return {
    credentialId,
    publicKey,
    algorithm: given.publicKeyAlgorithm,
    signCount: facts.signCount,
    backupEligible: facts.backupEligible,
    backedUp: facts.backedUp,
  };
}

/** Signing in (section 7.2). Returns what changed of the credential; throws NotProved. */
export function checkAssertion(
  given: Assertion,
  challenge: string,
  site: Site,
  kept: KeptCredential,
): Pick<KeptCredential, 'signCount' | 'backedUp'> {
  expectClientData(given.clientDataJSON, 'webauthn.get', challenge, site);
  const signed = bytes(given.authenticatorData);
  const facts = readAuthenticatorData(signed);
  expectPresence(facts, site);
  if (facts.backupEligible !== kept.backupEligible)
    throw new NotProved('It may be backed up, or not any more.');
  const clientDataHash = createHash('sha256').update(bytes(given.clientDataJSON)).digest();
  const message = Buffer.concat([signed, clientDataHash]);
  const key = createPublicKey({ key: kept.publicKey, format: 'der', type: 'spki' });
  const digest = kept.algorithm === -8 ? null : 'sha256';
  if (!verify(digest, message, key, bytes(given.signature))) throw new NotProved('The signature is wrong.');
  const counts = facts.signCount > 0 || kept.signCount > 0;
  if (counts && facts.signCount <= kept.signCount)
    throw new NotProved('The counter went back: a copy is in use.');
  return { signCount: facts.signCount, backedUp: facts.backedUp };
}

function expectClientData(clientDataJSON: string, type: string, challenge: string, site: Site) {
  const said = readClientData(clientDataJSON);
  if (said.type !== type) throw new NotProved(`This is ${said.type}.`);
  if (said.challenge !== challenge) throw new NotProved('Another challenge was signed.');
  if (said.origin !== site.origin) throw new NotProved(`It was signed for ${said.origin}.`);
  if (said.crossOrigin === true) throw new NotProved('It was signed inside of another site.');
}

function expectPresence(
  facts: AuthenticatorFacts | undefined,
  site: Site,
): asserts facts is AuthenticatorFacts {
  if (!facts) throw new NotProved('The authenticator data is too short.');
  if (!facts.siteHash.equals(createHash('sha256').update(site.id).digest()))
    throw new NotProved('The authenticator used it for another site.');
  if (!facts.userPresent || !facts.userVerified) throw new NotProved('Nobody was verified.');
  if (facts.backedUp && !facts.backupEligible) throw new NotProved('It is backed up and may not be.');
}

function readClientData(clientDataJSON: string): ClientData {
  try {
    const said = JSON.parse(bytes(clientDataJSON).toString('utf8')) as Partial<ClientData> | null;
    const { type, challenge, origin } = said ?? {};
    if (typeof type === 'string' && typeof challenge === 'string' && typeof origin === 'string')
      return { type, challenge, origin, ...(said?.crossOrigin === true ? { crossOrigin: true } : {}) };
  } catch {
    // Not JSON: answered below like JSON of another shape.
  }
  throw new NotProved('The client data cannot be read.');
}

function isKeyFor(algorithm: number, publicKey: Buffer): boolean {
  try {
    const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' });
    const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
    if (algorithm === -8) return key.asymmetricKeyType === 'ed25519';
    if (algorithm === -7) return key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1';
    return algorithm === -257 && key.asymmetricKeyType === 'rsa' && modulusLength >= 2_048;
  } catch {
    return false;
  }
}

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
