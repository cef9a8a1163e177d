import { z } from 'zod';
import { MOST_MERGED, PART_NAMES } from './merging.rules.ts';

const parts = z.enum(PART_NAMES);

export const MergePlanQuery = z.strictObject({
  customers: z
    .string()
    .max(37 * MOST_MERGED)
    .transform((list) => list.split(','))
    .pipe(
      z
        .array(z.uuid())
        .min(2, 'Name two customers or more.')
        .max(MOST_MERGED, `At most ${MOST_MERGED} customers.`),
    )
    .meta({ description: 'Ids of two to ten customers, with commas between.' }),
});

export const Explained = z
  .object({
    allowed: z.boolean(),
    explanation: z
      .object({ reason: z.string(), sentence: z.string(), remedy: z.string(), who: z.string() })
      .nullable(),
  })
  .meta({ id: 'Explained' });

/** What a merge would bring together; `from` and `text` are its result while nobody chooses otherwise. */
export const CustomerMergePlan = z
  .object({
    survivorId: z.uuid().meta({ description: 'Who would stay: who has the number, else the oldest.' }),
    customers: z.array(
      z.object({
        id: z.uuid(),
        version: z.number().int(),
        name: z.string(),
        number: z.string().nullable(),
        kind: z.enum(['existing', 'prospect']),
        standing: z.enum(['active', 'inactivated', 'retention-ended']),
        createdAt: z.iso.datetime(),
        inCustomerPortal: z.boolean(),
        services: z.array(z.object({ id: z.uuid(), name: z.string() })),
      }),
    ),
    fields: z.array(
      z.object({
        part: parts,
        values: z.array(z.object({ customerId: z.uuid(), text: z.string() })),
      }),
    ),
    result: z.object({
      number: z.string().nullable(),
      createdAt: z.iso.datetime(),
      usableUntil: z.iso.datetime().nullable(),
      undoableUntil: z.iso.datetime(),
    }),
    decision: Explained,
  })
  .meta({ id: 'CustomerMergePlan' });
export type CustomerMergePlan = z.output<typeof CustomerMergePlan>;

export const MergeCustomers = z
  .strictObject({
    survivorId: z.uuid('Choose the customer that stays.'),
    customers: z
      .array(z.strictObject({ id: z.uuid(), version: z.number().int() }))
      .min(2, 'Name two customers or more.')
      .max(MOST_MERGED, `At most ${MOST_MERGED} customers.`)
      .meta({ description: 'All of them, the one that stays too, each as it was seen.' }),
    take: z
      .partialRecord(parts, z.uuid())
      .default({})
      .meta({ description: "Whose name, address … stays; otherwise the survivor's, or the first there is." }),
  })
  .meta({ id: 'MergeCustomers' });
export type MergeCustomers = z.output<typeof MergeCustomers>;

export const CustomerMerge = z
  .object({
    id: z.uuid(),
    survivor: z.object({ id: z.uuid(), name: z.string() }),
    merged: z.array(z.object({ id: z.uuid(), name: z.string(), number: z.string().nullable() })),
    mergedAt: z.iso.datetime(),
    mergedBy: z.string(),
    undoableUntil: z.iso.datetime(),
    undoneAt: z.iso.datetime().nullable(),
    undoneBy: z.string().nullable(),
    undo: Explained,
  })
  .meta({ id: 'CustomerMerge' });
export type CustomerMerge = z.output<typeof CustomerMerge>;
