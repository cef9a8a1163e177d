import { z } from 'zod';
import { country, optionalLine, requiredLine } from '../../kernel/field-schemas.ts';
import type { JsonObject } from '../../kernel/tables/columns.ts';

import { readParameterSchema } from './parameters.rules.ts';

export const code = (what: string) =>
  z
    .string(`Enter ${what}.`)
    .regex(/^[a-z][a-z0-9-]{0,39}$/, `Use small letters, digits and - for ${what}, a letter first.`);

const SCHEMA_HELP =
  'JSON Schema: type object; properties of type string, integer, number or boolean with title, description, default, ' +
  'enum, pattern, format (email, uri, hostname), minLength, maxLength, minimum, maximum; required.';

/** A plan's JSON Schema; what no form can show is refused with its place. */
const Parameters = z
  .record(z.string(), z.json())
  .superRefine((schema, ctx) => {
    for (const { place, message } of readParameterSchema(schema as JsonObject).problems)
      ctx.addIssue({ code: 'custom', message: `${place || 'The schema'}: ${message}` });
  })
  .meta({ description: SCHEMA_HELP });

export const PlanSchema = z
  .strictObject({
    code: code('the code of the plan'),
    name: requiredLine('the name of the plan', 60),
    description: optionalLine('the description of the plan', 300),
    promisedHours: z
      .int('Enter the promised hours.')
      .min(1, 'Promise one hour at least.')
      .max(720, 'Promise 720 hours at most.'),
    forProspects: z.boolean().default(true),
    trialNote: optionalLine('the note on trials', 300),
    parameters: Parameters.nullable().default(null),
    servicePlanId: requiredLine("the broker's ID of the plan", 200).nullable().default(null),
    maximumPollingSeconds: z
      .int()
      .min(60, 'Ask for a minute at least.')
      .max(2_592_000, 'Ask for 30 days at most.')
      .nullable()
      .default(null),
  })
  .meta({ id: 'OfferingPlan' });

const dataCentre = code('the data centre');
export const RegionSchema = z
  .strictObject({
    country: country('the country/region of use'),
    dataCentre,
    otherDataCentres: z.array(dataCentre).max(20, 'At most 20 other data centres.').default([]),
  })
  .meta({ id: 'OfferingRegion' });

const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'Write languages like en, pt-BR or zh-Hans.');

const httpsAddress = z
  .string('Enter the address.')
  .max(500, 'At most 500 characters for the address.')
  .refine(
    (text) => URL.canParse(text) && /^https:\/\/[^\s]+$/.test(text),
    'Enter an address that begins with https://.',
  );

export const ErpSignUpSchema = z
  .strictObject({ url: httpsAddress, instructions: requiredLine('what to type', 500) })
  .meta({ id: 'ErpSignUp' });

export const OfferingContentSchema = z
  .strictObject({
    name: requiredLine('the name of the service', 100),
    description: requiredLine('the description of the service', 500),
    serviceKind: z.enum(['rapidstart', 'broker'], 'Choose how the service is reached.'),
    brokerId: z.uuid('Choose a broker.').nullable().default(null),
    serviceId: requiredLine("the broker's ID of the service", 200).nullable().default(null),
    roles: z
      .array(requiredLine('each role', 60))
      .min(1, 'Name one role at least.')
      .max(20, 'At most 20 roles.'),
    plans: z.array(PlanSchema).min(1, 'A service has one plan at least.').max(20, 'At most 20 plans.'),
    regions: z.array(RegionSchema).max(250, 'At most 250 countries/regions.'),
    purposes: z.array(requiredLine('each purpose', 60)).max(10, 'At most ten purposes.').default([]),
    languages: z.array(language).max(60, 'At most 60 languages.').default([]),
    erpSignUp: ErpSignUpSchema.nullable().default(null),
  })
  .meta({ id: 'OfferingContent' });
