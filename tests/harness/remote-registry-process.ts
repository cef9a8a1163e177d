// A remote registry in a process of its own: OData v4 at /odata, REST at /rest. Its data and the faults it is to have are
// put with PUT /control; GET /control tells the requests that came.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { RemoteFault, RemoteRow, RemoteState } from './remote-registry.ts';

let state: RemoteState = { lists: {}, pageSize: 100, faults: [], authorization: '', changed: [] };
let requests: {
  method: string;
  url: string;
  status: number;
  headers: IncomingMessage['headers'];
  bytes: number;
}[] = [];

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/control') return control(request, response);
  const headers = request.headers;
  response.on('close', () => {
    requests.push({
      method: request.method ?? '',
      url: request.url ?? '',
      status: response.statusCode,
      headers,
      bytes: sent.get(response) ?? 0,
    });
  });
  const fault = state.faults.find((it) => it.times > 0 && `${url.pathname}${url.search}`.includes(it.at));
  if (fault) {
    fault.times -= 1;
    if (break_(fault, url, response)) return;
  }
  if (
    state.authorization !== '' &&
    ![headers.authorization, headers['x-registry-key']].includes(state.authorization)
  ) {
    return answer(response, 401, { error: 'who are you' });
  }
  const [, protocol = '', list = ''] = url.pathname.split('/');
  if (protocol === 'odata') return odata(url, list, request, response);
  if (protocol === 'rest') return rest(url, list, request, response);
  answer(response, 404, {});
});

const sent = new WeakMap<ServerResponse, number>();

async function control(request: IncomingMessage, response: ServerResponse) {
  if (request.method === 'PUT') {
    let text = '';
    for await (const chunk of request) text += chunk;
    state = { ...state, ...JSON.parse(text) };
    requests = [];
  }
  response.end(JSON.stringify(requests));
}

/** True when the fault has answered, or never will. */
function break_(fault: RemoteFault, url: URL, response: ServerResponse): boolean {
  switch (fault.kind) {
    case 'status':
      response.writeHead(fault.status ?? 500, fault.retryAfter ? { 'retry-after': fault.retryAfter } : {});
      response.end('no');
      return true;
    case 'hang':
      return true;
    case 'bad-json':
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<html>Please sign in</html>');
      return true;
    case 'half':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"value":[{"No":"C1"');
      setTimeout(() => response.destroy(), 20);
      return true;
    case 'slow':
      response.writeHead(200, { 'content-type': 'application/json' });
      setInterval(() => response.write(' '), 200).unref();
      return true;
    case 'huge':
      response.writeHead(200, { 'content-type': 'application/json' });
      for (let i = 0; i < 5; i++) response.write(`[${'"x",'.repeat(100_000)}`);
      response.end('"x"]');
      return true;
    case 'body':
      answer(response, 200, fault.body);
      return true;
    case 'redirect':
      response.writeHead(302, { location: fault.location ?? `${url.pathname}?moved=1` });
      response.end();
      return true;
    default:
      return fault.kind satisfies never;
  }
}

function odata(url: URL, list: string, request: IncomingMessage, response: ServerResponse) {
  const one = /^(\w+)\('(.*)'\)$/.exec(decodeURIComponent(list));
  if (one) {
    const found = (state.lists[one[1] ?? ''] ?? []).find((row) => row.No === one[2]?.replaceAll("''", "'"));
    return found ? answer(response, 200, found) : answer(response, 404, {});
  }
  const filter = /^PartnerNo eq '(.*)'$/.exec(url.searchParams.get('$filter') ?? '')?.[1];
  const rows = (state.lists[list] ?? []).filter((row) => filter === undefined || row.PartnerNo === filter);
  if (url.searchParams.has('$deltatoken')) {
    return answer(
      response,
      200,
      { value: state.changed, '@odata.deltaLink': `/odata/${list}?$deltatoken=2` },
      request,
    );
  }
  const from = Number(url.searchParams.get('$skiptoken') ?? 0);
  const most = Number(url.searchParams.get('$top') ?? state.pageSize);
  const value = rows.slice(from, from + most).map((row) => selected(row, url.searchParams.get('$select')));
  const next = from + most < rows.length ? new URL(url) : undefined;
  next?.searchParams.set('$skiptoken', String(from + most));
  const tracked = String(request.headers.prefer ?? '').includes('odata.track-changes');
  answer(
    response,
    200,
    {
      value,
      ...(next ? { '@odata.nextLink': `${next.pathname}${next.search}` } : {}),
      ...(!next && tracked ? { '@odata.deltaLink': `/odata/${list}?$deltatoken=1` } : {}),
    },
    request,
  );
}

function selected(row: RemoteRow, select: string | null): RemoteRow {
  if (select === null || typeof row !== 'object') return row;
  const names = select.split(',').map((name) => name.split('/')[0]);
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)));
}

function rest(url: URL, list: string, request: IncomingMessage, response: ServerResponse) {
  const rows = state.lists[list] ?? [];
  if (url.searchParams.has('page')) {
    const [page, size] = [
      Number(url.searchParams.get('page')),
      Number(url.searchParams.get('size') ?? state.pageSize),
    ];
    return answer(response, 200, rows.slice((page - 1) * size, page * size), request);
  }
  const since = url.searchParams.get('since');
  if (since !== null) return answer(response, 200, { data: { items: state.changed }, mark: 'm2' }, request);
  const from = Number(url.searchParams.get('cursor') ?? 0);
  const items = rows.slice(from, from + state.pageSize);
  const next = from + state.pageSize < rows.length ? String(from + state.pageSize) : null;
  answer(response, 200, { data: { items }, next, mark: 'm1' }, request);
}

function answer(response: ServerResponse, status: number, body: unknown, request?: IncomingMessage) {
  const text = JSON.stringify(body);
  const etag = `"${createHash('sha1').update(text).digest('hex')}"`;
  if (request && request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag });
    response.end();
    return;
  }
  sent.set(response, text.length);
  response.writeHead(status, { 'content-type': 'application/json', ...(request ? { etag } : {}) });
  response.end(text);
}

server.listen(0, 'localhost', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`);
});
