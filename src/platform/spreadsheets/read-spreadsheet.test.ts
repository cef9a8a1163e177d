import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workbookOf, zipOf } from '../../../tests/harness/zip.ts';
import { DomainError } from '../../kernel/errors.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import type { SheetRow, SpreadsheetLimits } from './sheet-rows.ts';

const WRITTEN_BY_EXCELJS = join(
  import.meta.dirname,
  '../../../tests/vectors/spreadsheets/written-by-exceljs.xlsx',
);

async function* pieces(bytes: Buffer, size = 65_536): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = (bytes: Buffer | string, limits: Partial<SpreadsheetLimits> = {}, size?: number) =>
  readSpreadsheet(
    pieces(Buffer.from(bytes), size),
    async ({ facts, rows }) => {
      const all: SheetRow[] = [];
      for await (const batch of rows) all.push(...batch);
      return { facts, rows: all };
    },
    limits,
  );
const cells = async (bytes: Buffer | string, size?: number) =>
  (await read(bytes, {}, size)).rows.map((row) => row.cells);

async function refusal(bytes: Buffer | string, limits: Partial<SpreadsheetLimits> = {}) {
  const thrown = await read(bytes, limits).catch((error: unknown) => error);
  if (!(thrown instanceof DomainError)) throw new Error('It was read.', { cause: thrown });
  expect(thrown.details.explanation?.remedy).not.toBe('');
  expect(thrown.details.errors?.[0]?.pointer).toBe('/file');
  return { reason: thrown.details.reason, sentence: thrown.message };
}

test.each([
  ['commas', 'Name,City\nContoso,"Köln, Mitte"\n'],
  ['semicolons', 'Name;City\r\nContoso;Köln, Mitte\r\n'],
  ['tabs', 'Name\tCity\nContoso\tKöln, Mitte'],
  ['a named separator', 'sep=;\r\nName;City\r\nContoso;"Köln, Mitte"\r\n'],
])('CSV with %s is read, its separator found', async (_what, text) => {
  expect(await cells(text)).toEqual([
    ['Name', 'City'],
    ['Contoso', 'Köln, Mitte'],
  ]);
});

test('Lines are those of the file: text with line breaks and empty lines count', async () => {
  const { rows, facts } = await read('\nName,City\n\n"Con\ntoso",Köln\n,\n007,Ulm\n');
  expect(facts).toEqual({ format: 'csv', sheet: '', otherSheets: [] });
  expect(rows).toEqual([
    { line: 2, cells: ['Name', 'City'] },
    { line: 4, cells: ['Con\ntoso', 'Köln'] },
    { line: 7, cells: ['007', 'Ulm'] },
  ]);
});

const KOELN = 'Name,City\n東京,Köln\n';
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
test.each([
  ['UTF-8', Buffer.from(KOELN)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${KOELN}`)],
  ['UTF-16, little end first, with a mark', Buffer.from(`\uFEFF${KOELN}`, 'utf16le')],
  ['UTF-16, big end first, with a mark', swapped(Buffer.from(`\uFEFF${KOELN}`, 'utf16le'))],
  ['UTF-16 without a mark', Buffer.from(KOELN, 'utf16le')],
])('%s is decoded, also in pieces of three bytes', async (_what, bytes) => {
  expect(await cells(bytes, 3)).toEqual([
    ['Name', 'City'],
    ['東京', 'Köln'],
  ]);
});

test.each([
  ['Latin-1', Buffer.from('Name\nContoso\nKöln\n', 'latin1'), 'wrong-encoding', 'line 3, byte 15'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'wrong-encoding', 'line 1'],
  ['nothing', '', 'empty-file', ''],
  ['white space', ' \n,,\n\n', 'empty-file', ''],
  ['a quote that is never closed', `Name\n"Contoso\n${'x'.repeat(5_000)}`, 'half-written', 'line'],
  ['a cell of 1 MB', `Name\nContoso\n${'x'.repeat(1 << 20)}`, 'row-too-long', 'line 3'],
  ['a cell of 40,000 letters', `Name\n${'x'.repeat(40_000)}`, 'cell-too-long', 'line 2'],
  ['300 columns', `a\n${'1,'.repeat(300)}`, 'too-many-columns', 'Line 2'],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old-workbook', '.xls'],
  [
    'a locked workbook',
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
    'locked-workbook',
    'password',
  ],
  ['a document', zipOf([{ name: 'word/document.xml', content: '<w/>' }]), 'not-a-workbook', ''],
  ['a zip of nothing', Buffer.from('PK\x03\x04rest', 'latin1'), 'damaged-workbook', ''],
] as [string, Buffer | string, string, string][])(
  '%s is refused as a whole, with the place',
  async (_what, bytes, reason, place) => {
    const told = await refusal(bytes);
    expect(told.reason).toBe(reason);
    expect(told.sentence).toContain(place);
  },
);

const rowsXml = (rows: string) => `<sheetData>${rows}</sheetData>`;

test('A workbook of Excel’s own kinds of cells reads as people see it', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>';
  const texts =
    '<si><t>Contoso</t></si><si><r><t>Rich</t></r><r><t xml:space="preserve"> text</t></r><rPh><t>spoken</t></rPh></si>';
  const xml = `<dimension ref="A1:XFD1048576"/>${rowsXml(`
    <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>
    <row r="4"><c r="A4" t="inlineStr"><is><t>=1+1</t></is></c><c r="B4" s="1"><v>45291</v></c><c r="C4" s="2"><v>501</v></c></row>
    <row><c t="str"><f>A1&amp;"x"</f><v>sum_x000D_</v></c><c><f>2*3</f><v>6</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>
    <row r="9"><c r="A9" s="1"/><c r="B9" t="s"/></row>`)}`;
  const { facts, rows } = await read(workbookOf([{ xml }], { texts, styles }));
  expect(facts).toEqual({ format: 'xlsx', sheet: 'Sheet1', otherSheets: [] });
  expect(rows).toEqual([
    { line: 2, cells: ['Contoso', '', 'Rich text'] },
    { line: 4, cells: ['=1+1', '2023-12-31', '00501'] },
    { line: 5, cells: ['sum\r', '6', 'TRUE', '#N/A'] },
  ]);
});

