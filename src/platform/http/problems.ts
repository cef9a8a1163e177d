import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { DomainError, type ErrorCode, type FieldError, invalid } from '../../kernel/errors.ts';
import { isDatabaseAway } from '../postgres/failures.ts';
import { noteSecurity } from './security-log.ts';

/** The compiler asks for a status when a code is added. */
const STATUS = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  gone: 410,
  refused: 409,
  conflict: 409,
  'precondition-failed': 412,
  'too-large': 413,
  invalid: 422,
  'precondition-required': 428,
  'too-many': 429,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>;

const TITLE = {
  unauthenticated: 'Sign in first',
  forbidden: 'Your role does not allow this',
  'not-found': 'Not found',
  gone: 'Not here any more',
  refused: 'Refused',
  conflict: 'Conflict',
  'precondition-failed': 'Changed in the meantime',
  'too-large': 'Too large',
  invalid: 'Some entries need a look',
  'precondition-required': 'If-Match is missing',
  'too-many': 'Too many requests',
  unavailable: 'Not available at the moment',
} as const satisfies Record<ErrorCode, string>;

const Why = z.object({
  reason: z.string(),
  sentence: z.string(),
  remedy: z.string(),
  who: z.string(),
  ask: z.string().optional(),
});

/** RFC 9457 problem details, as every refusal of the API looks. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    reason: z.string().optional(),
    explanation: Why.optional(),
    explanations: z.array(Why).optional().meta({ description: 'Every reason, where several hold at once.' }),
    errors: z.array(z.object({ pointer: z.string(), message: z.string(), code: z.string() })).optional(),
    candidates: z.array(z.looseObject({})).optional(),
    movedTo: z.object({ id: z.string(), name: z.string() }).optional(),
    signIn: z.object({ name: z.string(), startUrl: z.string() }).optional(),
    correlationId: z.string(),
  })
  .meta({ id: 'Problem' });

/** The one place where an error becomes an answer. */
export function sendProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { status, headers, body } = problemOf(thrown, request);
  return reply.status(status).headers(headers).type('application/problem+json').send(JSON.stringify(body));
}

type ProblemBody = Record<string, unknown> & { detail: string };

/** What an error is answered with; a defect is written into the log and told without its words. */
export function problemOf(
  thrown: unknown,
  request: FastifyRequest,
): { status: number; headers: Record<string, string>; body: ProblemBody } {
  const error = domainErrorOf(thrown);
  if (!error) {
    request.log.error({ err: thrown }, 'defect');
    const body = {
      type: 'about:blank',
      title: 'Something broke on our side',
      status: 500,
      detail: 'Nothing was changed. Try again; if it stays, give Support the correlation id.',
      code: 'internal',
      correlationId: request.id,
    };
    return { status: 500, headers: {}, body };
  }
  const { retryAfterSeconds, ...details } = error.details;
  noteSecurity(request, {
    reason: details.reason ?? details.explanation?.reason ?? details.errors?.[0]?.code ?? error.code,
  });
  const status = STATUS[error.code];
  // A program that shows a token is told so in its own words (RFC 6750, section 3).
  const showedToken = status === 401 && request.headers.authorization !== undefined;
  return {
    status,
    headers: {
      'cache-control': 'no-store',
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
      ...(showedToken ? { 'www-authenticate': 'Bearer error="invalid_token"' } : {}),
    },
    body: {
      type: `urn:portico:problem:${error.code}`,
      title: TITLE[error.code],
      status,
      detail: error.message,
      code: error.code,
      ...details,
      correlationId: request.id,
    },
  };
}

function domainErrorOf(thrown: unknown): DomainError | undefined {
  if (thrown instanceof DomainError) return thrown;
  if (isDatabaseAway(thrown)) {
    return new DomainError(
      'unavailable',
      'The database does not answer at the moment. Nothing was changed; try again.',
      {
        retryAfterSeconds: 5,
      },
    );
  }
  if (hasZodFastifySchemaValidationErrors(thrown)) {
    return invalid(
      thrown.validation.map(({ instancePath, message, keyword, params }) => ({
        pointer: pointerOf(thrown.validationContext, instancePath, params),
        message: message ?? 'is not valid',
        code: keyword,
      })),
    );
  }
  return fromFastify(thrown as FastifyError);
}

function pointerOf(context: string | undefined, path: string, params: unknown): FieldError['pointer'] {
  const unknownKey = (params as { issue?: { keys?: string[] } })?.issue?.keys?.[0];
  const full = unknownKey === undefined ? path : `${path}/${unknownKey}`;
  return context === 'body' || context === undefined ? full : `?${full.replace(/^\//, '')}`;
}

/** The reader of forms tells its errors apart by their sentences only. */
const BROKEN_FORM = /unexpected end of multipart data$|^Multipart: Boundary not found$|^The needle cannot/i;

function fromFastify(error: FastifyError): DomainError | undefined {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
      return new DomainError('too-large', 'The body is larger than this address takes.');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new DomainError(
        'invalid',
        'Send application/json, or multipart/form-data where a file is asked for.',
      );
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return new DomainError('invalid', 'The body is not valid JSON.');
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new DomainError('invalid', 'The body ended before it was complete.');
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return new DomainError('invalid', 'Send the file as multipart/form-data.');
  }
  if (BROKEN_FORM.test(error.message)) {
    return new DomainError(
      'invalid',
      'The form did not arrive completely. Choose the file again and send it.',
      {
        reason: 'broken-form',
      },
    );
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new DomainError('invalid', error.message);
  }
  return undefined;
}
