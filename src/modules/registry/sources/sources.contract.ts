import { z } from 'zod';
import { line, requiredLine } from '../../../kernel/field-schemas.ts';
import { RegistryProblem } from '../registry-import.contract.ts';
import { LAYOUT_HEADINGS } from '../registry-import.rules.ts';
import { FIELDS_OF, type Field, missingFields, RECORD_KINDS, type RecordKind } from './sources.rules.ts';

const FIELDS = LAYOUT_HEADINGS.portico.filter((heading): heading is Field => heading !== 'record');
const parameter = (what: string) =>
  requiredLine(what, 60).regex(/^[\w$.[\]-]+$/, `Write ${what} without spaces and signs.`);
const place = (what: string) => requiredLine(what, 200);
const pageSize = z.number().int().min(1, 'At least 1.').max(10_000, 'At most 10,000.').default(500);

const Paging = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('next-link'), at: place('where the next address stands') }),
  z.strictObject({
    kind: z.literal('page'),
    parameter: parameter('the parameter of the page number'),
    first: z.number().int().min(0).max(1).default(1),
    sizeParameter: z.union([z.literal(''), parameter('the parameter of the page size')]).default(''),
    size: pageSize,
  }),
  z.strictObject({
    kind: z.literal('offset'),
    limitParameter: parameter('the parameter of the number of rows'),
    offsetParameter: parameter('the parameter of the rows to skip'),
    size: pageSize,
  }),
  z.strictObject({
    kind: z.literal('cursor'),
    parameter: parameter('the parameter of the cursor'),
    at: place('where the cursor stands'),
  }),
]);

const Changes = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('delta') }),
  z.strictObject({
    kind: z.literal('since'),
    parameter: parameter('the parameter of the mark'),
    at: place('where the mark stands'),
  }),
]);

const Mapping = z.partialRecord(z.enum(FIELDS), z.string().trim().max(200, 'At most 200 characters.')).meta({
  description:
    'Field → where its value stands in a row: a name, `a.b`, a JSON pointer `/a/b`, or `=text` for what is always the same.',
});

const feed = z.strictObject({
  record: z.enum(RECORD_KINDS as [RecordKind, ...RecordKind[]]),
  path: line('the path of the list', 500)
    .refine(isBelow, 'Write a path below the address, such as Customers.')
    .default(''),
  rows: line('where the rows stand', 200).default(''),
  mapping: Mapping,
  paging: Paging.default({ kind: 'none' }),
  changes: Changes.default({ kind: 'none' }),
  one: line('the path of one record', 500)
    .default('')
    .refine((path) => path === '' || (isBelow(path) && path.includes('{number}')), {
      error: "Write a path with {number} in it, such as Customers('{number}').",
    }),
});

type Told = z.core.$RefinementCtx;

function refuseUnknownFields({ record, mapping }: z.output<typeof feed>, check: Told) {
  const known: readonly Field[] = FIELDS_OF[record];
  for (const field of Object.keys(mapping) as Field[]) {
    if (!known.includes(field))
      check.addIssue({ code: 'custom', path: ['mapping', field], message: `A ${record} has no ${field}.` });
  }
}

function refuseMissingFields({ record, mapping }: z.output<typeof feed>, check: Told) {
  for (const field of missingFields({ record, mapping })) {
    check.addIssue({
      code: 'custom',
      path: ['mapping', field],
      message: `Say where the ${field.replaceAll('_', ' ')} of a ${record} stands.`,
    });
  }
}

const Feed = feed.superRefine((whole, check) => {
  refuseMissingFields(whole, check);
  refuseUnknownFields(whole, check);
});
/** Before it is said where the fields stand, for a look at what there is. */
const FeedToTry = feed.superRefine(refuseUnknownFields);

/** Stays below the address that it is put behind: neither another host nor further up. */
function isBelow(path: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:|^[/\\]{2}|\\|(^|\/)\.\.(\/|$)|#/i.test(path);
}

