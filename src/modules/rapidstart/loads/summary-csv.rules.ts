import type { LoadSummary } from './loads.rules.ts';

/** The summary as text that Excel opens: with byte order mark, comma and CRLF; nothing in it runs as a formula. */
export function summaryCsv(summary: LoadSummary, facts: readonly (readonly [string, string])[]): string {
  const rows: (string | number)[][] = [
    ...facts.map(([name, value]) => [name, value]),
    [],
    ['Table number', 'Table', 'Records written'],
    ...summary.tables.map(({ tableId, name, records }) => [tableId, name, records]),
    [],
    ['Errors', 0],
    ['Warnings', summary.warnings.length],
    ...summary.warnings.map((warning, place) => [place + 1, warning]),
  ];
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[\s]*[=+\-@|\uff1d\uff0b\uff0d\uff20]/.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
