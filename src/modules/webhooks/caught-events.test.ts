import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Receiver, startReceiver } from '../../../tests/harness/receiver.ts';
import { at, moveClock, partnerWithSandbox, readMove } from '../../../tests/harness/sandboxes.ts';
import { addSite, beginSite, offerSites } from '../../../tests/harness/sites-service.ts';
import { eventually } from '../../../tests/harness/subscriptions.ts';
import { addEndpoint } from '../../../tests/harness/webhooks.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { signedHeaders } from './signing.service.ts';

let world: World;
let receiver: Receiver;
beforeAll(async () => {
  world = await startWorld();
  await world.work();
  await offerSites(world, undefined, { patient: true });
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.close();
  await world.close();
});

type Caught = { eventId: string; action: string; subjectName: string; at: string; state: string };

async function caughtAt(ana: PersonIn, url: string): Promise<Caught[]> {
  await world.sendEvents();
  const items: Caught[] = [];
  for (let cursor = ''; ; ) {
    const { body } = await ana.browser.get(`${url}/deliveries?limit=200${cursor && `&cursor=${cursor}`}`);
    items.push(...body.items);
    if (!body.nextCursor) return items.reverse();
    cursor = body.nextCursor;
  }
}

test('moved by 90 days and more, the events of reminders and lapses are caught in order, by the sandbox’s clock', async () => {
  const { ana, sandboxId } = await partnerWithSandbox(world);
  const inside = { ...ana, organizationId: sandboxId };
  const endpoint = await addEndpoint(inside, { url: receiver.url, types: ['portico.customer'] });
  const before = world.clock.now();
  const moved = await moveClock(ana, sandboxId, { hours: 90 * 24 });
  const caught = await caughtAt(ana, endpoint.url);
  const actions = new Set(caught.map(({ action }) => action));
  for (const action of ['customer.reminded', 'customer.inactivated', 'customer.erased'])
    expect(actions).toContain(action);
  expect(caught.every(({ state }) => state === 'caught')).toBe(true);
  const times = caught.map((one) => one.at);
  expect(times).toEqual([...times].sort());
  expect(new Date(times.at(-1) ?? 0).getTime() - before.getTime()).toBeGreaterThan(60 * 86_400_000);
  const reminder = caught.findLast(({ action }) => action === 'customer.reminded');
  const one = (await ana.browser.get(`${endpoint.url}/deliveries/${reminder?.eventId}`)).body;
  const { headers } = one.attempts[0];
  expect(JSON.parse(one.body)).toMatchObject({
    time: reminder?.at,
    sandbox: true,
    type: 'portico.customer.reminded',
  });
  const signed = { id: headers['webhook-id'], at: new Date(reminder?.at ?? 0), body: one.body };
  expect(headers).toEqual(signedHeaders([endpoint.secret], signed));
  expect(receiver.received).toEqual([]);
  const again = await ana.browser.post(`${endpoint.url}/deliveries/${reminder?.eventId}/send-again`);
  expect(again.body.reason).toBe('caught-in-sandbox');
  const { moments } = await readMove(ana, sandboxId, moved.id);
  const listed = moments.flatMap(({ happenings }) => happenings.flatMap(({ webhook }) => webhook ?? []));
  expect(listed.map(({ eventId }) => eventId)).toEqual(caught.map(({ eventId }) => eventId));
  expect(listed[0]).toMatchObject({ endpointId: endpoint.id, endpointName: 'Our ERP' });
  const reminded = moments.find(({ happenings }) =>
    happenings.some(({ webhook }) => webhook?.eventId === reminder?.eventId),
  );
  expect(reminded?.happenings.some(({ action }) => action === 'mail')).toBe(true);
  const order = moments.map(({ at: moment }) => moment);
  expect(order).toEqual([...order].sort());
  const reader = await world.addPerson(sandboxId, ['reader']);
  const without = await readMove(reader, sandboxId, moved.id);
  expect(without.moments.flatMap(({ happenings }) => happenings).some(({ webhook }) => webhook)).toBe(false);
}, 60_000);

test('moved by 72 hours with a service that hangs, the events of its cases are caught at their hours', async () => {
  const { ana, sandboxId } = await partnerWithSandbox(world, 'Northwind');
  const endpoint = await addEndpoint({ ...ana, organizationId: sandboxId }, { url: receiver.url });
  await ana.browser.put(at(sandboxId, '/sandbox/services'), { services: 'hang' });
  const operationId = await beginSite(world, ana, await addSite(world, sandboxId));
  const begun = await eventually(async () => {
    const { body } = await ana.browser.get(at(sandboxId, `/operations/${operationId}`));
    return body.currentStep === 'The service sets it up' ? body : undefined;
  });
  await moveClock(ana, sandboxId, { hours: 72 });
  const caught = await caughtAt(ana, endpoint.url);
  const hours = (action: string) =>
    caught
      .filter((one) => one.action === action)
      .map((one) => Math.round((Date.parse(one.at) - Date.parse(begun.startedAt)) / 3_600_000));
  expect(hours('provisioning.promise-at-risk')).toEqual([58]);
  expect(hours('provisioning.promise-broken')).toEqual([72]);
  expect(receiver.received).toEqual([]);
}, 120_000);
