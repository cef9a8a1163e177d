import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegisteredPartner } from '../../../tests/harness/registry-facts.ts';
import { eventually } from '../../../tests/harness/subscriptions.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.work();
});
afterAll(() => world.close());

const importsOf = (person: PersonIn) => `/api/v1/organizations/${person.organizationId}/customer-imports`;

async function newPartner(entries: { number: string; name: string }[] = []): Promise<PersonIn> {
  const partner = await addRegisteredPartner(world, newId().slice(-12), entries);
  return world.addPerson(partner, ['member'], { name: 'Ana Lopes' });
}

const HEADINGS =
  'Reference,Customer account no.,Company,City,Country,First name,Last name,Administrator e-mail,E-mail';
const prospect = (reference: string, name: string, rest: { city?: string; country?: string } = {}) =>
  `${reference},,${name},${rest.city ?? 'Köln'},${rest.country ?? 'Germany'},Cara,Meyer,cara@coffee.example,office@coffee.example`;
const fileOf = (...rows: string[]) => [HEADINGS, ...rows, ''].join('\n');

const send = (person: PersonIn, bytes: Buffer | string, name = 'customers.csv') =>
  person.browser.upload(importsOf(person), { name, bytes });

async function planned(person: PersonIn, bytes: Buffer | string, choices: { duplicates?: string } = {}) {
  const sent = await send(person, bytes);
  expect(sent.status, sent.text).toBe(201);
  const url = `${importsOf(person)}/${sent.body.id}`;
  const plan = await person.browser.put(`${url}/plan`, { mapping: sent.body.mapping, ...choices });
  expect(plan.status, plan.text).toBe(200);
  const { body: rows } = await person.browser.get(`${url}/rows?limit=200`);
  return { url, sent: sent.body, plan: plan.body.plan, rows: rows.items as Row[] };
}
type Row = {
  line: number;
  outcome: string;
  name: string;
  reason: string;
  field: string;
  sentence: string;
  remedy: string;
};

const ended = (person: PersonIn, url: string) =>
  eventually(async () => {
    const { body } = await person.browser.get(url);
    return body.state === 'done' || body.state === 'cancelled' ? body : undefined;
  });

async function imported(person: PersonIn, bytes: Buffer | string, choices: { duplicates?: string } = {}) {
  const before = await planned(person, bytes, choices);
  const started = await person.browser.post(`${before.url}/start`);
  expect(started.status, started.text).toBe(202);
  expect(started.headers.location).toBe(before.url);
  return { ...before, result: await ended(person, before.url) };
}

const customersOf = (person: PersonIn) =>
  world.db
    .selectFrom('customers')
    .select(['reference', 'number', 'name', 'street', 'city', 'country', 'version'])
    .where('partner_id', '=', person.organizationId)
    .orderBy('name')
    .execute();
const trailOf = async (person: PersonIn) =>
  (
    await world.db
      .selectFrom('audit_events')
      .select('action')
      .where('organization_id', '=', person.organizationId)
      .execute()
  ).map(({ action }) => action);

test('Columns are recognized, every row is told what becomes of it, and then just that is done', async () => {
  const number = newId().slice(-12);
  const ana = await newPartner([{ number, name: 'Registered 1' }]);
  const file = fileOf(
    prospect('A-1', 'Fourth Coffee'),
    `A-2,${number},,,,,,,`,
    'A-3,31,Somebody Else,,US,,,,',
    'A-4,,Nobody To Talk To,,DE,,,,',
    prospect('A-1', 'Twice'),
  );
  const { sent, plan, rows, result } = await imported(ana, file);
  expect(sent).toMatchObject({ fileName: 'customers.csv', state: 'staged', rowsRead: 5, plan: null });
  expect(sent.mapping).toMatchObject({ reference: 0, number: 1, name: 2, signInName: 7, contactEmail: 8 });
  expect(plan).toEqual({ create: 1, link: 1, update: 0, skip: 0, refuse: 3 });
  expect(rows.map(({ line, outcome, reason, field }) => [line, outcome, reason, field])).toEqual([
    [2, 'create', null, null],
    [3, 'link', null, null],
    [4, 'refuse', 'not-your-customer', 'number'],
    [5, 'refuse', 'invalid', 'firstName'],
    [6, 'refuse', 'reference-twice', 'reference'],
  ]);
  expect(rows[3]?.sentence).toContain("Enter the administrator's first name.");
  expect(rows[3]?.remedy).toBe('Fill in the column “First name”.');
  expect(rows[4]?.sentence).toContain('on line 2');
  expect(result).toMatchObject({
    state: 'done',
    done: { rows: 2, created: 1, linked: 1, updated: 0, overtaken: 0 },
  });
  expect(await customersOf(ana)).toMatchObject([
    { reference: 'A-1', number: null, name: 'Fourth Coffee', city: 'Köln', country: 'DE' },
    {
      reference: 'A-2',
      number,
      name: 'Registered 1',
      street: '1 Main Street',
      city: 'Seattle',
      country: 'US',
    },
  ]);
  expect((await trailOf(ana)).sort()).toEqual([
    'customer.created',
    'customer.created',
    'customers.import-started',
    'customers.imported',
  ]);
  const list = `/api/v1/organizations/${ana.organizationId}/customers?search=offee`;
  expect((await ana.browser.get(list)).body.items).toHaveLength(1);
});

