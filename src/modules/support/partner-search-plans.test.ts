import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { type Database, openDatabase } from '../../platform/postgres/database.ts';
import { listRegisteredPartners } from '../grants/support-partners.repo.ts';
import { listPartners } from './support.repo.ts';

const MANY = 5_000;
/** What is found, by its index and in its table, and a page in the order of names. */
const AT_MOST = 200;

let world: World;
let application: Database;
beforeAll(async () => {
  world = await startWorld();
  application = openDatabase(world.connection.application);
  await sql`
    insert into organizations (id, kind, name, registry_number, created_at)
    select gen_random_uuid(), 'partner', 'Partner ' || (case when n % 1000 = 0 then 'Rare ' else 'Usual ' end) || n,
           '7' || lpad(n::text, 6, '0'), now()
      from generate_series(1, ${MANY}::int) n`.execute(world.db);
  await sql`vacuum analyze organizations`.execute(world.db);
}, 120_000);
afterAll(async () => {
  await application.close();
  await world.close();
});

type Tx = Parameters<Parameters<ReturnType<Database['db']['transaction']>['execute']>[0]>[0];

/** Rows of organizations that the statements of `work` read, by the database's own counters; and what was found. */
async function readBy(work: (tx: Tx) => Promise<{ name: string }[]>) {
  return application.db.transaction().execute(async (tx) => {
    await sql`select set_config('portico.organization', gen_random_uuid()::text, true),
                     set_config('portico.desk', 'support', true)`.execute(tx);
    const before = await touched(tx);
    const found = await work(tx);
    return { rows: (await touched(tx)) - before, names: found.map(({ name }) => name) };
  });
}

async function touched(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (pg_stat_get_xact_tuples_returned('organizations'::regclass)
            + pg_stat_get_xact_tuples_fetched('organizations'::regclass)
            + sum(pg_stat_get_xact_tuples_returned(indexrelid)))::int as count
      from pg_index where indrelid = 'organizations'::regclass`.execute(tx);
  return rows[0]?.count ?? Number.NaN;
}

const desk = (search: string) => (tx: Tx) => listPartners(tx, search, { limit: 50 });
const customer = (search: string) => (tx: Tx) => listRegisteredPartners(tx, { search, limit: 50 });

test.each([
  ['the desk, by a word that few have', desk('rare'), 5],
  ['the desk, by two words', desk('rare 3000'), 1],
  ['the desk, by the end of a word', desk('4999'), 1],
  ['the desk, by the start of a number', desk('700123'), 10],
  ['the desk, by nothing', desk(''), 51],
  ['a customer, by a word that few have', customer('rare'), 5],
  ['a customer, by nothing', customer(''), 51],
])('however many partners there are, a search reads what it finds: %s', async (_which, search, count) => {
  const { rows, names } = await readBy(search);
  expect(names).toHaveLength(count);
  expect(rows).toBeLessThan(AT_MOST);
});
