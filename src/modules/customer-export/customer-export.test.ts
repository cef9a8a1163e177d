import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegisteredPartner } from '../../../tests/harness/registry-facts.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';
import { readSpreadsheet } from '../../platform/spreadsheets/read-spreadsheet.ts';

let world: World;
let ana: PersonIn;
let ids: Record<string, string>;

beforeAll(async () => {
  world = await startWorld();
  ana = await world.addPerson(await addRegisteredPartner(world, 'P1', []), ['administrator']);
  const at = world.clock.now();
  const facts = [
    { name: '=HYPERLINK("http://evil.example")', number: '+49', country: 'DE', city: 'Köln' },
    { name: 'Acme, "Best"', number: null, country: 'AT', city: '' },
    { name: 'Contoso', number: '7001', country: 'FR', city: '@home' },
  ];
  const rows = facts.map((fact, i) => ({
    ...fact,
    partner_id: ana.organizationId,
    id: newId(),
    created_at: new Date(at.getTime() - i * 86_400_000),
  }));
  await world.db.insertInto('customers').values(rows).execute();
  ids = Object.fromEntries(rows.map(({ name, id }) => [name, id]));
  await tag('Key account', [ids.Contoso ?? '']);
});
afterAll(() => world.close());

const tag = (name: string, chosen: string[]) =>
  ana.browser.post(`/api/v1/organizations/${ana.organizationId}/customers/tagging`, {
    selection: { ids: chosen },
    add: [name],
  });
const exported = (body: object, person = ana) =>
  person.browser.post(`/api/v1/organizations/${ana.organizationId}/customers/export`, body);

test('A CSV file has the chosen columns in the chosen order, for Excel, and calculates nothing', async () => {
  const answer = await exported({
    format: 'csv',
    selection: { all: {} },
    sort: '-created',
    columns: ['name', 'number', 'city', 'country', 'kind', 'standing', 'daysLeft', 'services', 'tags'],
  });
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.headers['content-disposition']).toMatch(
    /^attachment; filename="customers-\d{4}-\d\d-\d\d\.csv"$/,
  );
  expect(answer.text).toBe(
    '\ufeffName,Customer account number,City,Country/region,Kind,Standing,Days left,Services,Tags\r\n' +
      '"\'=HYPERLINK(""http://evil.example"")",\'+49,Köln,Germany,Existing customer,Active,,0,\r\n' +
      '"Acme, ""Best""",,,Austria,Prospect,Active,89,0,\r\n' +
      "Contoso,7001,'@home,France,Existing customer,Active,,0,Key account\r\n",
  );
});

test('A workbook has the same, and its texts are texts', async () => {
  const { bytes } = await exported({
    format: 'xlsx',
    selection: { all: { kind: 'existing' } },
    columns: ['country', 'name', 'created'],
  });
  expect(await readBack(bytes)).toEqual([
    ['Country/region', 'Name', 'Created'],
    ['France', 'Contoso', expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d/)],
    ['Germany', '=HYPERLINK("http://evil.example")', expect.any(String)],
  ]);
});

test('Only what is selected goes into the file, by id or by the view', async () => {
  const names = async (selection: object) =>
    (await exported({ format: 'csv', selection, columns: ['name'] })).text.split('\r\n').slice(1, -1);
  expect(await names({ ids: [ids.Contoso] })).toEqual(['Contoso']);
  expect(await names({ all: { search: 'best' } })).toEqual(['"Acme, ""Best"""']);
  expect(await names({ all: { search: 'nobody' } })).toEqual([]);
});

test('Ten thousand rows come out once each, in order', async () => {
  const bea = await world.addPerson(await addRegisteredPartner(world, 'P3', []), ['reader']);
  const rows = Array.from({ length: 10_000 }, (_, i) => ({
    partner_id: bea.organizationId,
    id: newId(),
    name: `Customer ${String((i * 7_919) % 10_000).padStart(5, '0')}`,
    country: 'DE',
    created_at: world.clock.now(),
  }));
  for (let i = 0; i < rows.length; i += 2_500)
    await world.db
      .insertInto('customers')
      .values(rows.slice(i, i + 2_500))
      .execute();
  const { text } = await bea.browser.post(`/api/v1/organizations/${bea.organizationId}/customers/export`, {
    format: 'csv',
    selection: { all: {} },
    columns: ['name'],
  });
  const lines = text.split('\r\n').slice(1, -1);
  expect(lines).toEqual(rows.map(({ name }) => name).sort());
}, 60_000);

test('Who took which file is written down, tags by id only', async () => {
  const { body } = await ana.browser.get(`/api/v1/organizations/${ana.organizationId}/audit-events`);
  const deeds = body.items.filter(({ action }: { action: string }) => action === 'customers.exported');
  expect(deeds.length).toBeGreaterThan(3);
  expect(deeds.at(-1).details).toMatchObject({ format: 'csv', sort: '-created', selection: { all: {} } });
});

test.each([
  [{ format: 'pdf', selection: { all: {} }, columns: ['name'] }, '/format'],
  [{ format: 'csv', selection: { all: {} }, columns: [] }, '/columns'],
  [{ format: 'csv', selection: { all: {} }, columns: ['password'] }, '/columns/0'],
  [{ format: 'csv', selection: {}, columns: ['name'] }, '/selection'],
])('%j is sent back with its field', async (body, pointer) => {
  const answer = await exported(body);
  expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, pointer]);
});

test('A stranger gets no file', async () => {
  const other = await world.addPerson(await addRegisteredPartner(world, 'P2', []), ['administrator']);
  const answer = await exported({ format: 'csv', selection: { all: {} }, columns: ['name'] }, other);
  expect(answer.status).toBe(404);
});

async function readBack(file: Buffer): Promise<string[][]> {
  const source = (async function* () {
    yield file;
  })();
  return readSpreadsheet(source, async ({ rows }) => {
    const all: string[][] = [];
    for await (const batch of rows) all.push(...batch.map(({ cells }) => [...cells]));
    return all;
  });
}
