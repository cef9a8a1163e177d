import { z } from 'zod';

const part = (most: number) => z.string().max(most).default('');

/** What stands in the form so far; at least one of number, name and administrator is worth a search. */
export const CandidateSearch = z.strictObject({
  name: part(200),
  number: part(20),
  country: part(2),
  city: part(100),
  signInName: part(254),
  contactEmail: part(254),
});

/** A company that may be the one that somebody is about to enrol. */
export const Candidate = z
  .object({
    kind: z.enum(['customer', 'registry']).meta({
      description: 'A customer in your list, or an account of yours in the registry that is not in it.',
    }),
    id: z.uuid().nullable().meta({ description: 'Of the customer; null in the registry.' }),
    number: z.string().nullable(),
    name: z.string(),
    city: z.string(),
    country: z.string(),
    standing: z.enum(['active', 'inactivated', 'retention-ended']),
    strength: z
      .enum(['strong', 'possible'])
      .meta({ description: 'Strong: creating is refused until `acceptDuplicate` is set.' }),
    because: z.array(z.object({ reason: z.string(), words: z.string() })),
  })
  .meta({ id: 'CustomerCandidate' });
export type Candidate = z.output<typeof Candidate>;

export const CandidateList = z.object({ items: z.array(Candidate) }).meta({ id: 'CustomerCandidateList' });

/** The partner itself, as far as its registration tells, for the form of a new customer. */
export const OwnOrganization = z
  .object({
    name: z.string(),
    street: z.string(),
    city: z.string(),
    state: z.string(),
    postalCode: z.string(),
    country: z.string(),
    phone: z.string(),
    customerId: z.uuid().nullable().meta({ description: 'The customer that it is already.' }),
  })
  .meta({ id: 'OwnOrganization' });
export type OwnOrganization = z.output<typeof OwnOrganization>;
