import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBroker } from './broker.ts';
import type { BrokerEndpoint } from './broker-types.ts';

type Asked = { method: string; url: string; headers: IncomingHttpHeaders; body: unknown };
type Answer = { status: number; body?: unknown; headers?: Record<string, string> };
type Misbehave = (response: ServerResponse) => void;

/** A broker that answers what a test tells it to, and notes what it was asked. */
let asked: Asked[] = [];
let next: Answer | Misbehave = { status: 200, body: {} };
const server = createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  const { method = '', url = '', headers } = request;
  asked.push({ method, url, headers, body: text === '' ? undefined : JSON.parse(text) });
  if (typeof next === 'function') return next(response);
  const { status, body = {}, headers: told } = next;
  response.writeHead(status, { 'content-type': 'application/json', ...told });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
});

let endpoint: BrokerEndpoint;
beforeAll(async () => {
  server.listen(0, 'localhost');
  await once(server, 'listening');
  endpoint = {
    url: `http://localhost:${(server.address() as AddressInfo).port}/broker/`,
    credentials: { kind: 'basic', userName: 'portico', password: 'geheim: ä' },
    trustedInside: ['localhost'],
  };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

const call = { requestIdentity: 'request-1', originatingIdentity: { account_id: 'ana' } };
const plan = { serviceId: 'sites', planId: 'basic' };
const instance = { ...plan, instanceId: 'one/two?' };
const wanted = {
  ...instance,
  organizationId: 'contoso',
  spaceId: 'fabrikam',
  context: { country: 'DE', platform: 'overwritten' },
  parameters: { domain: 'contoso.example' },
  maintenanceVersion: '1.2.0',
};
const open = (limits = {}) => openBroker(endpoint, { timeoutMs: 2_000, ...limits });
const answer = (status: number, body?: unknown, headers?: Record<string, string>) => {
  next = { status, ...(body === undefined ? {} : { body }), ...(headers ? { headers } : {}) };
};

test('a provisioning carries version, identities, credentials and everything that the specification asks for', async () => {
  answer(202, { operation: 'task_10', dashboard_url: 'https://sites.example/1' }, { 'retry-after': '7' });
  expect(await open().provision(wanted, call)).toEqual({
    kind: 'accepted',
    operation: 'task_10',
    retryAfterSeconds: 7,
    description: null,
    dashboardUrl: 'https://sites.example/1',
  });
  const [{ method, url, headers, body } = expect.fail()] = asked;
  expect([method, url]).toEqual(['PUT', '/broker/v2/service_instances/one%2Ftwo%3F?accepts_incomplete=true']);
  expect(headers).toMatchObject({
    'x-broker-api-version': '2.17',
    'x-broker-api-request-identity': 'request-1',
    authorization: `Basic ${Buffer.from('portico:geheim: ä').toString('base64')}`,
    'content-type': 'application/json',
  });
  const [platform, who = ''] = String(headers['x-broker-api-originating-identity']).split(' ');
  expect([platform, JSON.parse(Buffer.from(who, 'base64').toString())]).toEqual([
    'portico',
    { account_id: 'ana' },
  ]);
  expect(body).toEqual({
    service_id: 'sites',
    plan_id: 'basic',
    context: { platform: 'portico', country: 'DE' },
    organization_guid: 'contoso',
    space_guid: 'fabrikam',
    parameters: { domain: 'contoso.example' },
    maintenance_info: { version: '1.2.0' },
  });
});

test('what the platform does by itself names nobody, and a bearer token stands in the place of a password', async () => {
  answer(200, { services: [] });
  const broker = openBroker({ ...endpoint, credentials: { kind: 'bearer', token: 'abc' } });
  expect(await broker.catalog({ ...call, originatingIdentity: null })).toEqual({
    kind: 'done',
    catalog: { services: [] },
  });
  expect(asked[0]?.headers.authorization).toBe('Bearer abc');
  expect(asked[0]?.headers).not.toHaveProperty('x-broker-api-originating-identity');
});

test('an update names what was before, and only what changes', async () => {
  answer(200);
  const change = { ...plan, instanceId: 'i', planId: 'business', previous: { planId: 'basic' } };
  expect(await open().update(change, call)).toEqual({ kind: 'done', dashboardUrl: null });
  expect(asked[0]).toMatchObject({
    method: 'PATCH',
    body: { service_id: 'sites', plan_id: 'business', previous_values: { plan_id: 'basic' } },
  });
  expect(asked[0]?.body).not.toHaveProperty('parameters');
});

test('whether an update that is refused may be asked for again is told where the broker says so', async () => {
  const change = { ...plan, instanceId: 'i', previous: { planId: 'basic' } };
  answer(400, { description: 'No room.', update_repeatable: false });
  expect(await open().update(change, call)).toMatchObject({ kind: 'failed', updateRepeatable: false });
  answer(400, { description: 'No room.' });
  expect(await open().update(change, call)).not.toHaveProperty('updateRepeatable');
});

test.each([
  [200, { kind: 'done' }],
  [202, { kind: 'accepted', operation: null }],
  [410, { kind: 'gone' }],
])('deprovisioning and unbinding that answer %i', async (status, outcome) => {
  answer(status);
  expect(await open().deprovision({ ...instance, instanceId: 'i' }, call)).toMatchObject(outcome);
  expect(await open().unbind({ ...instance, instanceId: 'i', bindingId: 'b' }, call)).toMatchObject(outcome);
  expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'DELETE /broker/v2/service_instances/i?accepts_incomplete=true&service_id=sites&plan_id=basic',
    'DELETE /broker/v2/service_instances/i/service_bindings/b?accepts_incomplete=true&service_id=sites&plan_id=basic',
  ]);
});