test('The same file twice changes nothing; one changed cell changes one customer, and empty cells leave what is there', async () => {
  const number = newId().slice(-12);
  const ana = await newPartner([{ number, name: 'Registered 1' }]);
  const rows = [prospect('A-1', 'Fourth Coffee'), prospect('A-2', 'Tailspin Toys'), `,${number},,,,,,,`];
  await imported(ana, fileOf(...rows));
  const again = await planned(ana, fileOf(...rows));
  expect(again.plan).toEqual({ create: 0, link: 0, update: 0, skip: 3, refuse: 0 });
  expect(again.rows.map(({ reason }) => reason)).toEqual(['unchanged', 'unchanged', 'already-enrolled']);
  const refused = await ana.browser.post(`${again.url}/start`);
  expect([refused.status, refused.body.reason]).toEqual([409, 'nothing-to-do']);

  const changed = await imported(
    ana,
    fileOf(`A-1,,,Bonn,,,,,`, prospect('A-2', 'Tailspin Toys'), `A-1,,,,,,,,`),
  );
  expect(changed.plan).toEqual({ create: 0, link: 0, update: 1, skip: 1, refuse: 1 });
  expect(changed.result.done).toMatchObject({ updated: 1, rows: 1 });
  expect(await customersOf(ana)).toMatchObject([
    { reference: 'A-1', name: 'Fourth Coffee', city: 'Bonn', country: 'DE', version: 2 },
    { number, name: 'Registered 1' },
    { reference: 'A-2', name: 'Tailspin Toys', version: 1 },
  ]);
  const events = await world.db
    .selectFrom('audit_events')
    .select('details')
    .where('organization_id', '=', ana.organizationId)
    .where('action', '=', 'customer.changed')
    .execute();
  expect(events).toEqual([{ details: { changed: ['city'] } }]);
});

test('PP-39, PP-44: a number in the file is added to a prospect, and never replaces another', async () => {
  const [one, two] = [newId().slice(-12), newId().slice(-12)];
  const ana = await newPartner([
    { number: one, name: 'Fourth Coffee' },
    { number: two, name: 'Other' },
  ]);
  await imported(ana, fileOf(prospect('A-1', 'Fourth Coffee')));
  const added = await imported(ana, fileOf(`A-1,${one},,,,,,,`));
  expect(added.result.done.updated).toBe(1);
  const replaced = await planned(ana, fileOf(`A-1,${two},,,,,,,`));
  expect(replaced.rows[0]).toMatchObject({ outcome: 'refuse', reason: 'number-is-set', field: 'number' });
  expect(await customersOf(ana)).toMatchObject([{ reference: 'A-1', number: one }]);
});

test("PP-24: a wrong number and another partner's are refused alike", async () => {
  const foreign = newId().slice(-12);
  await newPartner([{ number: foreign, name: 'Not Yours' }]);
  const ana = await newPartner();
  const { rows } = await planned(ana, fileOf(`A-1,${foreign},,,,,,,`, 'A-2,31,,,,,,,'));
  const [one, two] = rows.map(({ reason, sentence, remedy, name }) => ({ reason, sentence, remedy, name }));
  expect(one).toEqual(two);
  expect(one?.reason).toBe('not-your-customer');
});

test('A likely duplicate is left out, or created with a hint to look, as the partner chooses', async () => {
  const ana = await newPartner();
  await imported(ana, fileOf(prospect('A-1', 'Contoso GmbH')));
  const rows = [
    prospect('', 'CONTOSO'),
    prospect('', 'Contoso', { country: 'FR' }),
    prospect('', 'Contoso AG'),
  ];
  const careful = await planned(ana, fileOf(...rows));
  expect(careful.rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['skip', 'resembles'],
    ['create', null],
    ['skip', 'resembles'],
  ]);
  const { rows: all, result } = await imported(ana, fileOf(...rows), { duplicates: 'create' });
  expect(all[0]).toMatchObject({
    outcome: 'create',
    reason: 'resembles',
    sentence: '“Contoso GmbH” has the same name and country.',
  });
  expect(result.done.created).toBe(3);
});

