import { z } from 'zod';
import { addressFindings } from '../../kernel/addresses.ts';
import { isCountry } from '../../kernel/countries.ts';
import { country, emailAddress, optionalLine, requiredLine } from '../../kernel/field-schemas.ts';
import { PartnerRoleChoice } from './colleagues.contract.ts';
import { VERDICT_FACTS } from './verdict.rules.ts';

const partnerNumber = requiredLine('the partner number', 20);
const RequestState = z.enum(['open', 'approved', 'declined', 'lapsed']);

const Address = z
  .strictObject({
    street: requiredLine('the street', 200),
    city: requiredLine('the city', 100),
    state: optionalLine('the state or province', 100),
    postalCode: optionalLine('the postal code', 20),
    country: country(),
  })
  .meta({ id: 'PartnerAddress' });

/** What an organization tells when it registers (PP-4). */
export const RegisterPartner = z
  .strictObject({
    partnerNumber,
    name: requiredLine("the organization's name", 200),
    address: Address,
    phone: z
      .string('Enter a phone number.')
      .trim()
      .regex(/^[+(]?\d[\d ()./-]{3,29}$/, 'Enter a phone number such as +1 425 555 0100.'),
    firstName: requiredLine('your first name', 100),
    lastName: requiredLine('your last name', 100),
    contactEmail: emailAddress('the contact e-mail address'),
  })
  .superRefine(({ address }, check) => {
    // The country/region is judged as a field of its own.
    for (const { pointer, message } of isCountry(address.country) ? addressFindings(address) : []) {
      check.addIssue({ code: 'custom', path: pointer.slice(1).split('/'), message });
    }
  })
  .meta({ id: 'RegisterPartner' });
export type RegisterPartner = z.output<typeof RegisterPartner>;

export const ClaimPlace = z.strictObject({ partnerNumber }).meta({ id: 'ClaimPlace' });
export const RegisteredPartner = z.object({ organizationId: z.uuid() }).meta({ id: 'RegisteredPartner' });

const Why = z.object({ reason: z.string(), sentence: z.string(), remedy: z.string(), who: z.string() });

const Verdict = z
  .object({
    allowed: z.boolean(),
    findings: z.array(
      z.object({
        fact: z.enum(VERDICT_FACTS),
        outcome: z.enum(['matched', 'not-matched', 'not-told']),
        sentence: z.string(),
        evidence: z.string().nullable().meta({ description: 'What would settle it.' }),
        who: z.string().nullable().meta({ description: 'Who can give the evidence.' }),
      }),
    ),
    reasons: z.array(Why).meta({ description: 'Everything that stands against a registration.' }),
  })
  .meta({ id: 'RegistryVerdict' });

export const RegistrationCheck = Verdict.extend({ partnerNumber: z.string() }).meta({
  id: 'RegistrationCheck',
});
export const checkQuery = { partnerNumber };

export const RegistrationCandidate = z
  .object({
    number: z.string(),
    name: z.string(),
    country: z.string(),
    signInName: z.string().meta({ description: 'The proved address that the registry associates.' }),
    state: z.enum([
      'can-register',
      'member',
      'can-claim',
      'already-active',
      'not-certified',
      'addendum-not-signed',
    ]),
    organizationId: z.uuid().nullable().meta({ description: 'Only for a member.' }),
    explanation: Why.nullable(),
    administrators: z
      .array(z.string())
      .meta({ description: 'Masked; where the organization is active already.' }),
    verdict: Verdict,
    latestRequest: z
      .object({
        id: z.uuid(),
        state: RequestState,
        reason: z.string().nullable().meta({ description: 'Why it was declined.' }),
        createdAt: z.iso.datetime(),
        lapsesAt: z.iso.datetime(),
        decidedAt: z.iso.datetime().nullable(),
      })
      .nullable(),
    support: z
      .object({
        allowed: z.boolean(),
        explanation: Why.nullable(),
        cause: z.enum(['no-administrator', 'request-lapsed']).nullable(),
      })
      .meta({ description: 'Whether Support can be asked, because no administrator answers.' }),
  })
  .meta({ id: 'RegistrationCandidate' });
export const RegistrationCandidates = z
  .object({ items: z.array(RegistrationCandidate) })
  .meta({ id: 'RegistrationCandidates' });

/** A colleague asks to be let in (PP-10). */
export const RequestAccess = z
  .strictObject({
    partnerNumber,
    note: z
      .string()
      .trim()
      .max(1_000, 'At most 1,000 characters.')
      .default('')
      .meta({ description: 'What the administrators read beside the name.' }),
  })
  .meta({ id: 'RequestAccess' });
export type RequestAccess = z.output<typeof RequestAccess>;

export const AccessRequest = z
  .object({
    id: z.uuid(),
    name: z.string(),
    signInName: z.string(),
    note: z.string(),
    state: RequestState,
    reason: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    lapsesAt: z.iso.datetime(),
  })
  .meta({ id: 'AccessRequest' });
export const AccessRequestPage = z
  .object({ items: z.array(AccessRequest), nextCursor: z.string().nullable() })
  .meta({ id: 'AccessRequestPage' });
export const AccessRequested = z.object({ id: z.uuid() }).meta({ id: 'AccessRequested' });

export const ApproveAccess = z.strictObject({ role: PartnerRoleChoice }).meta({ id: 'ApproveAccess' });
export type ApproveAccess = z.output<typeof ApproveAccess>;
export const DeclineAccess = z
  .strictObject({
    reason: z
      .string('Enter a reason; the person reads it.')
      .trim()
      .min(1, 'Enter a reason; the person reads it.')
      .max(1_000, 'At most 1,000 characters.'),
  })
  .meta({ id: 'DeclineAccess' });
export type DeclineAccess = z.output<typeof DeclineAccess>;
