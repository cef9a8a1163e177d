import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { removeDueKeys, siteWithKeys } from '../../../tests/harness/access-keys.ts';
import { deleteDueServices } from '../../../tests/harness/erased-services.ts';
import { tablesWith } from '../../../tests/harness/lives.ts';
import { type RemoteOperations, startRemoteOperations } from '../../../tests/harness/remote-operations.ts';
import type { World } from '../../../tests/harness/world.ts';
import { addDays } from '../../kernel/clock.ts';
import { erasedServiceJob } from './index.ts';

let remote: RemoteOperations;
let world: World;
beforeAll(async () => {
  remote = await startRemoteOperations({ connected: true });
  ({ world } = remote);
});
afterAll(() => remote.close());
beforeEach(() => remote.sites.faults());

/** A prospect's ninety days, and the thirty after them. */
async function erase() {
  world.clock.stopAt(addDays(world.clock.now(), 91));
  await world.fireTimers();
  world.clock.stopAt(addDays(world.clock.now(), 31));
  await world.fireTimers();
}

const receiptOf = async (customerId: string) =>
  (await remote.ana.browser.get(`/api/v1/organizations/${remote.partnerId}/erasure-receipts/${customerId}`))
    .body;

const stateAt = async (subscriptionId: string) => (await remote.sites.site(subscriptionId))?.state;

test('N4: what an erased customer had at a service is deleted there, keys first, and until then the receipt says what is left and why', async () => {
  const site = await siteWithKeys(remote);
  await site.show(await site.begin('Zirconia robot'));
  await remote.sites.kill();
  await erase();
  expect(await tablesWith(world, 'zirconia')).toEqual([]);
  const { rows } = await sql<{ data: object }>`
    select data from pgboss.job where name = 'erased-service-removal'`.execute(world.db);
  expect(rows).toEqual([{ data: { partnerId: remote.partnerId, instanceId: site.subscriptionId } }]);
  await deleteDueServices(world);
  expect((await receiptOf(site.customerId)).left).toMatchObject([
    { service: 'Sites', trouble: 'The access keys of the service are removed first: 1 left.' },
  ]);

  await remote.sites.start();
  await removeDueKeys(world);
  world.clock.forward({ minutes: 1 });
  await remote.sites.faults({ kind: 'status', call: 'deprovision', times: 1, description: 'Out of order.' });
  await deleteDueServices(world);
  expect((await receiptOf(site.customerId)).left).toMatchObject([{ trouble: 'Out of order.' }]);
  expect(await stateAt(site.subscriptionId)).toBe('ready');
  for (let turn = 0; turn < 20 && (await receiptOf(site.customerId)).left.length > 0; turn += 1) {
    world.clock.forward({ minutes: 1 });
    await deleteDueServices(world);
  }
  expect((await receiptOf(site.customerId)).left).toEqual([]);
  expect(await stateAt(site.subscriptionId)).toBe('deleted');
  const trail = await remote.ana.browser.get(`/api/v1/organizations/${remote.partnerId}/audit-events`);
  expect(trail.body.items[0]).toMatchObject({
    action: 'erased-service.removed',
    subjectKind: 'erasure-receipt',
    subjectId: site.customerId,
    subjectName: 'Sites',
  });
});

test('a job that runs twice deletes once, and one for what is gone does nothing', async () => {
  const site = await siteWithKeys(remote);
  await erase();
  const data = { partnerId: remote.partnerId, instanceId: site.subscriptionId };
  const { signal } = new AbortController();
  const again = () => erasedServiceJob.handle(world.app.portico, { id: '', data, retryCount: 0 }, signal);
  await Promise.all([again(), again()]);
  for (
    let turn = 0;
    turn < 20 && (await deleteDueServices(world)) >= 0 && (await receiptOf(site.customerId)).left.length > 0;
    turn += 1
  )
    world.clock.forward({ minutes: 1 });
  await again();
  expect(await stateAt(site.subscriptionId)).toBe('deleted');
  const told = await world.db
    .selectFrom('audit_events')
    .select('id')
    .where('action', '=', 'erased-service.removed')
    .where('subject_id', '=', site.customerId)
    .execute();
  expect(told).toHaveLength(1);
});
