import { rootCertificates } from 'node:tls';
import { type GuardedRequest, guardedExchange } from '../remote/guarded-fetch.ts';
import { dateOf, failureOf, RemoteFailure, secondsOf } from '../remote/remote-json.ts';
import type { BrokerCall, BrokerCredentials, BrokerEndpoint, BrokerLimits } from './broker-types.ts';
import { namedByCertificate } from './client-certificate.ts';

/** As originating identities and contexts name us. */
export const PLATFORM = 'portico';
const API_VERSION = '2.17';
const DEEPEST = 100;
const LONGEST_WAIT_SECONDS = 3_600;

export type BrokerExchange = {
  method: 'GET' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/v2`, each part as it is: they are escaped here. */
  path: readonly string[];
  query?: Record<string, string | undefined>;
  body?: object;
};

export type BrokerAnswer = {
  status: number;
  /** Undefined where it is no JSON, or nested too deep to be meant. */
  body: unknown;
  retryAfterSeconds: number | null;
};

/** One request to a broker and its whole answer, whatever its status. Throws a RemoteFailure. */
export async function ask(
  endpoint: BrokerEndpoint,
  limits: BrokerLimits,
  { method, path, query = {}, body }: BrokerExchange,
  call: BrokerCall,
): Promise<BrokerAnswer> {
  const sent = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
  const answer = await exchange(endpoint.credentials, {
    url: addressOf(endpoint.url, path, query),
    method,
    headers: {
      accept: 'application/json',
      'x-broker-api-version': API_VERSION,
      'x-broker-api-request-identity': call.requestIdentity,
      ...originatingIdentity(call),
      ...authorization(endpoint.credentials),
      ...(sent ? { 'content-type': 'application/json' } : {}),
    },
    body: sent,
    allowedHosts: endpoint.trustedInside,
    ...limits,
    tls: tlsOf(endpoint),
    signal: call.signal,
  });
  const { 'retry-after': retryAfter, date } = answer.headers;
  const seconds = secondsOf(retryAfter, dateOf(date));
  return {
    status: answer.status,
    body: parsed(answer.bytes),
    retryAfterSeconds: seconds === undefined ? null : Math.min(seconds, LONGEST_WAIT_SECONDS),
  };
}

/** What cannot even be sent (a key that is none, a sign that no header holds) is a failure like others. */
async function exchange(credentials: BrokerCredentials, wanted: GuardedRequest) {
  try {
    return await guardedExchange(wanted);
  } catch (error) {
    const failure = error instanceof RemoteFailure ? error : failureOf(error).unsent();
    throw namedByCertificate(failure, credentials);
  }
}

function addressOf(written: string, path: readonly string[], query: Record<string, string | undefined>): URL {
  if (!URL.canParse(written)) throw new RemoteFailure('not-an-address', '').unsent();
  const url = new URL(written);
  url.pathname = [url.pathname.replace(/\/+$/, ''), 'v2', ...path.map(encodeURIComponent)].join('/');
  url.search = '';
  url.hash = '';
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, value);
  return url;
}

/** `portico <base64 of a JSON object>`. */
function originatingIdentity({ originatingIdentity: who }: BrokerCall): Record<string, string> {
  if (who === null) return {};
  const value = Buffer.from(JSON.stringify(who)).toString('base64');
  return { 'x-broker-api-originating-identity': `${PLATFORM} ${value}` };
}

function authorization(credentials: BrokerCredentials): Record<string, string> {
  switch (credentials.kind) {
    case 'basic': {
      const pair = Buffer.from(`${credentials.userName}:${credentials.password}`).toString('base64');
      return { authorization: `Basic ${pair}` };
    }
    case 'bearer':
      return { authorization: `Bearer ${credentials.token}` };
    case 'mtls':
      return {};
    default:
      return credentials satisfies never;
  }
}

function tlsOf({ credentials, authority }: BrokerEndpoint) {
  return {
    ...(authority === undefined ? {} : { ca: [...rootCertificates, authority] }),
    ...(credentials.kind === 'mtls' ? { cert: credentials.certificate, key: credentials.key } : {}),
  };
}

function parsed(bytes: Buffer): unknown {
  try {
    const body: unknown = JSON.parse(bytes.toString());
    return isTooDeep(body) ? undefined : body;
  } catch {
    return undefined;
  }
}

function isTooDeep(body: unknown): boolean {
  let level = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}