test('a poll gives the operation back as it was, and tells in progress, succeeded and failed apart', async () => {
  const poll = { ...plan, instanceId: 'i', of: 'provision', operation: 'a b&c' } as const;
  answer(200, { state: 'in progress', description: 'Creating\n(10 %)' }, { 'retry-after': '3' });
  expect(await open().lastOperation(poll, call)).toEqual({
    kind: 'accepted',
    operation: 'a b&c',
    retryAfterSeconds: 3,
    description: 'Creating (10 %)',
    dashboardUrl: null,
  });
  expect(asked[0]?.url).toBe(
    '/broker/v2/service_instances/i/last_operation?service_id=sites&plan_id=basic&operation=a+b%26c',
  );
  answer(200, { state: 'succeeded' });
  expect(await open().lastOperation(poll, call)).toEqual({ kind: 'done', description: null });
  answer(200, { state: 'failed', description: 'No room.' });
  expect(await open().lastOperation(poll, call)).toMatchObject({
    kind: 'failed',
    reason: 'says-failed',
    description: 'No room.',
    orphan: true,
    transient: false,
  });
  answer(200, { state: 'failed', update_repeatable: false });
  expect(await open().lastOperation({ ...poll, of: 'update' }, call)).toMatchObject({
    orphan: false,
    instanceUsable: true,
    updateRepeatable: false,
  });
});

test('410 ends the polling of a deletion, and says nothing about anything else', async () => {
  answer(410);
  const poll = { ...plan, instanceId: 'i', operation: null };
  expect(await open().lastOperation({ ...poll, of: 'deprovision' }, call)).toEqual({ kind: 'gone' });
  for (const of of ['provision', 'update', 'bind'] as const)
    expect(await open().lastOperation({ ...poll, of }, call)).toMatchObject({
      kind: 'failed',
      transient: true,
      orphan: false,
    });
});

test('an instance that is fetched is there, or is not', async () => {
  answer(200, { service_id: 'sites', parameters: { a: 1 }, maintenance_info: { version: '1.0.0' }, more: 1 });
  expect(await open().fetchInstance(instance, call)).toEqual({
    kind: 'done',
    instance: {
      serviceId: 'sites',
      planId: null,
      dashboardUrl: null,
      parameters: { a: 1 },
      maintenanceVersion: '1.0.0',
    },
  });
  answer(404);
  expect(await open().fetchInstance(instance, call)).toEqual({ kind: 'gone' });
});

test('a binding brings its credentials and when they end; a rotated one names its predecessor', async () => {
  answer(201, { credentials: { key: 'k' }, metadata: { expires_at: '2027-01-01T00:00:00Z' } });
  const binding = { ...instance, bindingId: 'b', context: {}, parameters: {}, predecessorId: 'a' };
  expect(await open().bind(binding, call)).toEqual({
    kind: 'done',
    binding: { credentials: { key: 'k' }, parameters: null, expiresAt: '2027-01-01T00:00:00Z' },
  });
  expect(asked[0]?.body).toMatchObject({ predecessor_binding_id: 'a' });
  answer(200, { credentials: { key: 'k' } });
  expect(await open().fetchBinding({ ...instance, bindingId: 'b' }, call)).toMatchObject({ kind: 'done' });
});

