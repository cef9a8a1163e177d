import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  odataSource,
  type RemoteRegistry,
  remoteCustomer,
  remotePartner,
  restSource,
  startRemoteRegistry,
} from '../../../../tests/harness/remote-registry.ts';
import { type PersonIn, startWorld, type World } from '../../../../tests/harness/world.ts';
import { newId } from '../../../kernel/ids.ts';
import { claimRegistry } from '../registry-staging.repo.ts';
import { synchronize } from './synchronizing.service.ts';

let world: World;
let remote: RemoteRegistry;
let olga: PersonIn;
beforeAll(async () => {
  world = await startWorld();
  remote = await startRemoteRegistry();
  olga = await world.addPerson(await world.addOrganization('vendor'), ['operator'], {
    name: 'Olga Operator',
  });
});
afterAll(async () => {
  await remote.close();
  await world.close();
});
beforeEach(async () => {
  for (const table of [
    'registry_customers',
    'registry_sign_ins',
    'registry_partners',
    'registry_source_rows',
    'registry_sources',
  ] as const)
    await world.db.deleteFrom(table).execute();
  const Customers = Array.from({ length: 25 }, (_, index) => remoteCustomer(`C${index + 1}`, 'P1'));
  await remote.put({
    lists: { Partners: [remotePartner('P1'), remotePartner('P2')], Customers },
    pageSize: 10,
    faults: [],
    authorization: '',
    changed: [],
  });
});

const at = (place: string) => `/api/v1/organizations/${olga.organizationId}/registry/${place}`;
const QUICK = { tries: 3, firstPauseMs: 20, longestPauseMs: 3_000 };

async function addSource(definition: object, more: object = {}): Promise<string> {
  const answer = await olga.browser.post(at('sources'), { name: `Source ${newId()}`, definition, ...more });
  expect(answer.status, answer.text).toBe(201);
  return answer.body.id;
}

async function sync(sourceId: string, body: object = {}, pace = QUICK) {
  const begun = await olga.browser.post(at(`sources/${sourceId}/synchronizations`), body);
  expect(begun.status, begun.text).toBe(202);
  const ref = { organizationId: olga.organizationId, syncId: begun.body.id };
  await synchronize(world.app.portico, ref, { pace });
  return (await olga.browser.get(String(begun.headers.location))).body;
}

const registry = async () => ({
  customers: await world.db.selectFrom('registry_customers').selectAll().orderBy('number').execute(),
  partners: await world.db.selectFrom('registry_partners').selectAll().orderBy('number').execute(),
});
const change = async (
  edit: (rows: ReturnType<typeof remoteCustomer>[]) => ReturnType<typeof remoteCustomer>[],
) => {
  const rows = Array.from({ length: 25 }, (_, index) => remoteCustomer(`C${index + 1}`, 'P1'));
  await remote.put({
    lists: { Partners: [remotePartner('P1'), remotePartner('P2')], Customers: edit(rows) },
  });
};

test('OData comes in page by page, with the mapped properties only, and tells what it did', async () => {
  const done = await sync(await addSource(odataSource(remote)));
  expect(done, JSON.stringify(done.failure)).toMatchObject({
    state: 'succeeded',
    ...{ pages: 4, rowsRead: 27, added: 27, changed: 0, unchanged: 0, missing: 0, refused: 0 },
    requestedBy: 'Olga Operator',
  });
  expect(done.steps.map(({ label, state }: { label: string; state: string }) => [label, state])).toEqual([
    ['Read the source', 'done'],
    ['Compare with the registry', 'done'],
    ['Write what is new', 'done'],
  ]);
  expect(Date.parse(done.asOf)).not.toBeNaN();
  const { customers } = await registry();
  expect(customers).toHaveLength(25);
  expect(customers[0]).toMatchObject({ number: 'C1', city: 'Lisbon', country: 'PT', plan: 'enhancement' });
  const asked = (await remote.requests()).filter(({ url }) => url.startsWith('/odata/Customers'));
  expect(asked).toHaveLength(3);
  const select = new URL(asked[0]?.url ?? '', remote.address).searchParams.get('$select');
  expect(select?.split(',').sort()).toEqual(['Address/City', 'Address/Country', 'Name', 'No', 'PartnerNo']);
  expect(asked[0]?.headers.prefer).toContain('odata.maxpagesize');
});

