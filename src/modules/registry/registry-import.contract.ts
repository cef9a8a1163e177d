import { z } from 'zod';
import { missingSince, RegistryCustomer } from './registry-search.contract.ts';

export const RegistryProblem = z
  .object({
    line: z
      .number()
      .int()
      .meta({ description: 'Where the row begins in the file; the headings are line 1.' }),
    field: z
      .string()
      .meta({ description: 'The heading of the wrong field; empty when the row as a whole is.' }),
    value: z.string().meta({ description: 'What stands there, shortened.' }),
    reason: z.string(),
    sentence: z.string(),
    remedy: z.string(),
  })
  .meta({ id: 'RegistryProblem' });
export type RegistryProblem = z.output<typeof RegistryProblem>;

const outcome = {
  fileName: z.string(),
  layout: z.enum(['portico', 'sp500']),
  rowsRead: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
};
const problems = z.array(RegistryProblem).meta({ description: 'The first 1,000; `refused` counts all.' });
const entry = { id: z.uuid(), ...outcome, importedBy: z.string(), importedAt: z.iso.datetime() };

export const RegistryImport = z.object({ ...entry, problems }).meta({ id: 'RegistryImport' });
export type RegistryImport = z.output<typeof RegistryImport>;
export const RegistryImportPage = z
  .object({ items: z.array(z.object(entry)), nextCursor: z.string().nullable() })
  .meta({ id: 'RegistryImportPage' });
export type RegistryImportPage = z.output<typeof RegistryImportPage>;

/** What an import of the file would do now; nothing was changed. */
export const RegistryDryRun = z
  .object({
    ...outcome,
    problems,
    preview: z
      .array(
        z.object({
          line: z.number().int(),
          record: z.enum(['partner', 'sign-in', 'customer']),
          key: z.string(),
          name: z.string(),
          outcome: z.enum(['add', 'change']),
          changes: z.array(z.string()).meta({ description: 'Headings of the fields that would change.' }),
        }),
      )
      .meta({ description: 'The first 200 rows that would be added or changed.' }),
  })
  .meta({ id: 'RegistryDryRun' });
export type RegistryDryRun = z.output<typeof RegistryDryRun>;

export const RegistryPartner = z
  .object({
    number: z.string(),
    name: z.string(),
    country: z.string(),
    certified: z.boolean(),
    addendumSigned: z.boolean(),
    signInNames: z.number().int(),
    customers: z.number().int(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'RegistryPartner' });
export type RegistryPartner = z.output<typeof RegistryPartner>;
export const RegistryPartnerPage = z
  .object({ items: z.array(RegistryPartner), nextCursor: z.string().nullable() })
  .meta({ id: 'RegistryPartnerPage' });

export const RegistryEntry = RegistryCustomer.extend({
  plan: z.enum(['enhancement', 'none']),
  partnerNumber: z.string(),
  partnerName: z.string(),
  missingSince,
  updatedAt: z.iso.datetime(),
}).meta({ id: 'RegistryEntry' });
export type RegistryEntry = z.output<typeof RegistryEntry>;
export const RegistryEntryPage = z
  .object({ items: z.array(RegistryEntry), nextCursor: z.string().nullable() })
  .meta({ id: 'RegistryEntryPage' });

export const RegistrySearch = {
  search: z
    .string()
    .trim()
    .max(200, 'At most 200 characters.')
    .default('')
    .meta({ description: 'The beginning of a number, or a part of a name.' }),
};
