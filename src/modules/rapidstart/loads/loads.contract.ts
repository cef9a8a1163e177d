import { z } from 'zod';

export const NewLoad = z
  .strictObject({
    target: z.literal('business-central-package'),
    packageCode: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9][A-Z0-9._-]{0,19}$/, 'Use 1 to 20 letters, digits, points, hyphens or underscores.')
      .optional()
      .meta({ description: 'Without it, the code of the legal entity.' }),
  })
  .meta({ id: 'NewRapidStartLoad' });
export type NewLoad = z.output<typeof NewLoad>;

const Table = z.object({ tableId: z.number().int(), name: z.string(), records: z.number().int() });

export const StoredSummary = z.object({ tables: z.array(Table), warnings: z.array(z.string()) });

export const Load = z
  .object({
    id: z.uuid(),
    projectId: z.uuid(),
    target: z.enum(['business-central-package']),
    packageCode: z.string(),
    fileName: z.string(),
    fileBytes: z.number().int(),
    summary: StoredSummary,
    createdBy: z.object({ name: z.string(), me: z.boolean() }),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'RapidStartLoad' });
export const LoadsPage = z
  .object({ items: z.array(Load), nextCursor: z.string().nullable() })
  .meta({ id: 'RapidStartLoadsPage' });

export const LoadPlan = z
  .object({
    /** Null when the load can begin. */
    refusal: z
      .object({ reason: z.string(), sentence: z.string(), remedy: z.string(), who: z.string() })
      .nullable(),
    openGroups: z.array(
      z.object({
        areaCode: z.string(),
        areaName: z.string(),
        code: z.string(),
        name: z.string(),
        openQuestions: z.array(z.object({ code: z.string(), label: z.string() })),
      }),
    ),
    packageCode: z.string(),
    tables: z.array(Table).meta({ description: 'What will be in the package; empty while groups are open.' }),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'RapidStartLoadPlan' });
