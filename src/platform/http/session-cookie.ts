import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/errors.ts';

const NAME = 'portico_session';
const SECURE_NAME = '__Host-portico_session';

/** Only the hash of a token is ever stored. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** 256 random bits, as text that fits a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** With https only the `__Host-` cookie counts: a neighbouring site of the same domain can set any other. */
export function sessionTokenHash(request: FastifyRequest): Buffer | undefined {
  const token = request.cookies[cookieName(request.server.portico.settings.publicUrl)];
  return token ? hashToken(token) : undefined;
}

/** Of a request that the door has let in to a route of an account: there is one. */
export function ownTokenHash(request: FastifyRequest): Buffer {
  const hash = sessionTokenHash(request);
  if (!hash) throw new Error('A route of an account was reached without a session.');
  return hash;
}

/** What a program shows instead of a session (RFC 6750); with it no cookie counts. */
export function bearerTokenHash(request: FastifyRequest): Buffer | undefined {
  const [, token] = /^bearer +([\w.~+/=-]{1,500})$/i.exec(request.headers.authorization ?? '') ?? [];
  return token ? hashToken(token) : undefined;
}

/** Whether the request comes with something to prove who it is from. */
export const showsCredential = (request: FastifyRequest): boolean =>
  bearerTokenHash(request) !== undefined || sessionTokenHash(request) !== undefined;

const isSecure = (publicUrl: string) => publicUrl.startsWith('https:');
const cookieName = (publicUrl: string) => (isSecure(publicUrl) ? SECURE_NAME : NAME);

export function setSessionCookie(reply: FastifyReply, publicUrl: string, token: string, expires: Date) {
  reply.setCookie(cookieName(publicUrl), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(publicUrl),
    expires,
  });
}

export function clearSessionCookie(reply: FastifyReply, publicUrl: string) {
  reply.clearCookie(cookieName(publicUrl), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(publicUrl),
  });
}

const DEVICE = 'portico_device';
const DEVICE_SECONDS = 365 * 86_400;
const deviceName = (publicUrl: string) => (isSecure(publicUrl) ? `__Host-${DEVICE}` : DEVICE);

/** Tells a browser apart from strangers; it opens nothing. */
export function deviceTokenOf(request: FastifyRequest): string | undefined {
  const token = request.cookies[deviceName(request.server.portico.settings.publicUrl)];
  return token && token.length <= 100 ? token : undefined;
}

export function setDeviceCookie(reply: FastifyReply, publicUrl: string, token: string) {
  reply.setCookie(deviceName(publicUrl), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(publicUrl),
    maxAge: DEVICE_SECONDS,
  });
}

/** A changing request that a browser sends must come from our own pages. */
export function refuseForeignOrigin(request: FastifyRequest, publicUrl: string) {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const own =
    origin === undefined
      ? site === undefined || site === 'same-origin' || site === 'none'
      : isOwn(origin, publicUrl);
  if (!own) throw new DomainError('forbidden', 'This request came from another website.');
}

const isOwn = (origin: string, publicUrl: string) => origin === new URL(publicUrl).origin;
