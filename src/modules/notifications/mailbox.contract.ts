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

export const WhatCameBack = z
  .strictObject({ message: z.string().max(900_000).meta({ description: 'The whole mail, as it came.' }) })
  .meta({ id: 'WhatCameBack' });

export const TakenBounce = z.enum(['noted', 'ignored']).meta({
  description: '`ignored`: it reports no failed delivery, or no mail of this installation.',
});
