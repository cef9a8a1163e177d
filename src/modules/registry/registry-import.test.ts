import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { LAYOUT_HEADINGS, type RowProblem } from './registry-import.rules.ts';
import { claimRegistry } from './registry-staging.repo.ts';

const COMPANIES = readFileSync(
  join(import.meta.dirname, '../../../tests/vectors/registry/sp500-constituents.csv'),
);
const HEADINGS = LAYOUT_HEADINGS.portico.join(',');

let world: World;
let vendor: string;
let olga: PersonIn;
beforeAll(async () => {
  world = await startWorld();
  vendor = await world.addOrganization('vendor');
  olga = await world.addPerson(vendor, ['operator'], { name: 'Olga Operator' });
});
afterAll(() => world.close());
beforeEach(async () => {
  for (const table of ['registry_customers', 'registry_sign_ins', 'registry_partners'] as const)
    await world.db.deleteFrom(table).execute();
});

const at = (place: string) => `/api/v1/organizations/${vendor}/registry/${place}`;
const send = (bytes: Buffer | string, query = '') =>
  olga.browser.upload(at(`imports${query}`), { name: 'registry.csv', bytes });
const file = (...rows: string[]) => [HEADINGS, ...rows, ''].join('\n');

const PARTNERS = [
  'partner,P100,Fabrikam Partners,,,,,Portugal,,,,,yes,yes',
  'partner,P200,Northwind Consulting,,,,,US,,,,,no,',
  'sign-in,,,,,,,,,P100,,Ana@Fabrikam.example,,',
];
const CONTOSO = 'customer,C1,Contoso,1 Main Street,Lisbon,,1000-001,PT,Retail,P100,enhancement,,,';

