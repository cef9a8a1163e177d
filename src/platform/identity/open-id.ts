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
  whenAuthenticated,
} from './open-id-person.ts';
import { fetchFor, mayBePlain } from './provider-fetch.ts';

const TIMEOUT_SECONDS = 8;
/** Asked for, a provider has to say when it was proved. */
const FRESH_SECONDS = 600;

/** Where to send the browser: authorization code with PKCE, state and nonce; `afresh` asks for more than a kept session. */
export async function startOpenId(
  provider: OpenIdProvider,
  redirectUri: string,
  afresh = false,
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
    ...(afresh ? { prompt: 'login', max_age: String(FRESH_SECONDS) } : {}),
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

async function reaching<T>(provider: OpenIdProvider, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotConfirmed) throw error;
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