test('A workbook that another program wrote (exceljs) is read, and hidden sheets are not', async () => {
  const { facts, rows } = await read(readFileSync(WRITTEN_BY_EXCELJS));
  expect(facts).toEqual({ format: 'xlsx', sheet: 'Customers', otherSheets: ['More'] });
  expect(rows.map((row) => row.cells)).toEqual([
    ['Name', 'ZIP', 'Since'],
    ['Zoë', '00501', '2026-03-04'],
  ]);
});

const oneCell = '<row r="1"><c r="A1"><v>1</v></c></row>';
const declared = (content: string, declaredSize?: number) =>
  zipOf([
    { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="A" r:id="r"/></sheets></workbook>' },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships><Relationship Id="r" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/sheet1.xml', content, ...(declaredSize ? { declaredSize } : {}) },
  ]);
const bomb = `<worksheet>${' '.repeat(5_000_000)}</worksheet>`;

test.each([
  ['a bomb', declared(bomb), 'takes-too-much'],
  ['a bomb that says it is small', declared(bomb, 1_000), 'damaged-workbook'],
  [
    'an entity bomb',
    declared('<!DOCTYPE a [<!ENTITY b "bb">]><worksheet>&b;</worksheet>'),
    'damaged-workbook',
  ],
  ['XML that stops', declared('<worksheet><sheetData><row'), 'damaged-workbook'],
  ['bytes that are no XML', declared('\u0000\u0001'), 'damaged-workbook'],
  ['hidden sheets only', workbookOf([{ state: 'hidden', xml: oneCell }]), 'no-visible-sheet'],
  ['an empty sheet', workbookOf([{ xml: rowsXml('') }]), 'empty-file'],
  [
    'a formula that was never calculated',
    workbookOf([{ xml: rowsXml('<row r="7"><c r="B7"><f>NOW()</f></c></row>') }]),
    'formula-without-result',
  ],
  [
    'a value far to the right',
    workbookOf([{ xml: rowsXml('<row r="1"><c r="XFD1048576"><v>1</v></c></row>') }]),
    'too-many-columns',
  ],
  [
    'a cell without end',
    workbookOf([{ xml: rowsXml(`<row r="1"><c r="A1" t="str"><v>${'x'.repeat(1 << 20)}</v></c></row>`) }]),
    'cell-too-long',
  ],
] as [string, Buffer, string][])('A workbook with %s is refused', async (_what, bytes, reason) => {
  expect((await refusal(bytes, { unpackedBytes: 4_000_000 })).reason).toBe(reason);
});

test('Half a workbook is refused, wherever it is cut', async () => {
  const whole = workbookOf([{ xml: rowsXml(oneCell) }]);
  for (const part of [0.2, 0.5, 0.9, 0.99]) {
    const { reason } = await refusal(whole.subarray(0, Math.floor(whole.length * part)));
    expect(reason).toBe('damaged-workbook');
  }
});

test('A validation over the whole sheet costs nothing', async () => {
  const xml = `${rowsXml(oneCell)}<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>`;
  expect(await cells(workbookOf([{ xml }]))).toEqual([['1']]);
});

test('Size, rows, memory and time have limits, and the next file is read as ever', async () => {
  const many = 'Name\n'.repeat(20_000);
  expect((await refusal(many, { fileBytes: 50_000 })).reason).toBe('too-large');
  expect((await refusal(many, { rows: 19_999 })).sentence).toContain('19,999');
  const heavy = workbookOf([{ xml: rowsXml(oneCell) }], {
    texts: '<si><t>some text of its own</t></si>'.repeat(400_000),
  });
  expect((await refusal(heavy, { memoryMb: 16 })).reason).toBe('takes-too-much');
  expect((await refusal(heavy, { deadlineMs: 1 })).reason).toBe('takes-too-much');
  expect(await cells('Name\nContoso')).toHaveLength(2);
});

test('Rows come in order and in batches, and the reading waits for whoever takes them', async () => {
  const text = Array.from({ length: 5_000 }, (_, n) => `${n},Contoso`).join('\n');
  let fed = 0;
  async function* counted() {
    for await (const piece of pieces(Buffer.from(text), 1_000)) {
      fed += piece.length;
      yield piece;
    }
  }
  const seen = await readSpreadsheet(counted(), async ({ rows }) => {
    const numbers: string[] = [];
    for await (const batch of rows) {
      if (numbers.length === 0) expect(fed).toBeLessThan(text.length / 2);
      numbers.push(...batch.map((row) => row.cells[0] ?? ''));
    }
    return numbers;
  });
  expect(seen).toEqual(Array.from({ length: 5_000 }, (_, n) => String(n)));
});

test('Two files are read at once; the third is asked to come again', async () => {
  const three = await Promise.allSettled([1, 2, 3].map(() => read('Name\nContoso')));
  expect(three.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
});