async function customer(number: string) {
  return world.db
    .selectFrom('registry_customers')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst();
}
async function counts() {
  const rows = await Promise.all(
    (['registry_partners', 'registry_sign_ins', 'registry_customers', 'registry_imports'] as const).map(
      (table) =>
        world.db
          .selectFrom(table)
          .select((it) => it.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow(),
    ),
  );
  return rows.map((row) => Number(row.count));
}

test('A file brings partners, sign-in names and customers in, in any order, and tells what it did', async () => {
  const answer = await send(file(CONTOSO, ...PARTNERS));
  expect(answer.status, answer.text).toBe(201);
  expect(answer.body).toMatchObject({
    fileName: 'registry.csv',
    layout: 'portico',
    rowsRead: 4,
    added: 4,
    changed: 0,
    unchanged: 0,
    refused: 0,
    problems: [],
    importedBy: 'Olga Operator',
  });
  expect(await customer('C1')).toMatchObject({ name: 'Contoso', partner_number: 'P100', country: 'PT' });
  const signIns = await world.db.selectFrom('registry_sign_ins').select('sign_in_name').execute();
  expect(signIns).toEqual([{ sign_in_name: 'ana@fabrikam.example' }]);
  expect((await olga.browser.get(String(answer.headers.location))).body).toEqual(answer.body);
});

test('The same file again changes nothing, and rows that are missing from a later file stay', async () => {
  await send(file(...PARTNERS, CONTOSO));
  const before = await customer('C1');
  world.clock.forward({ minutes: 1 });
  expect((await send(file(...PARTNERS, CONTOSO))).body).toMatchObject({ added: 0, changed: 0, unchanged: 4 });
  expect(await customer('C1')).toEqual(before);
  expect((await send(file(...PARTNERS))).body).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
  expect(await customer('C1')).toEqual(before);
});

test('A customer whose partner of record changes is changed, and so is a partner that signs the addendum', async () => {
  await send(file(...PARTNERS, CONTOSO));
  const before = world.clock.now();
  const moved = CONTOSO.replace('P100', 'P200');
  const signed = 'partner,P200,Northwind Consulting,,,,,US,,,,,no,yes';
  expect((await send(file(signed, moved))).body).toMatchObject({ added: 0, changed: 2, unchanged: 0 });
  const after = await customer('C1');
  expect(after?.partner_number).toBe('P200');
  expect(after?.updated_at.getTime()).toBeGreaterThanOrEqual(before.getTime());
});

test('A dry run tells the same and changes nothing', async () => {
  await send(file(...PARTNERS, CONTOSO));
  const before = await counts();
  const changed = CONTOSO.replace('Lisbon', 'Porto');
  const rows = file(changed, 'customer,C2,Litware,,,,,PT,,P100,none,,,', 'customer,C3,,,,,,PT,,P100,none,,,');
  const dry = await send(rows, '?dryRun=true');
  expect(dry.status, dry.text).toBe(200);
  expect(dry.body.preview).toEqual([
    { line: 2, record: 'customer', key: 'C1', name: 'Contoso', outcome: 'change', changes: ['city'] },
    { line: 3, record: 'customer', key: 'C2', name: 'Litware', outcome: 'add', changes: [] },
  ]);
  expect(await counts()).toEqual(before);
  const { preview, ...told } = dry.body;
  expect((await send(rows)).body).toMatchObject(told);
});

const NUL = String.fromCharCode(0);
const wrongRows: [name: string, row: string, wrong: Partial<RowProblem>][] = [
  ['too few fields', 'customer,C1,Contoso', { field: '', reason: 'wrong-number-of-fields' }],
  ['too many fields', `${CONTOSO},more`, { field: '', reason: 'wrong-number-of-fields' }],
  ['an unknown record', CONTOSO.replace('customer', 'vendor'), { field: 'record', reason: 'unknown-record' }],
  ['a missing number', CONTOSO.replace('C1', ''), { field: 'number', reason: 'missing' }],
  ['a missing name', CONTOSO.replace('Contoso', '  '), { field: 'name', reason: 'missing' }],
  ['a number of 21', CONTOSO.replace('C1', '1'.repeat(21)), { field: 'number', reason: 'too-long' }],
  [
    'a number with a control character',
    CONTOSO.replace('C1', 'C\u00071'),
    { field: 'number', reason: 'control-character' },
  ],
  [
    'a NUL byte',
    CONTOSO.replace('Contoso', `Con${NUL}toso`),
    { field: 'name', reason: 'control-character', value: 'Con␀toso' },
  ],
  [
    'a line break in a name',
    CONTOSO.replace('Contoso', '"Con\ntoso"'),
    { field: 'name', reason: 'control-character' },
  ],
  ['a name of 201', CONTOSO.replace('Contoso', 'x'.repeat(201)), { field: 'name', reason: 'too-long' }],
  [
    'an unknown country',
    CONTOSO.replace('PT', 'Atlantis'),
    { field: 'country', reason: 'unknown-country', value: 'Atlantis' },
  ],
  [
    'an unknown partner',
    CONTOSO.replace('P100', 'P999'),
    { field: 'partner_number', reason: 'unknown-partner', value: 'P999' },
  ],
  ['a bad plan', CONTOSO.replace('enhancement', 'gold'), { field: 'plan', reason: 'unknown-plan' }],
  [
    'a bad sign-in name',
    'sign-in,,,,,,,,,P100,,ana,,',
    { field: 'sign_in_name', reason: 'bad-sign-in-name' },
  ],
  ['neither yes nor no', 'partner,P300,X,,,,,US,,,,,maybe,', { field: 'certified', reason: 'bad-yes-no' }],
  [
    'a formula',
    CONTOSO.replace('Contoso', "=cmd|' /C calc'!A0"),
    { field: 'name', reason: 'looks-like-a-formula' },
  ],
  ['a plus formula', CONTOSO.replace('Contoso', '+1+1'), { field: 'name', reason: 'looks-like-a-formula' }],
  [
    'an at formula',
    CONTOSO.replace('Contoso', '@SUM(A1)'),
    { field: 'name', reason: 'looks-like-a-formula' },
  ],
  [
    'a minus formula',
    CONTOSO.replace('Contoso', "-2+cmd|' /C calc'!A0"),
    { field: 'name', reason: 'looks-like-a-formula' },
  ],
];
test.each(wrongRows)(
  'A row with %s stays out with line, field, reason and remedy; the others go in',
  async (_name, row, wrong) => {
    const answer = await send(file(...PARTNERS, row, 'customer,C9,-Hyphen & Sons,,,,,PT,,P100,,,,'));
    expect(answer.status, answer.text).toBe(201);
    expect(answer.body).toMatchObject({ rowsRead: 5, added: 4, refused: 1 });
    expect(answer.body.problems).toEqual([expect.objectContaining({ line: 5, ...wrong })]);
    expect(answer.body.problems[0].sentence).not.toBe('');
    expect(answer.body.problems[0].remedy).not.toBe('');
    expect(await customer('C9')).toMatchObject({ name: '-Hyphen & Sons', plan: 'none' });
  },
);

test('A number that stands in the file twice: the first line counts, the later one names it', async () => {
  const { body } = await send(
    file(...PARTNERS, CONTOSO, CONTOSO.replace('Contoso', 'Other'), PARTNERS[2] ?? ''),
  );
  expect(body).toMatchObject({ added: 4, refused: 2 });
  expect(body.problems).toMatchObject([
    { line: 6, field: 'number', reason: 'duplicate', sentence: expect.stringContaining('Line 5') },
    { line: 7, field: 'sign_in_name', reason: 'duplicate', sentence: expect.stringContaining('Line 4') },
  ]);
  expect(await customer('C1')).toMatchObject({ name: 'Contoso' });
});

test('Lines are counted as an editor counts them, over line breaks in quotes and empty lines', async () => {
  const { body } = await send(
    file('partner,P1,"Two\nlines",,,,,US,,,,,,', '', 'customer,C1,,,,,,PT,,P1,,,,'),
  );
  expect(body.problems.map((problem: RowProblem) => problem.line)).toEqual([2, 5]);
});

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const ok = file(...PARTNERS, CONTOSO.replace('Contoso', 'Contôso 你好 🏭'));
test.each([
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${ok}`)],
  ['UTF-16 little-endian', utf16(ok)],
  ['UTF-16 big-endian', utf16(ok).swap16()],
  ['Windows line ends', Buffer.from(ok.replaceAll('\n', '\r\n'))],
  [
    'headings in another order and case',
    Buffer.from(
      'NAME, number,Record,country,partner_number,plan,sign_in_name,certified,addendum_signed,street,city,state,postal_code,industry\nContôso 你好 🏭,C1,partner,PT,,,,,,,,,,\n"Contôso 你好 🏭",C1,customer,PT,C1,,,,,,,,,\n',
    ),
  ],
])('A file as %s is taken', async (_name, bytes) => {
  expect((await send(bytes)).body).toMatchObject({ refused: 0 });
  expect(await customer('C1')).toMatchObject({ name: 'Contôso 你好 🏭' });
});

const bad = Buffer.from(file(...PARTNERS, CONTOSO));
bad[bad.indexOf('Contoso') + 3] = 0xf4;
const refusedFiles: [name: string, bytes: Buffer | string, reason: string, says: string][] = [
  ['empty', '', 'empty-file', 'empty'],
  ['only white space', ' \n\n', 'empty-file', 'empty'],
  ['only headings', `${HEADINGS}\n`, 'only-headings', 'no rows'],
  ['unknown headings', 'id,title\n1,Contoso\n', 'unknown-headings', 'id,title'],
  ['bytes that are not UTF-8', bad, 'wrong-encoding', `line 5, byte ${bad.indexOf(0xf4) + 1} (0xF4)`],
  [
    'a letter cut off at the end',
    Buffer.concat([Buffer.from(file(...PARTNERS)), Buffer.from([0xc3])]),
    'wrong-encoding',
    'line 5',
  ],
  [
    'half a UTF-16 letter',
    Buffer.concat([utf16(file(...PARTNERS)), Buffer.from([0x41])]),
    'wrong-encoding',
    'UTF-16',
  ],
  ['an end inside a quote', `${file(...PARTNERS)}customer,C1,"Conto`, 'half-written', 'half a file'],
  [
    'a quote that is never closed',
    `${file(`customer,C1,"Conto${'x'.repeat(70_000)}`)}`,
    'row-too-long',
    '64 kB',
  ],
  [
    'the beginning of a workbook',
    Buffer.from('PK\x03\x04xxxxxxxxx', 'latin1'),
    'damaged-workbook',
    'damaged',
  ],
  [
    'a workbook of before 2007',
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]),
    'old-workbook',
    'old Excel format',
  ],
];
test.each(refusedFiles)('A file with %s is refused as a whole', async (_name, bytes, reason, says) => {
  const before = await counts();
  const answer = await send(bytes);
  expect(answer.status, answer.text).toBe(422);
  expect(answer.body).toMatchObject({ reason, explanation: { sentence: expect.stringContaining(says) } });
  expect(answer.body.explanation.remedy).not.toBe('');
  expect(await counts()).toEqual(before);
});

