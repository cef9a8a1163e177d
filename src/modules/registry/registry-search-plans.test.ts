import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegisteredPartner } from '../../../tests/harness/registry-facts.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';
import { actAs } from '../../platform/postgres/capacity.ts';
import { type Database, openDatabase } from '../../platform/postgres/database.ts';
import { catchUpOnePartner } from './registry-names.repo.ts';
import { nameStatement } from './registry-search.repo.ts';

/** A search reads no more rows and no more pages of 8 kB than this, however many customers there are. */
const ROWS_AT_MOST = 6_000;
const PAGES_AT_MOST = 600;
const LARGE = 20_000;
const SMALL = 200;

let world: World;
let application: Database;
let ana: PersonIn;

beforeAll(async () => {
  world = await startWorld();
  application = openDatabase(world.connection.application, 1);
  const large = await addRegisteredPartner(world, 'LARGE', []);
  ana = await world.addPerson(large, ['administrator']);
  await fill('LARGE', LARGE);
  for (let i = 0; i < 20; i++) {
    await addRegisteredPartner(world, `S${i}`, []);
    await fill(`S${i}`, SMALL);
  }
}, 120_000);
afterAll(async () => {
  await application.close();
  await world.close();
});

/** Few frequent words and one of its own in each name; of every partner a name that all frequent words begin. */
async function fill(partnerNumber: string, rows: number) {
  await sql`
    insert into registry_customers (partner_number, number, name, country, plan, updated_at)
    select ${partnerNumber}, ${partnerNumber} || '-' || i,
           (array['Northern', 'Southern', 'Contoso', 'Fabrikam'])[1 + i % 4] || ' Coffee'
             || case when i > 1 then ' ' || i else '' end || ' GmbH',
           'DE', 'none', ${world.clock.now()}
      from generate_series(1, ${rows}::int) i`.execute(world.db);
}

const catchUp = () =>
  application.db.transaction().execute(async (tx) => {
    await actAs(tx, 'system');
    return catchUpOnePartner(tx);
  });

const search = async (name: string): Promise<string[]> => {
  const { body } = await ana.browser.get(
    `/api/v1/organizations/${ana.organizationId}/registry-customers?name=${encodeURIComponent(name)}`,
  );
  return body.items.map((item: { name: string }) => item.name);
};

test('PP-25: right after a large import, before a worker has been there, the search finds what it finds later', async () => {
  const asked = ['Southern Coffee', 'coffee 12345', 'offee 7642', 'Fabricam Cofee 4711'];
  const before = await Promise.all(asked.map(search));
  expect(await world.db.selectFrom('registry_names_due').selectAll().execute()).toMatchObject([
    { partner_number: 'LARGE' },
  ]);
  expect([await catchUp(), await catchUp()]).toEqual([true, false]);
  await sql`vacuum analyze registry_customers, registry_name_fragments`.execute(world.db);
  const after = await Promise.all(asked.map(search));
  expect(after.map(([first]) => first)).toEqual([
    'Southern Coffee GmbH',
    'Southern Coffee 12345 GmbH',
    'Contoso Coffee 7642 GmbH',
    'Fabrikam Coffee 4711 GmbH',
  ]);
  expect(before.map(([first]) => first)).toEqual(after.map(([first]) => first));
});

test.each([
  'coffee',
  'northern coffee',
  'coffee 12345',
  'ffee',
  'Southren Cofee Gmbh',
  'contoso fabrikam northern southern coffee',
  'zzz',
  '9',
  'x'.repeat(200),
])(
  'PP-25, PP-26: the search for %s reads as few rows and pages of a partner with 20,000 customers as of one with 200',
  async (name) => {
    for (const partner of ['LARGE', 'S7']) {
      for (const mode of ['custom', 'generic']) {
        const { rows, pages } = await readBy(partner, name, mode);
        expect(rows, `${partner}, ${mode}`).toBeLessThanOrEqual(ROWS_AT_MOST);
        expect(pages, `${partner}, ${mode}`).toBeLessThanOrEqual(PAGES_AT_MOST);
      }
    }
  },
);

type Plan = {
  'Node Type': string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Plan[];
};

const literal = (value: unknown): string => {
  const text = Array.isArray(value) ? `{${value.map((each) => `"${each}"`).join(',')}}` : String(value);
  return `'${text.replaceAll("'", "''")}'`;
};

