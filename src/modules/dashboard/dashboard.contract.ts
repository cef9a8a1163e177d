import { z } from 'zod';
import { Retirement } from '../catalogue/offered.contract.ts';
import { Permitted } from '../people/people.contract.ts';

const Service = z
  .object({
    subscriptionId: z.uuid(),
    name: z.string(),
    label: z.string().meta({ description: "The partner's word for it, when there are several." }),
    description: z.string(),
    country: z.string().meta({ description: 'Country/region of use, ISO 3166-1 alpha-2.' }),
    serviceAccountId: z.string(),
    planName: z.string(),
    purpose: z.string().nullable().meta({ description: '**Purpose of account** (PP-69).' }),
    dataCentre: z.string(),
    retirement: Retirement.nullable(),
    partnerName: z.string().meta({ description: 'Who supports this service.' }),
    status: z.enum(['not-activated', 'invitation-sent', 'active', 'inactive']),
    activatedAt: z.iso.datetime().nullable(),
    provisioning: z.object({
      state: z.enum(['not-started', 'under-way', 'failed', 'ready']),
      operationId: z.uuid().nullable(),
      promisedBy: z.iso.datetime().nullable(),
    }),
    roles: z.array(z.string()).meta({ description: 'Your roles in this service.' }),
    availableRoles: z.array(z.string()).meta({ description: 'The roles that can be given in it.' }),
    accessKeys: z.boolean().meta({
      description: 'It gives keys to programs, and you may manage them.',
    }),
    open: Permitted.extend({
      address: z.string().nullable().meta({
        description: 'Where it opens: a page of this installation, or its own; null where it does not.',
      }),
    }),
  })
  .meta({ id: 'Service' });

export const ServicesPage = z
  .object({
    items: z.array(Service),
    nextCursor: z.string().nullable(),
    waiting: z
      .object({
        notInvited: z.int().meta({ description: 'Saved and not invited yet; 100 stands for more.' }),
        invitationExpired: z
          .int()
          .meta({ description: 'Ran out before they were accepted; 100 stands for more.' }),
        onlyOneAdministrator: z.boolean(),
        grants: z
          .int()
          .meta({ description: 'Access that is asked for and not decided; 100 stands for more.' }),
        partnerChange: z
          .object({ id: z.uuid(), toName: z.string(), effectiveAt: z.iso.datetime() })
          .nullable()
          .meta({ description: 'What the registry has announced.' }),
      })
      .nullable()
      .meta({ description: 'What waits for an administrator; null for everybody else.' }),
    closed: z
      .object({
        since: z.iso.datetime(),
        keptUntil: z.iso.datetime(),
        sentence: z.string(),
        remedy: z.string(),
        who: z.string(),
      })
      .nullable()
      .meta({
        description:
          'Since when the organization is inactivated, and who can mend it; null while it is open.',
      }),
  })
  .meta({ id: 'ServicesPage' });

export const ServiceOpening = z
  .object({
    name: z.string(),
    address: z.string().meta({ description: 'A page of this installation, or of the service itself.' }),
    retirement: Retirement.nullable(),
  })
  .meta({ id: 'ServiceOpening' });