test('Columns can be chosen anew until the start, and a choice that makes no sense is refused', async () => {
  const ana = await newPartner();
  const { body } = await send(ana, 'What,Where,Land\nFourth Coffee,Bonn,DE\n');
  expect(body.mapping).toEqual({ country: 2 });
  const plan = (mapping: object) => ana.browser.put(`${importsOf(ana)}/${body.id}/plan`, { mapping });
  expect((await plan({ country: 2 })).body).toMatchObject({ status: 409, reason: 'no-key' });
  expect((await plan({ name: 0, city: 0 })).body.reason).toBe('column-twice');
  expect((await plan({ name: 9 })).body.reason).toBe('no-such-column');
  expect((await plan({ password: 1 })).status).toBe(422);
  expect((await ana.browser.post(`${importsOf(ana)}/${body.id}/start`)).body.reason).toBe('not-planned');
  expect((await plan({ name: 0, city: 1, country: 2 })).body.plan).toMatchObject({ refuse: 1 });
  expect((await ana.browser.delete(`${importsOf(ana)}/${body.id}`)).status).toBe(204);
  expect((await ana.browser.get(`${importsOf(ana)}/${body.id}`)).status).toBe(404);
  for (const table of ['customer_import_rows', 'customer_import_plans'] as const)
    expect(
      await world.db.selectFrom(table).select('line').where('import_id', '=', body.id).execute(),
    ).toEqual([]);
});

test('Formulas are texts: kept as they are, harmless in the file of failed rows, and the same when they come back', async () => {
  const ana = await newPartner();
  const evil = '=HYPERLINK("http://x","y")';
  const cell = `"${evil.replaceAll('"', '""')}"`;
  const { url, result } = await imported(ana, fileOf(prospect('A-1', cell), `=1+1,,${cell},,,,,,`));
  expect(result.done.created).toBe(1);
  expect(await customersOf(ana)).toMatchObject([{ name: evil }]);
  const csv = (await ana.browser.get(`${url}/failed-rows.csv`)).text;
  expect(csv).toContain(`'=1+1,,"'=HYPERLINK`);
  const mended = csv.replace(
    '"\'=HYPERLINK(""http://x"",""y"")",,,,,,',
    `"'${evil.replaceAll('"', '""')} 2",Bonn,DE,Cara,Meyer,c@x.example,o@x.example`,
  );
  const back = await imported(ana, mended);
  expect(back.plan, JSON.stringify(back.rows)).toMatchObject({ create: 1, refuse: 0 });
  expect(await customersOf(ana)).toMatchObject([{ name: evil }, { reference: '=1+1', name: `${evil} 2` }]);
});

test('The file of failed rows names line, column, problem and remedy, as CSV and as a workbook, and can be sent again', async () => {
  const ana = await newPartner();
  const { url } = await planned(
    ana,
    fileOf(prospect('A-1', 'Fourth Coffee'), 'A-2,,Tailspin,Ulm,DE,Cara,Meyer,,office@x.example'),
  );
  const csv = await ana.browser.get(`${url}/failed-rows.csv`);
  expect(csv.headers['content-disposition']).toContain('attachment; filename="failed-rows-');
  expect(csv.text).toBe(
    '\uFEFFProblem line,Problem column,Problem,What to do,' +
      `${HEADINGS}\r\n3,Administrator e-mail,Enter the account that the administrator signs in with.,Fill in the column “Administrator e-mail”.,A-2,,Tailspin,Ulm,DE,Cara,Meyer,,office@x.example\r\n`,
  );
  const xlsx = await ana.browser.get(`${url}/failed-rows.xlsx`);
  const sent = await send(ana, xlsx.bytes, 'failed-rows.xlsx');
  expect(sent.body).toMatchObject({ format: 'xlsx', sheet: 'Failed rows', rowsRead: 1 });
  expect(sent.body.mapping).toMatchObject({ reference: 4, name: 6 });
});

test('The template is read back with every column known, as CSV and as a workbook', async () => {
  const ana = await newPartner();
  const place = `/api/v1/organizations/${ana.organizationId}/customer-import-template`;
  const csv = (await ana.browser.get(`${place}.csv`)).text;
  expect(Object.keys((await send(ana, `${csv}x,,,,,,,,,,,,,\r\n`)).body.mapping)).toHaveLength(14);
  const xlsx = await ana.browser.get(`${place}.xlsx`);
  expect(xlsx.headers['content-type']).toContain('spreadsheetml');
  const empty = await send(ana, xlsx.bytes, 'template.xlsx');
  expect([empty.status, empty.body.reason]).toEqual([422, 'only-headings']);
});
