import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { spreadsheetRefused } from './file-refusals.ts';
import type { SheetRow } from './sheet-rows.ts';
import { wellFormedText } from './text-encoding.ts';

const LONGEST_ROW = 65_536;
const SEPARATORS = [',', ';', '\t'] as const;
/** What Excel writes and reads as a first line to name the separator. */
const NAMED_SEPARATOR = /^sep=([,;\t])\r?\n/i;

type Parsed = { info: { lines: number }; record: string[] };

/** The rows of a CSV file, empty ones too. The separator is the one that stands most often in the first line. */
export async function* csvRows(file: AsyncIterable<Buffer>): AsyncGenerator<SheetRow> {
  const { start, rest } = await firstLine(wellFormedText(file));
  const named = NAMED_SEPARATOR.exec(start.toString());
  const text = named ? start.subarray(Buffer.byteLength(named[0])) : start;
  const skipped = named ? 1 : 0;
  const parser = parse({
    delimiter: named?.[1] ?? separatorOf(start.toString()),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
  });
  pipeline(Readable.from(joined(text, rest)), parser, () => {});
  try {
    for await (const row of parser) {
      const { info, record } = row as Parsed;
      yield { line: skipped + info.lines - lineBreaksIn(record), cells: record };
    }
  } catch (error) {
    throw error instanceof CsvError ? refusalOf(error, skipped) : error;
  }
}

function refusalOf(error: CsvError, skipped: number): Error {
  const line = Number(error.lines) + skipped;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const sentence = `The file ends inside a quoted text, at line ${line}: it is half a file.`;
    return spreadsheetRefused('half-written', sentence);
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    const sentence = `The row at line ${line} is longer than 64 kB. Most likely a quote is opened and never closed.`;
    return spreadsheetRefused('row-too-long', sentence);
  }
  return error;
}

/** Reads as far as the first line with text ends, or as far as a row may be long. */
async function firstLine(
  text: AsyncGenerator<Buffer>,
): Promise<{ start: Buffer; rest: AsyncGenerator<Buffer> }> {
  let start: Buffer = Buffer.alloc(0);
  while (start.length < LONGEST_ROW && !/\S[^\r\n]*[\r\n]/.test(start.toString())) {
    const { value, done } = await text.next();
    if (done) break;
    start = start.length === 0 ? value : Buffer.concat([start, value]);
  }
  return { start, rest: text };
}

async function* joined(start: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (start.length > 0) yield start;
  yield* rest;
}

export function separatorOf(text: string): string {
  const line = text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  const unquoted = line.replace(/"(?:[^"]|"")*"/g, '');
  const counts = SEPARATORS.map((separator) => unquoted.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** A row's line is where it begins; the parser counts where it ends. */
function lineBreaksIn(record: string[]): number {
  let breaks = 0;
  for (const cell of record) if (cell.includes('\n')) breaks += cell.split('\n').length - 1;
  return breaks;
}
