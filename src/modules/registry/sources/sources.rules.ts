import { LAYOUT_HEADINGS } from '../registry-import.rules.ts';

export type RecordKind = 'partner' | 'sign-in' | 'customer';
export const RECORD_KINDS: readonly RecordKind[] = ['partner', 'sign-in', 'customer'];

/** A field of the registry, by the heading that it has in a file. */
export type Field = Exclude<(typeof LAYOUT_HEADINGS.portico)[number], 'record'>;

/** What each kind of record has, the needed fields first. */
export const FIELDS_OF = {
  partner: ['number', 'name', 'country', 'certified', 'addendum_signed'],
  'sign-in': ['partner_number', 'sign_in_name'],
  customer: [
    'number',
    'name',
    'country',
    'partner_number',
    'street',
    'city',
    'state',
    'postal_code',
    'industry',
    'plan',
  ],
} as const satisfies Record<RecordKind, readonly Field[]>;
export const NEEDED: Record<RecordKind, readonly Field[]> = {
  partner: ['number', 'name', 'country'],
  'sign-in': ['partner_number', 'sign_in_name'],
  customer: ['number', 'name', 'country', 'partner_number'],
};

/** Needed fields of which is not said where they stand. */
export function missingFields({ record, mapping }: Pick<Feed, 'record' | 'mapping'>): Field[] {
  return NEEDED[record].filter((field) => (mapping[field] ?? '') === '');
}

/** How the next page is asked for. */
export type Paging =
  | { kind: 'none' }
  /** The answer names the next page's address. */
  | { kind: 'next-link'; at: string }
  /** Pages are numbered; the first empty one, or a shorter one, is the last. */
  | { kind: 'page'; parameter: string; first: number; sizeParameter: string; size: number }
  /** So many rows from there: `$top` and `$skip`. */
  | { kind: 'offset'; limitParameter: string; offsetParameter: string; size: number }
  /** The answer holds what asks for the next page. */
  | { kind: 'cursor'; parameter: string; at: string };

/** How only what has changed is asked for. */
export type Changes =
  | { kind: 'none' }
  /** OData: the last page names an address that tells what happened since. */
  | { kind: 'delta' }
  /** The answer holds a moment or mark, and a parameter takes it next time. */
  | { kind: 'since'; parameter: string; at: string };

export type Feed = {
  record: RecordKind;
  /** Below the source's address. */
  path: string;
  /** Where the list of rows stands in the answer; empty when the answer is the list. */
  rows: string;
  /** Field → where its value stands in a row: `/a/b`, `a.b`, or `=text` for what is always the same. */
  mapping: Partial<Record<Field, string>>;
  paging: Paging;
  changes: Changes;
  /** What asks for one record: `Customers('{number}')`. Empty when the source cannot. */
  one: string;
};

export type Authentication =
  | { kind: 'none' }
  | { kind: 'basic'; userName: string }
  | { kind: 'bearer' }
  | { kind: 'api-key'; header: string };

export type SourceDefinition = {
  protocol: 'odata' | 'rest';
  address: string;
  authentication: Authentication;
  timeoutSeconds: number;
  /** Of one answer. */
  mostMegabytes: number;
  feeds: Feed[];
};

/** What the last synchronization of a feed left for the next one. */
export type FeedMemory = {
  pages?: { url: string; etag: string }[];
  deltaLink?: string;
  since?: string;
};
export type Memory = Partial<Record<RecordKind, FeedMemory>>;

/** The feed's first page, as `$select` and mark of the last time want it. */
export function firstPage(definition: SourceDefinition, feed: Feed, memory: FeedMemory = {}): URL {
  if (feed.changes.kind === 'delta' && memory.deltaLink !== undefined) return new URL(memory.deltaLink);
  const url = below(definition.address, feed.path);
  select(url, definition, feed);
  const { paging, changes } = feed;
  if (paging.kind === 'page') {
    url.searchParams.set(paging.parameter, String(paging.first));
    if (paging.sizeParameter !== '') url.searchParams.set(paging.sizeParameter, String(paging.size));
  }
  if (paging.kind === 'offset') {
    url.searchParams.set(paging.limitParameter, String(paging.size));
    url.searchParams.set(paging.offsetParameter, '0');
  }
  if (changes.kind === 'since' && memory.since !== undefined) {
    url.searchParams.set(changes.parameter, memory.since);
  }
  return url;
}

/** One record by its number; undefined where the source cannot be asked for one. */
export function onePage(definition: SourceDefinition, feed: Feed, number: string): URL | undefined {
  if (feed.one === '') return undefined;
  const written = definition.protocol === 'odata' ? number.replaceAll("'", "''") : number;
  const url = below(definition.address, feed.one.replaceAll('{number}', encodeURIComponent(written)));
  select(url, definition, feed);
  return url;
}

function below(address: string, path: string): URL {
  return new URL(path.replace(/^\/+/, ''), address.endsWith('/') ? address : `${address}/`);
}

