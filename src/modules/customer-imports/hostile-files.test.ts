import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegisteredPartner } from '../../../tests/harness/registry-facts.ts';
import { eventually } from '../../../tests/harness/subscriptions.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { workbookOf, zipOf } from '../../../tests/harness/zip.ts';
import { newId } from '../../kernel/ids.ts';

let world: World;
let ana: PersonIn;
beforeAll(async () => {
  world = await startWorld();
  ana = await newMember();
});
afterAll(() => world.close());

const newMember = async (roles = ['member']) =>
  world.addPerson(await addRegisteredPartner(world, newId().slice(-12), []), roles);
const importsOf = (person: PersonIn) => `/api/v1/organizations/${person.organizationId}/customer-imports`;
const send = (bytes: Buffer | string, person = ana) =>
  person.browser.upload(importsOf(person), { name: 'customers.xlsx', bytes });
const sheet = (xml: string) => workbookOf([{ xml }]);
const oneRow =
  '<sheetData><row r="1"><c r="A1" t="str"><v>Name</v></c></row><row r="2"><c r="A2" t="str"><v>Contoso</v></c></row></sheetData>';

async function kept(): Promise<number> {
  const rows = await world.db.selectFrom('customer_import_rows').select('line').execute();
  const imports = await world.db.selectFrom('customer_imports').select('id').execute();
  return rows.length + imports.length;
}

