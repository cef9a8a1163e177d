import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { showsCredential } from './session-cookie.ts';

/** What the log is told of a request that matters to security; filled in as it is known. */
export type SecurityFacts = {
  accountId?: string;
  organizationId?: string;
  /** How somebody has just proved who they are. */
  came?: string;
  /** Why the request was refused. */
  reason?: string;
};

/** What a request turned out to be; the door, the hand-over of a session and the one place of errors write into it. */
export function noteSecurity(request: FastifyRequest, facts: SecurityFacts) {
  request.security = { ...request.security, ...facts };
}

/** One line for everybody who came in, and for every refusal that an attacker would meet. */
export function logSecurity(app: FastifyInstance) {
  app.decorateRequest('security');
  app.addHook('onResponse', async (request, reply) => {
    const event = eventOf(request, reply);
    if (!event) return;
    const { accountId, organizationId, came, reason } = request.security ?? {};
    request.log.info(
      {
        ...{
          event,
          status: reply.statusCode,
          method: request.method,
          route: request.routeOptions.url ?? null,
        },
        ...{ from: request.ip, account: accountId, organization: organizationId, came, reason },
      },
      'security',
    );
  });
}

/** Visitors ask who they are before they sign in: that is no attempt. */
function eventOf(request: FastifyRequest, { statusCode }: FastifyReply): string | undefined {
  const { came, reason = '' } = request.security ?? {};
  if (came !== undefined) return 'signed-in';
  if (statusCode === 401)
    return request.method !== 'GET' || showsCredential(request) ? 'not-recognized' : undefined;
  if (statusCode === 403) return 'not-allowed';
  if (statusCode === 413 || statusCode === 429) return 'too-much';
  return REFUSED_PROOFS.includes(reason) ? 'not-recognized' : undefined;
}

/** Wrong codes, passwords and providers' answers that are told as a wrong field or a refusal. */
const REFUSED_PROOFS = [
  'wrong-code',
  'wrong-password',
  'provider-refused',
  'wrong-issuer',
  'tenant-not-allowed',
  'unsigned-token',
  'sign-in-not-ours',
  'identity-of-another',
  'not-proved-afresh',
  'logout-unproved',
  'logout-not-for-us',
  'logout-too-old',
  'logout-malformed',
];

declare module 'fastify' {
  interface FastifyRequest {
    security?: SecurityFacts;
  }
}
