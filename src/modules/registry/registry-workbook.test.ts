import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { workbookOf } from '../../../tests/harness/zip.ts';
import type { Cell } from '../../platform/spreadsheets/cells.ts';
import { writeXlsx } from '../../platform/spreadsheets/xlsx-writer.ts';
import { LAYOUT_HEADINGS } from './registry-import.rules.ts';

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

const ROWS = [
  'partner,P100,Fabrikam Partners,,,,,Portugal,,,,,TRUE,yes',
  'sign-in,,,,,,,,,P100,,Ana@Fabrikam.example,,',
  'customer,C1,Contoso,1 Main Street,Lisbon,,1000-001,PT,Retail,P100,enhancement,,,',
  'customer,C2,Litware,,,,,Atlantis,,P100,,,,',
  'customer,C3,=1+1,,,,,PT,,P100,,,,',
  'customer,C1,Contoso again,,,,,PT,,P100,,,,',
].map((row) => row.split(','));

function workbook(rows: Cell[][], headings: readonly string[] = LAYOUT_HEADINGS.portico): Promise<Buffer> {
  const portions = async function* () {
    yield rows;
  };
  return buffer(writeXlsx({ name: 'Registry', headings, portions: portions() }));
}

const csv = (rows: string[][]) =>
  Buffer.from([LAYOUT_HEADINGS.portico, ...rows].map((row) => row.join(',')).join('\n'));

function send(name: string, bytes: Buffer, query = '') {
  return olga.browser.upload(`/api/v1/organizations/${vendor}/registry/imports${query}`, { name, bytes });
}

test('A workbook ends like the CSV file of the same rows: counts, wrong rows with line, field, reason and remedy, preview', async () => {
  const asCsv = await send('registry.csv', csv(ROWS), '?dryRun=true');
  const asWorkbook = await send('registry.xlsx', await workbook(ROWS), '?dryRun=true');
  expect(asWorkbook.status, asWorkbook.text).toBe(200);
  expect(asWorkbook.body).toEqual({ ...asCsv.body, fileName: 'registry.xlsx' });
  expect(asWorkbook.body).toMatchObject({ rowsRead: 6, added: 3, refused: 3 });
  expect(asWorkbook.body.problems).toMatchObject([
    { line: 5, field: 'country', reason: 'unknown-country' },
    { line: 6, field: 'name', reason: 'looks-like-a-formula' },
    { line: 7, field: 'number', reason: 'duplicate', sentence: expect.stringContaining('Line 4') },
  ]);
  for (const problem of asWorkbook.body.problems) expect(problem.remedy).not.toBe('');
});

test('The same workbook twice changes nothing, and its rows may stand in a CSV file the next time', async () => {
  const file = await workbook(ROWS);
  expect((await send('registry.xlsx', file)).body).toMatchObject({ added: 3, changed: 0 });
  const again = { added: 0, changed: 0, unchanged: 3, refused: 3 };
  expect((await send('registry.xlsx', file)).body).toMatchObject(again);
  expect((await send('registry.csv', csv(ROWS))).body).toMatchObject(again);
});

test('Numbers typed as numbers are taken by their digits, and empty cells at the end of a row are empty fields', async () => {
  const partner = ['partner', 100, 'Fabrikam', null, null, null, null, 'PT'];
  const customer = ['customer', 66740, '3M', null, 'Lisbon', null, 1000, 'PT', null, 100];
  const answer = await send('registry.xlsx', await workbook([partner, customer]));
  expect(answer.body, answer.text).toMatchObject({ added: 2, refused: 0 });
  expect(
    await world.db.selectFrom('registry_customers').select(['number', 'postal_code']).executeTakeFirst(),
  ).toEqual({ number: '66740', postal_code: '1000' });
});

test('A row with more cells than the headings stays out, at the line that Excel shows', async () => {
  const heading = LAYOUT_HEADINGS.portico
    .map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
    .join('');
  const wide =
    '<c r="A9" t="inlineStr"><is><t>customer</t></is></c><c r="T9" t="inlineStr"><is><t>more</t></is></c>';
  const file = workbookOf([
    { xml: `<sheetData><row r="1">${heading}</row><row r="9">${wide}</row></sheetData>` },
  ]);
  const { body } = await send('registry.xlsx', file);
  expect(body).toMatchObject({
    rowsRead: 1,
    refused: 1,
    problems: [{ line: 9, field: '', reason: 'wrong-number-of-fields' }],
  });
});

test('A workbook whose formula was never calculated, with unknown headings or without rows is refused as a whole', async () => {
  const uncalculated = workbookOf([
    { xml: '<sheetData><row r="1"><c r="A1"><f>1+1</f></c></row></sheetData>' },
  ]);
  for (const [file, reason] of [
    [uncalculated, 'formula-without-result'],
    [await workbook([['1']], ['id']), 'unknown-headings'],
    [await workbook([]), 'only-headings'],
    [workbookOf([{ xml: '<sheetData/>' }]), 'empty-file'],
  ] as const) {
    const { status, body } = await send('registry.xlsx', file);
    expect([status, body.reason]).toEqual([422, reason]);
    expect(body.explanation.remedy).not.toBe('');
  }
});

test('The list of the S&P 500 may come as a workbook too', async () => {
  await send('partners.xlsx', await workbook(ROWS.slice(0, 1)));
  const row = ['MMM', '3M', 'Industrials', 'x', 'Saint Paul, Minnesota', '1957-03-04', 66740, 1902];
  const { body } = await send('sp500.xlsx', await workbook([row], LAYOUT_HEADINGS.sp500));
  expect(body).toMatchObject({ layout: 'sp500', added: 1, refused: 0 });
});