const hostile: [what: string, make: () => Buffer | string, reason: string][] = [
  ['An empty file', () => '', 'empty-file'],
  ['A file with headings only', () => 'Name,City\n', 'only-headings'],
  ['50 MB of text', () => Buffer.alloc(50 << 20, 'Contoso,Bonn\n'), 'too-large'],
  ['50 MB of noise', () => randomBytes(50 << 20).fill('PK\x03\x04', 0, 4, 'latin1'), 'too-large'],
  ['A file of 200,001 rows', () => 'Name\n'.repeat(200_001), 'too-many-rows'],
  ['A file of 100,001 customers', () => `Name\n${'Contoso\n'.repeat(100_001)}`, 'too-many-rows'],
  ['A file that is not UTF-8', () => Buffer.from('Name\nKöln AG\n', 'latin1'), 'wrong-encoding'],
  ['Half a workbook', () => sheet(oneRow).subarray(0, 500), 'damaged-workbook'],
  [
    'A zip bomb',
    () =>
      zipOf([
        {
          name: 'xl/workbook.xml',
          content: '<workbook><sheets><sheet name="A" r:id="r"/></sheets></workbook>',
        },
        {
          name: 'xl/_rels/workbook.xml.rels',
          content:
            '<Relationships><Relationship Id="r" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        },
        { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(300 << 20, ' ') },
      ]),
    'takes-too-much',
  ],
  ['A cell of 1 MB', () => `Name\n${'x'.repeat(1 << 20)}\n`, 'row-too-long'],
  [
    'A cell of 1 MB in a workbook',
    () =>
      sheet(`<sheetData><row r="1"><c r="A1" t="str"><v>${'x'.repeat(1 << 20)}</v></c></row></sheetData>`),
    'cell-too-long',
  ],
];
test.each(hostile)(
  '%s is refused with reason and remedy, and nothing is kept',
  async (_what, make, reason) => {
    const before = await kept();
    const answer = await send(make());
    expect(answer.status, answer.text).toBe(422);
    expect(answer.body).toMatchObject({ reason, errors: [{ pointer: '/file', code: reason }] });
    expect(answer.body.explanation.remedy).not.toBe('');
    expect(await kept()).toBe(before);
  },
  60_000,
);

test('A validation over A1:XFD1048576 costs nothing', async () => {
  const everywhere =
    '<dataValidations><dataValidation sqref="A1:XFD1048576" type="list"><formula1>"a"</formula1></dataValidation></dataValidations>';
  expect((await send(sheet(oneRow + everywhere))).body).toMatchObject({ state: 'staged', rowsRead: 1 });
});

test('Wrong cells of every kind are named row by row, and the good row goes in', async () => {
  const long = 'x'.repeat(201);
  const rows = [
    ['A-1', 'Fourth Coffee', 'DE', 'office@x.example'],
    ['A-2', long, 'DE', 'office@x.example'],
    ['A-3', 'Contoso', 'Atlantis', 'office@x.example'],
    ['A-4', 'Contoso', 'DE', 'nobody'],
    ['A-5', '#REF!', 'DE', 'office@x.example'],
    ['A-6', 'Con\u0007toso', 'DE', 'office@x.example'],
    ['A-7', 'Con\u202etoso', 'DE', 'office@x.example'],
    ['x'.repeat(101), 'Contoso', 'DE', 'office@x.example'],
    ['A-9', '"Two\nlines"', 'DE', 'office@x.example'],
  ].map((cells) => [...cells, 'Cara', 'Meyer', 'cara@x.example'].join(','));
  const { body } = await send(
    ['Reference,Name,Country,E-mail,First name,Last name,Login', ...rows].join('\n'),
  );
  const url = `${importsOf(ana)}/${body.id}`;
  await ana.browser.put(`${url}/plan`, { mapping: body.mapping });
  const { items } = (await ana.browser.get(`${url}/rows`)).body;
  expect(
    items.map(({ line, outcome, reason, field }: Record<string, unknown>) => [line, outcome, reason, field]),
  ).toEqual([
    [2, 'create', null, null],
    [3, 'refuse', 'invalid', 'name'],
    [4, 'refuse', 'invalid', 'country'],
    [5, 'refuse', 'invalid', 'contactEmail'],
    [6, 'refuse', 'broken-formula', 'name'],
    [7, 'refuse', 'invalid', 'name'],
    [8, 'refuse', 'invalid', 'name'],
    [9, 'refuse', 'invalid', 'reference'],
    [10, 'create', null, null],
  ]);
  for (const item of items)
    if (item.outcome === 'refuse') expect([item.sentence, item.remedy]).not.toContain('');
  const page = await ana.browser.get(`${url}/rows?outcome=refuse&limit=3`);
  const next = await ana.browser.get(`${url}/rows?outcome=refuse&cursor=${page.body.nextCursor}`);
  expect([...page.body.items, ...next.body.items]).toHaveLength(7);
  expect((await ana.browser.get(`${url}/rows?cursor=abc`)).status).toBe(422);
  expect((await ana.browser.get(`${url}/rows?search=four`)).body.items).toHaveLength(1);
});

const GOOD =
  'Reference,Name,Country,E-mail,First name,Last name,Login\nA,Fourth Coffee,DE,o@x.example,Cara,Meyer,c@x.example\n';

async function planned(person: PersonIn, file = GOOD): Promise<string> {
  const { body } = await send(file, person);
  const url = `${importsOf(person)}/${body.id}`;
  await person.browser.put(`${url}/plan`, { mapping: body.mapping });
  return url;
}

test('The staged file counts: one that is sent again after the dry run is another import', async () => {
  const bea = await newMember();
  const url = await planned(bea);
  await send(GOOD.replace('Fourth Coffee', 'Changed Meanwhile'), bea);
  expect((await bea.browser.get(`${url}/rows`)).body.items[0].name).toBe('Fourth Coffee');
});

test('One import runs at a time: a double click starts it once, a second file waits with a sentence', async () => {
  const bea = await newMember();
  const [one, two] = [await planned(bea), await planned(bea, GOOD.replaceAll('A,Fourth', 'B,Fifth'))];
  const both = await Promise.all([bea.browser.post(`${one}/start`), bea.browser.post(`${one}/start`)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 202]);
  const second = await bea.browser.post(`${two}/start`);
  expect(second.body).toMatchObject({ status: 409, reason: 'import-running' });
  expect((await bea.browser.put(`${one}/plan`, { mapping: { name: 1 } })).body.reason).toBe('has-begun');
  expect((await bea.browser.delete(one)).body.reason).toBe('has-begun');
  const cancelled = await bea.browser.post(`${one}/cancel`);
  expect(cancelled.body).toMatchObject({ state: 'cancelled', done: { rows: 0 } });
  expect((await bea.browser.post(`${one}/start`)).body.reason).toBe('has-ended');
  expect((await bea.browser.post(`${two}/start`)).status).toBe(202);
});

test('Two files started at the same moment: one runs', async () => {
  const bea = await newMember();
  const urls = [await planned(bea), await planned(bea)];
  const both = await Promise.all(urls.map((url) => bea.browser.post(`${url}/start`)));
  expect(both.map(({ status }) => status).sort()).toEqual([202, 409]);
});

test("A reader's role is told which role would do; another partner's import does not exist", async () => {
  const url = await planned(ana);
  const reader = await world.addPerson(ana.organizationId, ['reader']);
  const mine = [
    await send(GOOD, reader),
    await reader.browser.get(importsOf(reader)),
    await reader.browser.get(url),
    await reader.browser.post(`${url}/start`),
    await reader.browser.get(`${url}/failed-rows.csv`),
  ];
  expect(mine.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  expect(mine[0]?.body.explanation.remedy).toContain('member');
  const other = await newMember();
  const foreign = url.replace(ana.organizationId, other.organizationId);
  for (const place of ['', '/rows', '/failed-rows.csv', '/failed-rows.xlsx'])
    expect((await other.browser.get(foreign + place)).status).toBe(404);
  expect((await other.browser.post(`${foreign}/start`)).status).toBe(404);
  expect((await other.browser.get(url)).status).toBe(404);
});

test('A customer that somebody enrols between plan and start is not enrolled twice, and the row says so', async () => {
  const number = newId().slice(-12);
  const bea = await world.addPerson(
    await addRegisteredPartner(world, newId().slice(-12), [{ number, name: 'Registered' }]),
    ['member'],
  );
  const url = await planned(bea, `Reference,Customer account number\nA,${number}\n`);
  const body = {
    number,
    name: 'Registered',
    country: 'US',
    street: '1 Main Street',
    city: 'Seattle',
    state: 'WA',
    postalCode: '98101',
  };
  const made = await bea.browser.post(`/api/v1/organizations/${bea.organizationId}/customers`, body);
  expect(made.status, made.text).toBe(201);
  await bea.browser.post(`${url}/start`);
  await world.work();
  const result = await eventually(async () => {
    const answer = await bea.browser.get(url);
    return answer.body.state === 'done' ? answer.body : undefined;
  });
  expect(result.done).toMatchObject({ rows: 1, linked: 0, overtaken: 1 });
  expect((await bea.browser.get(`${url}/rows`)).body.items[0]).toMatchObject({ reason: 'already-enrolled' });
});
