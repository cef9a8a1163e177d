import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { type Database, openDatabase } from '../../platform/postgres/database.ts';
import { listBoundAdministrators, listPeople } from './people.repo.ts';

const MANY = 20_000;
/** The page, one row more, and what hangs on each of them. */
const AT_MOST = 400;

let world: World;
let application: Database;
let small: string;
let large: string;
beforeAll(async () => {
  world = await startWorld();
  application = openDatabase(world.connection.application);
  small = await world.addOrganization('customer');
  large = await world.addOrganization('customer');
  for (const [organization, count] of [
    [small, 20],
    [large, MANY],
  ] as const)
    await sql`
      insert into people (organization_id, id, first_name, last_name, sign_in_name, contact_email, roles, created_at)
      select ${organization}::uuid, gen_random_uuid(), 'First ' || n, 'Last ' || (n * 7919 % ${count}), 'p' || n || '@many.example',
             'p' || n || '@many.example', '{user}', now()
        from generate_series(1, ${count}::int) n`.execute(world.db);
  await sql`analyze people, service_roles, invitations`.execute(world.db);
}, 120_000);
afterAll(async () => {
  await application.close();
  await world.close();
});

/** Rows of people that the statements of `work` read, by the database's own counters. */
async function rowsReadBy(organization: string, work: Parameters<typeof inside>[1]): Promise<number> {
  return inside(organization, async (tx) => {
    const before = await touched(tx);
    await work(tx);
    return (await touched(tx)) - before;
  });
}

type Tx = Parameters<Parameters<ReturnType<Database['db']['transaction']>['execute']>[0]>[0];

const inside = <T>(organization: string, work: (tx: Tx) => Promise<T>) =>
  application.db.transaction().execute(async (tx) => {
    await sql`select set_config('portico.organization', ${organization}, true)`.execute(tx);
    return work(tx);
  });

/** Counted within this transaction: rows that scans of the table and of its indexes gave. */
async function touched(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (pg_stat_get_xact_tuples_returned('people'::regclass)
            + coalesce((select sum(pg_stat_get_xact_tuples_returned(indexrelid) + pg_stat_get_xact_tuples_fetched(indexrelid))
                from pg_index where indrelid = 'people'::regclass), 0))::int as count`.execute(tx);
  return rows[0]?.count ?? 0;
}

test('a page of 20,000 people reads as few rows as one of 20, at the beginning, in the middle and at the end', async () => {
  for (const mode of ['generic', 'custom']) {
    for (const after of [undefined, 'last 5', 'last 9990'])
      for (const organization of [small, large]) {
        const read = await rowsReadBy(organization, async (tx) => {
          await sql.raw(`set local plan_cache_mode = force_${mode}_plan`).execute(tx);
          await listPeople(tx, organization, {
            limit: 50,
            after: after === undefined ? undefined : [after, '00000000-0000-0000-0000-000000000000'],
          });
        });
        expect(read, `${mode} plan after ${after}`).toBeLessThanOrEqual(AT_MOST);
      }
  }
});

test('the rows are counted, so that the test above can fail', async () => {
  const read = await rowsReadBy(large, (tx) =>
    sql`select count(*) from people where organization_id = ${large}::uuid and contact_email <> 'x'`.execute(
      tx,
    ),
  );
  expect(read).toBeGreaterThanOrEqual(MANY);
});

test('who the administrators are is read from few rows', async () => {
  expect(await rowsReadBy(large, (tx) => listBoundAdministrators(tx, large))).toBeLessThanOrEqual(AT_MOST);
});
