import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { isWorkbook } from '../../platform/spreadsheets/file-kind.ts';
import type { SheetRow } from '../../platform/spreadsheets/sheet-rows.ts';
import { wellFormedText } from '../../platform/spreadsheets/text-encoding.ts';
import { fileRefused } from './registry-file-refusal.ts';
import {
  type RecognizedLayout,
  type RegistryLayout,
  type RowProblem,
  recognizeLayout,
  rowProblem,
  shortened,
} from './registry-import.rules.ts';
import { checkRow, type RegistryRow } from './registry-rows.rules.ts';

export type GoodRow = RegistryRow & { line: number; original: readonly string[] };

/** What becomes of the rows. `Kept` is what a good row is kept as until it is written, the smaller the better. */
export type RowReader<Kept> = {
  /** Called once, before the first row. */
  layout(layout: RegistryLayout): Promise<void>;
  keep(row: GoodRow): Kept;
  /** At most `ROWS_AT_ONCE` good rows. A slow database slows the reading: few batches wait for it. */
  write(rows: Kept[]): Promise<void>;
  wrong(problem: RowProblem): void;
};

const ROWS_AT_ONCE = 500;
const BATCHES_AHEAD = 2;
const LONGEST_ROW = 65_536;

/**
 * Reads a registry file, CSV or a workbook (known by its content), as a stream and checks it row by row; returns how many
 * rows were read. A file that is none, or not whole, is refused with 422 (see docs/registry-files.md).
 */
export async function readRegistryFile<Kept>(
  file: AsyncIterable<Buffer>,
  reader: RowReader<Kept>,
): Promise<number> {
  const { start, content } = await begun(file);
  if (!isWorkbook(start)) return takeRows(csvRows(content, reader.keep), reader);
  const { readSpreadsheet } = await import('../../platform/spreadsheets/read-spreadsheet.ts');
  return readSpreadsheet(content, ({ rows }) => takeRows(workbookRows(rows, reader.keep), reader));
}

async function takeRows<Kept>(read: AsyncIterable<ReadRow<Kept>>, reader: RowReader<Kept>): Promise<number> {
  const writing = inTurn(reader.write, BATCHES_AHEAD);
  let headed = false;
  let batch: Kept[] = [];
  let rows = 0;
  for await (const row of read) {
    if ('layout' in row) {
      headed = true;
      await reader.layout(row.layout);
      continue;
    }
    rows++;
    if ('problem' in row) reader.wrong(row.problem);
    else if (batch.push(row.kept) === ROWS_AT_ONCE) {
      await writing.add(batch);
      batch = [];
    }
  }
  if (batch.length > 0) await writing.add(batch);
  await writing.settle();
  if (!headed) throw fileRefused('empty-file');
  if (rows === 0) throw fileRefused('only-headings');
  return rows;
}

/** Writes batches one after the other while the next ones are read; `add` waits once `ahead` of them are in hand. */
function inTurn<Batch>(write: (batch: Batch) => Promise<void>, ahead: number) {
  const inHand: Promise<void>[] = [];
  return {
    async add(batch: Batch) {
      const written = (inHand.at(-1) ?? Promise.resolve()).then(() => write(batch));
      written.catch(() => {});
      inHand.push(written);
      if (inHand.length > ahead) await inHand.shift();
    },
    async settle() {
      for (const written of inHand.splice(0)) await written;
    },
  };
}

type ReadRow<Kept> = { layout: RegistryLayout } | { kept: Kept } | { problem: RowProblem };

/** Reads one row after the other: the first one that is not empty has the headings. Null for an empty row. */
class RowsInTurn<Kept> {
  readonly #keep: (row: GoodRow) => Kept;
  #recognized: RecognizedLayout | undefined;

  constructor(keep: (row: GoodRow) => Kept) {
    this.#keep = keep;
  }

  /** How many columns the headings have; 0 before they are read. */
  get columns(): number {
    return this.#recognized?.columns ?? 0;
  }

