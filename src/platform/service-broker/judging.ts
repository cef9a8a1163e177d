import type { z } from 'zod';
import type { RemoteFailure } from '../remote/remote-json.ts';
import { errorIn, type ToldError } from './answers.ts';
import type { BrokerReason, Failed } from './broker-types.ts';
import { CertificateFailure } from './client-certificate.ts';
import type { BrokerAnswer } from './exchange.ts';
import { type BrokerReply, type BrokerRequest, orphanOf } from './orphans.ts';

const SILENT: ToldError = { code: null, description: null };
const MOST_PLACES = 3;

/** A failure of this request, with what the specification says about what it may have left behind. */
export function failed(
  request: BrokerRequest,
  reply: BrokerReply,
  said: Pick<Failed, 'reason' | 'transient'> & {
    status: number | null;
    told?: ToldError;
    description: string;
    retryAfterSeconds?: number | null;
  },
): Failed {
  const { reason, transient, status, told = SILENT, retryAfterSeconds = null } = said;
  return {
    kind: 'failed',
    ...{ reason, status, transient, retryAfterSeconds },
    code: told.code,
    description: told.description ?? said.description,
    ...(told.parameter === undefined ? {} : { parameter: told.parameter }),
    ...(request === 'update' && told.repeatable !== undefined ? { updateRepeatable: told.repeatable } : {}),
    orphan: orphanOf(request, reply) !== 'none',
  };
}

/** No answer came, or none that could be read to its end. */
export function failedWithout(request: BrokerRequest, failure: RemoteFailure): Failed {
  const { message, sent, retryAfterSeconds = null } = failure;
  const reason = failure instanceof CertificateFailure ? failure.certificate : failure.reason;
  const description = message === '' ? WITHOUT_ANSWER : message;
  const passing: BrokerReason[] = ['timed-out', 'broke-off', 'unreachable', 'unknown-host', 'too-large'];
  const what = { reason, status: null, description, transient: passing.includes(reason), retryAfterSeconds };
  const lost = failed(request, { kind: 'timeout' }, what);
  return sent ? lost : { ...lost, orphan: false };
}
const WITHOUT_ANSWER = 'The broker did not answer.';

/** A status that does not tell success. */
export function failedWith(
  request: BrokerRequest,
  { status, body, retryAfterSeconds }: BrokerAnswer,
): Failed {
  const told = errorIn(body);
  const description = `The broker answers with status ${status}.`;
  const { reason, transient } = meaningOf(status, told.code);
  return failed(
    request,
    { kind: 'status', status },
    { reason, transient, status, told, description, retryAfterSeconds },
  );
}

function meaningOf(status: number, code: string | null): Pick<Failed, 'reason' | 'transient'> {
  if (status === 422 && code === 'ConcurrencyError') return { reason: 'busy', transient: true };
  if (status === 422 && code === 'MaintenanceInfoConflict')
    return { reason: 'other-maintenance', transient: false };
  if (status === 429) return { reason: 'asked-to-wait', transient: true };
  if (status === 408) return { reason: 'timed-out', transient: true };
  if (status === 401 || status === 403) return { reason: 'not-authorized', transient: false };
  if (status === 404 || status === 410) return { reason: 'not-there', transient: false };
  if (status === 409) return { reason: 'other-attributes', transient: false };
  if (status === 412) return { reason: 'other-version', transient: false };
  if (status >= 500) return { reason: 'server-failed', transient: true };
  if (status >= 400) return { reason: 'refused-request', transient: false };
  if (status >= 300) return { reason: 'redirected-away', transient: false };
  return { reason: 'malformed', transient: false };
}

/** The status tells success and the body does not hold what it has to. A page of a proxy may be gone next time. */
export function failedToRead(
  request: BrokerRequest,
  { status, body }: BrokerAnswer,
  issues: z.core.$ZodIssue[],
): Failed {
  const places = issues.slice(0, MOST_PLACES).map(({ path, message }) => `${path.join('.')}: ${message}`);
  const description =
    body === undefined
      ? `The broker answers with status ${status}, and with what is not JSON.`
      : `The broker answers with status ${status}, and not with what belongs to it. ${places.join('; ')}`;
  return failed(
    request,
    { kind: 'malformed', status },
    { reason: body === undefined ? 'not-json' : 'malformed', status, description, transient: true },
  );
}
