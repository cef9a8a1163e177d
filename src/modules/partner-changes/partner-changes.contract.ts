import { z } from 'zod';

const change = {
  id: z.uuid(),
  number: z.string(),
  customerName: z.string(),
  from: z.object({ number: z.string(), name: z.string() }),
  to: z.object({ number: z.string(), name: z.string() }),
  state: z.enum(['announced', 'waiting', 'done', 'reversed']),
  announcedAt: z.iso.datetime(),
  effectiveAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  version: z.number().int(),
};

export const PartnerChange = z
  .object({
    ...change,
    table: z
      .array(z.object({ what: z.string(), before: z.string(), after: z.string(), moves: z.boolean() }))
      .meta({ description: 'What moves and what stays, before and after the moment.' }),
    keptNotes: z.number().int().meta({
      description:
        'How many notes of its own the asking partner keeps on the customer that moved away from it.',
    }),
  })
  .meta({ id: 'PartnerChange' });
export type PartnerChange = z.output<typeof PartnerChange>;

export const PartnerChangePage = z
  .object({ items: z.array(z.object(change)), nextCursor: z.string().nullable() })
  .meta({ id: 'PartnerChangePage' });

export const MovePartnerChange = z
  .strictObject({
    effectiveAt: z.iso.datetime('Write a moment such as 2026-04-01T00:00:00Z.').optional(),
    atOnce: z.boolean().default(false),
  })
  .refine(({ effectiveAt, atOnce }) => atOnce === (effectiveAt === undefined), {
    error: 'Name a moment, or let it take effect at once.',
    path: ['effectiveAt'],
  });
export type MovePartnerChange = z.output<typeof MovePartnerChange>;
