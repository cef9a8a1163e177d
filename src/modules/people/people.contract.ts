import { z } from 'zod';
import { namedPerson } from '../../kernel/field-schemas.ts';

const ServiceRole = z.strictObject({ subscriptionId: z.uuid(), role: z.string().min(1).max(100) });
const ServiceRoles = z.array(ServiceRole).max(200, 'At most 200 roles for one person.');

export const NewPerson = z
  .strictObject({
    ...namedPerson,
    serviceRoles: ServiceRoles.default([]),
    administrator: z.boolean().default(false).meta({ description: 'May manage people and roles.' }),
  })
  .meta({ id: 'NewPerson' });
export type NewPerson = z.output<typeof NewPerson>;

export const PersonChange = z
  .strictObject({
    firstName: namedPerson.firstName.optional(),
    lastName: namedPerson.lastName.optional(),
    contactEmail: namedPerson.contactEmail.optional(),
    signInName: namedPerson.signInName.optional().meta({
      description: 'Only the recorded one is taken: it never changes.',
    }),
    serviceRoles: ServiceRoles.optional(),
    administrator: z.boolean().optional(),
  })
  .meta({ id: 'PersonChange' });
export type PersonChange = z.output<typeof PersonChange>;

/** Why a command is not open, before it is used. */
export const Permitted = z.object({
  allowed: z.boolean(),
  explanation: z
    .object({ reason: z.string(), sentence: z.string(), remedy: z.string(), who: z.string() })
    .nullable(),
});

export const Person = z
  .object({
    id: z.uuid(),
    firstName: z.string(),
    lastName: z.string(),
    signInName: z.string(),
    contactEmail: z.string(),
    administrator: z.boolean(),
    serviceRoles: z.array(z.object({ subscriptionId: z.uuid(), serviceName: z.string(), role: z.string() })),
    invitation: z.object({
      state: z.enum(['not-sent', 'sent', 'expired', 'accepted']),
      expiresAt: z.iso.datetime().nullable(),
    }),
    deletion: Permitted,
    inviting: Permitted,
    version: z.number().int(),
  })
  .meta({ id: 'Person' });

export const PeoplePage = z
  .object({ items: z.array(Person), nextCursor: z.string().nullable() })
  .meta({ id: 'PeoplePage' });
