/** One row of a sheet as text: its line in the file (from 1) and its cells from the first column on. */
export type SheetRow = { line: number; cells: string[] };

/** What is known of a sheet before its first row. */
export type SheetFacts = {
  format: 'csv' | 'xlsx';
  /** Name of the sheet that is read; empty for CSV. */
  sheet: string;
  /** Visible sheets that are not read. */
  otherSheets: string[];
};

export type SpreadsheetLimits = {
  /** Size of the file as it is sent. */
  fileBytes: number;
  /** What one part of a workbook may unpack to; more is a bomb or no list. */
  unpackedBytes: number;
  /** Rows that are not empty, headings included. */
  rows: number;
  columns: number;
  /** Characters in one cell. */
  cellLength: number;
  /** Memory of the thread that reads. */
  memoryMb: number;
  /** The longest wait for the next rows. */
  deadlineMs: number;
};

const MB = 1024 * 1024;

/** Room for 100,000 customers with every column filled. */
export const SPREADSHEET_LIMITS: SpreadsheetLimits = {
  fileBytes: 32 * MB,
  unpackedBytes: 256 * MB,
  rows: 200_000,
  columns: 200,
  cellLength: 32_767,
  memoryMb: 160,
  deadlineMs: 30_000,
};

export const numbered = (count: number) => count.toLocaleString('en-US');
