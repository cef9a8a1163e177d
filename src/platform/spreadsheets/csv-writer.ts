import { type Cell, neutralized, type Table } from './cells.ts';

/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** A CSV file (RFC 4180) as text, portion by portion. Formulas are neutralized; moments are ISO 8601. */
export async function* writeCsv({ headings, portions }: Table): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${lineOf(headings)}`;
  for await (const rows of portions) {
    if (rows.length > 0) yield rows.map(lineOf).join('');
  }
}

const lineOf = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`;

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (cell instanceof Date) return cell.toISOString();
  const text = neutralized(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