test('Unknown headings are answered with those that are expected; no file with where to put it', async () => {
  const { body } = await send('id,title\n1,Contoso\n');
  expect(body.explanation.remedy).toContain(HEADINGS);
  expect(body.explanation.remedy).toContain('Symbol,Security');
  expect((await olga.browser.post(at('imports'), {})).status).toBe(422);
});

test('The 503 lines of the S&P 500: 499 companies go in, four lines are named', async () => {
  expect((await send(COMPANIES)).body).toMatchObject({ reason: 'no-partner-yet' });
  await send(file(...PARTNERS, 'partner,P050,Adatum,,,,,IE,,,,,yes,yes'));
  const { body } = await send(COMPANIES);
  expect(body).toMatchObject({ layout: 'sp500', rowsRead: 503, added: 499, refused: 4 });
  expect(body.problems.map(({ line, field, reason }: RowProblem) => [line, field, reason])).toEqual([
    [22, 'CIK', 'duplicate'],
    [69, 'Headquarters Location', 'unknown-country'],
    [208, 'CIK', 'duplicate'],
    [335, 'CIK', 'duplicate'],
  ]);
  const dealt = ['P050', 'P100', 'P200'];
  const customers = await world.db.selectFrom('registry_customers').selectAll().execute();
  for (const row of customers) {
    expect(row.partner_number).toBe(dealt[Number(row.number) % 3]);
    expect(row.country).toMatch(/^(US|IE|GB|CH|BM|NL|CA)$/);
    expect(row.state === '').toBe(row.country !== 'US');
    expect(row.plan).toBe('enhancement');
    expect(row.city).not.toBe('');
  }
  expect(await customer('66740')).toMatchObject({
    name: '3M',
    city: 'Saint Paul',
    state: 'Minnesota',
    industry: 'Industrials',
  });
  expect(await customer('49196')).toMatchObject({ city: 'Columbus', state: 'Ohio' });
  expect(await customer('1133421')).toMatchObject({ state: 'Virginia' });
});

