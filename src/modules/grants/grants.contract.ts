import { z } from 'zod';
import { LONGEST_DAYS } from './grants.rules.ts';

const Person = z.object({ id: z.uuid(), name: z.string() });
const Party = z.object({ id: z.uuid(), name: z.string() });

/** Roles in a partner organization, each of which can be covered as a group. */
export const PARTNER_ROLES = ['administrator', 'member', 'reader'] as const;

const Coverage = {
  roles: z.array(z.string()),
  groups: z.array(z.enum(PARTNER_ROLES)),
  named: z.array(Person).meta({ description: 'People of the partner organization, by name.' }),
};

export const Grant = z
  .object({
    id: z.uuid(),
    customer: Party,
    partner: Party,
    subscriptionId: z.uuid(),
    serviceName: z.string(),
    ...Coverage,
    people: z.array(Person).meta({ description: 'Everybody who is covered now, by a group or by name.' }),
    offeredRoles: z.array(z.string()).meta({ description: 'Roles that the service has.' }),
    purpose: z.string(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    state: z.enum(['proposed', 'upcoming', 'active', 'expired', 'ended', 'declined']),
    proposedBy: z.enum(['partner', 'customer']),
    approvedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    endedBy: z.enum(['partner', 'customer']).nullable(),
    amendment: z
      .object({
        ...Coverage,
        endsAt: z.iso.datetime().nullable(),
        askedBy: z.string(),
        askedAt: z.iso.datetime(),
      })
      .nullable()
      .meta({ description: 'What would be added to what stands, once the customer consents.' }),
    version: z.number().int(),
  })
  .meta({ id: 'Grant' });
export type Grant = z.output<typeof Grant>;

export const GrantPage = z
  .object({ items: z.array(Grant), nextCursor: z.string().nullable() })
  .meta({ id: 'GrantPage' });

export const GrantDeed = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  actorName: z.string(),
  action: z.string(),
  subjectName: z.string(),
});
export const GrantDeeds = z
  .object({ items: z.array(GrantDeed), nextCursor: z.string().nullable() })
  .meta({ id: 'GrantDeeds' });

const Moment = z.iso.datetime('Write a moment such as 2027-04-01T00:00:00Z.');
const Roles = z.array(z.string().max(100)).max(50);
const Groups = z.array(z.enum(PARTNER_ROLES, 'Choose administrator, member or reader.')).max(3);
const People = z.array(z.uuid()).max(500);

export const NewGrant = z
  .strictObject({
    subscriptionId: z.uuid(),
    partnerId: z
      .uuid()
      .optional()
      .meta({ description: 'For a customer: which partner. Left out: the partner of record.' }),
    roles: Roles.min(1, 'Choose at least one role.'),
    groups: Groups.default([]),
    personIds: People.default([]),
    purpose: z.string().trim().min(1, 'Say what the access is for.').max(500),
    startsAt: Moment.optional(),
    endsAt: Moment,
  })
  .meta({ description: `From–until at most ${LONGEST_DAYS} days.` });
export type NewGrant = z.output<typeof NewGrant>;

export const ChangeGrant = z
  .strictObject({
    roles: Roles.min(1, 'Leave at least one role, or end the grant.').optional(),
    groups: Groups.optional(),
    personIds: People.optional(),
    endsAt: Moment.optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    error: 'Change roles, people or the end.',
  });
export type ChangeGrant = z.output<typeof ChangeGrant>;

export const RenewGrants = z.strictObject({
  grantIds: z.array(z.uuid()).min(1, 'Choose at least one grant.').max(200),
  endsAt: Moment,
});
export type RenewGrants = z.output<typeof RenewGrants>;

export const RenewedGrants = z.object({ items: z.array(Grant) }).meta({ id: 'RenewedGrants' });
