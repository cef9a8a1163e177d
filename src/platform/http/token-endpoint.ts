import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DomainError } from '../../kernel/errors.ts';
import { problemOf, sendProblem } from './problems.ts';

/** OAuth 2.0 asks for a form, with each parameter at most once (RFC 6749, section 3.2). JSON is taken, too. */
export function readForms(scope: FastifyInstance) {
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 32_768 },
    (_request, body, done) => {
      const form = new URLSearchParams(String(body));
      const names = [...form.keys()];
      if (new Set(names).size < names.length)
        return done(new DomainError('invalid', 'Send each parameter once.'));
      done(null, Object.fromEntries(form));
    },
  );
}

export const TokenRefusal = z
  .looseObject({
    error: z.string().meta({ description: 'As RFC 6749, section 5.2, names it.' }),
    error_description: z.string(),
    status: z.number().int(),
    code: z.string(),
    reason: z.string().optional(),
    correlationId: z.string(),
  })
  .meta({ id: 'TokenRefusal' });

/**
 * The refusal as clients of OAuth 2.0 read it (RFC 6749, section 5.2), with everything that our refusals say besides. What
 * is no answer of OAuth 2.0, such as "too many", is a problem as everywhere.
 */
export function sendTokenRefusal(thrown: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { status: plain, headers, body } = problemOf(thrown, request);
  const status = plain === 409 || plain === 422 ? 400 : plain;
  if (status !== 400 && status !== 401) return sendProblem(thrown, request, reply);
  const error = status === 401 ? 'invalid_client' : (NAMES[String(body.reason)] ?? 'invalid_request');
  return reply
    .status(status)
    .headers(headers)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ ...body, status, error, error_description: body.detail }));
}

const NAMES: Record<string, string> = {
  'grant-type': 'unsupported_grant_type',
  'scope-not-held': 'invalid_scope',
  'no-roles': 'invalid_scope',
};