test.each([
  [422, { error: 'ConcurrencyError' }, { reason: 'busy', transient: true, orphan: false }],
  [
    422,
    { error: 'MaintenanceInfoConflict' },
    { reason: 'other-maintenance', transient: false, orphan: false },
  ],
  [422, { error: 'AsyncRequired' }, { code: 'AsyncRequired', transient: false, orphan: false }],
  [400, { description: 'Taken.', parameter: '/domain' }, { description: 'Taken.', parameter: 'domain' }],
  [400, '<html>', { reason: 'refused-request', description: 'The broker answers with status 400.' }],
  [401, {}, { reason: 'not-authorized', transient: false }],
  [408, {}, { reason: 'timed-out', transient: true, orphan: false }],
  [409, {}, { reason: 'other-attributes', transient: false, orphan: false }],
  [412, {}, { reason: 'other-version', transient: false }],
  [429, {}, { reason: 'asked-to-wait', transient: true, orphan: false }],
  [500, { description: 5 }, { reason: 'server-failed', transient: true, orphan: true }],
  [503, { error: 'x'.repeat(500) }, { code: 'x'.repeat(100), transient: true }],
  [302, {}, { reason: 'redirected-away', orphan: false }],
  [204, {}, { reason: 'malformed', orphan: true }],
  [299, {}, { reason: 'malformed', orphan: true }],
  [201, '{"dashboard_url":', { reason: 'not-json', orphan: true, transient: true }],
  [201, [], { reason: 'malformed', orphan: true }],
  [200, { operation: 7 }, { reason: 'malformed', orphan: false }],
  [200, '<html>', { reason: 'not-json', orphan: false }],
  [200, { operation: 'o'.repeat(10_001) }, { reason: 'malformed', orphan: false }],
  [201, '['.repeat(200_000) + ']'.repeat(200_000), { reason: 'not-json', orphan: true }],
])('a provisioning that is answered by %i %j is a failure that says which', async (status, body, outcome) => {
  answer(status, body);
  expect(await open().provision(wanted, call)).toMatchObject({ kind: 'failed', status, ...outcome });
});

test('a redirect is not followed, wherever it leads', async () => {
  answer(307, {}, { location: '/broker/v2/catalog' });
  expect(await open().catalog(call)).toMatchObject({ kind: 'failed', reason: 'redirected-away' });
  expect(asked).toHaveLength(1);
});

test('202 is a success whatever it says; an operation that is too long counts as not told', async () => {
  for (const body of ['', '<html>', { operation: 5 }, { operation: 'o'.repeat(10_001) }, []]) {
    answer(202, body);
    expect(await open().provision(wanted, call)).toMatchObject({ kind: 'accepted', operation: null });
  }
  answer(202, { operation: 'o'.repeat(10_000) });
  expect(await open().provision(wanted, call)).toMatchObject({ operation: 'o'.repeat(10_000) });
});

test('Retry-After is seconds or a moment, and never longer than an hour', async () => {
  const waits = async (told: string, date = 'Thu, 26 Nov 2026 10:00:00 GMT') => {
    answer(503, {}, { 'retry-after': told, date });
    const outcome = await open().provision(wanted, call);
    return outcome.kind === 'failed' ? outcome.retryAfterSeconds : expect.fail();
  };
  expect(await waits('5')).toBe(5);
  expect(await waits('Thu, 26 Nov 2026 10:01:00 GMT')).toBe(60);
  expect(await waits('999999999')).toBe(3_600);
  expect(await waits('soon')).toBeNull();
});

test.each<[string, Misbehave, string]>([
  ['hangs', () => {}, 'timed-out'],
  ['hangs in the middle of its answer', (response) => response.write('{'), 'timed-out'],
  [
    'drips its answer',
    (response) => {
      const drip = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(drip));
    },
    'timed-out',
  ],
  ['hangs up', (response) => response.destroy(), 'broke-off'],
  [
    'hangs up in the middle',
    (response) => {
      response.writeHead(201, { 'content-length': '1000' });
      response.write('{"a"');
      setTimeout(() => response.destroy(), 20);
    },
    'broke-off',
  ],
  [
    'answers too much',
    (response) => {
      response.writeHead(201);
      response.end(' '.repeat(200_000));
    },
    'too-large',
  ],
])('a broker that %s may have made something, and is asked again', async (_words, misbehave, reason) => {
  next = misbehave;
  const broker = open({ timeoutMs: 300, mostBytes: 100_000 });
  expect(await broker.provision(wanted, call)).toMatchObject({
    kind: 'failed',
    ...{ reason, status: null, orphan: true, transient: true },
  });
  expect(await broker.deprovision(instance, call)).toMatchObject({ kind: 'failed', orphan: false });
  expect(await broker.fetchInstance(instance, call)).toMatchObject({ kind: 'failed', orphan: false });
});

test('what is no HTTP is a failure, not an accident', async () => {
  const socket = createSocket((it) => it.end('SSH-2.0-OpenSSH_9.2\r\n'));
  socket.listen(0, 'localhost');
  await once(socket, 'listening');
  const url = `http://localhost:${(socket.address() as AddressInfo).port}`;
  expect(await openBroker({ ...endpoint, url }).catalog(call)).toMatchObject({
    kind: 'failed',
    status: null,
  });
  socket.close();
});