test('what has not changed costs a 304 for each page and no rows', async () => {
  const source = await addSource(odataSource(remote));
  await sync(source);
  await remote.put({});
  const before = await registry();
  const done = await sync(source);
  expect(done).toMatchObject({ state: 'succeeded', notModified: true, pages: 0, rowsRead: 0 });
  expect((await remote.requests()).map(({ status, bytes }) => [status, bytes])).toEqual(
    Array(4).fill([304, 0]),
  );
  expect(await registry()).toEqual(before);
});

test('changed, new and missing rows: what is missing is marked and stays until an operator removes it', async () => {
  const source = await addSource(odataSource(remote));
  await sync(source);
  await change((rows) => [
    ...rows.slice(1, -1),
    { ...remoteCustomer('C25', 'P1'), Name: 'Litware' },
    remoteCustomer('C26', 'P1'),
  ]);
  const done = await sync(source);
  expect(done).toMatchObject({ state: 'succeeded', added: 1, changed: 1, unchanged: 23, missing: 1 });
  expect((await registry()).customers).toHaveLength(26);
  const { items } = (await olga.browser.get(at('missing'))).body;
  expect(items).toMatchObject([{ record: 'customer', key: 'C1', name: 'Customer C1', partnerNumber: 'P1' }]);
  const removal = await olga.browser.post(at('missing/removals'), {
    rows: [
      { record: 'customer', key: 'C1' },
      { record: 'customer', key: 'C2' },
    ],
  });
  expect(removal.body).toMatchObject({ removed: 1, kept: [{ key: 'C2' }] });
  expect((await registry()).customers.map(({ number }) => number)).not.toContain('C1');
  expect((await olga.browser.get(at('missing'))).body.items).toEqual([]);
});

test('a row that comes back loses its mark', async () => {
  const source = await addSource(odataSource(remote));
  await sync(source);
  await change((rows) => rows.slice(1));
  await sync(source);
  await change((rows) => rows);
  expect(await sync(source)).toMatchObject({ state: 'succeeded', missing: 0, returned: 1 });
  expect((await olga.browser.get(at('missing'))).body.items).toEqual([]);
});

test.each([
  ['an empty answer', 0, 'empty-answer'],
  ['a source that lacks most rows', 5, 'too-many-missing'],
])('%s stops the synchronization and makes nobody vanish', async (_name, left, reason) => {
  const source = await addSource(odataSource(remote));
  await sync(source);
  const before = await registry();
  await change((rows) => rows.slice(0, left));
  const stopped = await sync(source);
  expect(stopped).toMatchObject({ state: 'failed', failure: { reason } });
  expect(stopped.failure.remedy).toContain('accept what is missing');
  expect(await registry()).toEqual(before);
  expect((await olga.browser.get(at('missing'))).body.items).toEqual([]);
  const accepted = await sync(source, { acceptMissing: true });
  expect(accepted).toMatchObject({ state: 'succeeded', missing: 25 - left });
  expect((await registry()).customers).toHaveLength(25);
});

test('wrong rows are listed with field, reason and remedy, and the good ones come in', async () => {
  await change((rows) => [
    ...rows.slice(2),
    remoteCustomer('C1', 'P1', { Name: ['Contoso'] }),
    remoteCustomer('C2', 'P9'),
    remoteCustomer('C27', 'P1', { Address: { Country: 'Atlantis' } }),
    'no object' as never,
  ]);
  const done = await sync(await addSource(odataSource(remote)));
  expect(done).toMatchObject({ state: 'succeeded', added: 25, refused: 4 });
  const told = done.problems.map(({ field, reason, remedy }: Record<string, string>) => [
    field,
    reason,
    remedy !== '',
  ]);
  expect(told).toEqual([
    ['name', 'wrong-type', true],
    ['partner_number', 'unknown-partner', true],
    ['country', 'unknown-country', true],
    ['', 'wrong-type', true],
  ]);
});

