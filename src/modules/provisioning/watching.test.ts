import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addSubscription, provision } from '../../../tests/harness/subscriptions.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { workOnOperation } from './provisioning-engine.service.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

async function begun() {
  const partnerId = await world.addOrganization('partner');
  const ana = await world.addPerson(partnerId, ['administrator']);
  const operationId = await provision(world, ana, await addSubscription(world, partnerId));
  const url = `/api/v1/organizations/${partnerId}/operations/${operationId}`;
  return { ana, url, operationId, ref: { partnerId, operationId } };
}

const jobsOf = async (operationId: string) => {
  const { rows } = await sql<{ id: string; state: string }>`
    select id, state::text from pgboss.job where data->>'operationId' = ${operationId} order by created_on`.execute(
    world.db,
  );
  return rows;
};
const loseJobs = (operationId: string) =>
  sql`delete from pgboss.job where data->>'operationId' = ${operationId}`.execute(world.db);

async function look() {
  world.clock.forward({ minutes: 3 });
  await world.fireTimers();
}

test('an operation that waits for a worker is left in peace', async () => {
  const { ana, url, operationId } = await begun();
  for (let times = 0; times < 5; times++) await look();
  expect((await ana.browser.get(url)).body.state).toBe('queued');
  expect(await jobsOf(operationId)).toHaveLength(1);
});

test('a lost job is put back; lost again and again the operation stands still, says why, and goes on by hand', async () => {
  const { ana, url, operationId, ref } = await begun();
  for (let times = 0; times < 3; times++) {
    await loseJobs(operationId);
    await look();
    expect(await jobsOf(operationId)).toHaveLength(1);
  }
  await loseJobs(operationId);
  await look();
  const stalled = (await ana.browser.get(url)).body;
  expect(stalled).toMatchObject({ state: 'stalled', reason: expect.stringContaining('No worker') });
  expect(stalled.steps[0]).toMatchObject({ owner: 'support', note: stalled.reason });
  const mails = await world.db
    .selectFrom('mails')
    .select('kind')
    .where('body_text', 'like', `%${operationId}%`)
    .execute();
  expect(mails.map(({ kind }) => kind)).toEqual(['provisioning-stalled']);

  expect((await ana.browser.post(`${url}/retry`, { reason: 'The cause is gone.' })).status).toBe(202);
  await workOnOperation(world.app.portico, ref, new AbortController().signal);
  expect((await ana.browser.get(url)).body).toMatchObject({ state: 'succeeded', reason: null });
});

test('a step that has passed its deadline is put back once, then the operation stands still', async () => {
  const { ana, url, operationId } = await begun();
  await world.db.updateTable('operations').set({ state: 'running' }).where('id', '=', operationId).execute();
  await world.db
    .updateTable('operation_steps')
    .set({ deadline: world.clock.now() })
    .where('operation_id', '=', operationId)
    .where('position', '=', 1)
    .execute();
  await look();
  expect((await ana.browser.get(url)).body.state).toBe('running');
  expect(await jobsOf(operationId)).toHaveLength(2);
  await look();
  expect((await ana.browser.get(url)).body).toMatchObject({
    state: 'stalled',
    reason: expect.stringContaining('longer than it may'),
  });
});
