// A small service broker: "Sites", sites of web shops. It speaks the Open Service Broker API 2.17, needs Node 22.18 or
// newer and no packages. README.md says how to try it, and how to switch faults on.
//
//   PORT, HOST           where it listens; 4000 on 127.0.0.1
//   USER_NAME, PASSWORD  what a platform shows (basic authentication); "portico", and a password that has to be given
//   DATA_FILE            where it keeps its sites; sites.jsonl
//   STEP_MS              how long each of the three steps takes; 1000
//   RETRY_AFTER_SECONDS  how long a platform is asked to wait between two polls; 1
//   PUBLIC_URL           how people reach the pages of the sites
//   END_WITH_INPUT       "yes": ends when its standard input does, which is when whoever started it ends
//   SEED                 of the faults that strike by chance
import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { MAINTENANCE, SERVICE } from './catalog.ts';
import { type Call, type Fault, Faults, wrongFaults } from './faults.ts';
import { SiteBook } from './site-book.ts';
import { type Answer, type Fate, type Order, Sites } from './sites.ts';

const env = process.env;
const { PASSWORD, USER_NAME = 'portico', HOST = '127.0.0.1', DATA_FILE = 'sites.jsonl' } = env;
if (!PASSWORD) {
  console.error('Set PASSWORD: what a platform shows to this broker.');
  process.exit(1);
}
const EXPECTED = Buffer.from(`Basic ${Buffer.from(`${USER_NAME}:${PASSWORD}`).toString('base64')}`);
const MOST_BYTES = 1_048_576;

let publicUrl = env.PUBLIC_URL ?? '';
const book = new SiteBook(DATA_FILE);
const faults = new Faults(Number(env.SEED ?? 1));
const calls: Record<Call, number> = {};
const sites = new Sites(book, {
  stepMs: Number(env.STEP_MS ?? 1_000),
  retryAfterSeconds: Number(env.RETRY_AFTER_SECONDS ?? 1),
  publicUrl: () => publicUrl,
});

const server = createServer((request, response) => {
  serve(request, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) send(response, { status: 500, body: {} });
  });
});

async function serve(request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [area = '', ...path] = url.pathname.slice(1).split('/').map(decodeURIComponent);
  if (area === 'sites') return show(response, path[0] ?? '');
  if (!isExpected(request)) return send(response, { status: 401, body: {} });
  const body = await bodyOf(request);
  if (body === undefined) return send(response, { status: 400, body: { description: 'That is not JSON.' } });
  if (area === 'admin') return administer(request, response, path, body);
  if (area !== 'v2') return send(response, { status: 404, body: {} });
  if (!request.headers['x-broker-api-version'])
    return send(response, { status: 400, body: { description: 'X-Broker-API-Version is missing.' } });
  const found = callOf(request.method ?? '', path, url.searchParams, body as Order);
  if (!found) return send(response, { status: 404, body: {} });
  await answer(response, ...found);
}

type Work = (fate: Fate, laterMs: number) => Answer;

/** The call that a request is, and how it is done. */
function callOf(
  method: string,
  [list, id = '', below, keyId = '', last]: string[],
  query: URLSearchParams,
  order: Order,
): [Call, Work] | undefined {
  if (list === 'catalog' && method === 'GET')
    return ['catalog', () => ({ status: 200, body: { services: [SERVICE] } })];
  if (list !== 'service_instances' || id === '') return undefined;
  if (below === 'last_operation')
    return ['last-operation', () => sites.lastOperation(id, query.get('operation'))];
  if (below === 'service_bindings' && last === 'last_operation')
    return ['last-operation', () => sites.lastOperationOfKey(id, keyId)];
  if (below === 'service_bindings' && last === undefined) {
    if (method === 'PUT') return ['bind', (_fate, laterMs) => sites.bind(id, keyId, order, laterMs)];
    if (method === 'GET') return ['fetch-binding', () => sites.fetchBinding(id, keyId)];
    if (method === 'DELETE') return ['unbind', () => sites.unbind(id, keyId)];
  }
  if (below !== undefined) return undefined;
  const isAsynchronous = query.get('accepts_incomplete') === 'true';
  if (method !== 'GET' && !isAsynchronous)
    return ['provision', () => ({ status: 422, body: { error: 'AsyncRequired' } })];
  if (method === 'PUT') return ['provision', (fate) => sites.provision(id, order, fate)];
  if (method === 'PATCH') return ['update', (fate) => sites.update(id, order, fate)];
  if (method === 'DELETE') return ['deprovision', () => sites.deprovision(id)];
  return method === 'GET' ? ['fetch', () => sites.fetch(id)] : undefined;
}

