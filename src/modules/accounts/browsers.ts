import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionTokenHash, setSessionCookie } from '../../platform/http/session-cookie.ts';
import type { Browser, Entered } from './accounts.service.ts';

/** What a session remembers of the browser that it was made for. */
export function browserOf(request: FastifyRequest): Browser {
  return { userAgent: request.headers['user-agent'] ?? '', oldTokenHash: sessionTokenHash(request) };
}

/** Hands the session's token to the browser. */
export function handOver(reply: FastifyReply, publicUrl: string, { session }: Pick<Entered, 'session'>) {
  setSessionCookie(reply, publicUrl, session.token, session.expiresAt);
}
