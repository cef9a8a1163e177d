import { z } from 'zod';

export const MailWish = z
  .object({
    wanted: z.boolean(),
    toldAnyway: z.boolean().meta({
      description: 'You asked for the service, and are told by mail when it is ready or has stopped.',
    }),
  })
  .meta({ id: 'MailWish' });

export const WishForMail = z.strictObject({ wanted: z.boolean() }).meta({ id: 'WishForMail' });
