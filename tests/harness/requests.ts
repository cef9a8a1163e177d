import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';

export type TestAnswer = {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  /** The parsed JSON body; `any` shape is narrowed by the test that reads it. */
  body: ReturnType<typeof JSON.parse>;
  text: string;
  bytes: Buffer;
};

/** A browser of one person: keeps its cookies, sends our own Origin. */
export type TestBrowser = {
  cookies: Record<string, string>;
  get(url: string, headers?: Record<string, string>): Promise<TestAnswer>;
  post(url: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
  put(url: string, body: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
  patch(url: string, body: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
  delete(url: string, headers?: Record<string, string>): Promise<TestAnswer>;
  /** Sends a file as multipart/form-data, field `file`. */
  upload(url: string, file: { name: string; bytes: Buffer | string }): Promise<TestAnswer>;
};

export function browserOf(app: FastifyInstance, cookies: Record<string, string> = {}): TestBrowser {
  const origin = new URL(app.portico.settings.publicUrl).origin;
  async function send(options: InjectOptions): Promise<TestAnswer> {
    const response = await app.inject({ ...options, cookies, headers: { origin, ...options.headers } });
    keepCookies(cookies, response);
    return answerOf(response);
  }
  const sending =
    (method: 'POST' | 'PUT' | 'PATCH') =>
    (url: string, body?: unknown, headers: Record<string, string> = {}) =>
      send({ method, url, headers, ...(body === undefined ? {} : { payload: body as object }) });
  return {
    cookies,
    get: (url, headers = {}) => send({ method: 'GET', url, headers }),
    post: sending('POST'),
    put: sending('PUT'),
    patch: sending('PATCH'),
    delete: (url, headers = {}) => send({ method: 'DELETE', url, headers }),
    upload: (url, file) => send({ method: 'POST', url, ...multipart(file) }),
  };
}

function keepCookies(cookies: Record<string, string>, response: LightMyRequestResponse) {
  for (const { name, value, maxAge, expires } of response.cookies) {
    const gone = value === '' || maxAge === 0 || (expires !== undefined && expires.getTime() <= 0);
    if (gone) delete cookies[name];
    else cookies[name] = value;
  }
}

function answerOf(response: LightMyRequestResponse): TestAnswer {
  const isJson = String(response.headers['content-type'] ?? '').includes('json');
  return {
    status: response.statusCode,
    headers: response.headers,
    body: isJson && response.payload ? JSON.parse(response.payload) : undefined,
    text: response.payload,
    bytes: response.rawPayload,
  };
}

function multipart({ name, bytes }: { name: string; bytes: Buffer | string }) {
  const boundary = 'portico-test-boundary';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
