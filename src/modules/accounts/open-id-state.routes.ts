import type { FastifyReply, FastifyRequest } from 'fastify';
import { OPEN_ID_MINUTES } from './accounts.rules.ts';

const NAME = 'portico_sign_in';
const isSecure = (publicUrl: string) => publicUrl.startsWith('https:');
/** With https only the `__Host-` cookie counts: a neighbouring site could plant any other with a state of its own. */
const nameAt = (publicUrl: string) => (isSecure(publicUrl) ? `__Host-${NAME}` : NAME);
const flagsAt = (publicUrl: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(publicUrl) }) as const;

/** What this browser brings back, so that another browser's sign-in cannot be finished here. */
export function keepState(reply: FastifyReply, publicUrl: string, state: string) {
  reply.setCookie(nameAt(publicUrl), state, { ...flagsAt(publicUrl), maxAge: OPEN_ID_MINUTES * 60 });
}

export const stateOf = (request: FastifyRequest, publicUrl: string): string | undefined =>
  request.cookies[nameAt(publicUrl)];

export const clearState = (reply: FastifyReply, publicUrl: string) =>
  reply.clearCookie(nameAt(publicUrl), flagsAt(publicUrl));
