import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { type Database, openDatabase } from '../../platform/postgres/database.ts';
import { countLacking } from '../sign-in-policy/sign-in-policy.repo.ts';
import { countNotJoined, listBoundAdministrators } from './people.repo.ts';
import { listPageOfPeople } from './people.service.ts';
import { seekPeople } from './people-search.repo.ts';

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
      select ${organization}::uuid, gen_random_uuid(), (case when n <= 600 then 'Alpha' when n <= 1200 then 'Omega' else 'First' end) || ' ' || n, 'Last ' || (n * 7919 % ${count}), 'p' || n || '@many.example',
             'p' || n || '@many.example', '{user}', now()
        from generate_series(1, ${count}::int) n`.execute(world.db);
  await sql`analyze people, people_fragments, service_roles, invitations`.execute(world.db);
}, 120_000);
afterAll(async () => {
  await application.close();
  await world.close();
});

/** Rows of people and of their fragments that the statements of `work` read, by the database's own counters. */
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
    select sum(pg_stat_get_xact_tuples_returned(read)
               + coalesce((select sum(pg_stat_get_xact_tuples_returned(indexrelid) + pg_stat_get_xact_tuples_fetched(indexrelid))
                  from pg_index where indrelid = read), 0))::int as count
      from unnest(array['people'::regclass, 'people_fragments'::regclass, 'invitations'::regclass]) read`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

test('a page of 20,000 people reads as few rows as one of 20, at the beginning, in the middle and at the end', async () => {
  for (const mode of ['generic', 'custom']) {
    for (const after of [undefined, 'last 5', 'last 9990'])
      for (const organization of [small, large]) {
        const read = await rowsReadBy(organization, async (tx) => {
          await sql.raw(`set local plan_cache_mode = force_${mode}_plan`).execute(tx);
          await listPageOfPeople(tx, organization, {
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

/** What two words may cost that very many have each and nobody has both: 5,000 names are looked through for one page. */
const WHOLE_WALK = 25_000;

test.each<[what: string, search: string, atMost: number, found: number]>([
  ['a name that one person has', 'last 7919', 2_500, 5],
  ['a sign-in name', 'p77@many.example', 4_500, 5],
  ['nobody', 'zoë', AT_MOST, 0],
  ['a word that everybody has', 'first', 2_500, 50],
  ['words that everybody has', 'many exam', 4_500, 50],
  ['one letter', 'f', 2_500, 50],
  ['a mark', '%', AT_MOST, 50],
])('finding %s among 20,000 reads a bounded number of rows', async (_what, search, atMost, found) => {
  for (const mode of ['generic', 'custom']) {
    let ids: string[] = [];
    const read = await rowsReadBy(large, async (tx) => {
      await sql.raw(`set local plan_cache_mode = force_${mode}_plan`).execute(tx);
      ids = (await seekPeople(tx, large, { limit: 50, search })).ids;
    });
    expect(read, `${mode} plan`).toBeLessThanOrEqual(atMost);
    expect(ids.length, search).toBeGreaterThanOrEqual(Math.min(found, 1));
    expect(ids.length, search).toBeLessThanOrEqual(50);
  }
});

test('where words that many have meet in nobody, each page looks through 5,000 names, and the pages come to an end', async () => {
  let after: [string, string] | undefined;
  for (const ends of [false, false, false, false, true]) {
    const read = await rowsReadBy(large, async (tx) => {
      const { ids, next } = await seekPeople(tx, large, { limit: 50, search: 'alpha omega', after });
      expect([ids, next === null]).toEqual([[], ends]);
      after = next ?? undefined;
    });
    expect(read).toBeLessThanOrEqual(WHOLE_WALK);
  }
});

test('a page of those who lack a second factor, and how many they are, reads a bounded number of rows', async () => {
  await sql`update people set lacks_second_factor = (sort_name like '%9') where organization_id = ${large}`.execute(
    world.db,
  );
  await sql`vacuum analyze people`.execute(world.db); // what the update left behind is read until then
  const page = await rowsReadBy(large, (tx) => seekPeople(tx, large, { limit: 50, lacking: true }));
  expect(page).toBeLessThanOrEqual(AT_MOST);
  const count = await rowsReadBy(large, async (tx) => {
    expect(await countLacking(tx, large)).toBe(1_001);
  });
  expect(count).toBeLessThanOrEqual(3_000);
});

test('what waits on the dashboard is counted up to a hundred: of 20,000 that are invited, few rows are read', async () => {
  const counted = async (waiting: { notInvited: number; invitationExpired: number }) => {
    const read = await rowsReadBy(large, async (tx) => {
      expect(await countNotJoined(tx, large, world.clock.now())).toEqual(waiting);
    });
    expect(read).toBeLessThanOrEqual(AT_MOST);
  };
  await counted({ notInvited: 100, invitationExpired: 0 });
  await sql`
    insert into invitations (organization_id, id, kind, person_id, first_name, last_name, sign_in_name, contact_email,
                             token_hash, mail_id, state, expires_at, created_at)
    select organization_id, gen_random_uuid(), 'user', id, first_name, last_name, sign_in_name, contact_email,
           sha256(id::text::bytea), gen_random_uuid(), 'open',
           ${world.clock.now()}::timestamptz + (case when sort_name like '%99' then -1 else 1 end) * interval '1 day', now()
      from people where organization_id = ${large}`.execute(world.db);
  await sql`vacuum analyze people, invitations`.execute(world.db); // what the trigger left behind is read until then
  await counted({ notInvited: 0, invitationExpired: 100 });
  await world.db
    .updateTable('invitations')
    .set({ state: 'replaced' })
    .where('organization_id', '=', large)
    .where('sign_in_name', 'in', ['p1@many.example', 'p2@many.example'])
    .execute();
  await world.db
    .deleteFrom('invitations')
    .where('organization_id', '=', large)
    .where('sign_in_name', '=', 'p3@many.example')
    .execute();
  await counted({ notInvited: 3, invitationExpired: 100 });
}, 120_000);