const PAGE_2 = 'skiptoken=10';
const failures: [name: string, fault: object, reason: string, tries: number][] = [
  ['a 500', { kind: 'status', status: 500, times: 9 }, 'server-failed', 3],
  ['a 429 without end', { kind: 'status', status: 429, times: 9, retryAfter: '0' }, 'asked-to-wait', 3],
  [
    'a Retry-After of an hour',
    { kind: 'status', status: 429, times: 9, retryAfter: '3600' },
    'asked-to-wait',
    1,
  ],
  ['a 401', { kind: 'status', status: 401, times: 9 }, 'not-authorized', 1],
  ['a 404', { kind: 'status', status: 404, times: 9 }, 'not-there', 1],
  ['a 400', { kind: 'status', status: 400, times: 9 }, 'refused-request', 1],
  ['an answer that is a sign-in page', { kind: 'bad-json', times: 9 }, 'not-json', 1],
  ['half a body', { kind: 'half', times: 9 }, 'broke-off', 3],
  ['an answer over the limit', { kind: 'huge', times: 9 }, 'too-large', 1],
  ['no list', { kind: 'body', body: { value: 'none' }, times: 9 }, 'no-list', 1],
  [
    'a next page that is no text',
    { kind: 'body', body: { value: [], '@odata.nextLink': 7 }, times: 9 },
    'wrong-next-page',
    1,
  ],
  [
    'a next page elsewhere',
    { kind: 'body', body: { value: [], '@odata.nextLink': 'http://elsewhere.example/' }, times: 9 },
    'redirected-away',
    1,
  ],
  [
    'a redirect to another host',
    { kind: 'redirect', location: 'http://elsewhere.example/', times: 9 },
    'redirected-away',
    1,
  ],
  [
    'a redirect inside',
    { kind: 'redirect', location: 'http://127.0.0.1:1/', times: 9 },
    'redirected-away',
    1,
  ],
  [
    'a page that repeats itself',
    {
      kind: 'body',
      body: { value: [{ No: '1' }], '@odata.nextLink': `/odata/Customers?$${PAGE_2}` },
      times: 9,
    },
    'repeats-itself',
    1,
  ],
];
test.each(failures)(
  '%s on the second page is told, and nothing has changed',
  async (_name, fault, reason, tries) => {
    const source = await addSource(odataSource(remote));
    await sync(source);
    const before = await registry();
    await change((rows) => [...rows, remoteCustomer('C99', 'P1')]);
    await remote.put({ faults: [{ at: PAGE_2, ...fault } as never] });
    const stopped = await sync(source);
    expect(stopped).toMatchObject({ state: 'failed', failure: { reason, detail: expect.any(String) } });
    expect(stopped.failure.sentence).not.toBe('');
    expect(stopped.failure.remedy).not.toBe('');
    expect(stopped.steps[0].state).toBe('failed');
    expect(stopped.notes).toHaveLength(tries - 1);
    expect(await registry()).toEqual(before);
    expect(await world.db.selectFrom('registry_sync_pages').selectAll().execute()).toEqual([]);
    await remote.put({ faults: [] });
    expect(await sync(source)).toMatchObject({ state: 'succeeded', added: 1 });
  },
);

test.each(['hang', 'slow'])('a source that does nothing but %s is given up after its time', async (kind) => {
  const source = await addSource(odataSource(remote, { source: { timeoutSeconds: 1 } }));
  await remote.put({ faults: [{ kind: kind as 'hang', at: 'Customers', times: 9 }] });
  const begun = Date.now();
  const stopped = await sync(source, {}, { ...QUICK, tries: 1 });
  expect(stopped).toMatchObject({ state: 'failed', failure: { reason: 'timed-out' } });
  expect(Date.now() - begun).toBeLessThan(15_000);
});

test('a 429 with Retry-After is waited for, then the page is read', async () => {
  const source = await addSource(odataSource(remote));
  await remote.put({ faults: [{ kind: 'status', status: 429, at: PAGE_2, times: 1, retryAfter: '1' }] });
  const begun = Date.now();
  const done = await sync(source);
  expect(Date.now() - begun).toBeGreaterThanOrEqual(1_000);
  expect(done).toMatchObject({ state: 'succeeded', added: 27 });
  expect(done.notes).toMatchObject([{ sentence: expect.stringContaining('Asked again after 1 s') }]);
});

