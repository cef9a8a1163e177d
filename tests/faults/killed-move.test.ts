import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workersOf } from '../harness/processes.ts';
import { partnerWithSandbox, readMove, sendClock } from '../harness/sandboxes.ts';
import { eventually } from '../harness/subscriptions.ts';
import { startWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world.close();
});

const startWorker = workersOf(() => world, 2);

/** Nobody gets at this customer until it is let go. */
async function holdCustomer(partnerId: string, name: string) {
  const holder = new pg.Client(world.connection.owner);
  await holder.connect();
  await holder.query('begin');
  await holder.query('select from customers where partner_id = $1 and name = $2 for update', [
    partnerId,
    name,
  ]);
  return { letGo: () => holder.end() };
}

const waitsForALock = () =>
  eventually(async () => {
    const { rows } = await sql`
      select from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`.execute(world.db);
    return rows.length > 0 ? true : undefined;
  });

test('a clock whose worker is killed in the middle of its way is moved on by another, and each timer fires once', async () => {
  const { ana, sandboxId } = await partnerWithSandbox(world);
  // Tailspin Toys ends after 40 days and is erased after 70; Alpine Ski House, after 90, is where the worker will be stopped.
  const held = await holdCustomer(sandboxId, 'Alpine Ski House');
  const first = await startWorker();
  const id = await sendClock(ana, sandboxId, { hours: 100 * 24 });
  await waitsForALock();
  const halfWay = await readMove(ana, sandboxId, id);
  expect(halfWay.finishedAt).toBeNull();
  expect(halfWay.moments.length).toBeGreaterThan(0);
  await first.kill();
  await held.letGo();

  await startWorker();
  await startWorker();
  const moved = await eventually(async () => {
    const move = await readMove(ana, sandboxId, id);
    return move.finishedAt ? move : undefined;
  }, 60);
  expect(moved.moments.slice(0, halfWay.moments.length)).toEqual(halfWay.moments);
  const moments = moved.moments.map(({ at }) => at);
  expect(moments).toEqual([...moments].sort());
  const caught = await world.db
    .selectFrom('mails')
    .select(['recipient', 'subject'])
    .where('sandbox_id', '=', sandboxId)
    .where('kind', 'like', 'life-%')
    .execute();
  const lines = caught.map(({ recipient, subject }) => `${subject} to ${recipient}`);
  expect(lines.length).toBeGreaterThan(8);
  expect(lines).toEqual([...new Set(lines)]);
  const inactivated = await world.db
    .selectFrom('audit_events')
    .select('subject_name')
    .where('organization_id', '=', sandboxId)
    .where('action', '=', 'customer.inactivated')
    .execute();
  expect(inactivated.map((row) => row.subject_name).sort()).toEqual(['Alpine Ski House', 'erased']);
}, 120_000);