/** The statement as the application runs it: with row-level security, prepared, planned once for all or anew. */
async function readBy(partnerNumber: string, name: string, mode: string) {
  return application.db.transaction().execute(async (tx) => {
    await sql`select set_config('portico.registry_number', ${partnerNumber}, true)`.execute(tx);
    await sql.raw(`set local plan_cache_mode = force_${mode}_plan`).execute(tx);
    const compiled = nameStatement(name, 'near').compile(tx);
    const prepared = `p_${newId().replaceAll('-', '')}`;
    await sql.raw(`prepare ${prepared} as ${compiled.sql}`).execute(tx);
    const given = compiled.parameters.map(literal).join(', ');
    const { rows } = await sql
      .raw<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        `explain (analyze, buffers, format json) execute ${prepared}(${given})`,
      )
      .execute(tx);
    const plan = rows[0]?.['QUERY PLAN'][0].Plan;
    if (!plan) throw new Error('no plan');
    return { rows: rowsRead(plan), pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] };
  });
}

/** Rows that the scans of a plan touched. */
function rowsRead(plan: Plan): number {
  const own =
    /Scan/.test(plan['Node Type']) && !/^(CTE|Subquery|Function|Bitmap Index)/.test(plan['Node Type']);
  const below = (plan.Plans ?? []).reduce((sum, child) => sum + rowsRead(child), 0);
  const touched = plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0);
  return below + (own ? touched * plan['Actual Loops'] : 0);
}

test('A customer that is renamed, changes hands or goes is found as it is now, without a worker', async () => {
  await world.db
    .updateTable('registry_customers')
    .set({ name: 'Adatum Zebra' })
    .where('number', '=', 'LARGE-5')
    .execute();
  expect(await search('zebra')).toEqual(['Adatum Zebra']);
  await world.db
    .updateTable('registry_customers')
    .set({ partner_number: 'S1' })
    .where('number', '=', 'LARGE-5')
    .execute();
  expect(await search('zebra')).toEqual([]);
  await world.db
    .updateTable('registry_customers')
    .set({ partner_number: 'LARGE' })
    .where('number', '=', 'LARGE-5')
    .execute();
  expect(await search('zebra')).toEqual(['Adatum Zebra']);
  await world.db.deleteFrom('registry_customers').where('number', '=', 'LARGE-5').execute();
  expect(await search('zebra')).toEqual([]);
  const left = await world.db
    .selectFrom('registry_name_fragments')
    .select('number')
    .where('number', '=', 'LARGE-5')
    .execute();
  expect(left).toEqual([]);
});

test('Many renamed at once are found by their new names before and after the worker', async () => {
  await sql`update registry_customers set name = replace(name, 'Northern', 'Nordic') where partner_number = 'LARGE'`.execute(
    world.db,
  );
  expect(await search('Nordic Coffee 1000')).toContain('Nordic Coffee 1000 GmbH');
  expect(await catchUp()).toBe(true);
  expect((await search('Nordic Coffee 1000'))[0]).toBe('Nordic Coffee 1000 GmbH');
  expect((await search('Northern')).filter((name) => name.startsWith('Northern'))).toEqual([]);
});

test('PP-25: after the import of a large file a worker prepares the names by itself', async () => {
  const olga = await world.addPerson(await world.addOrganization('vendor'), ['operator']);
  const rows = Array.from({ length: 600 }, (_, i) => `customer,N${i},Proseware ${i},,,,,DE,,S3,none,,,`);
  const headings =
    'record,number,name,street,city,state,postal_code,country,industry,partner_number,plan,sign_in_name,certified,addendum_signed';
  const sent = await olga.browser.upload(`/api/v1/organizations/${olga.organizationId}/registry/imports`, {
    name: 'registry.csv',
    bytes: [headings, ...rows].join('\n'),
  });
  expect(sent.status, sent.text).toBe(201);
  const due = () => world.db.selectFrom('registry_names_due').select('partner_number').execute();
  expect(await due()).toEqual([{ partner_number: 'S3' }]);
  await world.work();
  await expect.poll(due, { timeout: 10_000 }).toEqual([]);
  const { number } = await world.db
    .selectFrom('registry_name_fragments')
    .select('number')
    .where('partner_number', '=', 'S3')
    .where('fragment', '=', '599')
    .where('number', 'like', 'N%')
    .executeTakeFirstOrThrow();
  expect(number).toBe('N599');
});
