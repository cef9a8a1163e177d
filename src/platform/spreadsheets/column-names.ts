/** What spreadsheet programs call a column: A for 0, AB for 27. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest >= 0 ? columnName(Math.min(rest, 10_000)) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
