import { z } from 'zod';

export const PeopleImportQuery = z.strictObject({
  dryRun: z
    .stringbool()
    .default(false)
    .meta({ description: 'Tell what would happen to each row, and change nothing.' }),
  invite: z
    .stringbool()
    .default(false)
    .meta({ description: 'Send invitations to those who are added, at most 200 with one file.' }),
});

const Row = z.object({
  line: z.number().int(),
  name: z.string(),
  signInName: z.string(),
  roles: z.string(),
  fate: z.enum(['create', 'skip', 'refuse']),
  invited: z.boolean(),
  why: z.object({ column: z.string(), sentence: z.string(), remedy: z.string() }).nullable(),
});

/** What becomes, or would become, of each row of a file of people. */
export const PeopleImport = z
  .object({
    dryRun: z.boolean(),
    fileName: z.string(),
    create: z.number().int(),
    skip: z.number().int(),
    refuse: z.number().int(),
    invited: z.number().int(),
    rows: z.array(Row),
    failedRows: z
      .string()
      .meta({ description: 'The rows that cannot go in as CSV, each with its reason, ready to mend.' }),
  })
  .meta({ id: 'PeopleImport' });
export type PeopleImport = z.output<typeof PeopleImport>;
