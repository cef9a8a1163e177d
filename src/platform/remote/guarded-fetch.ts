import { lookup } from 'node:dns';
import { type IncomingHttpHeaders, type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSafe } from 'node:https';
import type { LookupFunction } from 'node:net';
import { hostOf } from './remote-addresses.ts';
import { bodyOf, failureOf, outsideLookup, RemoteFailure, refuseInside } from './remote-json.ts';

type Options = { method?: string; headers?: HeadersInit; body?: unknown; signal?: AbortSignal | null };
export type GuardedFetch = (address: string, options?: Options) => Promise<Response>;

export type GuardedRequest = {
  url: URL;
  method: string;
  headers: Record<string, string>;
  body?: Buffer | undefined;
  /** Hosts that may be inside of the installation's own network, by name, and without TLS. */
  allowedHosts: readonly string[];
  /** For the whole answer, from the look-up of the host to its last byte. */
  timeoutMs: number;
  mostBytes: number;
  /** In PEM: what the server is trusted by, and what this side shows of itself. */
  tls?: { ca?: string[]; cert?: string; key?: string } | undefined;
  signal?: AbortSignal | undefined;
};
export type GuardedAnswer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer };

const TIMEOUT_MS = 8_000;
const MOST_BYTES = 1_048_576;
const FORM = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' };

/**
 * As `fetch`, for addresses that an administrator of an organization has named: https only, nowhere inside, whatever the
 * name resolves to on the very connection that is used; no redirect is followed. Throws a RemoteFailure.
 */
export function guardedFetch(allowedHosts: readonly string[]): GuardedFetch {
  return async (address, { method = 'GET', headers, body, signal } = {}) => {
    const {
      status,
      headers: told,
      bytes,
    } = await guardedExchange({
      url: new URL(address),
      method,
      headers: {
        ...(body instanceof URLSearchParams ? FORM : {}),
        ...Object.fromEntries(new Headers(headers)),
      },
      body: body === undefined || body === null ? undefined : Buffer.from(String(body)),
      allowedHosts,
      timeoutMs: TIMEOUT_MS,
      mostBytes: MOST_BYTES,
      signal: signal ?? undefined,
    });
    const named = Object.entries(told).map(([name, value]) => [name, String(value)] as [string, string]);
    return new Response(bytes.length === 0 ? null : new Uint8Array(bytes), { status, headers: named });
  };
}

/** One request and its whole answer, guarded as `guardedFetch`. Throws a RemoteFailure. */
export async function guardedExchange(wanted: GuardedRequest): Promise<GuardedAnswer> {
  const { url, method, headers, body, allowedHosts, timeoutMs, mostBytes, tls, signal } = wanted;
  const allowed = allowedHosts.includes(hostOf(url));
  refuseInside(url, allowedHosts);
  const isSafe = url.protocol === 'https:';
  if (!isSafe && !allowed) throw new RemoteFailure('wrong-protocol', url.origin).unsent();
  const end = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve, reject) => {
    const request = (isSafe ? requestSafe : requestPlain)(url, {
      method,
      headers: {
        ...headers,
        'accept-encoding': 'identity',
        ...(body ? { 'content-length': body.length } : {}),
      },
      lookup: allowed ? (lookup as LookupFunction) : outsideLookup,
      signal: signal ? AbortSignal.any([end, signal]) : end,
      agent: false,
      ...tls,
    });
    let connected = false;
    request.once('socket', (socket) =>
      socket.once(isSafe ? 'secureConnect' : 'connect', () => {
        connected = true;
      }),
    );
    const fail = (error: unknown) => {
      const failure = end.aborted ? new RemoteFailure('timed-out', url.origin) : failureOf(error);
      reject(connected ? failure : failure.unsent());
    };
    request.on('response', (response) => answerOf(response, mostBytes).then(resolve, fail));
    request.on('error', fail);
    request.end(body);
  });
}

async function answerOf(response: IncomingMessage, mostBytes: number): Promise<GuardedAnswer> {
  const bytes = await bodyOf(response, mostBytes);
  return { status: response.statusCode ?? 502, headers: response.headers, bytes };
}
