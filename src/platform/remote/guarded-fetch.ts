import { lookup } from 'node:dns';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSafe } from 'node:https';
import type { LookupFunction } from 'node:net';
import { hostOf } from './remote-addresses.ts';
import { bodyOf, failureOf, outsideLookup, RemoteFailure, refuseInside } from './remote-json.ts';

type Options = { method?: string; headers?: HeadersInit; body?: unknown; signal?: AbortSignal | null };
export type GuardedFetch = (address: string, options?: Options) => Promise<Response>;

const TIMEOUT_MS = 8_000;
const MOST_BYTES = 1_048_576;
const FORM = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' };

/**
 * As `fetch`, for addresses that an administrator of an organization has named: https only, nowhere inside, whatever the
 * name resolves to on the very connection that is used; no redirect is followed. Throws a RemoteFailure.
 */
export function guardedFetch(allowedHosts: readonly string[]): GuardedFetch {
  return async (address, { method = 'GET', headers, body, signal } = {}) => {
    const url = new URL(address);
    const allowed = allowedHosts.includes(hostOf(url));
    refuseInside(url, allowedHosts);
    if (url.protocol !== 'https:' && !allowed) throw new RemoteFailure('wrong-protocol', url.origin);
    const end = AbortSignal.timeout(TIMEOUT_MS);
    const sent = body === undefined || body === null ? undefined : Buffer.from(String(body));
    const open = url.protocol === 'https:' ? requestSafe : requestPlain;
    return new Promise((resolve, reject) => {
      const request = open(url, {
        method,
        headers: {
          ...(body instanceof URLSearchParams ? FORM : {}),
          ...Object.fromEntries(new Headers(headers)),
          'accept-encoding': 'identity',
          ...(sent ? { 'content-length': sent.length } : {}),
        },
        lookup: allowed ? (lookup as LookupFunction) : outsideLookup,
        signal: signal ? AbortSignal.any([end, signal]) : end,
        agent: false,
      });
      request.on('response', (response) => answerOf(response).then(resolve, reject));
      request.on('error', (error) =>
        reject(end.aborted ? new RemoteFailure('timed-out', url.origin) : failureOf(error)),
      );
      request.end(sent);
    });
  };
}

async function answerOf(response: IncomingMessage): Promise<Response> {
  const bytes = await bodyOf(response, MOST_BYTES);
  const headers = Object.entries(response.headers).map(
    ([name, value]) => [name, String(value)] as [string, string],
  );
  return new Response(bytes.length === 0 ? null : new Uint8Array(bytes), {
    status: response.statusCode ?? 502,
    headers,
  });
}
