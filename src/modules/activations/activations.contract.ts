import { z } from 'zod';
import { namedPerson } from '../../kernel/field-schemas.ts';
import { Retirement } from '../catalogue/offered.contract.ts';
import { Permitted } from '../people/people.contract.ts';
import { INVITATION_STATES } from './activations.rules.ts';

/** What **Send Activation** asks for (PP-57). */
export const SendActivation = z.strictObject(namedPerson).meta({ id: 'SendActivation' });
export type SendActivation = z.output<typeof SendActivation>;

export const SentInvitation = z
  .object({
    kind: z
      .enum(['sent', 'replaced'])
      .meta({ description: '`replaced`: the former link has stopped working.' }),
    signInName: z.string(),
    contactEmail: z.string(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'SentInvitation' });

const Named = z.object({
  firstName: z.string(),
  lastName: z.string(),
  signInName: z.string(),
  contactEmail: z.string(),
});

export const Activation = z
  .object({
    subscriptionId: z.uuid(),
    serviceName: z.string(),
    retirement: Retirement.nullable().meta({ description: 'When the service ends (PP-93).' }),
    customer: z.object({ id: z.uuid(), name: z.string() }),
    country: z.string(),
    /** What was entered with the customer, to start the form with. */
    administrator: Named,
    sending: Permitted,
    invitation: z
      .object({
        state: z.enum(INVITATION_STATES),
        to: Named,
        mail: z.object({
          state: z.enum(['queued', 'sending', 'sent', 'failed']),
          sentAt: z.iso.datetime().nullable(),
        }),
        createdAt: z.iso.datetime(),
        expiresAt: z.iso.datetime(),
        acceptedAt: z.iso.datetime().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Activation' });

const Token = z.string().max(1_000, 'This is not a link of ours.');
export const InvitationLookup = z.strictObject({ token: Token }).meta({ id: 'InvitationLookup' });

const Explained = z.object({
  reason: z.string(),
  sentence: z.string(),
  remedy: z.string(),
  who: z.string(),
});

const OrganizationKind = z.enum(['vendor', 'partner', 'customer']);

export const InvitationFound = z
  .object({
    kind: z.enum(['customer-administrator', 'user', 'grant']),
    state: z.enum(INVITATION_STATES),
    organizationName: z.string(),
    organizationKind: OrganizationKind,
    serviceName: z.string().nullable(),
    invitedBy: z.string(),
    expectedSignInName: z.string().meta({ description: 'Masked.' }),
    expiresAt: z.iso.datetime(),
    agreementsRequired: z.boolean(),
    account: z
      .object({
        name: z.string(),
        signInName: z.string(),
        match: z.enum(['right-account', 'wrong-account']),
      })
      .nullable()
      .meta({ description: 'Who is signed in; null for a visitor.' }),
    refusal: Explained.nullable().meta({ description: 'Why it cannot be accepted as things stand.' }),
  })
  .meta({ id: 'InvitationFound' });

export const AcceptInvitation = z
  .strictObject({ token: Token, acceptedAgreementIds: z.array(z.uuid()).max(20).default([]) })
  .meta({ id: 'AcceptInvitation' });
export type AcceptInvitation = z.output<typeof AcceptInvitation>;

export const InvitationAccepted = z
  .object({
    kind: z.enum(['customer-administrator', 'user', 'grant']),
    organizationId: z.uuid(),
    organizationName: z.string(),
    organizationKind: OrganizationKind,
    subscriptionId: z.uuid().nullable(),
    grantId: z.uuid().nullable().meta({ description: 'Where the customer decides on access.' }),
  })
  .meta({ id: 'InvitationAccepted' });
