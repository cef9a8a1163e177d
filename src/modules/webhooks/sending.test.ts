import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Receiver, startReceiver } from '../../../tests/harness/receiver.ts';
import { addEndpoint, createCustomer, listeningPartner } from '../../../tests/harness/webhooks.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { startPostOffice } from './index.ts';

let world: World;
let receiver: Receiver;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

const typesOf = ({ received }: Receiver) => received.map(({ body }) => JSON.parse(body).type);
const read = async (person: Awaited<ReturnType<typeof listeningPartner>>['ana'], url: string) =>
  (await person.browser.get(url)).body;

test('an event reaches the program as a signed CloudEvent that tells what the trail tells', async () => {
  const { ana, partnerId } = await listeningPartner(world);
  const endpoint = await addEndpoint(ana, { url: receiver.url, types: ['portico.customer'] });
  const customerId = await createCustomer(ana, 'Alpine Ski House');
  await world.sendEvents();
  expect(receiver.received).toHaveLength(1);
  const { headers, body } = receiver.received[0] ?? { headers: {}, body: '' };
  expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
  expect(headers['webhook-signature']).toMatch(/^v1,\S{44}$/);
  expect(JSON.parse(body)).toMatchObject({
    specversion: '1.0',
    id: headers['webhook-id'],
    source: `http://localhost:3000/api/v1/organizations/${partnerId}`,
    type: 'portico.customer.created',
    subject: `customer/${customerId}`,
    data: { subject: { kind: 'customer', name: 'Alpine Ski House' }, actor: { name: 'Ana Silva' } },
  });
  const { items } = await read(ana, `${endpoint.url}/deliveries`);
  expect(items).toMatchObject([
    { state: 'delivered', subjectName: 'Alpine Ski House', lastAttempt: { status: 204, trouble: null } },
  ]);
  const one = await read(ana, `${endpoint.url}/deliveries/${items[0].eventId}`);
  expect(one).toMatchObject({
    body,
    attempts: [{ headers: { 'webhook-signature': headers['webhook-signature'] } }],
  });
});

test('what is not taken comes again with the same id after five seconds, then less and less often, until it has failed', async () => {
  const { ana } = await listeningPartner(world);
  const endpoint = await addEndpoint(ana, { url: receiver.url, types: ['portico.customer'] });
  receiver.answers({ status: 503, words: 'Closed for the night' });
  await createCustomer(ana, 'Alpine Ski House');
  await world.sendEvents();
  await world.sendEvents();
  expect(receiver.received).toHaveLength(1);
  world.clock.forward({ minutes: 0.1 });
  await world.sendEvents();
  expect(receiver.received).toHaveLength(2);
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  for (const hours of [0.1, 0.6, 2.1, 5.1, 10.1, 14.1, 20.1, 24.1, 24.1]) {
    world.clock.forward({ hours });
    await world.sendEvents();
  }
  expect(receiver.received).toHaveLength(10);
  const [failed] = (await read(ana, `${endpoint.url}/deliveries?state=failed`)).items;
  expect(failed).toMatchObject({ lastAttempt: { status: 503, trouble: { reason: 'not-taken' } } });
  const { attempts } = await read(ana, `${endpoint.url}/deliveries/${failed.eventId}`);
  expect(attempts[9]).toMatchObject({ answer: 'Closed for the night' });
});

test('nothing but failures for five days pauses the endpoint and tells the administrators; resumed, what waited is sent', async () => {
  const { ana } = await listeningPartner(world);
  const endpoint = await addEndpoint(ana, { url: receiver.url, types: ['portico.customer'] });
  receiver.answers(500);
  await createCustomer(ana, 'First');
  await world.sendEvents();
  world.clock.forward({ days: 5 });
  await createCustomer(ana, 'Second');
  await world.sendEvents();
  const paused = await ana.browser.get(endpoint.url);
  expect(paused.body.paused).toMatchObject({ reason: 'failing' });
  const mails = await world.db
    .selectFrom('mails')
    .select(['kind', 'subject'])
    .where('recipient', '=', ana.signInName)
    .execute();
  expect(mails).toEqual([
    { kind: 'webhook-paused', subject: 'The endpoint Our ERP is paused: events do not reach it' },
  ]);
  receiver.answers(204);
  receiver.received.length = 0;
  await createCustomer(ana, 'Third');
  await world.sendEvents();
  expect(receiver.received).toEqual([]);
  await ana.browser.patch(endpoint.url, { paused: false }, { 'if-match': String(paused.headers.etag) });
  world.clock.forward({ minutes: 6 });
  await world.sendEvents();
  const names = receiver.received.map(({ body }) => JSON.parse(body).data.subject.name);
  expect(names.sort()).toEqual(['First', 'Second', 'Third']);
});