test('The S&P 500 again changes nothing, even when another partner has joined', async () => {
  await send(file(...PARTNERS));
  await send(COMPANIES);
  await send(file('partner,P050,Adatum,,,,,IE,,,,,yes,yes'));
  expect((await send(COMPANIES)).body).toMatchObject({ added: 0, changed: 0, unchanged: 499, refused: 4 });
});

test('The wrong rows come as a file with formulas neutralised; mended, it goes in', async () => {
  const wrong = CONTOSO.replace('Contoso', '"=HYPERLINK(""http://x"",""a, b"")"');
  const { body } = await send(
    file(...PARTNERS, wrong, CONTOSO.replace('C1', 'C2').replace('PT', 'Atlantis')),
  );
  const answer = await olga.browser.get(at(`imports/${body.id}/problems.csv`));
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  const rows: string[][] = parse(answer.bytes, { bom: true });
  expect(rows[0]?.slice(0, 6)).toEqual([
    'problem_line',
    'problem_field',
    'problem_reason',
    'problem_remedy',
    'record',
    'number',
  ]);
  expect(rows[1]?.[6]).toBe(`'=HYPERLINK("http://x","a, b")`);
  const mended = answer.text.replace(/"'=HYPERLINK.*?a, b""\)"/, 'Contoso').replace('Atlantis', 'Portugal');
  const again = await send(mended.replaceAll('Atlantis', 'Portugal'));
  expect(again.body, again.text).toMatchObject({ added: 2, refused: 0 });
});

test('The first 1,000 wrong rows are kept in the order of the file, and all are counted', async () => {
  const rows = Array.from({ length: 3_000 }, (_, i) =>
    i % 2 ? `customer,D${i},Delta,,,,,PT,,P999,,,,` : `customer,D${i},,,,,,PT,,P100,,,,`,
  );
  const { body } = await send(file(...PARTNERS, ...rows));
  expect(body).toMatchObject({ rowsRead: 3_003, refused: 3_000, added: 3 });
  expect(body.problems).toHaveLength(1_000);
  expect(body.problems.map((problem: RowProblem) => problem.line)).toEqual(
    Array.from({ length: 1_000 }, (_, i) => i + 5),
  );
});

