import * as client from 'openid-client';
import type { OpenIdProvider } from '../../kernel/context.ts';
import {
  NotConfirmed,
  type OpenIdPerson,
  type OpenIdStart,
  OtherIssuer,
  saysSecondFactor,
  whenAuthenticated,
} from './open-id-person.ts';
import { fetchFor } from './provider-fetch.ts';

const TENANT = '{tenantid}';
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Metadata = client.ServerMetadata;
type Claims = { iss?: unknown; tid?: unknown };

/**
 * Microsoft Entra by its own rules. Each tenant is an issuer of its own, also where one address serves many; a person is
 * (tenant, object id); addresses and preferred names can be written by a foreign administrator and count for nothing.
 * Which tenant the token is from is read first, then everything is verified against that tenant's issuer.
 */
export async function finishEntra(
  provider: OpenIdProvider,
  shared: client.Configuration,
  callbackUrl: URL,
  expected: Omit<OpenIdStart, 'url'>,
): Promise<OpenIdPerson> {
  const metadata: Metadata = JSON.parse(JSON.stringify(shared.serverMetadata()));
  const answer = await redeem(provider, metadata, callbackUrl, expected.codeVerifier);
  const idToken = await idTokenIn(answer.clone());
  if (partOf<{ alg?: unknown }>(idToken, 0).alg === 'none') throw new NotConfirmed('unsigned-token');
  const issuer = issuerOf(provider, metadata, partOf<Claims>(idToken, 1));
  const own = new client.Configuration(
    { ...metadata, issuer },
    provider.clientId,
    provider.clientSecret,
    provider.clientSecret ? undefined : client.None(),
  );
  if (new URL(issuer).protocol === 'http:') client.allowInsecureRequests(own);
  client.enableNonRepudiationChecks(own);
  own[client.customFetch] = (url, options) =>
    url === metadata.token_endpoint ? Promise.resolve(answer) : fetchFor(provider)(url, options);
  const tokens = await client.authorizationCodeGrant(own, callbackUrl, {
    pkceCodeVerifier: expected.codeVerifier,
    expectedState: expected.state,
    expectedNonce: expected.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  const oid = claims?.oid;
  if (typeof oid !== 'string' || !GUID.test(oid)) throw new NotConfirmed('provider-refused');
  return {
    issuer,
    subject: oid,
    name: typeof claims?.name === 'string' ? claims.name : 'New person',
    email: undefined,
    emailVerified: false,
    secondFactor: saysSecondFactor(claims ?? {}),
    authenticatedAt: whenAuthenticated(claims ?? {}),
    session: undefined,
  };
}

/** The issuer of the token's tenant, where that tenant may sign in here and the token says it is from it. */
function issuerOf({ tenants = [] }: OpenIdProvider, { issuer }: Metadata, { iss, tid }: Claims): string {
  if (typeof tid !== 'string' || !GUID.test(tid)) throw new NotConfirmed('provider-refused');
  const own = issuer.replace(TENANT, tid);
  if (iss !== own) throw new NotConfirmed('wrong-issuer');
  if (tenants.length > 0 && !tenants.includes(tid)) throw new NotConfirmed('tenant-not-allowed');
  return own;
}

async function redeem(
  provider: OpenIdProvider,
  { token_endpoint }: Metadata,
  callbackUrl: URL,
  codeVerifier: string,
): Promise<Response> {
  const code = callbackUrl.searchParams.get('code');
  if (!code || !token_endpoint) throw new NotConfirmed('provider-refused');
  const { clientId, clientSecret } = provider;
  return fetchFor(provider)(token_endpoint, {
    method: 'POST',
    signal: AbortSignal.timeout(8_000),
    headers: { accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: callbackUrl.origin + callbackUrl.pathname,
      code_verifier: codeVerifier,
      client_id: clientId,
      ...(clientSecret ? { client_secret: clientSecret } : {}),
    }),
  });
}

async function idTokenIn(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => undefined)) as { id_token?: unknown } | undefined;
  if (!answer.ok || typeof body?.id_token !== 'string') throw new NotConfirmed('provider-refused');
  return body.id_token;
}

/** Not verified: tells only which tenant's issuer it has to be verified against. */
function partOf<T extends object>(token: string, part: number): Partial<T> {
  try {
    const read: unknown = JSON.parse(Buffer.from(token.split('.')[part] ?? '', 'base64url').toString('utf8'));
    return typeof read === 'object' && read !== null ? (read as Partial<T>) : {};
  } catch {
    throw new NotConfirmed('provider-refused');
  }
}

/** The provider's own description; its issuer may stand for every tenant. */
export async function discoverEntra(provider: OpenIdProvider) {
  const { issuer, clientId, clientSecret } = provider;
  const answer = await fetchFor(provider)(`${issuer}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(8_000),
  });
  if (!answer.ok) throw new Error(`${issuer} answered ${answer.status}.`);
  const metadata = (await answer.json()) as Metadata;
  if (!URL.canParse(metadata.issuer) || new URL(metadata.issuer).origin !== new URL(issuer).origin)
    throw new OtherIssuer(metadata.issuer);
  const configuration = new client.Configuration(
    metadata,
    clientId,
    clientSecret,
    clientSecret ? undefined : client.None(),
  );
  // Whoever discovers has refused http elsewhere.
  if (new URL(issuer).protocol === 'http:') client.allowInsecureRequests(configuration);
  configuration[client.customFetch] = (url, options) => fetchFor(provider)(url, options);
  return configuration;
}
