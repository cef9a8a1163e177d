import { PROBLEM_HEADINGS, type RowProblem } from './registry-import.rules.ts';

const NEUTRAL = /^[=+\-@\t\r]/;
const QUOTED = /[",\r\n]|^\s|\s$/;

/** What a spreadsheet would run as a formula gets an apostrophe before it, as spreadsheets write text. */
function csvCell(text: string): string {
  const harmless = NEUTRAL.test(text) ? `'${text}` : text;
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const csvLine = (cells: readonly string[]) => `${cells.map(csvCell).join(',')}\r\n`;

/** Wrong rows as CSV with a byte order mark: what is wrong first, then the row as it was. */
export function csvText(headings: readonly string[], problems: readonly RowProblem[]): string {
  const rows = problems.map(({ line, field, sentence, remedy, cells }) =>
    csvLine([String(line), field, sentence, remedy, ...cells]),
  );
  return `\uFEFF${csvLine([...PROBLEM_HEADINGS, ...headings])}${rows.join('')}`;
}
