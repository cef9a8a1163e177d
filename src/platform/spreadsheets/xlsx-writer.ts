import type { Cell, Table } from './cells.ts';
import { columnName } from './column-names.ts';
import { writeZip } from './zip-writer.ts';

/** A sheet of a workbook. */
export type Sheet = Table & {
  /** A sheet that people don't see, for lists to choose from. */
  hidden?: boolean;
  /** In characters, for each column; 22 where it is not said. */
  widths?: readonly number[];
  /** What is typed below the headings stays as it is typed: leading zeros are kept. */
  typedAsText?: boolean;
  /** Cells of one column, from `firstRow` to `lastRow`, that are chosen from a range such as `Lists!$A$1:$A$20`. */
  choices?: { column: number; firstRow: number; lastRow: number; from: string };
};

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const XLSX_TYPE = `${DOCUMENT}.sheet`;

/** Places in `cellXfs` of the styles below. */
const HEADING = 1;
const MOMENT = 2;
const TYPED_TEXT = 3;

/** A workbook of one sheet (ECMA-376) as it is written, portion by portion. */
export const writeXlsx = (table: Table): AsyncGenerator<Buffer> => writeWorkbook([table]);

/**
 * A workbook of these sheets (ECMA-376). A text is a cell of type text, which no program calculates; a moment is a date in
 * UTC. The heading row, where a sheet has one, stays in sight.
 */
export function writeWorkbook(sheets: readonly Sheet[]): AsyncGenerator<Buffer> {
  return writeZip([
    { name: '[Content_Types].xml', text: [contentTypes(sheets)] },
    { name: '_rels/.rels', text: [relationships([['officeDocument', 'xl/workbook.xml']])] },
    { name: 'xl/workbook.xml', text: [workbook(sheets)] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: [
        relationships([
          ...sheets.map((_sheet, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
          ['styles', 'styles.xml'],
        ]),
      ],
    },
    { name: 'xl/styles.xml', text: [STYLES] },
    ...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, text: worksheet(sheet) })),
  ]);
}

const contentTypes = (sheets: readonly Sheet[]) =>
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${DOCUMENT}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${DOCUMENT}.styles+xml"/>` +
  sheets
    .map(
      (_sheet, i) =>
        `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${DOCUMENT}.worksheet+xml"/>`,
    )
    .join('') +
  '</Types>';

const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function relationships(all: [kind: string, place: string][]): string {
  const each = all.map(
    ([kind, place], i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${place}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbook(sheets: readonly Sheet[]): string {
  const listed = sheets.map(({ name, hidden }, i) => {
    const state = hidden ? ' state="veryHidden"' : '';
    return `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${listed.join('')}</sheets></workbook>`;
}

async function* worksheet({ headings, portions, ...sheet }: Sheet): AsyncGenerator<string> {
  const headed = headings.length > 0;
  yield `${XML}<worksheet xmlns="${MAIN}">${headed ? FROZEN : ''}${columns(headings.length, sheet)}<sheetData>`;
  if (headed) yield rowOf(headings, HEADING);
  for await (const rows of portions) {
    if (rows.length > 0) yield rows.map((cells) => rowOf(cells)).join('');
  }
  yield `</sheetData>${choices(sheet)}</worksheet>`;
}

const FROZEN =
  '<sheetViews><sheetView workbookViewId="0">' +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

function columns(count: number, { widths, typedAsText }: Pick<Sheet, 'widths' | 'typedAsText'>): string {
  const style = typedAsText ? ` style="${TYPED_TEXT}"` : '';
  const each = Array.from(
    { length: count },
    (_none, i) => `<col min="${i + 1}" max="${i + 1}" width="${widths?.[i] ?? 22}"${style} customWidth="1"/>`,
  );
  return count > 0 ? `<cols>${each.join('')}</cols>` : '';
}

function choices({ choices: wanted }: Pick<Sheet, 'choices'>): string {
  if (!wanted) return '';
  const letter = columnName(wanted.column);
  return (
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" ' +
    `sqref="${letter}${wanted.firstRow}:${letter}${wanted.lastRow}"><formula1>${escaped(wanted.from)}</formula1>` +
    '</dataValidation></dataValidations>'
  );
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
