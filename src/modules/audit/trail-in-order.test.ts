import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import type { Db, Tx } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { openDatabase } from '../../platform/postgres/database.ts';
import { listEventsAfter } from './trail-in-order.repo.ts';

let world: World;
let application: ReturnType<typeof openDatabase>;
beforeAll(async () => {
  world = await startWorld();
  application = openDatabase(world.connection.application);
});
afterAll(async () => {
  await application.close();
  await world.close();
});

const write = (tx: Db | Tx, organization: string, action: string) =>
  sql`insert into audit_events (organization_id, id, at, actor_name, actor_role, action, subject_kind, subject_id,
                                subject_name, correlation_id)
      values (${organization}, ${newId()}, now(), 'Ana', 'test', ${action}, 'thing', 'thing', 'Thing', 'test')`.execute(
    tx,
  );

const read = (organization: string, after?: { position: number; id: string }) =>
  application.db.transaction().execute(async (tx) => {
    await sql`select set_config('portico.organization', ${organization}, true)`.execute(tx);
    return listEventsAfter(tx, organization, { limit: 10, after });
  });
const actions = (events: { action: string }[]) => events.map(({ action }) => action);

test('whoever reads the trail by position misses no line of a transaction that was still open', async () => {
  const organization = await world.addOrganization('partner');
  await write(world.db, organization, 'before');
  const slow = await world.db.startTransaction().execute();
  await write(slow, organization, 'slow');
  await write(world.db, organization, 'quick');
  const first = await read(organization);
  expect(actions(first)).toEqual(['before']);
  await slow.commit().execute();
  expect(actions(await read(organization, first.at(-1)))).toEqual(['slow', 'quick']);
});

test('on another database server positions go on behind those of before', async () => {
  const organization = await world.addOrganization('partner');
  await write(world.db, organization, 'before');
  const far = 9_000_000_000;
  await sql`update audit_events set position = ${far} where organization_id = ${organization}`.execute(
    world.db,
  );
  await sql`update installation set trail_counted_by = 'another server'`.execute(world.db);
  await sql`select continue_trail()`.execute(world.db);
  await sql`select continue_trail()`.execute(world.db);
  await write(world.db, organization, 'after');
  const events = await read(organization);
  expect(actions(events)).toEqual(['before', 'after']);
  expect(events[1]?.position).toBeGreaterThan(far);
});
