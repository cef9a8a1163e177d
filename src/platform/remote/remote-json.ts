import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { lookup } from 'node:dns';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSafe } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { RemoteReason } from '../../kernel/remote-reasons.ts';
import { hostOf, isInsideAddress, refuseAddress } from './remote-addresses.ts';

/** What went wrong while another server was asked; `detail` is for people and never holds a secret. */
export class RemoteFailure extends Error {
  readonly reason: RemoteReason;
  /** Seconds that the server asked to wait. */
  readonly retryAfterSeconds: number | undefined;
  /** False where the server cannot have received anything: no connection came about. */
  readonly sent: boolean;

  constructor(reason: RemoteReason, detail: string, retryAfterSeconds?: number, sent = true) {
    super(detail);
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
    this.sent = sent;
  }

  unsent(): RemoteFailure {
    return new RemoteFailure(this.reason, this.message, this.retryAfterSeconds, false);
  }
}

export type RemoteRequest = {
  url: URL;
  headers: Record<string, string>;
  /** Hosts that may be inside of the installation's own network, by name. */
  allowedHosts: readonly string[];
  /** For the whole answer, from the look-up of the host to its last byte. */
  timeoutMs: number;
  mostBytes: number;
  signal?: AbortSignal | undefined;
};

export type RemoteAnswer =
  | { kind: 'not-modified' }
  | {
      kind: 'json';
      body: unknown;
      etag: string | undefined;
      date: Date | undefined;
      bytes: number;
      /** The same for the same bytes. */
      digest: string;
    };

const REDIRECTS = [301, 302, 303, 307, 308];
const MOST_REDIRECTS = 3;

/**
 * Asks another server for JSON. Whatever a name resolves to is checked on the very connection that is used, so that no
 * name can point inside; redirects are followed on the same origin only. Throws a RemoteFailure.
 */
export async function getJson(wanted: RemoteRequest): Promise<RemoteAnswer> {
  const end = AbortSignal.timeout(wanted.timeoutMs);
  const signal = wanted.signal ? AbortSignal.any([end, wanted.signal]) : end;
  let url = wanted.url;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    refuseInside(url, wanted.allowedHosts);
    const answer = await ask({ ...wanted, url, signal }).catch((error) => {
      throw end.aborted ? timedOut(wanted.timeoutMs) : error;
    });
    if ('body' in answer || answer.kind === 'not-modified') return answer;
    url = sameOrigin(url, answer.location);
  }
  throw new RemoteFailure('redirected-away', `It redirects more than ${MOST_REDIRECTS} times.`);
}

/** Throws where the address itself names what only the operator may name. */
export function refuseInside(url: URL, allowedHosts: readonly string[]) {
  const reason = refuseAddress(url.href, allowedHosts);
  if (reason) throw new RemoteFailure(reason, `${url.protocol}//${url.host}`).unsent();
}

/** Where a server sends us on to, on its own origin. */
export function sameOrigin(from: URL, written: string): URL {
  if (!URL.canParse(written, from.href)) throw new RemoteFailure('redirected-away', 'It names no address.');
  const to = new URL(written, from.href);
  if (to.origin === from.origin) return to;
  throw new RemoteFailure('redirected-away', `From ${from.origin} to ${to.origin}.`);
}

type Redirect = { kind: 'redirect'; location: string };

function ask({
  url,
  headers,
  allowedHosts,
  mostBytes,
  signal,
}: RemoteRequest): Promise<RemoteAnswer | Redirect> {
  return new Promise((resolve, reject) => {
    const open = url.protocol === 'https:' ? requestSafe : requestPlain;
    const request = open(
      url,
      {
        headers: { accept: 'application/json', 'accept-encoding': 'identity', ...headers },
        lookup: allowedHosts.includes(hostOf(url)) ? (lookup as LookupFunction) : outsideLookup,
        signal,
        agent: false,
      },
      (response) => {
        answerOf(response, url, mostBytes).then(resolve, (error) => {
          reject(error);
          response.destroy();
        });
      },
    );
    request.on('error', (error) => reject(failureOf(error)));
    request.end();
  });
}