const Authentication = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('basic'), userName: requiredLine('the user name', 200) }),
  z.strictObject({ kind: z.literal('bearer') }),
  z.strictObject({
    kind: z.literal('api-key'),
    header: requiredLine('the name of the header', 60)
      .regex(/^[A-Za-z0-9-]+$/, 'A header has letters, digits and hyphens.')
      .refine((name) => !OURS.includes(name.toLowerCase()), 'This header is ours. Name the one of the key.'),
  }),
]);
const OURS = [
  'host',
  'accept',
  'accept-encoding',
  'connection',
  'content-length',
  'transfer-encoding',
  'if-none-match',
  'prefer',
];

const connection = {
  protocol: z.enum(['odata', 'rest']),
  address: requiredLine('the address', 500).refine(
    (text) => URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol),
    'Write an address that begins with https:// or http://.',
  ),
  authentication: Authentication.default({ kind: 'none' }),
  timeoutSeconds: z.number().int().min(1, 'At least 1.').max(300, 'At most 300.').default(30),
  mostMegabytes: z.number().int().min(1, 'At least 1.').max(64, 'At most 64.').default(16),
};

const listsOf = <List extends typeof Feed>(list: List) =>
  z
    .array(list)
    .min(1, 'Add at least one list.')
    .max(3, 'One list for each kind of record.')
    .refine(
      (feeds) => new Set(feeds.map(({ record }) => record)).size === feeds.length,
      'One list for each kind of record.',
    );
const Definition = z.strictObject({ ...connection, feeds: listsOf(Feed) });
const DefinitionToTry = z.strictObject({ ...connection, feeds: listsOf(FeedToTry) });

const secret = z
  .string()
  .min(1, 'Enter the secret.')
  .max(4_000, 'At most 4,000 characters.')
  .regex(/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/, 'A secret has visible characters of ASCII only.')
  .optional()
  .meta({
    description: 'Password, token or key. Kept where no answer of the API reads it; left out: as before.',
  });

const settings = {
  name: requiredLine('a name', 100),
  definition: Definition,
  everyMinutes: z
    .number()
    .int()
    .min(5, 'At least every 5 minutes.')
    .max(43_200, 'At most 30 days.')
    .nullable()
    .default(null)
    .meta({ description: 'Null: on demand only.' }),
  stopAtPercent: z.number().int().min(1, 'At least 1.').max(100, 'At most 100.').default(10).meta({
    description: 'A synchronization that misses more than this share of what the source had stops.',
  }),
};

export const NewRegistrySource = z.strictObject({ ...settings, secret });
export type NewRegistrySource = z.output<typeof NewRegistrySource>;
export const RegistrySourceTrial = z.strictObject({
  definition: DefinitionToTry.meta({
    description: 'Needed fields may be without a place yet: `places` of the answer has what there is.',
  }),
  secret,
  sourceId: z.uuid().optional().meta({ description: 'Whose kept secret is used when none is sent.' }),
});
export type RegistrySourceTrial = z.output<typeof RegistrySourceTrial>;

const SyncSummary = z.object({
  id: z.uuid(),
  state: z.enum(['queued', 'running', 'succeeded', 'failed']),
  startedAt: z.iso.datetime(),
});

export const RegistrySource = z
  .object({
    id: z.uuid(),
    ...settings,
    hasSecret: z.boolean(),
    asOf: z.iso.datetime().nullable(),
    nextAt: z.iso.datetime().nullable(),
    missing: z.number().int().meta({ description: 'Rows that it does not deliver any more.' }),
    latest: SyncSummary.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'RegistrySource' });
export type RegistrySource = z.output<typeof RegistrySource>;
export const RegistrySourceList = z
  .object({ items: z.array(RegistrySource) })
  .meta({ id: 'RegistrySourceList' });