test('where no connection comes about nothing can have been made there', async () => {
  const closed = createSocket().listen(0, 'localhost');
  await once(closed, 'listening');
  const { port } = closed.address() as AddressInfo;
  closed.close();
  const broker = openBroker({ ...endpoint, url: `http://localhost:${port}` });
  expect(await broker.provision(wanted, call)).toMatchObject({
    kind: 'failed',
    ...{ reason: 'unreachable', orphan: false, transient: true },
  });
});

test.each([
  ['http://127.0.0.1:9/', 'inside-address'],
  ['https://10.0.0.1/', 'inside-address'],
  ['https://169.254.169.254/', 'inside-address'],
  ['https://[::1]/', 'inside-address'],
  ['https://intranet/', 'inside-address'],
  ['http://brokers.example/', 'wrong-protocol'],
  ['https://user:secret@brokers.example/', 'credentials-in-address'],
  ['file:///etc/passwd', 'wrong-protocol'],
  ['brokers.example', 'not-an-address'],
])('no broker is asked at %s: %s', async (url, reason) => {
  const broker = openBroker({ ...endpoint, url });
  const outcome = await broker.provision(wanted, call);
  expect(outcome).toMatchObject({ kind: 'failed', reason, orphan: false, transient: false });
  expect(JSON.stringify(outcome)).not.toContain('secret');
});

test('a token that no header can hold, and a key that is none, are failures that do not tell them', async () => {
  const token = openBroker({ ...endpoint, credentials: { kind: 'bearer', token: 'a\nb-hidden' } });
  const key = openBroker({
    ...endpoint,
    url: endpoint.url.replace('http:', 'https:'),
    credentials: { kind: 'mtls', certificate: 'no-certificate', key: 'hidden' },
  });
  for (const broker of [token, key]) {
    const outcome = await broker.catalog(call);
    expect(outcome).toMatchObject({ kind: 'failed', orphan: false });
    expect(JSON.stringify(outcome)).not.toContain('hidden');
  }
  expect(asked).toEqual([]);
});

const service = { id: 's', name: 'sites', description: 'Sites', bindable: false };
const one = { id: 'p', name: 'basic', description: 'Basic' };
const schemaOf = (parameters: object) => ({ schemas: { service_instance: { create: { parameters } } } });

test('a catalog is read with what plans say of schemas, polling and maintenance', async () => {
  answer(200, {
    services: [
      {
        ...service,
        instances_retrievable: true,
        plans: [
          {
            ...one,
            ...schemaOf({ $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' }),
            maximum_polling_duration: 600,
            maintenance_info: { version: '2.1.1+abcdef', description: 'New' },
          },
        ],
      },
    ],
  });
  expect(await open().catalog(call)).toMatchObject({
    catalog: {
      services: [
        {
          ...{ id: 's', name: 'sites', instancesRetrievable: true },
          plans: [
            {
              ...{ id: 'p', free: true, bindable: false, updateable: false },
              createSchema: { type: 'object' },
              maximumPollingSeconds: 600,
              maintenanceVersion: '2.1.1+abcdef',
            },
          ],
        },
      ],
    },
  });
});

test.each([
  ['no list', {}],
  ['a service without plans', { services: [{ ...service, plans: [] }] }],
  ['a service without a name', { services: [{ ...service, name: '', plans: [one] }] }],
  ['a name of control characters', { services: [{ ...service, name: '\n\t', plans: [one] }] }],
  ['two services with one id', { services: [service, service].map((it) => ({ ...it, plans: [one] })) }],
  ['two plans with one name', { services: [{ ...service, plans: [one, { ...one, id: 'q' }] }] }],
  ['a wrong type', { services: [{ ...service, bindable: 'yes', plans: [one] }] }],
  [
    'a reference elsewhere',
    {
      services: [
        {
          ...service,
          plans: [{ ...one, ...schemaOf({ a: [{ $ref: 'http://169.254.169.254/' }] }) }],
        },
      ],
    },
  ],
  [
    'a schema of more than 64 kB',
    { services: [{ ...service, plans: [{ ...one, ...schemaOf({ a: 'x'.repeat(66_000) }) }] }] },
  ],
  [
    'a version that is none',
    { services: [{ ...service, plans: [{ ...one, maintenance_info: { version: 'new' } }] }] },
  ],
])('a catalog with %s is refused with its place', async (_words, body) => {
  answer(200, body);
  const outcome = await open().catalog(call);
  expect(outcome).toMatchObject({ kind: 'failed', reason: 'malformed' });
  expect(outcome.kind === 'failed' && outcome.description).toContain('services');
});

test('an address to open the service at is one of the web, or none', async () => {
  const hostile = ['javascript:alert(1)', 'https://a:b@c.example/', 'data:text/html,x', 'x'];
  for (const dashboard_url of hostile) {
    answer(201, { dashboard_url });
    expect(await open().provision(wanted, call)).toEqual({ kind: 'done', dashboardUrl: null });
  }
});