/** Resolves a name and refuses it when any of its addresses is inside. */
export const outsideLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    const inside = addresses.find(({ address }) => isInsideAddress(address));
    if (inside) {
      return callback(new RemoteFailure('inside-address', `${hostname} is ${inside.address}.`), []);
    }
    const [first] = addresses;
    if (options.all) return callback(null, addresses);
    callback(null, first?.address ?? '', first?.family ?? 4);
  });
};

async function answerOf(
  response: IncomingMessage,
  url: URL,
  mostBytes: number,
): Promise<RemoteAnswer | Redirect> {
  const status = response.statusCode ?? 0;
  const { headers } = response;
  if (status === 304) {
    response.resume();
    return { kind: 'not-modified' };
  }
  if (REDIRECTS.includes(status)) {
    response.resume();
    return { kind: 'redirect', location: headers.location ?? '' };
  }
  if (status < 200 || status >= 300) {
    response.resume();
    throw refusedBy(status, url, headers['retry-after'], dateOf(headers.date));
  }
  const bytes = await bodyOf(response, mostBytes);
  return {
    kind: 'json',
    body: parsed(bytes, headers['content-type'] ?? ''),
    etag: headers.etag,
    date: dateOf(headers.date),
    bytes: bytes.length,
    digest: createHash('sha256').update(bytes).digest('base64'),
  };
}

/** Every byte of an answer, up to so many. */
export async function bodyOf(response: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      size += (chunk as Buffer).length;
      if (size > mostBytes) throw tooLarge(mostBytes);
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    throw failureOf(error);
  }
  if (!response.complete) throw new RemoteFailure('broke-off', `After ${size} bytes.`);
  return Buffer.concat(chunks);
}

const tooLarge = (mostBytes: number) =>
  new RemoteFailure('too-large', `More than ${Math.round(mostBytes / 1_048_576)} MB in one answer.`);
const timedOut = (timeoutMs: number) => new RemoteFailure('timed-out', `After ${timeoutMs / 1_000} seconds.`);

function parsed(bytes: Buffer, contentType: string): unknown {
  const told = contentType === '' ? '' : ` It says that it is ${contentType.slice(0, 80)}.`;
  if (!isUtf8(bytes)) throw new RemoteFailure('not-json', `It is not UTF-8.${told}`);
  try {
    return JSON.parse(bytes.toString());
  } catch {
    throw new RemoteFailure('not-json', `${bytes.length} bytes that are not JSON.${told}`);
  }
}

function refusedBy(
  status: number,
  { pathname }: URL,
  retryAfter: string | undefined,
  date: Date | undefined,
) {
  const detail = `Status ${status} for ${pathname}.`;
  if (status === 429 || (status === 503 && retryAfter !== undefined)) {
    return new RemoteFailure('asked-to-wait', detail, secondsOf(retryAfter, date));
  }
  if (status === 401 || status === 403) return new RemoteFailure('not-authorized', detail);
  if (status === 404 || status === 410) return new RemoteFailure('not-there', detail);
  return new RemoteFailure(status >= 500 ? 'server-failed' : 'refused-request', detail);
}

/** Retry-After in seconds: a number, or a moment beside the server's own date. */
export function secondsOf(retryAfter: string | undefined, date: Date | undefined): number | undefined {
  if (retryAfter === undefined) return undefined;
  if (/^\d{1,9}$/.test(retryAfter.trim())) return Number(retryAfter);
  const until = dateOf(retryAfter);
  return until && date ? Math.max(0, Math.ceil((until.getTime() - date.getTime()) / 1_000)) : undefined;
}

export function dateOf(written: string | undefined): Date | undefined {
  const date = new Date(written ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date;
}

const NETWORK: Record<string, RemoteReason> = {
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'unknown-host',
  ECONNRESET: 'broke-off',
  ECONNABORTED: 'broke-off',
  HPE_INVALID_CONSTANT: 'refused-request',
};

/** Any other failure in our words. Certificates that cannot be trusted have codes of many names. */
export function failureOf(error: unknown): RemoteFailure {
  if (error instanceof RemoteFailure) return error;
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (/CERT|SSL|TLS|SELF_SIGNED|SIGNATURE/.test(code)) return new RemoteFailure('not-trusted', message);
  if (message === 'aborted')
    return new RemoteFailure('broke-off', 'The connection ended before the answer did.');
  return new RemoteFailure(NETWORK[code] ?? 'unreachable', message.slice(0, 200));
}
