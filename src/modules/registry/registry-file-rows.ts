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

export type RowReader = {
  /** Called once, before the first row. */
  layout(layout: RegistryLayout): Promise<void>;
  /** At most `ROWS_AT_ONCE` good rows; awaited before the next ones, so that a slow database slows the reading. */
  good(rows: GoodRow[]): Promise<void>;
  wrong(problem: RowProblem): void;
};

const ROWS_AT_ONCE = 200;
const LONGEST_ROW = 65_536;

type Parsed = { info: { lines: number }; record: string[] };

/**
 * Reads a registry file as a stream and checks it row by row; returns how many rows were read. A file that is none, or
 * not whole, is refused with 422 (see docs/registry-files.md).
 */
export async function readRegistryFile(file: AsyncIterable<Buffer>, reader: RowReader): Promise<number> {
  let recognized: RecognizedLayout | undefined;
  let batch: GoodRow[] = [];
  // While the database takes one batch, the next one is read.
  let written: Promise<void> | undefined;
  let rows = 0;
  for await (const { info, record } of parsedRows(file)) {
    const cells = record.map((cell) => cell.trim());
    if (cells.every((cell) => cell === '')) continue;
    if (!recognized) {
      recognized = layoutOf(cells);
      await reader.layout(recognized.layout);
      continue;
    }
    rows++;
    const line = info.lines - lineBreaksIn(record);
    const read = readRow(recognized, line, cells);
    if ('problem' in read) reader.wrong(read.problem);
    else if (batch.push(read.row) === ROWS_AT_ONCE) {
      await written;
      written = reader.good(batch);
      written.catch(() => {});
      batch = [];
    }
  }
  await written;
  if (!recognized) throw fileRefused('empty-file');
  if (rows === 0) throw fileRefused('only-headings');
  if (batch.length > 0) await reader.good(batch);
  return rows;
}

async function* parsedRows(file: AsyncIterable<Buffer>): AsyncGenerator<Parsed> {
  const parser = parse({
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: LONGEST_ROW,
  });
  pipeline(Readable.from(wellFormedText(withoutWorkbooks(file))), parser, () => {});
  try {
    for await (const row of parser) yield row as Parsed;
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
