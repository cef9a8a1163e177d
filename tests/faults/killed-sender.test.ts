import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMinutes } from '../../src/kernel/clock.ts';
import { workersOf } from '../harness/processes.ts';
import { type Receiver, startReceiver } from '../harness/receiver.ts';
import { addEndpoint, createCustomer, listeningPartner } from '../harness/webhooks.ts';
import { startWorld, type World } from '../harness/world.ts';

let world: World;
let receiver: Receiver;
beforeAll(async () => {
  world = await startWorld();
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.close();
  await world.close();
});

const startWorker = workersOf(() => world, 1);
const idsReceived = () => receiver.received.map(({ headers }) => headers['webhook-id']);

test('an event whose sender is killed while it is sent comes again from another one, under the same id', async () => {
  const { ana } = await listeningPartner(world);
  const endpoint = await addEndpoint(ana, { url: receiver.url, types: ['portico.customer'] });
  receiver.answers('hang');
  const first = await startWorker();
  await createCustomer(ana, 'Alpine Ski House');
  await expect.poll(idsReceived, { timeout: 20_000 }).toHaveLength(1);
  await first.kill();
  receiver.answers(204);
  await startWorker();
  // The time for which the dead one had taken the endpoint in hand goes by.
  await world.db
    .updateTable('webhook_endpoints')
    .set({ claimed_until: addMinutes(world.clock.now(), -60) })
    .where('id', '=', endpoint.id)
    .execute();
  await expect.poll(idsReceived, { timeout: 20_000 }).toHaveLength(2);
  expect(new Set(idsReceived()).size).toBe(1);
  const delivered = async () =>
    (await ana.browser.get(`${endpoint.url}/deliveries?state=delivered`)).body.items.length;
  await expect.poll(delivered, { timeout: 20_000 }).toBe(1);
}, 90_000);