  read(line: number, cells: string[]): ReadRow<Kept> | null {
    if (cells.every((cell) => cell === '')) return null;
    if (!this.#recognized) {
      this.#recognized = layoutOf(cells);
      return { layout: this.#recognized.layout };
    }
    const read = readRow(this.#recognized, line, cells);
    return 'problem' in read ? read : { kept: this.#keep(read.row) };
  }
}

/** Each record is checked as it is parsed, so that its cells are gone before the next ones come. */
async function* csvRows<Kept>(
  file: AsyncIterable<Buffer>,
  keep: (row: GoodRow) => Kept,
): AsyncGenerator<ReadRow<Kept>> {
  const rows = new RowsInTurn(keep);
  const readRecord = (record: string[], { lines }: { lines: number }) =>
    rows.read(
      lines - lineBreaksIn(record),
      record.map((cell) => cell.trim()),
    );
  const parser = parse({
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: LONGEST_ROW,
    on_record: (record, context) => passedOn(readRecord(record, context)),
  });
  pipeline(Readable.from(wellFormedText(file)), parser, () => {});
  try {
    for await (const row of parser) yield row as ReadRow<Kept>;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
      throw fileRefused(
        'half-written',
        `The file ends inside a quoted text, at line ${error.lines}: it is half a file.`,
      );
    }
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw fileRefused('row-too-long');
    throw error;
  }
}

/** A sheet leaves out the empty cells at the end of a row; they count as empty fields. */
async function* workbookRows<Kept>(
  batches: AsyncIterable<SheetRow[]>,
  keep: (row: GoodRow) => Kept,
): AsyncGenerator<ReadRow<Kept>> {
  const rows = new RowsInTurn(keep);
  for await (const batch of batches) {
    for (const { line, cells } of batch) {
      const trimmed = cells.map((cell) => cell.trim());
      while (trimmed.length < rows.columns) trimmed.push('');
      const row = rows.read(line, trimmed);
      if (row) yield row;
    }
  }
}

/** The first bytes of a file, and the whole of it. */
async function begun(
  file: AsyncIterable<Buffer>,
): Promise<{ start: Buffer; content: AsyncGenerator<Buffer> }> {
  const chunks = file[Symbol.asyncIterator]();
  let start: Buffer = Buffer.alloc(0);
  while (start.length < 4) {
    const { value, done } = await chunks.next();
    if (done) break;
    start = start.length === 0 ? value : Buffer.concat([start, value]);
  }
  const content = async function* () {
    if (start.length > 0) yield start;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  };
  return { start, content: content() };
}

/** The parser hands on whatever is made of a record; its types know only records. */
const passedOn = (read: object | null) => read as string[] | null;

function layoutOf(headings: string[]): RecognizedLayout {
  const recognized = recognizeLayout(headings);
  if (recognized) return recognized;
  const found = shortened(headings.join(','), 300);
  throw fileRefused('unknown-headings', `The headings of the file are not of a known layout: ${found}`);
}

function readRow(
  { layout, places, columns }: RecognizedLayout,
  line: number,
  cells: string[],
): { row: GoodRow } | { problem: RowProblem } {
  if (cells.length !== columns) {
    const sentence = `The row has ${cells.length} fields, the headings are ${columns}.`;
    const wrong = { field: '', value: cells.join(','), reason: 'wrong-number-of-fields', sentence } as const;
    return { problem: rowProblem({ line, cells }, wrong) };
  }
  const ordered = places.map((place) => cells[place] ?? '');
  const checked = checkRow(layout, ordered);
  if ('wrong' in checked) return { problem: rowProblem({ line, cells: ordered }, checked.wrong) };
  return { row: { ...checked.row, line, original: ordered } };
}

/** A row's line is where it begins; the parser counts where it ends. */
function lineBreaksIn(record: string[]): number {
  let breaks = 0;
  for (const cell of record) if (cell.includes('\n')) breaks += cell.split('\n').length - 1;
  return breaks;
}
