import { z } from 'zod';
import { namedPerson } from '../../kernel/field-schemas.ts';
import { Permitted } from '../people/people.contract.ts';
import { PARTNER_ROLES } from './colleagues.rules.ts';

export const PartnerRoleChoice = z.enum(PARTNER_ROLES, { error: 'Choose a role.' });

/** A colleague whom an administrator invites (PP-9). */
export const NewColleague = z
  .strictObject({ ...namedPerson, role: PartnerRoleChoice })
  .meta({ id: 'NewColleague' });
export type NewColleague = z.output<typeof NewColleague>;

export const ColleagueChange = z
  .strictObject({
    firstName: namedPerson.firstName.optional(),
    lastName: namedPerson.lastName.optional(),
    contactEmail: namedPerson.contactEmail.optional(),
    role: PartnerRoleChoice.optional(),
  })
  .meta({ id: 'ColleagueChange' });
export type ColleagueChange = z.output<typeof ColleagueChange>;

/** A person of a partner organization, for whoever may know. */
export const Colleague = z
  .object({
    id: z.uuid(),
    firstName: z.string(),
    lastName: z.string(),
    signInName: z.string(),
    contactEmail: z.string(),
    roles: z.array(z.string()),
    waiting: z.boolean().meta({ description: 'True until the person has signed in and taken the place.' }),
    since: z.iso.datetime(),
  })
  .meta({ id: 'Colleague' });

/** The same for the organization's own people, with what can be done about it. */
export const PartnerPerson = Colleague.extend({
  role: z.enum(PARTNER_ROLES).nullable().meta({ description: 'Null: the person can do nothing any more.' }),
  invitation: z.object({
    state: z.enum(['not-sent', 'sent', 'expired', 'accepted']),
    expiresAt: z.iso.datetime().nullable(),
  }),
  inviting: Permitted,
  losingAdministrator: Permitted.meta({ description: 'Whether the role administrator can be taken away.' }),
  removing: Permitted,
  version: z.number().int(),
}).meta({ id: 'PartnerPerson' });

export const PartnerPersonPage = z
  .object({ items: z.array(PartnerPerson), nextCursor: z.string().nullable() })
  .meta({ id: 'PartnerPersonPage' });

export const Succession = z
  .object({
    administrators: z.array(z.object({ name: z.string(), waiting: z.boolean() })),
    warning: z
      .object({ reason: z.string(), sentence: z.string(), remedy: z.string(), who: z.string() })
      .nullable()
      .meta({ description: 'Stands as long as fewer than two administrators can sign in.' }),
  })
  .meta({ id: 'Succession' });