/** One page of each list, and how its rows would be taken; nothing was changed. */
export const RegistryTrialResult = z
  .object({
    feeds: z.array(
      z.object({
        record: z.enum(['partner', 'sign-in', 'customer']),
        asked: z.string(),
        rows: z.number().int(),
        more: z.boolean(),
        places: z.array(z.string()).meta({
          description: 'Where values stand in the rows, as a mapping writes it; at most 200.',
        }),
        sample: z.array(
          z.object({
            fields: z.record(z.string(), z.string()),
            problem: RegistryProblem.omit({ line: true }).nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'RegistryTrialResult' });
export type RegistryTrialResult = z.output<typeof RegistryTrialResult>;

export const StartSynchronization = z.strictObject({
  acceptMissing: z.boolean().default(false).meta({
    description:
      'Go on although more than the allowed share is missing: those rows are marked, none is removed.',
  }),
  one: z
    .strictObject({ record: z.enum(['partner', 'customer']), number: requiredLine('the number', 20) })
    .optional()
    .meta({ description: 'Only this record.' }),
});
export type StartSynchronization = z.output<typeof StartSynchronization>;

const Failure = z.object({
  reason: z.string(),
  sentence: z.string(),
  remedy: z.string(),
  who: z.string(),
  detail: z.string(),
});

const sync = {
  ...SyncSummary.shape,
  sourceId: z.uuid(),
  sourceName: z.string(),
  scope: z.enum(['everything', 'one']),
  record: z.enum(['partner', 'customer']).nullable(),
  number: z.string().nullable(),
  pages: z.number().int(),
  rowsRead: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  missing: z.number().int(),
  returned: z.number().int(),
  refused: z.number().int(),
  moved: z.number().int(),
  notModified: z.boolean(),
  failure: Failure.nullable(),
  asOf: z.iso.datetime().nullable(),
  requestedBy: z.string().nullable(),
  finishedAt: z.iso.datetime().nullable(),
};
export const RegistrySync = z
  .object({
    ...sync,
    cursor: z.string().nullable(),
    steps: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        state: z.enum(['waiting', 'running', 'done', 'failed']),
        startedAt: z.iso.datetime().nullable(),
        finishedAt: z.iso.datetime().nullable(),
      }),
    ),
    notes: z.array(z.object({ at: z.iso.datetime(), sentence: z.string() })),
    problems: z.array(RegistryProblem).meta({ description: 'The first 1,000; `refused` counts all.' }),
  })
  .meta({ id: 'RegistrySync' });
export type RegistrySync = z.output<typeof RegistrySync>;
export const RegistrySyncPage = z
  .object({ items: z.array(z.object(sync)), nextCursor: z.string().nullable() })
  .meta({ id: 'RegistrySyncPage' });

export const MissingRow = z
  .object({
    sourceId: z.uuid(),
    sourceName: z.string(),
    record: z.enum(['partner', 'sign-in', 'customer']),
    key: z.string(),
    name: z.string(),
    partnerNumber: z.string().nullable(),
    missingSince: z.iso.datetime(),
  })
  .meta({ id: 'RegistryMissingRow' });
export type MissingRow = z.output<typeof MissingRow>;
export const MissingPage = z
  .object({ items: z.array(MissingRow), nextCursor: z.string().nullable() })
  .meta({ id: 'RegistryMissingPage' });

export const RemoveMissing = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        record: z.enum(['partner', 'sign-in', 'customer']),
        key: z.string().min(1).max(300),
      }),
    )
    .min(1, 'Choose at least one row.')
    .max(200, 'At most 200 rows at once.'),
});
export type RemoveMissing = z.output<typeof RemoveMissing>;
export const RemovedMissing = z
  .object({
    removed: z.number().int(),
    kept: z.array(
      z.object({ record: z.string(), key: z.string(), sentence: z.string(), remedy: z.string() }),
    ),
  })
  .meta({ id: 'RegistryRemovedMissing' });

export const RegistryLookup = z
  .object({
    id: z.uuid(),
    number: z.string(),
    state: z.enum(['queued', 'done', 'failed']),
    found: z.boolean(),
  })
  .meta({ id: 'RegistryLookup' });
export type RegistryLookup = z.output<typeof RegistryLookup>;
export const NewRegistryLookup = z.strictObject({ number: requiredLine('the customer account number', 20) });
