import { z } from 'zod';
import { namedPerson } from '../../kernel/field-schemas.ts';
import { Permitted } from '../people/people.contract.ts';
import { STAFF_ROLES } from './staff.rules.ts';

const StaffRole = z.enum(STAFF_ROLES, { error: 'The roles are operator and support.' });
const Roles = z
  .array(StaffRole, { error: 'Choose at least one role.' })
  .refine((roles) => new Set(roles).size === roles.length, 'Name each role once.');

export const NewStaff = z
  .strictObject({
    ...namedPerson,
    roles: Roles.min(1, 'Choose at least one role.'),
  })
  .meta({ id: 'NewStaff' });
export type NewStaff = z.output<typeof NewStaff>;

export const StaffChange = z
  .strictObject({
    roles: Roles.meta({ description: 'None: the person can do nothing for the vendor any more.' }),
  })
  .meta({ id: 'StaffChange' });
export type StaffChange = z.output<typeof StaffChange>;

export const StaffPerson = z
  .object({
    id: z.uuid(),
    firstName: z.string(),
    lastName: z.string(),
    signInName: z.string(),
    contactEmail: z.string(),
    roles: z.array(z.enum(STAFF_ROLES)),
    invitation: z.object({
      state: z.enum(['not-sent', 'sent', 'expired', 'accepted']),
      expiresAt: z.iso.datetime().nullable(),
    }),
    inviting: Permitted,
    losingOperator: Permitted.meta({ description: 'Whether you may take the role operator away.' }),
    version: z.number().int(),
  })
  .meta({ id: 'StaffPerson' });

export const StaffPage = z
  .object({ items: z.array(StaffPerson), nextCursor: z.string().nullable() })
  .meta({ id: 'StaffPage' });
