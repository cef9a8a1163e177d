import { DomainError } from '../../kernel/errors.ts';

/** The ETag of a record that carries a version number. */
export const etag = (version: number): string => `"${version}"`;

/** The version that the caller has seen, from If-Match. 428 without it, 412 when it cannot be one of ours. */
export function seenVersion(ifMatch: string | undefined): number {
  if (ifMatch === undefined) {
    throw new DomainError('precondition-required', 'Send the ETag that you read in the If-Match header.');
  }
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch.trim());
  if (!match) throw staleVersion();
  return Number(match[1]);
}

export const staleVersion = () =>
  new DomainError(
    'precondition-failed',
    'Somebody changed this in the meantime. Read it again, then repeat your change.',
  );
