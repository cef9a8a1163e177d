import { z } from 'zod';
import { country, line } from '../../kernel/field-schemas.ts';
import { Retirement } from '../catalogue/offered.contract.ts';
import { OPERATION_STATES } from '../provisioning/provisioning.rules.ts';

const label = line('the label', 100).meta({
  description: "The partner's word for it, to tell several services of one customer apart (PP-53).",
});

/** The body that adds a service to a customer; the country/region of use is final (PP-50). */
export const AddService = z
  .strictObject({
    offeringCode: z.string({ error: 'Choose a service.' }).min(1, 'Choose a service.').max(100),
    planCode: z
      .string()
      .max(100)
      .optional()
      .meta({ description: 'One of the plans; not needed where there is a single one.' }),
    country: country('the country/region of use'),
    dataCentre: z
      .string()
      .max(100)
      .optional()
      .meta({ description: "The country/region's own, or another that it may choose; final too (PP-51)." }),
    purpose: z
      .string()
      .max(100)
      .optional()
      .meta({ description: '**Purpose of account**, where the service asks for it (PP-69).' }),
    parameters: z
      .record(z.string().max(100), z.unknown())
      .optional()
      .meta({ description: "What the plan asks for, by the plan's JSON Schema." }),
    label: label.optional(),
  })
  .meta({ id: 'AddService' });
export type AddService = z.output<typeof AddService>;

/** The label can be changed at any time; the country/region of use never (PP-50). */
export const ChangeSubscription = z.strictObject({ label }).meta({ id: 'ChangeSubscription' });
export type ChangeSubscription = z.output<typeof ChangeSubscription>;

export const Subscription = z
  .object({
    id: z.uuid(),
    customerId: z.uuid(),
    customerName: z.string(),
    customerNumber: z.string().nullable(),
    label: z.string(),
    offeringCode: z.string(),
    offeringName: z.string(),
    country: z.string(),
    countryName: z.string(),
    dataCentre: z.string(),
    planName: z.string(),
    purpose: z.string().nullable().meta({ description: '**Purpose of account** (PP-69).' }),
    parameters: z.record(z.string(), z.unknown()).meta({ description: 'What the plan asked for.' }),
    retirement: Retirement.nullable(),
    serviceAccountId: z.string(),
    status: z.enum(['not-activated', 'invitation-sent', 'active', 'inactive']),
    statusLabel: z.string(),
    provisioning: z
      .object({ operationId: z.uuid(), state: z.enum(OPERATION_STATES) })
      .nullable()
      .meta({ description: 'The latest operation that provisions it.' }),
    createdAt: z.iso.datetime(),
    invitedAt: z.iso.datetime().nullable(),
    activatedAt: z.iso.datetime().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Subscription' });
export type Subscription = z.output<typeof Subscription>;

export const SubscriptionPage = z
  .object({ items: z.array(Subscription), nextCursor: z.string().nullable() })
  .meta({ id: 'SubscriptionPage' });

export const ServiceAdded = z
  .object({ subscription: Subscription, operation: z.object({ id: z.uuid(), state: z.string() }) })
  .meta({ id: 'ServiceAdded' });
