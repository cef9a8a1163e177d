import { z } from 'zod';
import { requiredLine } from '../../kernel/field-schemas.ts';
import { AUDIENCES, SEVERITIES } from './announcements.rules.ts';

const LONGEST_BODY = 10_000;

export const WriteAnnouncement = z
  .strictObject({
    title: requiredLine('the title', 200),
    body: z
      .string('Write the text.')
      .trim()
      .min(1, 'Write the text.')
      .max(LONGEST_BODY, `At most ${LONGEST_BODY} characters.`)
      .meta({ description: 'Markdown: headings, paragraphs, lists, tables, strong, emphasis, links.' }),
    severity: z.enum(SEVERITIES, 'Choose how grave it is.'),
    audiences: z
      .array(z.enum(AUDIENCES, 'Choose partners, customers or both.'), 'Choose who reads it.')
      .min(1, 'Choose who reads it.')
      .max(2, 'Choose each at most once.')
      .refine((chosen) => new Set(chosen).size === chosen.length, 'Choose each at most once.'),
    offeringCode: z
      .string()
      .max(100)
      .nullable()
      .default(null)
      .meta({ description: 'Only for those who have this service; null: for everybody of the audiences.' }),
    startsAt: z.iso.datetime({ error: 'Choose a beginning.', offset: true }),
    endsAt: z.iso.datetime({ error: 'Choose an end.', offset: true }),
  })
  .meta({ id: 'WriteAnnouncement' });
export type WriteAnnouncement = z.output<typeof WriteAnnouncement>;

const shown = {
  id: z.uuid(),
  title: z.string(),
  body: z.string(),
  severity: z.enum(SEVERITIES),
  offeringCode: z.string().nullable(),
  serviceName: z.string().nullable(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
};

export const Announcement = z.object(shown).meta({ id: 'Announcement' });
export const Announcements = z.object({ items: z.array(Announcement) }).meta({ id: 'Announcements' });

export const WrittenAnnouncement = z
  .object({
    ...shown,
    audiences: z.array(z.enum(AUDIENCES)),
    authorName: z.string(),
    state: z.enum(['planned', 'current', 'over']),
    version: z.int(),
  })
  .meta({ id: 'WrittenAnnouncement' });

export const WrittenAnnouncementPage = z
  .object({ items: z.array(WrittenAnnouncement), nextCursor: z.string().nullable() })
  .meta({ id: 'WrittenAnnouncementPage' });
