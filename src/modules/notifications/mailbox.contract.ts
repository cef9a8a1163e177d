import { z } from 'zod';

const messageFields = {
  id: z.uuid(),
  sender: z.string(),
  recipient: z.string(),
  subject: z.string(),
  receivedAt: z.iso.datetime(),
};

export const MailboxPage = z
  .object({
    items: z.array(z.object(messageFields).meta({ id: 'MailboxEntry' })),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'MailboxPage' });

export const MailboxMessage = z
  .object({
    ...messageFields,
    text: z.string(),
    publicUrl: z
      .string()
      .meta({ description: 'Where this installation is found: only links to it are its own.' }),
  })
  .meta({ id: 'MailboxMessage' });
