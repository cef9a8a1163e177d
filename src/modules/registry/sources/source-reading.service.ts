import { setTimeout as pause } from 'node:timers/promises';
import {
  getJson,
  type RemoteAnswer,
  RemoteFailure,
  sameOrigin,
} from '../../../platform/remote/remote-json.ts';
import {
  type Authentication,
  type Feed,
  type FeedMemory,
  firstPage,
  nextPage,
  rowsOf,
  type SourceDefinition,
  valueAt,
} from './sources.rules.ts';
import { type Pace, pauseBefore, type SyncFailure } from './synchronization.rules.ts';

/** Why a source could not be read; `detail` says where. */
export class SourceFailure extends Error {
  readonly reason: SyncFailure;
  readonly retryAfterSeconds: number | undefined;

  constructor(reason: SyncFailure, detail: string, retryAfterSeconds?: number) {
    super(detail);
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export type Asking = {
  definition: SourceDefinition;
  secret: string | undefined;
  allowedHosts: readonly string[];
  pace: Pace;
  signal?: AbortSignal | undefined;
  /** Told of every wait and repeat. */
  note(sentence: string): Promise<void>;
};

/** A page's rows as the source wrote them. */
export type SourcePage = { rows: unknown[]; date: Date | undefined };
export type FeedResult =
  | { kind: 'not-modified' }
  | {
      kind: 'read';
      /** Whether everything was read, so that what is not there is missing; a delta tells only what is new. */
      whole: boolean;
      memory: FeedMemory;
      date: Date | undefined;
    };

const MOST_PAGES = 20_000;

/**
 * Reads a feed page by page, each handed over before the next one is asked for. A feed whose pages all are as they were
 * costs one question without an answer's body for each of them.
 */
export async function readFeed(
  asking: Asking,
  feed: Feed,
  memory: FeedMemory,
  take: (page: SourcePage) => Promise<void>,
): Promise<FeedResult> {
  if (await isUnchanged(asking, memory)) return { kind: 'not-modified' };
  const isDelta = feed.changes.kind === 'delta' && memory.deltaLink !== undefined;
  const isSince = feed.changes.kind === 'since' && memory.since !== undefined;
  const seen = new Set<string>();
  const kept: { url: string; etag: string }[] = [];
  const left: FeedMemory = {};
  let complete = true;
  let date: Date | undefined;
  let url: URL | undefined = firstPage(asking.definition, feed, memory);
  for (let count = 1; url; count++) {
    if (count > MOST_PAGES) throw new SourceFailure('too-many-pages', `More than ${MOST_PAGES}.`);
    const answer = await askAgain(asking, url, headersOf(feed));
    if (answer.kind === 'not-modified')
      throw new SourceFailure('refused-request', 'Status 304 without being asked.');
    const rows = rowsOf(feed, answer.body);
    if (!rows) throw new SourceFailure('no-list', `At ${feed.rows || 'the top'} of ${url.pathname}.`);
    refuseRepeated(seen, url, rows.length > 0 ? answer.digest : undefined);
    date ??= answer.date;
    if (answer.etag === undefined) complete = false;
    else kept.push({ url: url.href, etag: answer.etag });
    Object.assign(left, marksIn(feed, answer.body, url));
    await take({ rows, date: answer.date });
    url = following(feed, { url, body: answer.body, rows: rows.length });
  }
  const pages = complete && feed.changes.kind === 'none' ? { pages: kept } : {};
  return { kind: 'read', whole: !isDelta && !isSince, memory: { ...pages, ...left }, date };
}

/** Asks for the remembered pages on condition that they have changed, until one has. */
async function isUnchanged(asking: Asking, { pages = [] }: FeedMemory): Promise<boolean> {
  for (const { url, etag } of pages) {
    const answer = await askAgain(asking, new URL(url), { 'if-none-match': etag });
    if (answer.kind !== 'not-modified') return false;
  }
  return pages.length > 0;
}

function refuseRepeated(seen: Set<string>, url: URL, digest: string | undefined) {
  for (const mark of [url.href, ...(digest === undefined ? [] : [digest])]) {
    if (seen.has(mark)) throw new SourceFailure('repeats-itself', `At ${url.pathname}${url.search}.`);
    seen.add(mark);
  }
}

function following(feed: Feed, page: { url: URL; body: unknown; rows: number }): URL | undefined {
  const next = nextPage(feed, page);
  switch (next.kind) {
    case 'end':
      return undefined;
    case 'wrong':
      throw new SourceFailure('wrong-next-page', `At ${next.at}.`);
    case 'page':
      return onSameOrigin(page.url, next.written);
    default:
      return next satisfies never;
  }
}

function onSameOrigin(from: URL, written: string): URL {
  try {
    return sameOrigin(from, written);
  } catch (error) {
    throw asSourceFailure(error);
  }
}

/** What the answer leaves for the next time: a delta link, or the mark of when it was. */
function marksIn({ changes }: Feed, body: unknown, url: URL): FeedMemory {
  if (changes.kind === 'delta') {
    const link = valueAt(body, '/@odata.deltaLink');
    return typeof link === 'string' ? { deltaLink: onSameOrigin(url, link).href } : {};
  }
  if (changes.kind === 'since') {
    const since = valueAt(body, changes.at);
    return typeof since === 'string' || typeof since === 'number' ? { since: String(since) } : {};
  }
  return {};
}

function headersOf({ changes, paging }: Feed): Record<string, string> {
  const wishes = [
    ...(changes.kind === 'delta' ? ['odata.track-changes'] : []),
    ...(paging.kind === 'next-link' ? ['odata.maxpagesize=1000'] : []),
  ];
  return wishes.length > 0 ? { prefer: wishes.join(', ') } : {};
}

/** Asks once more, after a pause, what waiting for can help; what a source asks for with Retry-After is honoured. */
export async function askAgain(
  asking: Asking,
  url: URL,
  headers: Record<string, string>,
): Promise<RemoteAnswer> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask(asking, url, headers);
    } catch (error) {
      const failure = asSourceFailure(error);
      const { reason, retryAfterSeconds } = failure;
      const waitMs = pauseBefore(asking.pace, { reason, tries, retryAfterSeconds });
      if (waitMs === undefined) throw failure;
      await asking.note(`${failure.message} Asked again after ${waitMs / 1_000} s.`);
      await pause(waitMs, undefined, asking.signal ? { signal: asking.signal } : {});
    }
  }
}

function ask(
  { definition, secret, allowedHosts, signal }: Asking,
  url: URL,
  headers: Record<string, string>,
) {
  return getJson({
    url,
    headers: { ...headers, ...authorization(definition.authentication, secret) },
    allowedHosts,
    timeoutMs: definition.timeoutSeconds * 1_000,
    mostBytes: definition.mostMegabytes * 1_048_576,
    signal,
  });
}

function authorization(authentication: Authentication, secret = ''): Record<string, string> {
  switch (authentication.kind) {
    case 'none':
      return {};
    case 'basic':
      return {
        authorization: `Basic ${Buffer.from(`${authentication.userName}:${secret}`).toString('base64')}`,
      };
    case 'bearer':
      return { authorization: `Bearer ${secret}` };
    case 'api-key':
      return { [authentication.header.toLowerCase()]: secret };
    default:
      return authentication satisfies never;
  }
}

/** Failures of the network in our own words; anything else is a defect and goes on as it is. */
function asSourceFailure(error: unknown): SourceFailure {
  if (error instanceof SourceFailure) return error;
  if (error instanceof RemoteFailure) {
    return new SourceFailure(error.reason, error.message, error.retryAfterSeconds);
  }
  throw error;
}
