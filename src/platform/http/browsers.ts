import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteSecurity } from './security-log.ts';
import { deviceTokenOf, sessionTokenHash, setDeviceCookie, setSessionCookie } from './session-cookie.ts';

/** What a session remembers of the browser that it was made for, and the session that it takes the place of. */
export type Browser = {
  userAgent: string;
  /** What this browser was given at an earlier sign-in. */
  deviceToken?: string | undefined;
  address: string;
  oldTokenHash?: Buffer | undefined;
};

export type NewSession = {
  token: string;
  expiresAt: Date;
  /** How the person proved who they are; "afresh" where the session only goes on. */
  came: string;
  /** By which the browser is known the next time; none where the session only goes on. */
  deviceToken?: string;
};

export function browserOf(request: FastifyRequest): Browser {
  return {
    userAgent: request.headers['user-agent'] ?? '',
    address: request.ip,
    deviceToken: deviceTokenOf(request),
    oldTokenHash: sessionTokenHash(request),
  };
}

/** Hands the session's token to the browser. */
export function handOver(
  reply: FastifyReply,
  publicUrl: string,
  { session, me }: { session: NewSession; me?: { account: { id: string } } },
) {
  noteSecurity(reply.request, { came: session.came, ...(me ? { accountId: me.account.id } : {}) });
  setSessionCookie(reply, publicUrl, session.token, session.expiresAt);
  if (session.deviceToken) setDeviceCookie(reply, publicUrl, session.deviceToken);
}
