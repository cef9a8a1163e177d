import type { Explanation } from './decisions.ts';

export type ErrorCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'refused'
  | 'conflict'
  | 'invalid'
  | 'precondition-required'
  | 'precondition-failed'
  | 'too-large'
  | 'too-many'
  | 'unavailable';

/** One wrong field: `pointer` is a JSON pointer into the body, or `?name` for a query parameter. */
export type FieldError = { pointer: string; message: string; code: string };

type Details = {
  reason?: string;
  explanation?: Explanation;
  /** Where several reasons hold at once: all of them, the one of `explanation` first. */
  explanations?: Explanation[];
  errors?: FieldError[];
  retryAfterSeconds?: number;
  /** Things of the caller that the refusal is about, for example customers that may be the same company. */
  candidates?: readonly object[];
  /** Where something went that is not here any more. */
  movedTo?: { id: string; name: string };
  /** By which provider the caller has to sign in instead. */
  signIn?: { name: string; startUrl: string };
};

/** The one error that a caller may see. Anything else that is thrown is a defect and answers 500. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: Details;

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

export const notFound = (what: string) => new DomainError('not-found', `There is no such ${what} here.`);

export const invalid = (errors: FieldError[]) =>
  new DomainError(
    'invalid',
    errors.length === 1 ? (errors[0]?.message ?? '') : `${errors.length} entries need a look.`,
    {
      errors,
    },
  );

export const invalidField = (pointer: string, message: string, code: string) =>
  invalid([{ pointer, message, code }]);

/** Turns a rule's refusal into the error that carries its reason, remedy and who can mend it; `others` hold besides. */
export const refused = (explanation: Explanation, others: Explanation[] = []) =>
  new DomainError('refused', explanation.sentence, {
    reason: explanation.reason,
    explanation,
    ...(others.length > 0 ? { explanations: [explanation, ...others] } : {}),
  });