/** Does a call, unless a fault strikes before, and answers, unless one strikes after. */
async function answer(response: ServerResponse, call: Call, work: Work) {
  calls[call] = (calls[call] ?? 0) + 1;
  if (await struck(response, call, false)) return;
  const later = faults.strike(call, false, ({ kind }) => kind === 'later');
  const fate = BEGINNING.includes(call) ? fateOf(call) : KIND_FATE;
  const done = work(fate, later ? (later.ms ?? 3_000) : 0);
  if (await struck(response, call, true)) return;
  send(response, done);
}

const BEGINNING: Call[] = ['provision', 'update'];
const KIND_FATE: Fate = { failsInStep: 0, missing: false, repeatable: true };
const OF_FATE: Fault['kind'][] = ['fail-step', 'not-there', 'later'];

function fateOf(call: Call): Fate {
  const fails = faults.strike(call, false, ({ kind }) => kind === 'fail-step');
  const missing = faults.strike(call, false, ({ kind }) => kind === 'not-there') !== undefined;
  return { failsInStep: fails ? (fails.step ?? 1) : 0, missing, repeatable: fails?.repeatable ?? true };
}

/** True when a fault has answered, or nobody ever will. */
async function struck(response: ServerResponse, call: Call, after: boolean): Promise<boolean> {
  const fault = faults.strike(call, after, ({ kind }) => !OF_FATE.includes(kind));
  if (!fault) return false;
  switch (fault.kind) {
    case 'fail-step':
    case 'not-there':
    case 'later':
      return false;
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 3_000));
      return false;
    case 'hang':
      return true;
    case 'die':
      process.kill(process.pid, 'SIGKILL');
      return true;
    case 'wrong-json':
      response.writeHead(fault.status ?? 200, { 'content-type': 'text/html' }).end('<html><p>Please wait');
      return true;
    case 'gone':
      send(response, { status: 410, body: {} });
      return true;
    case 'status':
    case 'refuse-parameter':
      send(response, refusalOf(fault));
      return true;
    default:
      return fault.kind satisfies never;
  }
}

function refusalOf({ kind, status, code, description, parameter }: Fault): Answer {
  const refusesParameter = kind === 'refuse-parameter';
  const error = code ?? (refusesParameter ? 'InvalidParameter' : undefined);
  return {
    status: status ?? (refusesParameter ? 400 : 500),
    body: {
      description: description ?? 'This fault was switched on.',
      ...(error === undefined ? {} : { error }),
      ...(refusesParameter ? { parameter: parameter ?? 'domain' } : {}),
    },
  };
}

function administer(request: IncomingMessage, response: ServerResponse, [what]: string[], body: unknown) {
  if (what === 'faults' && request.method === 'PUT') {
    const wrong = wrongFaults(body);
    if (wrong !== undefined) return send(response, { status: 400, body: { description: wrong } });
    faults.replace(body as Fault[]);
  }
  if (what === 'maintenance' && request.method === 'PUT')
    Object.assign(MAINTENANCE, body as Partial<typeof MAINTENANCE>);
  send(response, { status: 200, body: { faults: faults.list, calls, sites: book.all } });
}

/** The page of a site: what people see who open the service. */
function show(response: ServerResponse, id: string) {
  const site = book.find(id);
  const isUp = site?.state === 'ready' && !site.missing;
  const words = isUp ? `The shop at ${site.parameters.domain} is open.` : 'There is no shop here.';
  response.writeHead(isUp ? 200 : 404, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'",
  });
  response.end(
    `<!doctype html><html lang="en"><title>Sites</title><h1>Sites</h1><p>${escaped(words)}</p></html>`,
  );
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function isExpected({ headers }: IncomingMessage): boolean {
  const shown = Buffer.from(headers.authorization ?? '');
  return shown.length === EXPECTED.length && timingSafeEqual(shown, EXPECTED);
}

/** Undefined where it is not JSON, or more than a broker is ever sent. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > MOST_BYTES) return undefined;
  }
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, body, headers }: Answer) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body ?? {}));
}

server.listen(Number(env.PORT ?? 4_000), HOST, () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';
  publicUrl ||= `http://localhost:${port}`;
  console.log(`The sites broker listens on http://${HOST}:${port}`);
});
if (env.END_WITH_INPUT === 'yes') process.stdin.on('end', () => process.exit(0)).resume();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