test('A file of 50 MB is taken, one of more than 64 MB is not', async () => {
  const filler = `customer,C1,Contoso,${'x'.repeat(190)},Lisbon,,1000-001,PT,${'y'.repeat(90)},P100,enhancement,,,\n`;
  const start = file(...PARTNERS);
  const big = await send(start + filler.repeat(Math.floor((50 * 1_048_576) / filler.length)));
  expect(big.status, big.text.slice(0, 300)).toBe(201);
  expect(big.body).toMatchObject({ added: 4 });
  expect(big.body.refused).toBe(big.body.rowsRead - 4);
  const tooBig = await send(start + filler.repeat(Math.floor((65 * 1_048_576) / filler.length)));
  expect(tooBig.status).toBe(413);
}, 120_000);

test('While an import runs, another is refused with a sentence', async () => {
  const answer = await world.db.transaction().execute(async (tx) => {
    expect(await claimRegistry(tx)).toBe(true);
    return send(file(...PARTNERS, CONTOSO));
  });
  expect(answer.status).toBe(409);
  expect(answer.body).toMatchObject({
    reason: 'import-running',
    explanation: { sentence: 'Another import is running.' },
  });
  expect((await send(file(...PARTNERS, CONTOSO))).status).toBe(201);
});

test('The operator reads imports, partners and customers, by search and page by page', async () => {
  const { body } = await send(file(...PARTNERS, CONTOSO, 'customer,C2,Litware & Söhne,,,,,PT,,P200,none,,,'));
  const imports = await olga.browser.get(at('imports?limit=1'));
  expect(imports.body.items[0]).toMatchObject({ id: body.id, added: 5 });
  expect(imports.body.items[0].problems).toBeUndefined();
  const older = await olga.browser.get(at(`imports?limit=1&cursor=${imports.body.nextCursor}`));
  expect(older.body.items[0].id).not.toBe(body.id);

  const partners = await olga.browser.get(at('partners?limit=1'));
  expect(partners.body.items).toMatchObject([
    { number: 'P100', signInNames: 1, customers: 1, certified: true },
  ]);
  const next = await olga.browser.get(at(`partners?limit=1&cursor=${partners.body.nextCursor}`));
  expect(next.body).toMatchObject({ items: [{ number: 'P200', signInNames: 0 }], nextCursor: null });
  expect((await olga.browser.get(at('partners?search=fabrikam'))).body.items).toHaveLength(1);

  const found = async (search: string) =>
    (await olga.browser.get(at(`customers?search=${encodeURIComponent(search)}`))).body.items.map(
      (item: { number: string }) => item.number,
    );
  expect(await found('')).toEqual(['C1', 'C2']);
  expect(await found('sohne')).toEqual(['C2']);
  expect(await found('C1')).toEqual(['C1']);
  expect(await found('%')).toEqual([]);
  const first = await olga.browser.get(at('customers?limit=1'));
  expect(first.body.items).toMatchObject([{ number: 'C1', partnerName: 'Fabrikam Partners' }]);
});

test('The import stands in the audit trail of the vendor', async () => {
  const { body } = await send(file(...PARTNERS));
  const trail = await olga.browser.get(`/api/v1/organizations/${vendor}/audit-events?limit=1`);
  expect(trail.body.items[0]).toMatchObject({
    action: 'registry.imported',
    actorName: 'Olga Operator',
    subjectId: body.id,
    details: { added: 3, layout: 'portico' },
  });
});

test('An engineer of Support is refused; a partner and a visitor learn nothing', async () => {
  const engineer = await world.addPerson(vendor, ['support']);
  const partner = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  const sent = { name: 'registry.csv', bytes: file(...PARTNERS) };
  const before = await counts();
  expect((await engineer.browser.upload(at('imports'), sent)).status).toBe(403);
  expect((await partner.browser.upload(at('imports'), sent)).status).toBe(404);
  expect((await world.visitor().upload(at('imports'), sent)).status).toBe(401);
  for (const place of ['imports', 'partners', 'customers']) {
    expect((await engineer.browser.get(at(place))).status).toBe(403);
    expect((await partner.browser.get(at(place))).status).toBe(404);
  }
  const own = `/api/v1/organizations/${partner.organizationId}/registry/imports`;
  expect((await partner.browser.upload(own, sent)).status).toBe(403);
  expect(await counts()).toEqual(before);
});
