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

export const ApproveGrants = z.strictObject({
  grants: z
    .array(z.strictObject({ id: z.uuid(), version: z.number().int() }))
    .min(1, 'Choose at least one.')
    .max(200, 'At most 200 at once.'),
});
export type ApproveGrants = z.output<typeof ApproveGrants>;

export const GrantablePeople = z
  .object({
    items: z
      .array(z.object({ id: z.uuid(), name: z.string(), role: z.string() }))
      .meta({ description: 'People of the partner organization who can be named, by name.' }),
  })
  .meta({ id: 'GrantablePeople' });

export const CalendarLink = z
  .object({ since: z.iso.datetime().nullable().meta({ description: 'Null: there is no link.' }) })
  .meta({ id: 'CalendarLink' });
export const MadeCalendarLink = z
  .object({ url: z.string().meta({ description: 'Told once; whoever has it can read when access ends.' }) })
  .meta({ id: 'MadeCalendarLink' });
export const CalendarText = z.string().meta({ description: 'text/calendar (RFC 5545)' });

export const RegisteredPartners = z
  .object({ items: z.array(Party), nextCursor: z.string().nullable() })
  .meta({ id: 'RegisteredPartners' });

export const ServiceSupport = z
  .object({
    subscriptionId: z.uuid(),
    serviceName: z.string(),
    offeredRoles: z.array(z.string()),
    partnerOfRecord: Party.meta({ description: 'As the partner registry has it.' }),
    supportPartner: Party.meta({ description: 'Whom the customer has named, or the partner of record.' }),
    announced: z
      .object({ id: z.uuid(), toName: z.string(), effectiveAt: z.iso.datetime() })
      .nullable()
      .meta({ description: 'A change of the partner of record that is to come.' }),
  })
  .meta({ id: 'ServiceSupport' });

/** **Change support partner**; `access` is **Grant service access to the selected partner** (PP-88, PP-90). */
export const ChangePartner = z
  .strictObject({
    partnerId: z.uuid('Choose a partner.'),
    access: z
      .strictObject({ roles: Roles.min(1, 'Choose at least one role.'), endsAt: Moment })
      .optional()
      .meta({ description: 'Left out, the partner is named and can open nothing.' }),
  })
  .meta({ id: 'ChangePartner' });
export type ChangePartner = z.output<typeof ChangePartner>;
