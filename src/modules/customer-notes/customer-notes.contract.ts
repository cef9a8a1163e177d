import { z } from 'zod';

/** Lines of text: neither control characters, but for line ends and tabs, nor those that turn the direction of a text. */
const VISIBLE_LINES = /^(?:[\n\r\t]|[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069])*$/u;

export const WriteNote = z
  .strictObject({
    body: z
      .string('Write the note.')
      .trim()
      .min(1, 'Write the note.')
      .max(4_000, 'At most 4,000 characters for a note.')
      .regex(VISIBLE_LINES, 'Use visible characters for the note.'),
  })
  .meta({ id: 'WriteNote' });

export const CustomerNote = z
  .object({
    id: z.uuid(),
    body: z.string(),
    author: z.string(),
    own: z.boolean().meta({ description: 'Whether the asking person wrote it, and may change it.' }),
    removable: z.boolean().meta({
      description: 'Whether the asking person may remove it: its author, or an administrator.',
    }),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'CustomerNote' });
export type CustomerNote = z.output<typeof CustomerNote>;

export const CustomerNotePage = z
  .object({ items: z.array(CustomerNote), nextCursor: z.string().nullable() })
  .meta({ id: 'CustomerNotePage' });
