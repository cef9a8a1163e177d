import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../src/kernel/clock.ts';
import { enrolProspect, openOffice } from '../harness/lives.ts';
import { workersOf } from '../harness/processes.ts';
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
const waitsForALock = () =>
  eventually(async () => {
    const { rows } = await sql<{ waiting: number }>`
      select count(*)::int as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`.execute(world.db);
    return (rows[0]?.waiting ?? 0) > 0 ? true : undefined;
  });

test('PP-41: the timer of a worker that is killed while it fires is fired by another one, and takes effect once', async () => {
  const office = await openOffice(world);
  const { id } = await enrolProspect(office);
  const holder = new pg.Client(world.connection.owner);
  await holder.connect();
  const created_at = new Date(addDays(world.clock.now(), -90).getTime() - 60_000);
  await world.db.updateTable('customers').set({ created_at }).where('id', '=', id).execute();
  await holder.query('begin');
  await holder.query('select from customers where id = $1 for update', [id]);
  const first = await startWorker();
  await waitsForALock();
  await first.kill();
  await holder.query('rollback');
  await holder.end();
  await startWorker();
  await startWorker();
  await eventually(async () => {
    const row = await world.db
      .selectFrom('customers')
      .select('inactivated_at')
      .where('id', '=', id)
      .executeTakeFirst();
    return row?.inactivated_at ?? undefined;
  }, 30);
  const mails = await world.db.selectFrom('mails').select('kind').where('customer_id', '=', id).execute();
  expect(mails.map(({ kind }) => kind)).toEqual(['life-inactivated', 'life-inactivated']);
  const audited = await world.db
    .selectFrom('audit_events')
    .select('id')
    .where('action', '=', 'customer.inactivated')
    .execute();
  expect(audited).toHaveLength(1);
}, 90_000);