test('a redirect on the same host is followed', async () => {
  const source = await addSource(odataSource(remote));
  await remote.put({ faults: [{ kind: 'redirect', at: 'odata/Partners', times: 1 }] });
  expect(await sync(source)).toMatchObject({ state: 'succeeded', added: 27 });
});

test('a server that is not there is told', async () => {
  const gone = await startRemoteRegistry();
  const source = await addSource(odataSource(gone));
  await gone.close();
  expect(await sync(source, {}, { ...QUICK, tries: 1 })).toMatchObject({
    failure: { reason: 'unreachable' },
  });
});

test.each([
  'http://127.0.0.1:9/odata',
  'http://[::1]:9/odata',
  'http://169.254.169.254/latest',
  'http://2130706433/',
])('a source at %s is inside, and is not asked', async (address) => {
  const source = await addSource(odataSource(remote, { source: { address } }));
  const stopped = await sync(source);
  expect(stopped.failure).toMatchObject({ reason: 'inside-address' });
  expect(stopped.failure.remedy).toContain('REGISTRY_INSIDE_HOSTS');
});

test('REST is read by page number, and by a cursor', async () => {
  await sync(await addSource(odataSource(remote)));
  const byPage = { paging: { kind: 'page', parameter: 'page', first: 1, sizeParameter: 'size', size: 10 } };
  expect(await sync(await addSource(restSource(remote, byPage)))).toMatchObject({
    state: 'succeeded',
    pages: 3,
    unchanged: 25,
  });
  const byCursor = { rows: '/data/items', paging: { kind: 'cursor', parameter: 'cursor', at: '/next' } };
  expect(await sync(await addSource(restSource(remote, byCursor)))).toMatchObject({
    state: 'succeeded',
    pages: 3,
    unchanged: 25,
  });
  const ignored = { rows: '/data/items', paging: { kind: 'page', parameter: 'p', first: 1, size: 10 } };
  expect((await sync(await addSource(restSource(remote, ignored)))).failure).toMatchObject({
    reason: 'repeats-itself',
  });
});

test('a delta tells only what has changed, and what was removed is marked', async () => {
  const source = await addSource(odataSource(remote, { customers: { changes: { kind: 'delta' } } }));
  const first = await sync(source);
  expect(first).toMatchObject({ state: 'succeeded', added: 27 });
  expect(first.cursor).toContain('$deltatoken=1');
  await remote.put({
    changed: [
      { ...remoteCustomer('C3', 'P1'), Name: 'Renamed' },
      { '@removed': { reason: 'deleted' }, id: "Customers('C4')" },
    ],
  });
  expect(await sync(source)).toMatchObject({ state: 'succeeded', rowsRead: 2, changed: 1, missing: 1 });
  expect((await registry()).customers).toHaveLength(25);
  expect((await olga.browser.get(at('missing'))).body.items).toMatchObject([{ key: 'C4' }]);
  await olga.browser.post(at('missing/removals'), { rows: [{ record: 'customer', key: 'C4' }] });
});

test('a mark tells what has changed since', async () => {
  await sync(await addSource(odataSource(remote)));
  const source = await addSource(
    restSource(remote, {
      rows: '/data/items',
      paging: { kind: 'cursor', parameter: 'cursor', at: '/next' },
      changes: { kind: 'since', parameter: 'since', at: '/mark' },
    }),
  );
  await sync(source);
  await remote.put({ changed: [{ ...remoteCustomer('C3', 'P1'), Name: 'Renamed' }] });
  expect(await sync(source)).toMatchObject({ state: 'succeeded', rowsRead: 1, changed: 1, missing: 0 });
  expect((await remote.requests())[0]?.url).toContain('since=m1');
});

test('one customer or one partner is synchronized alone', async () => {
  const source = await addSource(odataSource(remote));
  const partner = await sync(source, { one: { record: 'partner', number: 'P2' } });
  expect(partner).toMatchObject({ state: 'succeeded', scope: 'one', added: 1 });
  await sync(source, { one: { record: 'partner', number: 'P1' } });
  expect(await sync(source, { one: { record: 'customer', number: 'C7' } })).toMatchObject({
    added: 1,
    missing: 0,
  });
  expect(await sync(source, { one: { record: 'customer', number: 'nobody' } })).toMatchObject({
    state: 'succeeded',
    added: 0,
  });
  expect((await registry()).customers.map(({ number }) => number)).toEqual(['C7']);
});

