import { z } from 'zod';

export const LogoutRequest = z.object({ logout_token: z.string().max(8_192) }).meta({ id: 'LogoutRequest' });

/** Nothing is told of whether there was a session. */
export const LoggedOut = z.object({}).meta({ id: 'LoggedOut' });

export const LogoutRefused = z
  .looseObject({
    error: z.string().meta({ description: 'As RFC 6749, section 5.2, names it.' }),
    error_description: z.string(),
    status: z.number().int(),
    code: z.string(),
    reason: z.string().optional(),
    correlationId: z.string(),
  })
  .meta({ id: 'LogoutRefused' });
