import { z } from 'zod';

export const PackageReading = z
  .object({
    fileName: z.string(),
    code: z.string(),
    name: z.string(),
    productVersion: z.string(),
    languageId: z.string(),
    tableCount: z.number().int(),
    tables: z
      .array(
        z.object({
          tableId: z.number().int(),
          name: z
            .string()
            .meta({ description: "The table's own name, or its element where it is not known." }),
          known: z.boolean(),
          fields: z.array(z.object({ name: z.string(), key: z.boolean() })),
          records: z.number().int(),
          first: z.array(z.array(z.string().nullable())).meta({
            description: 'The first 20 records, values in the order of the fields, cut to 200 characters.',
          }),
        }),
      )
      .meta({ description: 'At most 500 tables with 200 fields each.' }),
    findingCount: z.number().int(),
    findings: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['error', 'warning']),
        sentence: z.string(),
        tableId: z.number().int().optional(),
        table: z.string().optional(),
        record: z.number().int().optional(),
        field: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'RapidStartPackageReading' });
export type PackageReading = z.output<typeof PackageReading>;
