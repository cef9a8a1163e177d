import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionTokenHash, setSessionCookie } from './session-cookie.ts';

/** What a session remembers of the browser that it was made for, and the session that it takes the place of. */
export type Browser = { userAgent: string; address: string; oldTokenHash?: Buffer | undefined };

export type NewSession = { token: string; expiresAt: Date };

export function browserOf(request: FastifyRequest): Browser {
  return {
    userAgent: request.headers['user-agent'] ?? '',
    address: request.ip,
    oldTokenHash: sessionTokenHash(request),
  };
}

/** Hands the session's token to the browser. */
export function handOver(reply: FastifyReply, publicUrl: string, { session }: { session: NewSession }) {
  setSessionCookie(reply, publicUrl, session.token, session.expiresAt);
}
