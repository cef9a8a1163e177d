import { z } from 'zod';

const VISIBLE = /^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;

const entered = (what: string) =>
  z
    .string({ error: `Enter the ${what}.` })
    .trim()
    .min(1, `Enter the ${what}.`);
const asAddress = (what: string) => z.email(`Enter the ${what} as an address like ana@contoso.example.`);

/** Part of a person's name: one line of visible characters. */
export const PersonName = (what: string) =>
  entered(what)
    .max(100, `At most 100 characters for the ${what}.`)
    .regex(VISIBLE, `Use one line of visible characters for the ${what}.`);

export const SignInName = entered('sign-in account')
  .toLowerCase()
  .max(254, 'At most 254 characters for the sign-in account.')
  .pipe(asAddress('sign-in account'));
export const ContactEmail = entered('contact e-mail address')
  .max(254, 'At most 254 characters for the contact e-mail address.')
  .pipe(asAddress('contact e-mail address'));

const ServiceRole = z.strictObject({ subscriptionId: z.uuid(), role: z.string().min(1).max(100) });
const ServiceRoles = z.array(ServiceRole).max(200, 'At most 200 roles for one person.');

export const NewPerson = z
  .strictObject({
    firstName: PersonName('first name'),
    lastName: PersonName('last name'),
    signInName: SignInName,
    contactEmail: ContactEmail,
    serviceRoles: ServiceRoles.default([]),
    administrator: z.boolean().default(false).meta({ description: 'May manage people and roles.' }),
  })
  .meta({ id: 'NewPerson' });
export type NewPerson = z.output<typeof NewPerson>;

export const PersonChange = z
  .strictObject({
    firstName: PersonName('first name').optional(),
    lastName: PersonName('last name').optional(),
    contactEmail: ContactEmail.optional(),
    signInName: SignInName.optional().meta({
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
