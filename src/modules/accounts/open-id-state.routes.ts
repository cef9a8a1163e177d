import type { FastifyReply } from 'fastify';
import { OPEN_ID_MINUTES } from './accounts.rules.ts';

export const STATE_COOKIE = 'portico_sign_in';

/** What this browser brings back, so that another browser's sign-in cannot be finished here. */
export function keepState(reply: FastifyReply, publicUrl: string, state: string) {
  reply.setCookie(STATE_COOKIE, state, {
    path: '/auth',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
    maxAge: OPEN_ID_MINUTES * 60,
  });
}

export const clearState = (reply: FastifyReply) =>
  reply.clearCookie(STATE_COOKIE, { path: '/auth', httpOnly: true, sameSite: 'lax' });