test('a program that says that it is gone is asked no more', async () => {
  const { ana } = await listeningPartner(world);
  const endpoint = await addEndpoint(ana, { url: receiver.url });
  await world.sendEvents();
  receiver.answers(410);
  await createCustomer(ana, 'First');
  await world.sendEvents();
  expect((await ana.browser.get(endpoint.url)).body.paused).toMatchObject({ reason: 'gone' });
});

test('a redirect is not followed, and nothing inside is asked, whatever the address was when it was written', async () => {
  const { ana } = await listeningPartner(world);
  const endpoint = await addEndpoint(ana, { url: receiver.url, types: ['portico.customer'] });
  receiver.answers({ status: 302, location: receiver.url });
  await createCustomer(ana, 'First');
  await world.sendEvents();
  expect(receiver.received).toHaveLength(1);
  expect((await ana.browser.get(endpoint.url)).body.lastAttempt.trouble.reason).toBe('redirected-away');
  await world.db
    .updateTable('webhook_endpoints')
    .set({ url: 'http://127.0.0.1:1/' })
    .where('id', '=', endpoint.id)
    .execute();
  world.clock.forward({ minutes: 1 });
  await world.sendEvents();
  expect((await ana.browser.get(endpoint.url)).body.lastAttempt.trouble.reason).toBe('inside-address');
});

test('a test goes to its endpoint alone, sent again is one event or everything that has failed', async () => {
  const { ana } = await listeningPartner(world);
  const endpoint = await addEndpoint(ana, { url: receiver.url, types: ['portico.grant'] });
  const other = await startReceiver();
  await addEndpoint(ana, { url: other.url, types: ['portico.customer', 'portico.webhook-endpoint.tested'] });
  expect((await ana.browser.post(`${endpoint.url}/test`)).status).toBe(204);
  await world.sendEvents();
  expect(typesOf(receiver)).toEqual(['portico.webhook-endpoint.tested']);
  expect(typesOf(other)).toEqual([]);
  await other.close();
  const [{ eventId }] = (await read(ana, `${endpoint.url}/deliveries`)).items;
  expect((await ana.browser.post(`${endpoint.url}/deliveries/${eventId}/send-again`)).status).toBe(204);
  await world.sendEvents();
  expect(receiver.received).toHaveLength(2);
  const since = new Date(0).toISOString();
  const none = await ana.browser.post(`${endpoint.url}/send-failed-again`, { since });
  expect(none.body.reason).toBe('nothing-failed');
  await sql`update webhook_deliveries set state = 'failed' where endpoint_id = ${endpoint.id}`.execute(
    world.db,
  );
  const again = await ana.browser.post(`${endpoint.url}/send-failed-again`, { since });
  expect(again.body).toEqual({ count: 1 });
  await world.sendEvents();
  expect(receiver.received).toHaveLength(3);
});

test('while the secret changes, what is sent is signed with both for a day', async () => {
  const { ana } = await listeningPartner(world);
  const endpoint = await addEndpoint(ana, { url: receiver.url, types: ['portico.customer'] });
  const renewed = await ana.browser.post(`${endpoint.url}/secret`);
  expect(renewed.body.secret).toMatch(/^whsec_/);
  expect(renewed.body.secret).not.toBe(endpoint.secret);
  const signatures = async (name: string) => {
    await createCustomer(ana, name);
    await world.sendEvents();
    return String(receiver.received.at(-1)?.headers['webhook-signature']).split(' ').length;
  };
  expect(await signatures('First')).toBe(2);
  world.clock.forward({ hours: 24 });
  expect(await signatures('Second')).toBe(1);
  const { rows } = await sql<{ text: string }>`
    select webhook_secrets::text as text from webhook_secrets union all select idempotency_keys::text from idempotency_keys
    union all select audit_events::text from audit_events`.execute(world.db);
  for (const secret of [endpoint.secret, renewed.body.secret])
    expect(rows.some(({ text }) => text.includes(secret.slice(6)))).toBe(false);
});

test('an endpoint that never answers keeps nobody waiting, nor does a worker that dies lose anything', async () => {
  const { ana } = await listeningPartner(world);
  const dead = await startReceiver();
  dead.answers('hang');
  for (let count = 0; count < 5; count += 1)
    await addEndpoint(ana, { url: dead.url, types: ['portico.customer'] });
  await addEndpoint(ana, { url: receiver.url, types: ['portico.customer'] });
  await createCustomer(ana, 'First');
  const office = startPostOffice(
    { db: world.app.portico.db, clock: world.clock, jobs: world.jobs, settings: world.settings },
    { lookEveryMs: 50 },
  );
  await expect.poll(() => receiver.received.length, { timeout: 10_000 }).toBe(1);
  await expect.poll(() => dead.received.length, { timeout: 10_000 }).toBe(5);
  await office.stop();
  dead.answers(204);
  dead.received.length = 0;
  await world.sendEvents();
  expect(dead.received).toHaveLength(5);
  await dead.close();
});