/** OData is asked for the mapped properties only, once it is said where the needed ones stand. */
function select(url: URL, { protocol }: SourceDefinition, feed: Feed) {
  if (protocol !== 'odata' || url.searchParams.has('$select') || missingFields(feed).length > 0) return;
  const wanted = Object.values(feed.mapping).filter((place) => !place.startsWith('='));
  const properties = wanted.map((place) => steps(place).join('/'));
  if (properties.length > 0) url.searchParams.set('$select', [...new Set(properties)].join(','));
}

export type NextPage =
  | { kind: 'page'; written: string }
  | { kind: 'end' }
  /** What ought to tell the next page is no text. */
  | { kind: 'wrong'; at: string };

/** What comes after a page with so many rows; `written` may be relative to it. */
export function nextPage(
  { paging }: Feed,
  { url, body, rows }: { url: URL; body: unknown; rows: number },
): NextPage {
  switch (paging.kind) {
    case 'none':
      return { kind: 'end' };
    case 'next-link': {
      const link = valueAt(body, paging.at);
      if (link === undefined || link === null || link === '') return { kind: 'end' };
      return typeof link === 'string' ? { kind: 'page', written: link } : { kind: 'wrong', at: paging.at };
    }
    case 'cursor': {
      const cursor = valueAt(body, paging.at);
      if (cursor === undefined || cursor === null || cursor === '') return { kind: 'end' };
      if (typeof cursor !== 'string' && typeof cursor !== 'number') return { kind: 'wrong', at: paging.at };
      return { kind: 'page', written: withParameter(url, paging.parameter, String(cursor)) };
    }
    case 'page': {
      if (rows === 0 || (paging.sizeParameter !== '' && rows < paging.size)) return { kind: 'end' };
      const number = Number(url.searchParams.get(paging.parameter) ?? paging.first) + 1;
      return { kind: 'page', written: withParameter(url, paging.parameter, String(number)) };
    }
    case 'offset': {
      if (rows < paging.size) return { kind: 'end' };
      const offset = Number(url.searchParams.get(paging.offsetParameter) ?? 0) + rows;
      return { kind: 'page', written: withParameter(url, paging.offsetParameter, String(offset)) };
    }
    default:
      return paging satisfies never;
  }
}

function withParameter(url: URL, name: string, value: string): string {
  const next = new URL(url);
  next.searchParams.set(name, value);
  return next.href;
}

/** The list of rows in an answer; undefined where there is none. */
export function rowsOf(feed: Feed, body: unknown): unknown[] | undefined {
  const rows = feed.rows === '' ? body : valueAt(body, feed.rows);
  return Array.isArray(rows) ? rows : undefined;
}

/** What stands at a place: `/a/0/b` (JSON pointer), `a.b`, or always the same after `=`. Undefined when nothing does. */
export function valueAt(value: unknown, place: string): unknown {
  if (place.startsWith('=')) return place.slice(1);
  let found = value;
  for (const step of steps(place)) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string, unknown>)[step];
  }
  return found;
}

/** A name with a dot in it, such as `@odata.nextLink`, needs the pointer. */
function steps(place: string): string[] {
  if (!place.startsWith('/')) return place.split('.');
  return place
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

const MOST_PLACES = 200;
const DEEPEST = 4;

/** Where values stand in rows, as a mapping writes it: `Address.Country`; a pointer where a name has a dot or slash. */
export function placesOf(rows: readonly unknown[]): string[] {
  const places = new Set<string>();
  const walk = (value: unknown, path: readonly string[]) => {
    if (Array.isArray(value) || places.size >= MOST_PLACES) return;
    if (typeof value !== 'object' || value === null) {
      if (path.length > 0) places.add(written(path));
      return;
    }
    if (path.length === DEEPEST) return;
    for (const [name, inside] of Object.entries(value))
      if (!name.startsWith('@')) walk(inside, [...path, name]);
  };
  for (const row of rows) walk(row, []);
  return [...places];
}

function written(path: readonly string[]): string {
  if (!path.some((step) => /[./=]/.test(step))) return path.join('.');
  return path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

export type MappedRow =
  | { cells: string[] }
  /** A field whose value is a list or an object, or a row that is no object. */
  | { wrong: { field: string; value: string } };

/** A row of a source as the cells of a registry file, in the order of its headings. */
export function mapRow(feed: Feed, row: unknown): MappedRow {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return { wrong: { field: '', value: textOf(row) } };
  }
  const cells: string[] = [];
  for (const heading of LAYOUT_HEADINGS.portico) {
    if (heading === 'record') {
      cells.push(feed.record);
      continue;
    }
    const place = feed.mapping[heading];
    const value = place === undefined || place === '' ? undefined : valueAt(row, place);
    if (typeof value === 'object' && value !== null)
      return { wrong: { field: heading, value: textOf(value) } };
    cells.push(value === undefined || value === null ? '' : String(value).toWellFormed().trim());
  }
  return { cells };
}

const textOf = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 200);

/** The key of a row that a delta names as removed: what its identity, or the mapped key, says. */
export function isRemoved(row: unknown): boolean {
  return typeof row === 'object' && row !== null && '@removed' in row;
}
