import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../../tests/harness/sandboxes.ts';
import { addEndpoint, createCustomer, listeningPartner } from '../../../tests/harness/webhooks.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const url = 'https://hooks.fabrikam.example/events';

test('an endpoint is added with a secret that is shown once, changed as it was seen, paused and removed', async () => {
  const { ana, partnerId } = await listeningPartner(world);
  const endpoint = await addEndpoint(ana, { url });
  const read = await ana.browser.get(endpoint.url);
  expect(read.body).toMatchObject({ name: 'Our ERP', url, types: [], paused: null, lastAttempt: null });
  expect(read.text).not.toContain('whsec_');
  const types = ['portico.customer', 'portico.support-case.opened'];
  expect((await ana.browser.patch(endpoint.url, { types })).status).toBe(428);
  expect((await ana.browser.patch(endpoint.url, { types }, { 'if-match': '"7"' })).status).toBe(412);
  const changed = await ana.browser.patch(endpoint.url, { types, paused: true }, { 'if-match': '"1"' });
  expect(changed.body).toMatchObject({ types, paused: { reason: 'by-hand' }, version: 2 });
  expect((await ana.browser.post(`${endpoint.url}/test`)).body.reason).toBe('endpoint-paused');
  expect((await ana.browser.delete(endpoint.url)).status).toBe(204);
  expect((await ana.browser.get(at(partnerId, '/webhook-endpoints'))).body).toEqual({ items: [] });
  const trail = await ana.browser.get(at(partnerId, '/audit-events'));
  expect(trail.body.items.map(({ action }: { action: string }) => action).sort()).toEqual([
    'webhook-endpoint.added',
    'webhook-endpoint.changed',
    'webhook-endpoint.paused',
    'webhook-endpoint.removed',
  ]);
});

test.each([
  ['http://hooks.fabrikam.example/', 'wrong-protocol'],
  ['https://10.0.0.7/', 'inside-address'],
  ['https://[::1]/', 'inside-address'],
  ['https://intranet/', 'inside-address'],
  ['https://ana:secret@hooks.fabrikam.example/', 'credentials-in-address'],
  ['hooks', 'not-an-address'],
])('the address %s is refused: %s', async (wrong, reason) => {
  const { ana, partnerId } = await listeningPartner(world);
  const answer = await ana.browser.post(at(partnerId, '/webhook-endpoints'), { name: 'ERP', url: wrong });
  expect(answer.status).toBe(422);
  expect(answer.body.errors).toMatchObject([{ pointer: '/url', code: reason }]);
});

test('an organization has ten endpoints, also when two are added at the same moment', async () => {
  const { ana, partnerId } = await listeningPartner(world);
  for (let count = 0; count < 9; count += 1) await addEndpoint(ana, { url });
  const both = await Promise.all(
    [1, 2].map(() => ana.browser.post(at(partnerId, '/webhook-endpoints'), { name: 'ERP', url })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('a member reads, and is told who may change; a reader reads nothing; a stranger and a customer find nothing', async () => {
  const { ana, partnerId } = await listeningPartner(world);
  const endpoint = await addEndpoint(ana, { url });
  const member = await world.addPerson(partnerId, ['member']);
  expect((await member.browser.get(endpoint.url)).status).toBe(200);
  const refused = await member.browser.post(`${endpoint.url}/test`);
  expect(refused.status).toBe(403);
  expect(refused.body.explanation.remedy).toContain('administrator');
  const reader = await world.addPerson(partnerId, ['reader']);
  expect((await reader.browser.get(endpoint.url)).status).toBe(403);
  expect((await reader.browser.get(at(partnerId, '/change-feed'))).status).toBe(403);
  const stranger = (await listeningPartner(world)).ana;
  expect((await stranger.browser.get(endpoint.url)).status).toBe(404);
  const elsewhere = endpoint.url.replace(partnerId, stranger.organizationId);
  for (const path of ['', '/deliveries'])
    expect((await stranger.browser.get(elsewhere + path)).status).toBe(404);
  const customer = await world.addPerson(await world.addOrganization('customer'), ['administrator']);
  const own = at(customer.organizationId, '/webhook-endpoints');
  expect((await customer.browser.get(own)).status).toBe(404);
});

test('events are asked for by cursor, each once and in the order in which they happened', async () => {
  const { ana, partnerId } = await listeningPartner(world);
  const events = at(partnerId, '/change-feed');
  expect((await ana.browser.get(events)).body).toEqual({ items: [], next: null, more: false });
  const names = ['One', 'Two', 'Three'];
  for (const name of names) await createCustomer(ana, name);
  const read: string[] = [];
  let after = '';
  for (;;) {
    const { body } = await ana.browser.get(`${events}?limit=2${after && `&after=${after}`}`);
    read.push(...body.items.map((event: { data: { subject: { name: string } } }) => event.data.subject.name));
    after = body.next;
    if (!body.more) break;
  }
  expect(read).toEqual(names);
  expect((await ana.browser.get(`${events}?after=${after}`)).body).toEqual({
    items: [],
    next: after,
    more: false,
  });
  await createCustomer(ana, 'Four');
  expect((await ana.browser.get(`${events}?after=${after}`)).body.items).toHaveLength(1);
  const wrong = await ana.browser.get(`${events}?after=nonsense`);
  expect(wrong.body.errors).toMatchObject([{ pointer: '?after', code: 'unknown-cursor' }]);
});
