import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Plan, rowsRead } from '../../../tests/harness/query-plans.ts';
import { addRegisteredPartner } from '../../../tests/harness/registry-facts.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';
import { type Database, openDatabase } from '../../platform/postgres/database.ts';
import type { CustomerFilters } from './customer-list.contract.ts';
import { pageStatement } from './customer-list.repo.ts';
import { CUSTOMER_SORTS, type PageSort } from './customer-list.rules.ts';
import { planOf } from './customer-list.service.ts';

/** A page of 50 reads no more rows than this, however many customers there are. */
const AT_MOST = 20_000;
const LARGE = 40_000;
const SMALL = 400;

let world: World;
let application: Database;
let large: string;
const tags = new Map<string, string>();

beforeAll(async () => {
  world = await startWorld();
  application = openDatabase(world.connection.application, 1);
  large = await addRegisteredPartner(world, 'P1', []);
  await fill(large, LARGE);
  for (let i = 0; i < 30; i++) await fill(await addRegisteredPartner(world, newId().slice(-12), []), SMALL);
  await sql`analyze customers, customer_fragments, subscriptions, tagged_customers`.execute(world.db);
}, 120_000);
afterAll(async () => {
  await application.close();
  await world.close();
});

/** Every tenth is tagged, every third a prospect; the names have few frequent words and one of their own. */
async function fill(partnerId: string, rows: number) {
  const tag = newId();
  tags.set(partnerId, tag);
  const now = world.clock.now();
  await sql`
    insert into customers (partner_id, id, number, name, country, created_at, last_activity_at)
    select ${partnerId}::uuid, gen_random_uuid(), case when i % 3 > 0 then i::text end,
           (array['Northern', 'Southern', 'Contoso', 'Fabrikam'])[1 + i % 4] || ' Coffee ' || i,
           (array['DE', 'FR', 'US', 'AT', 'AT'])[1 + i % 5],
           ${now}::timestamptz - (i % 130) * interval '1 day', ${now}::timestamptz - (i % 400) * interval '6 hours'
      from generate_series(1, ${rows}::int) i`.execute(world.db);
  await sql`insert into customer_tags (partner_id, id, name, created_at) values (${partnerId}, ${tag}, 'Key', ${now})`.execute(
    world.db,
  );
  await sql`
    insert into tagged_customers (partner_id, tag_id, customer_id)
    select partner_id, ${tag}, id from customers where partner_id = ${partnerId}::uuid and searchable_name like '%0'`.execute(
    world.db,
  );
  await sql`
    insert into subscriptions (partner_id, id, customer_id, offering_code, country, data_centre, service_account_id, created_at)
    select partner_id, gen_random_uuid(), id, 'rapidstart', 'DE', (select min(code) from data_centres), 'RS', created_at
      from customers where partner_id = ${partnerId}::uuid and searchable_name like '%5'`.execute(world.db);
}

const literal = (value: unknown) =>
  value instanceof Date ? `'${value.toISOString()}'` : `'${String(value).replaceAll("'", "''")}'`;

/** The page's plan as the application runs it: with row-level security, prepared, planned once for all partners or anew. */
async function explain(
  partnerId: string,
  filters: CustomerFilters,
  sort: PageSort,
  mode: 'generic' | 'custom',
  asked = partnerId,
) {
  const plan = planOf(partnerId, { filters, sort, limit: 50 }, world.clock.now());
  return application.db.transaction().execute(async (tx) => {
    await sql`select set_config('portico.organization', ${asked}, true)`.execute(tx);
    await sql.raw(`set local plan_cache_mode = force_${mode}_plan`).execute(tx);
    const compiled = pageStatement(partnerId, plan).compile(tx);
    const name = `p_${newId().replaceAll('-', '')}`;
    await sql.raw(`prepare ${name} as ${compiled.sql}`).execute(tx);
    const given = compiled.parameters.map(literal).join(', ');
    const { rows } = await sql
      .raw<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (analyze, format json) execute ${name}(${given})`)
      .execute(tx);
    await sql.raw(`deallocate ${name}`).execute(tx);
    const [top] = rows;
    if (!top) throw new Error('no plan');
    return top['QUERY PLAN'][0].Plan;
  });
}

const FILTERS: (CustomerFilters & { tagged?: true })[] = [
  {},
  { search: 'contoso' },
  { search: 'coffee 39' },
  { search: 'coffee 39999' },
  { search: 'zzz' },
  { kind: 'prospect' },
  { kind: 'existing' },
  { standing: 'active' },
  { standing: 'inactivated' },
  { country: 'DE' },
  { country: 'IS' },
  { service: 'rapidstart' },
  { service: 'none' },
  { daysLeft: 14 },
  { activity: '7' },
  { activity: 'earlier' },
  { tagged: true },
  { tagged: true, country: 'AT', service: 'rapidstart', search: 'northern' },
];

test.each(FILTERS)(
  'With %j, in every order, a page reads a bounded number of rows',
  async ({ tagged, ...filters }) => {
    const wanted = { ...filters, ...(tagged && { tag: tags.get(large) ?? '' }) };
    for (const sort of CUSTOMER_SORTS) {
      for (const mode of sort.startsWith('-') ? (['generic'] as const) : (['custom', 'generic'] as const)) {
        const rows = rowsRead(await explain(large, wanted, sort, mode));
        expect(rows, `${sort}, ${mode} plan`).toBeLessThanOrEqual(AT_MOST);
      }
    }
  },
  60_000,
);

test('Who meets several frequent conditions is found once, also behind pages that hold nothing', async () => {
  const { browser } = await world.addPerson(large, ['reader']);
  const tag = tags.get(large) ?? '';
  const read = async (filters: Record<string, string>) => {
    const ids: string[] = [];
    let pages = 0;
    for (let cursor: string | null = ''; cursor !== null; pages++) {
      const query = new URLSearchParams({ tag, ...filters, limit: '200', ...(cursor && { cursor }) });
      const { body } = await browser.get(`/api/v1/organizations/${large}/customers?${query}`);
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor;
    }
    return { ids, pages };
  };
  expect(await read({ country: 'AT', search: 'coffee', service: 'none', sort: 'name' })).toEqual({
    ids: [],
    pages: 4,
  });
  const { ids } = await read({ country: 'DE', search: 'contoso', sort: '-lastActivity' });
  expect([ids.length, new Set(ids).size]).toEqual([2_000, 2_000]);
}, 60_000);

test('A long list is counted about, a narrow one exactly', async () => {
  const { browser } = await world.addPerson(large, ['reader']);
  const count = async (query: string) =>
    (await browser.get(`/api/v1/organizations/${large}/customers/count?${query}`)).body;
  expect(await count('')).toEqual({ value: 40_000, exact: false });
  expect(await count('search=coffee+39999')).toEqual({ value: 1, exact: true });
  expect(await count('search=contoso')).toEqual({ value: 10_000, exact: true });
  expect(await count(`tag=${tags.get(large)}&country=DE`)).toEqual({ value: 4_000, exact: true });
  expect((await count('kind=existing')).value).toBeGreaterThan(25_000);
});

test.each(FILTERS)(
  'With %j nothing is read for somebody of another organization',
  async ({ tagged, ...filters }) => {
    const wanted = { ...filters, ...(tagged && { tag: tags.get(large) ?? '' }) };
    for (const sort of ['match', 'name', '-created'] as const)
      for (const mode of ['generic', 'custom'] as const)
        expect(rowsRead(await explain(large, wanted, sort, mode, newId())), `${sort}, ${mode}`).toBe(0);
  },
);
