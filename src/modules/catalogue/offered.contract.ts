import { z } from 'zod';
import { ErpSignUpSchema } from './catalogue.contract.ts';

/** What everybody who has the service is told (PP-93). */
export const Retirement = z
  .object({
    from: z.iso
      .date()
      .meta({ description: 'From this day (UTC) nothing new; what is there can be read and exported.' }),
    notice: z.string().meta({ description: 'What to do.' }),
    data: z.string().meta({ description: 'Where the existing data goes.' }),
    retired: z.boolean().meta({ description: 'The day has come.' }),
  })
  .meta({ id: 'Retirement' });
export type Retirement = z.output<typeof Retirement>;

const Named = z.object({ code: z.string(), name: z.string() });

const PlanOffered = z
  .object({
    ...Named.shape,
    description: z.string(),
    promisedHours: z.number().int(),
    forProspects: z.boolean().meta({ description: 'Also for customers without a number, for 90 days.' }),
    trialNote: z.string(),
    parameters: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: 'JSON Schema of what the plan asks for; null for nothing.' }),
  })
  .meta({ id: 'PlanOffered' });

/** A service as whoever signs up sees it. */
export const Offering = z
  .object({
    ...Named.shape,
    description: z.string(),
    roles: z.array(z.string()),
    plans: z.array(PlanOffered),
    countries: z.array(
      Named.extend({
        dataCentre: Named.meta({ description: 'Serves this country/region (PP-51).' }),
        otherDataCentres: z.array(Named).meta({ description: 'May be chosen in its place.' }),
      }),
    ),
    purposes: z.array(z.string()).meta({ description: 'Values of **Purpose of account** (PP-69).' }),
    languages: z.array(z.string()),
    erpSignUp: ErpSignUpSchema.nullable().meta({ description: 'Signing up from an ERP product (PP-70).' }),
    retirement: Retirement.nullable(),
  })
  .meta({ id: 'Offering' });
export const OfferingList = z.object({ items: z.array(Offering) }).meta({ id: 'OfferingList' });
