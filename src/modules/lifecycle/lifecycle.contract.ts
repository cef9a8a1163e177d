import { z } from 'zod';

const Effects = z.object({
  people: z.array(z.string()),
  data: z.array(z.string()),
  mail: z.array(z.string()),
});

export const CustomerLife = z
  .object({
    customerId: z.uuid(),
    state: z
      .enum(['unlimited', 'limited', 'inactivated', 'retention-ended', 'erased'])
      .meta({ description: 'Where the customer stands now.' }),
    cause: z
      .object({ reason: z.enum(['no-number', 'no-plan']), sentence: z.string(), remedy: z.string() })
      .nullable()
      .meta({ description: 'Why its time is limited, or was, and what lifts the limit.' }),
    daysLeft: z.number().int().nullable(),
    usableUntil: z.iso.datetime().nullable(),
    keptUntil: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'When the data of an inactivated customer is erased.' }),
    moments: z.array(
      z.object({
        kind: z.enum(['enrolled', 'number-added', 'reminder', 'end', 'revived', 'erasure']),
        at: z.iso.datetime(),
        done: z.boolean().meta({ description: 'False: to come, as things stand now.' }),
        daysBefore: z.number().int().nullable(),
        effects: Effects,
      }),
    ),
  })
  .meta({ id: 'CustomerLife' });
export type CustomerLife = z.output<typeof CustomerLife>;

export const Erased = z
  .object({
    services: z.number().int(),
    people: z.number().int(),
    accounts: z.number().int(),
    projects: z.number().int(),
    answeredGroups: z.number().int(),
    loads: z.number().int(),
    invitations: z.number().int(),
    mails: z.number().int(),
    trailEntries: z
      .number()
      .int()
      .meta({ description: 'Entries of the partner’s trail that lost their names.' }),
  })
  .meta({ id: 'Erased' });
export type Erased = z.output<typeof Erased>;

export const ErasureReceipt = z
  .object({
    id: z.uuid().meta({ description: 'The id that the customer had.' }),
    partner: z.object({ organizationId: z.uuid(), name: z.string() }),
    kind: z.enum(['prospect', 'existing']),
    enrolledAt: z.iso.datetime(),
    inactivatedAt: z.iso.datetime(),
    erasedAt: z.iso.datetime(),
    erased: Erased,
    left: z
      .array(
        z.object({
          service: z.string(),
          trouble: z.string().nullable().meta({ description: 'Why it was in vain the last time.' }),
          nextTryAt: z.iso.datetime(),
        }),
      )
      .meta({ description: 'Services whose brokers have not deleted yet what the customer had there.' }),
  })
  .meta({ id: 'ErasureReceipt' });
export const ErasureReceiptPage = z
  .object({ items: z.array(ErasureReceipt), nextCursor: z.string().nullable() })
  .meta({ id: 'ErasureReceiptPage' });

export const InactivatedCounts = z
  .object({
    items: z.array(
      z.object({
        partner: z.object({ organizationId: z.uuid(), name: z.string() }),
        customers: z.number().int(),
        firstErasedAt: z.iso.datetime(),
        lastErasedAt: z.iso.datetime(),
        firstDaysLeft: z
          .number()
          .int()
          .meta({ description: 'Days begun until the first of them is erased.' }),
      }),
    ),
    total: z.number().int().meta({ description: 'Customers of every partner found, on all pages.' }),
    firstErasedAt: z.iso.datetime().nullable().meta({ description: 'The earliest date on all pages.' }),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'InactivatedCounts' });

const reason = z
  .string('Enter a reason; it stands in the audit trail.')
  .trim()
  .min(10, 'Say in at least 10 characters why; it stands in the audit trail.')
  .max(1_000, 'At most 1,000 characters.');
const number = z
  .string('Enter the customer account number.')
  .trim()
  .min(1, 'Enter the customer account number.')
  .max(20, 'At most 20 characters.');

/** Looks for whom a number may belong to; the looking stands in both trails. */
export const SearchInactivated = z.strictObject({ number, reason }).meta({ id: 'SearchInactivated' });
export type SearchInactivated = z.output<typeof SearchInactivated>;

export const InactivatedSearch = z
  .object({
    number: z.string(),
    entry: z
      .object({
        name: z.string(),
        plan: z.enum(['enhancement', 'none']),
        partner: z.object({
          number: z.string(),
          organizationId: z.uuid().nullable(),
          name: z.string().nullable(),
        }),
      })
      .nullable()
      .meta({ description: 'What the registry knows of the number; null: nothing.' }),
    candidates: z
      .array(
        z.object({
          customerId: z.uuid(),
          name: z.string(),
          kind: z.enum(['prospect', 'existing']),
          inactivatedAt: z.iso.datetime(),
          keptUntil: z.iso.datetime(),
          daysLeft: z.number().int(),
          likeness: z.number().meta({ description: 'How much the name resembles the registry’s, 0 to 1.' }),
          refusal: z
            .object({ reason: z.string(), sentence: z.string(), remedy: z.string(), who: z.string() })
            .nullable()
            .meta({ description: 'Why this one cannot be revived with the number.' }),
        }),
      )
      .meta({
        description:
          'Inactivated customers of the partner of record, the most similar name first; at most 50.',
      }),
  })
  .meta({ id: 'InactivatedSearch' });

export const ReviveCustomer = z
  .strictObject({ partnerOrganizationId: z.uuid('Search by the number first.'), number, reason })
  .meta({ id: 'ReviveCustomer' });
export type ReviveCustomer = z.output<typeof ReviveCustomer>;