test.each([
  [{ kind: 'basic', userName: 'portico' }, `Basic ${Buffer.from('portico:hush-hush').toString('base64')}`],
  [{ kind: 'bearer' }, 'Bearer hush-hush'],
  [{ kind: 'api-key', header: 'X-Registry-Key' }, 'hush-hush'],
])(
  'with %j the source lets us in, and no answer ever tells the secret',
  async (authentication, authorization) => {
    await remote.put({ authorization });
    const definition = odataSource(remote, { source: { authentication } });
    const refused = await olga.browser.post(at('sources'), { name: 'No secret', definition });
    expect(refused.body.errors).toMatchObject([{ pointer: '/secret' }]);
    const source = await addSource(definition, { secret: 'hush-hush' });
    expect(await sync(source)).toMatchObject({ state: 'succeeded', added: 27 });
    const trial = await olga.browser.post(at('sources/trial'), { definition, sourceId: source });
    expect(trial.status, trial.text).toBe(200);
    const elsewhere = { ...definition, address: remote.address.replace('localhost', '127.0.0.1') };
    const read = await olga.browser.get(at(`sources/${source}`));
    const moved = await olga.browser.put(
      at(`sources/${source}`),
      { name: 'Elsewhere', definition: elsewhere },
      { 'if-match': String(read.headers.etag) },
    );
    expect(moved.body.errors).toMatchObject([{ pointer: '/secret', code: 'missing-secret' }]);
    for (const place of ['sources', `sources/${source}`, 'synchronizations', 'missing'])
      expect((await olga.browser.get(at(place))).text).not.toContain('hush');
    const { body } = await olga.browser.get(`/api/v1/organizations/${olga.organizationId}/audit-events`);
    expect(JSON.stringify(body)).not.toContain('hush');
    expect(trial.text).not.toContain('hush');
  },
);

test('"Try it" shows how rows would be taken, says what is wrong, and changes nothing', async () => {
  await change((rows) => [remoteCustomer('C1', 'P1', { Name: '' }), ...rows.slice(1)]);
  const before = await registry();
  const trial = await olga.browser.post(at('sources/trial'), { definition: odataSource(remote) });
  expect(trial.status, trial.text).toBe(200);
  const [, customers] = trial.body.feeds;
  expect(customers).toMatchObject({ record: 'customer', more: true });
  expect(customers.sample[0].problem).toMatchObject({ field: 'name', reason: 'missing' });
  expect(customers.sample[1]).toMatchObject({ fields: { number: 'C2', city: 'Lisbon' }, problem: null });
  expect(await registry()).toEqual(before);
  const wrong = odataSource(remote, { customers: { path: 'Nowhere', rows: '/values' } });
  const refused = await olga.browser.post(at('sources/trial'), { definition: wrong });
  expect(refused.body).toMatchObject({
    reason: 'no-list',
    errors: [{ pointer: '/definition/feeds/1/path' }],
  });
});

test('a source is synchronized by its interval, once at a time, and not after it was removed', async () => {
  const source = await addSource(odataSource(remote), { everyMinutes: 60 });
  const count = async () =>
    (await olga.browser.get(at(`synchronizations?sourceId=${source}`))).body.items.length;
  await world.fireTimers();
  expect(await count()).toBe(0);
  world.clock.forward({ minutes: 61 });
  await world.fireTimers();
  expect(await count()).toBe(1);
  world.clock.forward({ minutes: 61 });
  await world.fireTimers();
  expect(await count()).toBe(1);
  expect((await olga.browser.post(at(`sources/${source}/synchronizations`), {})).body.reason).toBe(
    'already-running',
  );
  const read = await olga.browser.get(at(`sources/${source}`));
  expect(Date.parse(read.body.nextAt)).toBeGreaterThan(world.clock.now().getTime());
  expect(
    (await olga.browser.delete(at(`sources/${source}`), { 'if-match': String(read.headers.etag) })).status,
  ).toBe(204);
  world.clock.forward({ minutes: 61 });
  await world.fireTimers();
  expect(await count()).toBe(1);
});

