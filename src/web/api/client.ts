import createClient, { type Middleware } from 'openapi-fetch';
import { offlineProblem, Problem, problemFromResponse } from './problem.ts';
import type { paths } from './schema.gen.ts';
import { sendProved } from './step-up.ts';
import { newSubmissionKey } from './submission-key.ts';

/** A creating call carries a key even where the page did not think of one; pages reuse keys by `useSubmission`. */
const nameSubmissions: Middleware = {
  onRequest({ request }) {
    if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', newSubmissionKey());
    }
    return request;
  },
};

const throwProblems: Middleware = {
  async onResponse({ response }) {
    if (response.ok || response.status === 304) return response;
    throw await problemFromResponse(response);
  },
  onError({ error, request }) {
    if (request.signal.aborted && error instanceof Error) return error;
    return offlineProblem();
  },
};

/** The one way to the server. Calls resolve with data or throw a Problem: `const list = await answered(api.GET('/api/v1/…'))`. */
export const api = createClient<paths>({
  credentials: 'same-origin',
  headers: { accept: 'application/json' },
  fetch: sendProved,
});
api.use(nameSubmissions, throwProblems);

/** The data of an answer; what is not a success has been thrown before. */
export async function answered<T>(call: Promise<{ data?: T; response: Response }>): Promise<T> {
  const { data } = await call;
  return data as T;
}

/** Data together with its version, for a later `If-Match`. */
export async function answeredWithVersion<T>(
  call: Promise<{ data?: T; response: Response }>,
): Promise<{ data: T; version: string | undefined }> {
  const { data, response } = await call;
  return { data: data as T, version: response.headers.get('etag') ?? undefined };
}

/** Headers that make a change fail with 412 when somebody else changed the record meanwhile. */
export function ifMatch(version: string): { 'If-Match': string } {
  return { 'If-Match': version };
}

/** Reads are asked again when the server was out of reach or busy; refusals are final. */
export function mayRetry(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof Problem && error.outcomeUnknown;
}

/** Milliseconds to wait before the next try: what the server asked for, else 1 s, 2 s, 4 s. */
export function retryDelay(failures: number, error: unknown): number {
  const asked = error instanceof Problem ? error.retryAfter : undefined;
  return asked === undefined ? 1000 * 2 ** failures : Math.min(asked, 60) * 1000;
}
