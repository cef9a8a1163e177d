import { z } from 'zod';
import { namedPerson } from '../../kernel/field-schemas.ts';
import { Colleague } from '../partners/colleagues.contract.ts';

export const reasonForSupport = z
  .string('Enter a reason; it stands in the audit trail.')
  .trim()
  .min(10, 'Say in at least 10 characters why; it stands in the audit trail.')
  .max(1_000, 'At most 1,000 characters.');

export const partnerSearch = {
  search: z
    .string()
    .trim()
    .max(100)
    .default('')
    .meta({ description: 'Beginnings or endings of words of the name, or the start of the number.' }),
};

export const SupportedPartner = z
  .object({
    organizationId: z.uuid(),
    number: z.string().nullable(),
    name: z.string(),
    country: z.string(),
    registeredAt: z.iso.datetime(),
  })
  .meta({ id: 'SupportedPartner' });
export const SupportedPartnerPage = z
  .object({ items: z.array(SupportedPartner), nextCursor: z.string().nullable() })
  .meta({ id: 'SupportedPartnerPage' });

export const OpenPartner = z.strictObject({ reason: reasonForSupport }).meta({ id: 'OpenPartner' });
export type OpenPartner = z.output<typeof OpenPartner>;

export const OpenedPartner = SupportedPartner.extend({
  phone: z.string(),
  address: z.object({
    street: z.string(),
    city: z.string(),
    state: z.string(),
    postalCode: z.string(),
    country: z.string(),
  }),
  registry: z
    .object({
      name: z.string(),
      country: z.string(),
      certified: z.boolean(),
      addendumSigned: z.boolean(),
      signInNames: z.array(z.string()),
    })
    .nullable(),
  people: z.array(Colleague),
}).meta({ id: 'OpenedPartner' });

/** One engineer proposes a new administrator of a partner organization (PP-16). */
export const ProposeReplacement = z
  .strictObject({
    partnerOrganizationId: z.uuid('Choose a partner organization.'),
    reason: reasonForSupport,
    ...namedPerson,
  })
  .meta({ id: 'ProposeReplacement' });
export type ProposeReplacement = z.output<typeof ProposeReplacement>;
export const Proposed = z.object({ id: z.uuid() }).meta({ id: 'ProposedReplacement' });

export const RejectReplacement = z
  .strictObject({ reason: reasonForSupport })
  .meta({ id: 'RejectReplacement' });
export type RejectReplacement = z.output<typeof RejectReplacement>;

const Named = z.object({ name: z.string(), signInName: z.string(), contactEmail: z.string() });
const Why = z.object({ reason: z.string(), sentence: z.string(), remedy: z.string(), who: z.string() });

export const Replacement = z
  .object({
    id: z.uuid(),
    partner: z.object({ organizationId: z.uuid(), name: z.string(), number: z.string().nullable() }),
    successor: Named,
    reason: z.string(),
    state: z.enum(['proposed', 'confirmed', 'rejected']),
    proposedBy: z.string(),
    proposedAt: z.iso.datetime(),
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    decisionReason: z.string().nullable(),
    plan: z
      .object({
        losingAllRoles: z.array(Named),
        successorIsBound: z
          .enum(['at-once', 'at-first-sign-in'])
          .meta({ description: 'At once when one account has proved the sign-in name.' }),
        mailTo: z.array(z.string()),
      })
      .nullable()
      .meta({ description: 'What confirming would do now; null once it is decided.' }),
    confirmationRefusal: Why.nullable().meta({ description: 'Why the caller cannot confirm.' }),
  })
  .meta({ id: 'AdministratorReplacement' });
export const ReplacementPage = z
  .object({ items: z.array(Replacement), nextCursor: z.string().nullable() })
  .meta({ id: 'AdministratorReplacementPage' });
