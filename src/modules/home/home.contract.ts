import { z } from 'zod';
import { ErpSignUpSchema } from '../catalogue/catalogue.contract.ts';
import { Retirement } from '../catalogue/offered.contract.ts';

export const Home = z
  .object({
    services: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        description: z.string(),
        countries: z
          .array(z.object({ code: z.string(), name: z.string() }))
          .meta({ description: 'Supported countries/regions, by name (PP-3).' }),
        plans: z.array(
          z.object({
            name: z.string(),
            description: z.string(),
            promisedHours: z.number().int(),
            forProspects: z.boolean(),
          }),
        ),
        languages: z.array(z.string()),
        erpSignUp: ErpSignUpSchema.nullable().meta({
          description: 'Signing up from an ERP product (PP-70).',
        }),
        retirement: Retirement.nullable(),
      }),
    ),
    announcements: z.array(z.object({ id: z.uuid(), title: z.string(), text: z.string() })),
  })
  .meta({ id: 'Home' });
