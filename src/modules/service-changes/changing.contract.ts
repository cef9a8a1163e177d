import { z } from 'zod';
import { ChangedThing } from '../provisioning/wanted-change.contract.ts';

/** What of a running service is to be another; what is left out stays as it is. */
export const ChangeService = z
  .strictObject({
    offeringVersion: z
      .int('Take the newest version, or leave it as it is.')
      .optional()
      .meta({ description: 'The newest version of the service in the catalogue, to be of that one.' }),
    planCode: z
      .string('Choose a plan.')
      .max(100)
      .optional()
      .meta({ description: 'Another plan that the one it has can become.' }),
    parameters: z.record(z.string().max(100), z.unknown()).optional().meta({
      description:
        "Settings, by the plan's JSON Schema for changes; null empties one whose schema takes null.",
    }),
    maintenanceVersion: z
      .string('Name the version of the update.')
      .max(200)
      .optional()
      .meta({ description: 'The update that the service offers, to have it made.' }),
  })
  .meta({ id: 'ChangeService' });
export type ChangeService = z.output<typeof ChangeService>;

const PlanChoice = z
  .object({
    code: z.string(),
    name: z.string(),
    description: z.string(),
    promisedHours: z.number().int(),
    forProspects: z.boolean(),
    trialNote: z.string(),
    parameters: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: 'JSON Schema of what can be set; null for nothing.' }),
  })
  .meta({ id: 'PlanChoice' });

/** What of a running service can be changed. */
export const ServiceChoices = z
  .object({
    version: z.number().int().meta({ description: 'Of the subscription; for `If-Match`.' }),
    serviceName: z.string(),
    customerId: z.uuid(),
    customerName: z.string(),
    now: z.object({
      offeringVersion: z.number().int(),
      planCode: z.string(),
      planName: z.string(),
      parameters: z.record(z.string(), z.unknown()),
      maintenanceVersion: z.string().nullable(),
      prospect: z.boolean(),
    }),
    versions: z
      .array(
        z.object({
          version: z.number().int(),
          plans: z.array(PlanChoice),
          differences: z.array(ChangedThing).meta({ description: 'Against its own version.' }),
        }),
      )
      .meta({ description: 'Its own version first, and the newest where that is another one.' }),
    maintenance: z
      .object({ version: z.string(), note: z.string() })
      .nullable()
      .meta({ description: 'An update that the service offers.' }),
    underWay: z.uuid().nullable().meta({ description: 'The operation that works on the service now.' }),
  })
  .meta({ id: 'ServiceChoices' });

export const ServiceChangeBegun = z
  .object({
    operation: z.object({ id: z.uuid(), state: z.string() }),
    changes: z.array(ChangedThing),
  })
  .meta({ id: 'ServiceChangeBegun' });
