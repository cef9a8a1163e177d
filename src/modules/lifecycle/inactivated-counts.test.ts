import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Plan, rowsRead } from '../../../tests/harness/query-plans.ts';
import { addRegisteredPartner } from '../../../tests/harness/registry-facts.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
let sam: PersonIn;
beforeAll(async () => {
  world = await startWorld();
  sam = await world.addPerson(await world.addOrganization('vendor'), ['support'], { name: 'Sam Support' });
});
afterAll(() => world.close());

/** Prospects of a partner that were inactivated during the last 29 days. */
const addInactivated = (partnerId: string, count: number) =>
  sql`
    insert into customers (partner_id, id, name, country, created_at, inactivated_at)
    select ${partnerId}::uuid, gen_random_uuid(), 'Coffee ' || i, 'DE', ${world.clock.now()}::timestamptz - interval '120 days',
           ${world.clock.now()}::timestamptz - (i % 29 + 1) * interval '1 day'
      from generate_series(1, ${count}::int) i`.execute(world.db);

type Counted = { partner: { organizationId: string }; customers: number };
const counts = async () => {
  const url = `/api/v1/organizations/${sam.organizationId}/support/inactivated-customers`;
  const { items } = (await sam.browser.get(url)).body;
  return Object.fromEntries(items.map((one: Counted) => [one.partner.organizationId, one.customers]));
};

/** The statement inside of the function, as the function runs it: with the rights of the tables' owner. */
async function rowsOfCounting(): Promise<number> {
  const { rows: sources } = await sql<{ prosrc: string }>`
    select prosrc from pg_proc where proname = 'inactivated_customers'`.execute(world.db);
  const statement = (sources[0]?.prosrc ?? '')
    .replaceAll('p_now', `'${world.clock.now().toISOString()}'::timestamptz`)
    .replace("at_desk('support')", 'true');
  const { rows } = await sql
    .raw<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (analyze, format json) ${statement}`)
    .execute(world.db);
  const [top] = rows;
  if (!top) throw new Error('no plan');
  return rowsRead(top['QUERY PLAN'][0].Plan);
}

test('Support’s page reads no more rows for 20,000 inactivated customers than for 20', async () => {
  const partners = await Promise.all(
    ['P1', 'P2', 'P3'].map((number) => addRegisteredPartner(world, number, [])),
  );
  const [one, two, three] = partners as [string, string, string];
  for (const partner of partners) await addInactivated(partner, 20);
  await sql`analyze customers, inactivated_counts`.execute(world.db);
  const few = await rowsOfCounting();
  await addInactivated(one, 20_000);
  await sql`analyze customers, inactivated_counts`.execute(world.db);
  expect(await rowsOfCounting()).toBeLessThanOrEqual(few);
  expect(few).toBeLessThan(100);
  expect(await counts()).toEqual({ [one]: 20_020, [two]: 20, [three]: 20 });
});

test('the count follows whoever is inactivated, revived, moves away, comes back and is erased, and who is due', async () => {
  const partner = await addRegisteredPartner(world, 'P4', []);
  await addInactivated(partner, 3);
  const { rows } = await sql<{ id: string }>`select id from customers where partner_id = ${partner}`.execute(
    world.db,
  );
  const [first, second, third] = rows.map(({ id }) => id);
  const set = (id: string | undefined, change: object) =>
    world.db
      .updateTable('customers')
      .set(change)
      .where('id', '=', id ?? '')
      .execute();
  const seen: (number | undefined)[] = [];
  const look = async () => seen.push((await counts())[partner]);
  await set(first, { name: 'Another name' });
  await look();
  await set(first, { inactivated_at: null, number: 'N-1' });
  await look();
  await set(second, { moved_away_at: world.clock.now() });
  await look();
  await set(second, { moved_away_at: null });
  await look();
  await world.db
    .deleteFrom('customers')
    .where('id', '=', third ?? '')
    .execute();
  await look();
  // Nobody has inactivated it yet, and its day has come.
  await set(second, { inactivated_at: null });
  await look();
  await world.db
    .deleteFrom('customers')
    .where('id', '=', second ?? '')
    .execute();
  await look();
  expect(seen).toEqual([3, 2, 1, 2, 1, 1, undefined]);
});
