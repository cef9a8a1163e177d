import type { KyselyPlugin } from 'kysely';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegisteredPartner } from '../../../tests/harness/registry-facts.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
let ana: PersonIn;
const statements: string[] = [];
beforeAll(async () => {
  world = await startWorld();
  const names = [
    'Contoso Ltd',
    'Contoso Pharma AG',
    'Inc Research Holdings',
    'Kranjska Gora d.o.o.',
    'Fabbrica Milano S.p.A.',
    'Ångström Oy',
  ];
  const own = names.map((name, index) => ({ number: `S${index}`, name }));
  ana = await world.addPerson(await addRegisteredPartner(world, 'P100', own), ['administrator']);
  await addRegisteredPartner(world, 'P200', [{ number: 'F1', name: 'Contoso Foreign' }]);
  const { portico } = world.app;
  portico.db = portico.db.withPlugin(recording);
});
afterAll(() => world.close());

/** Keeps each statement without its values. */
const recording: KyselyPlugin = {
  transformQuery({ node }) {
    statements.push(JSON.stringify(node, (key, value) => (key === 'value' ? '?' : value)));
    return node;
  },
  transformResult: async ({ result }) => result,
};

const search = (query: string) =>
  ana.browser.get(`/api/v1/organizations/${ana.organizationId}/registry-customers?${query}`);
const names = async (name: string) =>
  (await search(`name=${encodeURIComponent(name)}`)).body.items.map((item: { name: string }) => item.name);

test.each([
  ['Contoso GmbH', 'Contoso Ltd'],
  ['contoso inc.', 'Contoso Ltd'],
  ['Kranjska Gora', 'Kranjska Gora d.o.o.'],
  ['kranjska gora doo', 'Kranjska Gora d.o.o.'],
  ['Fabrica Milano', 'Fabbrica Milano S.p.A.'],
  ['angstrom ab', 'Ångström Oy'],
  ['Inc', 'Inc Research Holdings'],
])(
  'PP-25: asked for %s, %s comes first: legal forms, accents and case do not count',
  async (asked, first) => {
    expect((await names(asked))[0]).toBe(first);
  },
);

test('PP-26: a name search never returns a customer of another partner', async () => {
  expect(await names('Contoso')).toEqual(['Contoso Ltd', 'Contoso Pharma AG']);
});

async function workOf(place: string) {
  statements.length = 0;
  const answer = await ana.browser.get(`/api/v1/organizations/${ana.organizationId}/${place}`);
  return {
    statements: [...statements],
    answer: answer.text.replace(/"correlationId":"[^"]*"/, ''),
    status: answer.status,
  };
}

test('PP-23, PP-24: a stranger’s number and a wrong number are the same statements, the same plan and the same answer', async () => {
  for (const place of ['registry-customers?number=', 'registry-customers/']) {
    await workOf(`${place}F1`);
    const [foreign, wrong] = [await workOf(`${place}F1`), await workOf(`${place}X1`)];
    expect(foreign.statements.length).toBeGreaterThan(0);
    expect(foreign).toEqual(wrong);
  }
  const [foreign, wrong] = [await planOf('F1'), await planOf('X1')];
  expect(foreign).toMatch(/Index Scan (on|using) registry_customers_of_partner/);
  expect(foreign).not.toContain('Rows Removed');
  expect(foreign).toEqual(wrong);
});

async function planOf(number: string): Promise<string> {
  return world.db.transaction().execute(async (tx) => {
    await sql`set local role portico_test_app`.execute(tx);
    await sql`set local enable_seqscan = off`.execute(tx);
    await sql`select set_config('portico.registry_number', 'P100', true)`.execute(tx);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      explain (analyze, costs off, timing off, summary off, buffers off)
      select name from registry_customers
       where (partner_number, number) >= (nullif(current_setting('portico.registry_number', true), ''), ${sql.lit(number)})
         and (partner_number, number) <= (nullif(current_setting('portico.registry_number', true), ''), ${sql.lit(number)})`.execute(
      tx,
    );
    return rows.map((row) => row['QUERY PLAN'].replaceAll(number, '?')).join('\n');
  });
}

test('the search tells how old the registry is', async () => {
  expect((await search('name=contoso')).body.asOf).toBeNull();
  const olga = await world.addPerson(await world.addOrganization('vendor'), ['operator']);
  await olga.browser.upload(`/api/v1/organizations/${olga.organizationId}/registry/imports`, {
    name: 'registry.csv',
    bytes:
      'record,number,name,street,city,state,postal_code,country,industry,partner_number,plan,sign_in_name,certified,addendum_signed\npartner,P300,Litware,,,,,US,,,,,yes,yes\n',
  });
  const { asOf } = (await search('name=contoso')).body;
  expect(Math.abs(Date.parse(asOf) - world.clock.now().getTime())).toBeLessThan(120_000);
});