test('two workers with the same synchronization write once, and one at its end is left alone', async () => {
  const source = await addSource(odataSource(remote));
  const begun = await olga.browser.post(at(`sources/${source}/synchronizations`), {});
  const ref = { organizationId: olga.organizationId, syncId: begun.body.id };
  await Promise.all([1, 2].map(() => synchronize(world.app.portico, ref, { pace: QUICK })));
  const done = (await olga.browser.get(String(begun.headers.location))).body;
  expect(done).toMatchObject({ state: 'succeeded', added: 27, rowsRead: 27 });
  await synchronize(world.app.portico, ref, { pace: QUICK });
  expect((await olga.browser.get(String(begun.headers.location))).body).toEqual(done);
});

test('a synchronization waits for an import that is writing', async () => {
  const source = await addSource(odataSource(remote));
  const begun = await olga.browser.post(at(`sources/${source}/synchronizations`), {});
  const ref = { organizationId: olga.organizationId, syncId: begun.body.id };
  let running = Promise.resolve();
  await world.db.transaction().execute(async (tx) => {
    await claimRegistry(tx);
    running = synchronize(world.app.portico, ref, { pace: QUICK });
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  await running;
  expect((await olga.browser.get(String(begun.headers.location))).body.state).toBe('succeeded');
});

test('Support, partners and strangers neither see sources nor synchronize', async () => {
  const source = await addSource(odataSource(remote));
  const support = await world.addPerson(olga.organizationId, ['support']);
  expect((await support.browser.get(at('sources'))).status).toBe(403);
  expect((await support.browser.post(at(`sources/${source}/synchronizations`), {})).status).toBe(403);
  const partner = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  expect((await partner.browser.get(at('sources'))).status).toBe(404);
  const own = `/api/v1/organizations/${partner.organizationId}/registry/sources`;
  expect((await partner.browser.get(own)).status).toBe(403);
});

test('"Try the connection" finds the names of a source before it is said where the fields stand', async () => {
  const bare = odataSource(remote);
  const feeds = bare.feeds.map((feed) => ({ ...feed, mapping: {} }));
  const trial = await olga.browser.post(at('sources/trial'), { definition: { ...bare, feeds } });
  expect(trial.status, trial.text).toBe(200);
  const [partners, customers] = trial.body.feeds;
  expect(partners.places).toContain('Name');
  expect(customers.places).toContain('Name');
  const saved = await olga.browser.post(at('sources'), { name: 'Bare', definition: { ...bare, feeds } });
  expect(saved.status).toBe(422);
  expect(saved.body.errors).toContainEqual(
    expect.objectContaining({ pointer: '/definition/feeds/0/mapping/number' }),
  );
});

test('a customer that its source removed is marked for the operator and its partner of record, and found as before', async () => {
  const ana = await world.addPerson(await world.addOrganization('partner', { registryNumber: 'P1' }), [
    'administrator',
  ]);
  const first = await addSource(odataSource(remote));
  const second = await addSource(odataSource(remote));
  await sync(first);
  await sync(second);
  const found = async (query: string) =>
    (await ana.browser.get(`/api/v1/organizations/${ana.organizationId}/registry-customers?${query}`)).body
      .items[0];
  await change((rows) => rows.slice(1));
  await sync(first);
  expect(await found('number=C1')).toMatchObject({ number: 'C1', missingSince: null });
  world.clock.forward({ minutes: 5 });
  await sync(second);
  const { missingSince } = await found('number=C1');
  expect(Math.abs(Date.parse(missingSince) - world.clock.now().getTime())).toBeLessThan(60_000);
  expect(await found('name=customer%20c1')).toMatchObject({ number: 'C1', missingSince });
  expect(await found('number=C2')).toMatchObject({ missingSince: null });
  const listed = await olga.browser.get(at('customers?search=C1'));
  expect(listed.body.items.map((row: { missingSince: string | null }) => row.missingSince)).toEqual([
    missingSince,
    ...Array(10).fill(null),
  ]);
  const stranger = await world.addPerson(await world.addOrganization('partner', { registryNumber: 'P2' }), [
    'administrator',
  ]);
  const other = await stranger.browser.get(
    `/api/v1/organizations/${stranger.organizationId}/registry-customers?number=C1`,
  );
  expect(other.body.items).toEqual([]);
});
