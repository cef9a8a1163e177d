import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { removeDueKeys, siteWithKeys } from '../../../tests/harness/access-keys.ts';
import { tablesWith } from '../../../tests/harness/lives.ts';
import { type RemoteOperations, startRemoteOperations } from '../../../tests/harness/remote-operations.ts';
import type { World } from '../../../tests/harness/world.ts';
import { addDays } from '../../kernel/clock.ts';
import { workFor } from '../provisioning/engine-transactions.service.ts';
import { clearAwayAfter } from '../provisioning/index.ts';

let remote: RemoteOperations;
let world: World;
beforeAll(async () => {
  remote = await startRemoteOperations({ connected: true });
  ({ world } = remote);
});
afterAll(() => remote.close());
beforeEach(() => remote.sites.faults());

/** Begins to clear the service away, as the comparison of what was ordered with what is there has it done. */
async function clearAway({ ref }: { ref: { partnerId: string; operationId: string } }) {
  const { db } = world.app.portico;
  const operationId = await db.transaction().execute(async (tx) => {
    await workFor(tx, ref.partnerId);
    const { clock, jobs, settings } = world;
    return clearAwayAfter({ tx, clock, jobs, settings, correlationId: 'test' }, ref);
  });
  const url = `/api/v1/organizations/${ref.partnerId}/operations/${operationId}`;
  return { url, ref: { partnerId: ref.partnerId, operationId } };
}

test('a service is cleared away after its keys: while one is left it says so, and makes no other', async () => {
  const site = await siteWithKeys(remote);
  const [shown, waiting] = [await site.begin('Shown'), await site.begin('Waiting')];
  await site.show(shown);
  await remote.sites.faults({ kind: 'status', call: 'unbind', times: 1 });
  const operation = await clearAway(site.operation);
  await remote.work(operation.ref);
  expect((await remote.read(operation)).steps[0]).toMatchObject({
    state: 'waiting',
    note: 'The access keys of the service are removed first: 2 left.',
  });
  expect(await site.items()).toMatchObject([
    { id: waiting, state: 'removing', reason: 'service-ended' },
    { id: shown, state: 'removing', reason: 'service-ended' },
  ]);
  const another = await site.cara.browser.post(site.keys, { name: 'Another' });
  expect(another.body).toMatchObject({ status: 409, reason: 'operation-under-way' });
  await removeDueKeys(world); // in vain for one of them
  world.clock.forward({ minutes: 1 });
  await remote.work(operation.ref);
  expect(await remote.sites.site(site.subscriptionId)).toMatchObject({ state: 'ready' });

  await removeDueKeys(world);
  await remote.until('succeeded', operation);
  expect(await site.items()).toEqual([]);
  expect(await remote.sites.site(site.subscriptionId)).toMatchObject({ state: 'deleted' });
  const { calls } = await remote.sites.look();
  expect(calls.unbind).toBe(3);
});

test('N4: of an erased customer nothing is kept of a key but what its removal needs, until the service has removed it', async () => {
  const site = await siteWithKeys(remote);
  const id = await site.begin('Zirconia robot');
  await site.show(id);
  world.clock.stopAt(addDays(world.clock.now(), 91)); // a prospect's time
  await world.fireTimers();
  world.clock.stopAt(addDays(world.clock.now(), 31));
  await remote.sites.kill();
  await world.fireTimers();
  expect(await tablesWith(world, 'zirconia')).toEqual([]);
  const left = () => world.db.selectFrom('access_keys').selectAll().where('id', '=', id).execute();
  expect(await left()).toMatchObject([{ name: '', made_by: null, parameters: {}, state: 'removing' }]);
  await removeDueKeys(world);
  await remote.sites.start();
  expect(await site.there()).toEqual([id]);
  world.clock.forward({ minutes: 1 });
  await removeDueKeys(world);
  expect(await site.there()).toEqual([]);
  expect(await left()).toEqual([]);
});

test('a job for the removal is in the queue with the transaction that asks for it, and knows nothing but ids', async () => {
  const site = await siteWithKeys(remote);
  const id = await site.begin('Queued');
  await site.cara.browser.delete(`${site.keys}/${id}`);
  const { rows } = await sql<{ data: object }>`
    select data from pgboss.job where name = 'access-key-removal' and data ->> 'keyId' = ${id}`.execute(
    world.db,
  );
  expect(rows).toEqual([{ data: { organizationId: site.organizationId, keyId: id } }]);
  await world.work();
  const gone = async () => (await site.items()).length === 0;
  for (let look = 0; look < 100 && !(await gone()); look += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await gone()).toBe(true);
});
