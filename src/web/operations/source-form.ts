import { NewRegistrySource } from '../../modules/registry/sources/sources.contract.ts';
import {
  type Changes,
  FIELDS_OF,
  type Paging,
  RECORD_KINDS,
  type RecordKind,
} from '../../modules/registry/sources/sources.rules.ts';
import type { FormSchema } from '../ui/form-values.ts';
import type { Source } from './source-queries.ts';

export type SourceInput = ReturnType<typeof NewRegistrySource.parse>;
type Feed = SourceInput['definition']['feeds'][number];
type Entered = Record<string, unknown>;

/** What each way of paging, and of asking for changes, has to be told; the form shows and sends nothing else. */
export const PAGING_FIELDS = {
  none: [],
  'next-link': ['at'],
  page: ['parameter', 'first', 'sizeParameter', 'size'],
  offset: ['limitParameter', 'offsetParameter', 'size'],
  cursor: ['parameter', 'at'],
} as const satisfies Record<Paging['kind'], readonly string[]>;
export const CHANGES_FIELDS = {
  none: [],
  delta: [],
  since: ['parameter', 'at'],
} as const satisfies Record<Changes['kind'], readonly string[]>;

/** The list of a kind of record in the form: "definition/feeds/customer". */
export const listName = (record: RecordKind) => `definition/feeds/${record}`;

/** What a new source begins with: one list of an OData service. */
const EXAMPLE: Partial<Feed>[] = [
  {
    record: 'customer',
    path: 'Customers',
    rows: '/value',
    paging: { kind: 'next-link', at: '/@odata.nextLink' },
    one: "Customers('{number}')",
  },
];

/** The fields of the form by name. */
export function valuesOf(source: Source | undefined): Record<string, unknown> {
  const definition = source?.definition;
  const authentication = definition?.authentication;
  const feeds: Partial<Feed>[] = definition?.feeds ?? EXAMPLE;
  return {
    name: source?.name ?? '',
    'definition/protocol': definition?.protocol ?? 'odata',
    'definition/address': definition?.address ?? '',
    'definition/authentication/kind': authentication?.kind ?? 'none',
    'definition/authentication/userName': authentication?.kind === 'basic' ? authentication.userName : '',
    'definition/authentication/header': authentication?.kind === 'api-key' ? authentication.header : '',
    everyMinutes: source?.everyMinutes?.toString() ?? '',
    stopAtPercent: String(source?.stopAtPercent ?? 10),
    ...Object.assign(
      {},
      ...RECORD_KINDS.map((record) =>
        listValues(
          record,
          feeds.find((feed) => feed.record === record),
        ),
      ),
    ),
  };
}

function listValues(record: RecordKind, feed: Partial<Feed> | undefined): Record<string, unknown> {
  const name = listName(record);
  const told = (part: 'paging' | 'changes') =>
    Object.entries(feed?.[part] ?? { kind: 'none' }).map(([key, value]) => [
      `${name}/${part}/${key}`,
      String(value),
    ]);
  const places = FIELDS_OF[record].map((field) => [`${name}/mapping/${field}`, feed?.mapping?.[field] ?? '']);
  return {
    [`${name}/wanted`]: feed !== undefined,
    [`${name}/path`]: feed?.path ?? '',
    [`${name}/rows`]: feed?.rows ?? '',
    [`${name}/one`]: feed?.one ?? '',
    ...Object.fromEntries([...told('paging'), ...told('changes'), ...places]),
  };
}

/** Checks what was entered as the API would; what is wrong with a list is told at the fields of its kind of record. */
export function sourceSchema<Output = SourceInput>(
  source: Source | undefined,
  contract: FormSchema<Output> = NewRegistrySource as unknown as FormSchema<Output>,
): FormSchema<Output> {
  return {
    safeParse(value) {
      const entered = value as Entered;
      const definition = inside(entered.definition);
      const lists = inside(definition.feeds);
      const wanted = RECORD_KINDS.filter((record) => inside(lists[record]).wanted === true);
      const parsed = contract.safeParse({
        ...entered,
        everyMinutes: entered.everyMinutes === undefined ? null : Number(entered.everyMinutes),
        stopAtPercent: Number(entered.stopAtPercent),
        definition: {
          ...definition,
          authentication: authenticationOf(inside(definition.authentication)),
          ...(source && {
            timeoutSeconds: source.definition.timeoutSeconds,
            mostMegabytes: source.definition.mostMegabytes,
          }),
          feeds: wanted.map((record) => feedOf(record, inside(lists[record]))),
        },
      });
      if (parsed.success) return parsed;
      const issues = parsed.error.issues.map(({ path, message }) => ({
        path: byRecord(path, wanted),
        message,
      }));
      return { success: false, error: { issues } };
    },
  };
}

/** The API counts lists; the form knows them by their record. */
function byRecord(path: readonly PropertyKey[], wanted: readonly RecordKind[]): readonly PropertyKey[] {
  const [first, second, place, ...rest] = path;
  if (first !== 'definition' || second !== 'feeds') return path;
  const record = typeof place === 'number' ? wanted[place] : RECORD_KINDS.at(-1);
  return record ? [first, second, record, ...(place === undefined ? ['wanted'] : rest)] : path;
}

function feedOf(record: RecordKind, entered: Entered): Entered {
  const { path = '', rows, one } = entered;
  const paging = inside(entered.paging);
  const changes = inside(entered.changes);
  return {
    ...{ record, path, rows, one },
    mapping: inside(entered.mapping),
    paging: only(paging, PAGING_FIELDS[paging.kind as Paging['kind']] ?? []),
    changes: only(changes, CHANGES_FIELDS[changes.kind as Changes['kind']] ?? []),
  };
}

const NUMBERS = ['first', 'size'];

/** Fields of another kind are not sent. */
function only(entered: Entered, fields: readonly string[]): Entered {
  const kept = fields.map((field) => {
    const value = entered[field];
    return [field, NUMBERS.includes(field) && value !== undefined ? Number(value) : value];
  });
  return { kind: entered.kind, ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)) };
}

function authenticationOf({ kind, userName, header }: Entered): Entered {
  if (kind === 'basic') return { kind, userName };
  if (kind === 'api-key') return { kind, header };
  return { kind };
}

const inside = (value: unknown): Entered =>
  typeof value === 'object' && value !== null ? (value as Entered) : {};
