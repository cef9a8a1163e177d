import { buffer, text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import type { Cell } from './cells.ts';
import { writeCsv } from './csv-writer.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { writeWorkbook, writeXlsx } from './xlsx-writer.ts';

const at = new Date('2026-03-04T05:06:00Z');
const HEADINGS = ['Name', 'Number', 'When', '=Formula'];
const ROWS: Cell[][] = [
  ['Contoso "Bäckerei", Köln', 42, at, '=1+1'],
  ["O'Neill & Söhne <AG>", -7, null, '+49 30 1'],
  ['東京電力\nzwei Zeilen', 0.5, at, '-2'],
  ['', null, null, '@SUM(A1)'],
  ['a,b;c', 1, at, '\tTab'],
];

async function* portions() {
  yield ROWS.slice(0, 2);
  yield [];
  yield ROWS.slice(2);
}
const table = () => ({ name: 'Customers & more', headings: HEADINGS, portions: portions() });

test('A CSV file begins with a mark for Excel, quotes what needs it, and calculates nothing', async () => {
  expect(await text(writeCsv(table()))).toBe(
    "\ufeffName,Number,When,'=Formula\r\n" +
      '"Contoso ""Bäckerei"", Köln",42,2026-03-04T05:06:00.000Z,\'=1+1\r\n' +
      "O'Neill & Söhne <AG>,-7,,'+49 30 1\r\n" +
      '"東京電力\nzwei Zeilen",0.5,2026-03-04T05:06:00.000Z,\'-2\r\n' +
      ",,,'@SUM(A1)\r\n" +
      '"a,b;c",1,2026-03-04T05:06:00.000Z,\'\tTab\r\n',
  );
});

test('A workbook is read back as it was written: texts stay texts, numbers numbers, moments dates', async () => {
  const rows = await readBack(await buffer(writeXlsx(table())));
  expect(rows).toEqual([
    HEADINGS,
    ['Contoso "Bäckerei", Köln', '42', '2026-03-04 05:06:00', '=1+1'],
    ["O'Neill & Söhne <AG>", '-7', '', '+49 30 1'],
    ['東京電力\nzwei Zeilen', '0.5', '2026-03-04 05:06:00', '-2'],
    ['', '', '', '@SUM(A1)'],
    ['a,b;c', '1', '2026-03-04 05:06:00', '\tTab'],
  ]);
});

test('A workbook of several sheets has choices from a hidden one, and keeps what is typed as it is typed', async () => {
  const none = async function* () {};
  const file = await buffer(
    writeWorkbook([
      {
        name: 'Customers',
        headings: ['Name', 'Country'],
        portions: none(),
        typedAsText: true,
        widths: [30, 12],
        choices: { column: 1, firstRow: 2, lastRow: 100, from: 'Lists!$A$1:$A$5' },
      },
      { ...table(), name: 'Lists', headings: [], hidden: true },
    ]),
  );
  expect((await readBack(file)).map((row) => row.slice(0, 2))).toEqual([['Name', 'Country']]);
  const parts = await partsOf(file);
  expect(parts['xl/worksheets/sheet1.xml']).toContain(
    '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B2:B100"><formula1>Lists!$A$1:$A$5</formula1>',
  );
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<col min="1" max="1" width="30" style="3"');
  expect(parts['xl/workbook.xml']).toContain(
    '<sheet name="Lists" sheetId="2" state="veryHidden" r:id="rId2"/>',
  );
});

test('A failure of the rows is a failure of the file', async () => {
  const failing = async function* (): AsyncGenerator<Cell[][]> {
    yield ROWS;
    throw new Error('the database went away');
  };
  await expect(buffer(writeXlsx({ ...table(), portions: failing() }))).rejects.toThrow(
    'the database went away',
  );
});

test('Ten thousand rows take one pass and come back whole', async () => {
  const many = async function* () {
    for (let i = 0; i < 10; i++)
      yield Array.from({ length: 1_000 }, (_, j) => [`Customer ${i * 1_000 + j}`, j]);
  };
  const rows = await readBack(await buffer(writeXlsx({ ...table(), portions: many() })));
  expect([rows.length, rows.at(-1)?.slice(0, 2)]).toEqual([10_001, ['Customer 9999', '999']]);
});

async function partsOf(file: Buffer): Promise<Record<string, string>> {
  const zip = await fromBufferPromise(file);
  const parts: Record<string, string> = {};
  for await (const entry of zip.eachEntry()) {
    parts[entry.fileName] = await text(await zip.openReadStreamPromise(entry));
  }
  return parts;
}

async function readBack(file: Buffer): Promise<string[][]> {
  const source = (async function* () {
    yield file;
  })();
  return readSpreadsheet(source, async ({ rows }) => {
    const all: string[][] = [];
    for await (const batch of rows)
      all.push(...batch.map(({ cells }) => Array.from({ length: 4 }, (_, i) => cells[i] ?? '')));
    return all;
  });
}
