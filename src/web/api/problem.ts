import type { Explanation } from '../ui/types.ts';

export interface FieldError {
  /** JSON pointer into the body: "/address/city". */
  pointer: string;
  message: string;
  code?: string | undefined;
}

/** The fields of an RFC 9457 problem document that the interface shows. */
export interface ProblemFields {
  type?: string | undefined;
  title: string;
  status: number;
  detail?: string | undefined;
  code: string;
  errors?: readonly FieldError[] | undefined;
  explanation?: Explanation | undefined;
  /** Where something went that is not here any more. */
  movedTo?: { id: string; name: string } | undefined;
  /** By which provider to sign in instead. */
  signIn?: { name: string; startUrl: string } | undefined;
  correlationId?: string | undefined;
  /** Seconds until the server wants to be asked again. */
  retryAfter?: number | undefined;
}

/** What every refused or failed call throws. `status` 0 means that the server was not reached. */
export class Problem extends Error {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string | undefined;
  readonly code: string;
  readonly errors: readonly FieldError[];
  readonly explanation: Explanation | undefined;
  readonly movedTo: { id: string; name: string } | undefined;
  readonly signIn: { name: string; startUrl: string } | undefined;
  readonly correlationId: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(fields: ProblemFields) {
    super(fields.detail ?? fields.title);
    this.name = 'Problem';
    this.type = fields.type ?? 'about:blank';
    this.title = fields.title;
    this.status = fields.status;
    this.detail = fields.detail;
    this.code = fields.code;
    this.errors = fields.errors ?? [];
    this.explanation = fields.explanation;
    this.movedTo = fields.movedTo;
    this.signIn = fields.signIn;
    this.correlationId = fields.correlationId;
    this.retryAfter = fields.retryAfter;
  }

  get isOffline(): boolean {
    return this.status === 0;
  }

  /** True when nobody knows whether the server acted: the same submission must be sent again, not a new one. */
  get outcomeUnknown(): boolean {
    const stillRunning = this.status === 409 && this.retryAfter !== undefined;
    return (
      stillRunning || this.status === 0 || this.status >= 500 || this.status === 408 || this.status === 429
    );
  }
}

/** The browser could not reach the server. */
export function offlineProblem(): Problem {
  return new Problem({ title: 'The server was not reached', status: 0, code: 'offline' });
}

/** Reads an answer that is not a success; answers without a problem document get a title from their status. */
export async function problemFromResponse(response: Response): Promise<Problem> {
  const document = await readDocument(response);
  return new Problem({
    type: textOf(document.type),
    title: textOf(document.title) ?? (response.statusText || `Status ${response.status}`),
    status: response.status,
    detail: textOf(document.detail),
    code: textOf(document.code) ?? `http-${response.status}`,
    errors: readErrors(document.errors),
    explanation: readExplanation(document.explanation),
    movedTo: readMovedTo(document.movedTo),
    signIn: readSignIn(document.signIn),
    correlationId: textOf(document.correlationId) ?? response.headers.get('x-correlation-id') ?? undefined,
    retryAfter: readRetryAfter(response.headers.get('retry-after')),
  });
}

type Unread = Record<string, unknown>;

async function readDocument(response: Response): Promise<Unread> {
  if (!response.headers.get('content-type')?.includes('json')) return {};
  try {
    const document: unknown = await response.clone().json();
    return isObject(document) ? document : {};
  } catch {
    return {};
  }
}

function readErrors(value: unknown): FieldError[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).map((error) => ({
    pointer: textOf(error.pointer) ?? '',
    message: textOf(error.message) ?? '',
    code: textOf(error.code),
  }));
}

function readExplanation(value: unknown): Explanation | undefined {
  if (!isObject(value)) return undefined;
  const sentence = textOf(value.sentence);
  if (!sentence) return undefined;
  return {
    reason: textOf(value.reason) ?? '',
    sentence,
    remedy: textOf(value.remedy),
    who: textOf(value.who),
  };
}

function readMovedTo(value: unknown): { id: string; name: string } | undefined {
  if (!isObject(value)) return undefined;
  const [id, name] = [textOf(value.id), textOf(value.name)];
  return id && name ? { id, name } : undefined;
}

/** Only a path of this site is followed. */
function readSignIn(value: unknown): { name: string; startUrl: string } | undefined {
  if (!isObject(value)) return undefined;
  const [name, startUrl] = [textOf(value.name), textOf(value.startUrl)];
  return name && startUrl?.startsWith('/auth/') ? { name, startUrl } : undefined;
}

/** Seconds, or an HTTP date turned into seconds from now. */
function readRetryAfter(value: string | null): number | undefined {
  if (!value) return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}

function isObject(value: unknown): value is Unread {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
