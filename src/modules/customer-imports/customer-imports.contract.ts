import { z } from 'zod';
import { IMPORT_FIELDS } from './import-columns.rules.ts';

const count = z.number().int();

export const ImportMapping = z
  .partialRecord(z.enum(IMPORT_FIELDS), z.number().int().min(0).max(199))
  .meta({ description: 'Field → place of its column in the file, from 0. Other columns are passed over.' });

export const PlanCustomerImport = z
  .strictObject({
    mapping: ImportMapping,
    duplicates: z
      .enum(['skip', 'create'])
      .default('skip')
      .meta({ description: 'What becomes of prospects that look like customers who are there already.' }),
  })
  .meta({ id: 'PlanCustomerImport' });
export type PlanCustomerImport = z.output<typeof PlanCustomerImport>;

export const OUTCOMES = ['create', 'link', 'update', 'skip', 'refuse'] as const;
export const IMPORT_STATES = ['staged', 'planned', 'queued', 'running', 'done', 'cancelled'] as const;

export const CustomerImport = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    format: z.enum(['csv', 'xlsx']),
    sheet: z.string().meta({ description: 'The sheet of the workbook that is read.' }),
    headings: z.array(z.string()),
    mapping: ImportMapping,
    duplicates: z.enum(['skip', 'create']),
    state: z.enum(IMPORT_STATES),
    rowsRead: count,
    plan: z
      .object({ create: count, link: count, update: count, skip: count, refuse: count })
      .nullable()
      .meta({ description: 'Rows by what would happen to them; null until they are checked.' }),
    done: z.object({
      rows: count.meta({ description: 'Rows that are done, of those that create, link or update.' }),
      created: count,
      linked: count,
      updated: count,
      overtaken: count.meta({ description: 'Rows that something had changed for in between.' }),
    }),
    cancelRequested: z.boolean(),
    startedBy: z.string(),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'CustomerImport' });
export type CustomerImport = z.output<typeof CustomerImport>;

export const CustomerImportPage = z
  .object({ items: z.array(CustomerImport), nextCursor: z.string().nullable() })
  .meta({ id: 'CustomerImportPage' });

export const CustomerImportRow = z
  .object({
    line: count,
    outcome: z.enum(OUTCOMES),
    name: z.string(),
    number: z.string().nullable(),
    reference: z.string().nullable(),
    reason: z.string().nullable(),
    field: z.enum(IMPORT_FIELDS).nullable(),
    value: z.string().nullable(),
    sentence: z.string().nullable(),
    remedy: z.string().nullable(),
  })
  .meta({ id: 'CustomerImportRow' });

export const CustomerImportRowPage = z
  .object({ items: z.array(CustomerImportRow), nextCursor: z.string().nullable() })
  .meta({ id: 'CustomerImportRowPage' });
