import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addSubscription, provision } from '../../../tests/harness/subscriptions.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { workOnOperation } from './index.ts';
import { promiseTimer } from './promise-cases.service.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

async function waiting() {
  const partnerId = await world.addOrganization('partner');
  const ana = await world.addPerson(partnerId, ['administrator']);
  const operationId = await provision(world, ana, await addSubscription(world, partnerId));
  const url = `/api/v1/organizations/${partnerId}/operations/${operationId}`;
  return { partnerId, operationId, ana, read: async () => (await ana.browser.get(url)).body };
}

const work = (ref: { partnerId: string; operationId: string }) =>
  workOnOperation(world.app.portico, ref, new AbortController().signal);

async function desk() {
  const vendorId = await world.addOrganization('vendor');
  const sam = await world.addPerson(vendorId, ['support']);
  const list = async (state = 'open') =>
    (
      await sam.browser.get(
        `/api/v1/organizations/${vendorId}/support/promise-cases?limit=200&state=${state}`,
      )
    ).body.items;
  return { vendorId, sam, list };
}

test('at 80 % and at 100 % of the promise Support is told by itself, once each, with every try and its error', async () => {
  const { vendorId, sam, list } = await desk();
  const { partnerId, operationId, ana, read } = await waiting();
  await sql`insert into operation_attempts
    (partner_id, operation_id, position, attempt, started_at, finished_at, outcome, error)
    values (${partnerId}, ${operationId}, 1, 1, now(), now(), 'failed', 'The service hung.')`.execute(
    world.db,
  );
  const mails = async () =>
    (await world.db.selectFrom('mails').selectAll().where('kind', '=', 'provisioning-late').execute()).filter(
      (mail) => mail.recipient === sam.signInName,
    );

  world.clock.forward({ hours: 57 });
  await world.fireTimers([promiseTimer]);
  expect((await read()).supportTold).toBeNull();

  world.clock.forward({ hours: 1 });
  await world.fireTimers([promiseTimer]);
  await world.fireTimers([promiseTimer]);
  const told = (await read()).supportTold;
  expect(told).toEqual({ at: expect.any(String), brokenAt: null });
  const [opened] = await list();
  expect(opened).toMatchObject({ id: operationId, partner: { id: partnerId }, brokenAt: null });
  expect(opened.evidence[0]).toMatchObject({
    owner: 'portico',
    attempts: [{ attempt: 1, outcome: 'failed', error: 'The service hung.' }],
  });
  expect(await mails()).toHaveLength(1);

  world.clock.forward({ hours: 14, minutes: 30 });
  await world.fireTimers([promiseTimer]);
  await world.fireTimers([promiseTimer]);
  expect((await read()).supportTold).toEqual({ at: told.at, brokenAt: expect.any(String) });
  expect(await list()).toMatchObject([{ id: operationId, openedAt: opened.openedAt }]);
  expect((await mails()).map(({ subject }) => subject).join()).toContain('later than promised');
  expect(await mails()).toHaveLength(2);

  const trail = await world.db
    .selectFrom('audit_events')
    .select('action')
    .where('organization_id', '=', partnerId)
    .where('action', 'like', 'provisioning.promise%')
    .orderBy('id')
    .execute();
  expect(trail.map(({ action }) => action)).toEqual([
    'provisioning.promise-at-risk',
    'provisioning.promise-broken',
  ]);
  const url = `/api/v1/organizations/${vendorId}/support/promise-cases`;
  expect((await ana.browser.get(url)).status).toBe(404);
  const operator = await world.addPerson(vendorId, ['operator']);
  expect((await operator.browser.get(url)).status).toBe(403);

  await sql`update operations set state = 'succeeded', finished_at = ${world.clock.now()}
             where id = ${operationId}`.execute(world.db);
  expect(await list()).toEqual([]);
  expect(await list('closed')).toMatchObject([{ id: operationId, outcome: 'succeeded' }]);
});

test('what is ready before, or was cancelled, opens no case', async () => {
  const { partnerId, operationId, read } = await waiting();
  const other = await waiting();
  await work({ partnerId, operationId });
  await sql`update operations set state = 'cancelled', finished_at = ${world.clock.now()}
             where id = ${other.operationId}`.execute(world.db);
  world.clock.forward({ hours: 100 });
  await world.fireTimers([promiseTimer]);
  expect((await read()).supportTold).toBeNull();
  expect((await other.read()).supportTold).toBeNull();
});
