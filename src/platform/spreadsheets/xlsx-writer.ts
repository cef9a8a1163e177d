import type { Cell, Table } from './cells.ts';
import { writeZip } from './zip-writer.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const XLSX_TYPE = `${DOCUMENT}.sheet`;

/** Places in `cellXfs` of the styles below. */
const HEADING = 1;
const MOMENT = 2;

/**
 * A workbook of one sheet (ECMA-376) as it is written, portion by portion. A text is a cell of type text, which no
 * program calculates; a moment is a date in UTC. The heading row stays in sight.
 */
export function writeXlsx(table: Table): AsyncGenerator<Buffer> {
  return writeZip([
    { name: '[Content_Types].xml', text: [CONTENT_TYPES] },
    { name: '_rels/.rels', text: [relationship('officeDocument', 'xl/workbook.xml')] },
    { name: 'xl/workbook.xml', text: [workbook(table.name)] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: [relationship('worksheet', 'worksheets/sheet1.xml', ['styles', 'styles.xml'])],
    },
    { name: 'xl/styles.xml', text: [STYLES] },
    { name: 'xl/worksheets/sheet1.xml', text: sheet(table) },
  ]);
}

const CONTENT_TYPES =
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${DOCUMENT}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${DOCUMENT}.styles+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${DOCUMENT}.worksheet+xml"/></Types>`;

const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function relationship(...[type, target, ...others]: [string, string, ...[string, string][]]): string {
  const all = [[type, target], ...others].map(
    ([kind, place], i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${place}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

const workbook = (name: string) =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

async function* sheet({ headings, portions }: Table): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols><col min="1" max="${headings.length}" width="22" customWidth="1"/></cols><sheetData>` +
    rowOf(headings, HEADING);
  for await (const rows of portions) {
    if (rows.length > 0) yield rows.map((cells) => rowOf(cells)).join('');
  }
  yield '</sheetData></worksheet>';
}

const rowOf = (cells: readonly Cell[], style = 0): string =>
  `<row>${cells.map((cell) => cellOf(cell, style)).join('')}</row>`;

function cellOf(cell: Cell, style: number): string {
  if (cell === null || cell === '') return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (cell instanceof Date) return `<c s="${MOMENT}"><v>${serial(cell)}</v></c>`;
  return `<c${style ? ` s="${style}"` : ''} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** Days since 30 December 1899, as spreadsheet programs count. */
const serial = (at: Date): number => at.getTime() / 86_400_000 + 25_569;

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write these.
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  const plain = /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => NAMED[sign] ?? sign) : text;
  return plain.replace(NOT_IN_XML, '');
}
