import { LAYOUT_HEADINGS, type RowProblem, rowProblem } from '../registry-import.rules.ts';
import { checkRow, type RegistryRow } from '../registry-rows.rules.ts';
import { type Feed, isRemoved, mapRow, valueAt } from './sources.rules.ts';

/** A good row of a source, ready to be staged. */
export type CheckedSourceRow = RegistryRow & { line: number; original: string };
export type SortedRows = { good: CheckedSourceRow[]; wrong: RowProblem[]; removed: string[] };

/** What parts the cells of a row that is kept as it was; cells hold no control characters. */
const UNIT = '\u001f';

/** Rows of a source by the feed's mapping: good ones, wrong ones with field, reason and remedy, removed ones. */
export function sortRows(feed: Feed, rows: readonly unknown[], firstLine: number): SortedRows {
  const sorted: SortedRows = { good: [], wrong: [], removed: [] };
  for (const [index, row] of rows.entries()) {
    if (isRemoved(row)) {
      const key = removedKey(feed, row);
      if (key !== undefined) sorted.removed.push(key);
      continue;
    }
    const checked = checkSourceRow(feed, row, firstLine + index);
    if ('problem' in checked) sorted.wrong.push(checked.problem);
    else sorted.good.push(checked.row);
  }
  return sorted;
}

/** One row; its field names are those of a registry file. */
export function checkSourceRow(
  feed: Feed,
  row: unknown,
  line: number,
): { row: CheckedSourceRow } | { problem: RowProblem } {
  const mapped = mapRow(feed, row);
  if ('wrong' in mapped)
    return { problem: rowProblem({ line, cells: [] }, { ...mapped.wrong, reason: 'wrong-type' }) };
  const checked = checkRow('portico', mapped.cells);
  if ('wrong' in checked) return { problem: rowProblem({ line, cells: mapped.cells }, checked.wrong) };
  return { row: { ...checked.row, line, original: mapped.cells.join(UNIT) } };
}

/** A row by its headings, without those that are empty. */
export function fieldsOf(feed: Feed, row: unknown): Record<string, string> {
  const mapped = mapRow(feed, row);
  if ('wrong' in mapped) return {};
  const named = LAYOUT_HEADINGS.portico.map(
    (heading, place) => [heading, mapped.cells[place] ?? ''] as const,
  );
  return Object.fromEntries(named.filter(([heading, cell]) => heading !== 'record' && cell !== ''));
}

/** The key that a removed row is known by: of its mapped fields, or of its address `Customers('C1')`. */
function removedKey(feed: Feed, row: unknown): string | undefined {
  const mapped = mapRow(feed, row);
  const fields = 'wrong' in mapped ? {} : fieldsOf(feed, row);
  if (feed.record === 'sign-in') {
    const { sign_in_name: name, partner_number: number } = fields;
    return name && number ? `${name.toLowerCase()} ${number}` : undefined;
  }
  if (fields.number) return fields.number;
  const id = valueAt(row, '/id') ?? valueAt(row, '/@odata.id') ?? valueAt(row, '/@id');
  const key = typeof id === 'string' ? /\('?([^']+(?:''[^']*)*)'?\)$/.exec(id)?.[1] : undefined;
  return key?.replaceAll("''", "'");
}
