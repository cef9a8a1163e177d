import { z } from 'zod';

export const LogoutRequest = z.object({ logout_token: z.string().max(8_192) }).meta({ id: 'LogoutRequest' });

/** Nothing is told of whether there was a session. */
export const LoggedOut = z.object({}).meta({ id: 'LoggedOut' });
