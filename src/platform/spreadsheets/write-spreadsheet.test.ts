import { buffer, text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Cell } from './cells.ts';
import { writeCsv } from './csv-writer.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { writeXlsx } from './xlsx-writer.ts';

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
