import * as client from 'openid-client';
import type { OpenIdProvider } from '../../kernel/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { discoverEntra, finishEntra } from './entra.ts';
import {
  NotConfirmed,
  type OpenIdPerson,
  type OpenIdStart,
  OtherIssuer,
  saysSecondFactor,
  sessionIn,
  whenAuthenticated,
} from './open-id-person.ts';
import { fetchFor, mayBePlain } from './provider-fetch.ts';

const TIMEOUT_SECONDS = 8;
/** How old the provider's own proof may be when it counts as fresh, in seconds. */
const FRESH_SECONDS = 600;

/**
 * Where to send the browser: authorization code with PKCE, state and nonce. `provedWithin` is how old the provider's own
 * proof may be, in seconds: it asks again, and has to say when it did. `afresh` asks for more than a kept session.
 */
export async function startOpenId(
  provider: OpenIdProvider,
  redirectUri: string,
  { provedWithin, afresh }: { provedWithin: number; afresh: boolean },
): Promise<OpenIdStart> {
  const configuration = await reaching(provider, () => configurationOf(provider));
  const state = client.randomState();
  const nonce = client.randomNonce();
  const codeVerifier = client.randomPKCECodeVerifier();
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    max_age: String(afresh ? FRESH_SECONDS : provedWithin),
    ...(afresh ? { prompt: 'login' } : {}),
  });
  return { url: url.href, state, nonce, codeVerifier };
}

/** Trades the code of the callback for the person. Throws NotConfirmed, or 503 when the provider is away. */
export async function finishOpenId(
  provider: OpenIdProvider,
  callbackUrl: URL,
  expected: Omit<OpenIdStart, 'url'>,
): Promise<OpenIdPerson> {
  return reaching(provider, async () => {
    const configuration = await configurationOf(provider);
    if (provider.kind === 'entra') return finishEntra(provider, configuration, callbackUrl, expected);
    const tokens = await client.authorizationCodeGrant(configuration, callbackUrl, {
      pkceCodeVerifier: expected.codeVerifier,
      expectedState: expected.state,
      expectedNonce: expected.nonce,
      idTokenExpected: true,
    });
    const claims = { ...tokens.claims() };
    const { iss, sub } = claims;
    if (!iss || !sub) throw new NotConfirmed('provider-refused');
    if (claims.email === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined) {
      Object.assign(claims, await client.fetchUserInfo(configuration, tokens.access_token, sub));
    }
    return {
      issuer: iss,
      subject: sub,
      name: [claims.name, claims.preferred_username].find((it) => typeof it === 'string') ?? 'New person',
      email: typeof claims.email === 'string' ? claims.email : undefined,
      emailVerified: claims.email_verified === true,
      secondFactor: saysSecondFactor(claims),
      authenticatedAt: whenAuthenticated(claims),
      session: sessionIn(claims),
    };
  });
}

/** Asks a provider who it is, and forgets it. Throws what went wrong: a RemoteFailure, OtherIssuer, or openid-client's error. */
export async function tryOpenId(provider: OpenIdProvider): Promise<void> {
  await discover(provider).catch((error: unknown) => {
    const other =
      error instanceof client.ClientError && error.code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED';
    throw other ? new OtherIssuer(provider.issuer) : error;
  });
}

/** By its own word, which is what its tokens are from. */
export const issuerOf = async (provider: OpenIdProvider): Promise<string> =>
  (await configurationOf(provider)).serverMetadata().issuer;

/** Where the provider publishes the keys that it signs with. */
export async function keysAddressOf(provider: OpenIdProvider): Promise<string> {
  const { jwks_uri: address } = (await configurationOf(provider)).serverMetadata();
  if (!address) throw new NotConfirmed('provider-refused');
  return address;
}

const known = new Map<string, Promise<client.Configuration>>();
const MOST_KNOWN = 500;

/** Asked once per process; a failure is not kept. */
function configurationOf(provider: OpenIdProvider): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret, broughtBy } = provider;
  const key = JSON.stringify([issuer, clientId, clientSecret, broughtBy?.organizationId]);
  let configuration = known.get(key);
  if (!configuration) {
    const [oldest] = known.size >= MOST_KNOWN ? known.keys() : [];
    if (oldest !== undefined) known.delete(oldest);
    configuration = discover(provider);
    known.set(key, configuration);
    configuration.catch(() => known.delete(key));
  }
  return configuration;
}

async function discover(provider: OpenIdProvider): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret } = provider;
  const server = new URL(issuer);
  const insecure = server.protocol === 'http:';
  if (insecure && !mayBePlain(provider, server))
    throw new Error(`The issuer ${issuer} is not on https; only on loopback is http allowed.`);
  if (provider.kind === 'entra') return discoverEntra(provider);
  return client.discovery(server, clientId, clientSecret, clientSecret ? undefined : client.None(), {
    timeout: TIMEOUT_SECONDS,
    [client.customFetch]: (url, options) => fetchFor(provider)(url, options),
    // The signature counts, not only that the token came from the right address.
    execute: [client.enableNonRepudiationChecks, ...(insecure ? [client.allowInsecureRequests] : [])],
  });
}

/** Tells a provider that says no from one that is away: NotConfirmed, or 503 with a sentence. Our own refusals stay. */
export async function reaching<T>(provider: OpenIdProvider, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotConfirmed || error instanceof DomainError) throw error;
    if (isNo(error)) throw new NotConfirmed('provider-refused');
    throw new DomainError(
      'unavailable',
      `${provider.name} does not answer at the moment. Try again, or sign in another way.`,
      { retryAfterSeconds: 30, reason: 'provider-away' },
    );
  }
}

/** The provider answered, and the answer was no or not to be believed. */
function isNo(error: unknown): boolean {
  if (error instanceof client.AuthorizationResponseError) return true;
  if (error instanceof client.ResponseBodyError) return error.status < 500;
  return error instanceof client.ClientError && NO.has(String(error.code)) && !isServerFailure(error.cause);
}

const NO = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
]);

const isServerFailure = (cause: unknown) => cause instanceof Response && cause.status >= 500;
