import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
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
 * Reads a registry file as a stream and checks it row by row; returns how many rows were read. A file that is none, or
 * not whole, is refused with 422 (see docs/registry-files.md).
 */
export async function readRegistryFile<Kept>(
  file: AsyncIterable<Buffer>,
  reader: RowReader<Kept>,
): Promise<number> {
  const writing = inTurn(reader.write, BATCHES_AHEAD);
  let headed = false;
  let batch: Kept[] = [];
  let rows = 0;
  for await (const read of checkedRows(file, reader.keep)) {
    if ('layout' in read) {
      headed = true;
      await reader.layout(read.layout);
      continue;
    }
    rows++;
    if ('problem' in read) reader.wrong(read.problem);
    else if (batch.push(read.kept) === ROWS_AT_ONCE) {
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

/** Each record is checked as it is parsed, so that its cells are gone before the next ones come. */
async function* checkedRows<Kept>(
  file: AsyncIterable<Buffer>,
  keep: (row: GoodRow) => Kept,
): AsyncGenerator<ReadRow<Kept>> {
  let recognized: RecognizedLayout | undefined;
  const readRecord = (record: string[], { lines }: { lines: number }): ReadRow<Kept> | null => {
    const cells = record.map((cell) => cell.trim());
    if (cells.every((cell) => cell === '')) return null;
    if (!recognized) {
      recognized = layoutOf(cells);
      return { layout: recognized.layout };
    }
    const read = readRow(recognized, lines - lineBreaksIn(record), cells);
    return 'problem' in read ? read : { kept: keep(read.row) };
  };
  const parser = parse({
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: LONGEST_ROW,
    on_record: (record, context) => passedOn(readRecord(record, context)),
  });
  pipeline(Readable.from(wellFormedText(withoutWorkbooks(file))), parser, () => {});
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

const ZIP = Buffer.from('PK\x03\x04', 'latin1');

async function* withoutWorkbooks(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let start: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of file) {
    if (start) start = Buffer.concat([start, chunk.subarray(0, ZIP.length)]);
    if (start && start.length >= ZIP.length) {
      if (start.subarray(0, ZIP.length).equals(ZIP)) throw fileRefused('workbook');
      start = undefined;
    }
    yield chunk;
  }
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
