import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '../../kernel/errors.ts';
import { csvRows } from './csv-rows.ts';
import { isWorkbook } from './file-kind.ts';
import { type SpreadsheetRefusal, spreadsheetRefused } from './file-refusals.ts';
import { numbered, type SheetFacts, type SheetRow, type SpreadsheetLimits } from './sheet-rows.ts';
import { WorkbookPackage } from './workbook-package.ts';
import { readWorkbook } from './workbook-parts.ts';
import { workbookRows } from './workbook-rows.ts';

/** What the thread asks for and answers; `chunk` and `rows` wait for a reply. */
export type ThreadSays =
  | { kind: 'chunk' }
  | { kind: 'facts'; facts: SheetFacts }
  | { kind: 'rows'; rows: SheetRow[] }
  | { kind: 'refused'; reason: SpreadsheetRefusal; sentence: string }
  | { kind: 'end' };
export type ThreadHears = { chunk: Uint8Array | null } | { go: true };

const ROWS_AT_ONCE = 500;
const limits = workerData as SpreadsheetLimits;
const waiting: ((heard: ThreadHears) => void)[] = [];
parentPort?.on('message', (heard: ThreadHears) => waiting.shift()?.(heard));

const say = (message: ThreadSays) => parentPort?.postMessage(message);
const ask = (message: ThreadSays) =>
  new Promise<ThreadHears>((resolve) => {
    waiting.push(resolve);
    say(message);
  });

async function* chunks(): AsyncGenerator<Buffer> {
  for (;;) {
    const heard = await ask({ kind: 'chunk' });
    if (!('chunk' in heard) || heard.chunk === null) return;
    yield Buffer.from(heard.chunk.buffer, heard.chunk.byteOffset, heard.chunk.byteLength);
  }
}

async function openSheet(): Promise<{ facts: SheetFacts; rows: AsyncIterable<SheetRow> }> {
  const file = chunks();
  const start: Buffer[] = [];
  for (let size = 0; size < 4; size += start.at(-1)?.length ?? 0) {
    const { value, done } = await file.next();
    if (done) break;
    start.push(value);
  }
  const all = joined(start, file);
  if (!isWorkbook(Buffer.concat(start).subarray(0, 4))) {
    return { facts: { format: 'csv', sheet: '', otherSheets: [] }, rows: csvRows(all) };
  }
  const opened = await WorkbookPackage.open(await whole(all), limits.unpackedBytes);
  const workbook = await readWorkbook(opened, limits.unpackedBytes / 4);
  return {
    facts: { format: 'xlsx', sheet: workbook.sheet.name, otherSheets: workbook.otherSheets },
    rows: workbookRows(opened, workbook, limits),
  };
}

async function whole(file: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of file) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* joined(start: Buffer[], rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* start;
  yield* rest;
}

/** Two batches are under way at most: one is taken while the next one is read. */
async function tellRows(rows: AsyncIterable<SheetRow>): Promise<void> {
  let batch: SheetRow[] = [];
  let taken: Promise<unknown> | undefined;
  let count = 0;
  for await (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    checkRow(row, ++count);
    if (batch.push(row) < ROWS_AT_ONCE) continue;
    await taken;
    taken = ask({ kind: 'rows', rows: batch });
    batch = [];
  }
  await taken;
  if (count === 0) throw spreadsheetRefused('empty-file');
  if (batch.length > 0) await ask({ kind: 'rows', rows: batch });
}

function checkRow({ line, cells }: SheetRow, count: number): void {
  if (count > limits.rows) {
    throw spreadsheetRefused(
      'too-many-rows',
      `The file has more than ${numbered(limits.rows)} rows, headings included.`,
    );
  }
  if (cells.length > limits.columns && cells.slice(limits.columns).some((cell) => cell !== '')) {
    const sentence = `Line ${line} has ${numbered(cells.length)} cells; at most ${limits.columns} are read.`;
    throw spreadsheetRefused('too-many-columns', sentence);
  }
  if (cells.some((cell) => cell.length > limits.cellLength)) {
    const sentence = `A cell at line ${line} has more than ${numbered(limits.cellLength)} characters.`;
    throw spreadsheetRefused('cell-too-long', sentence);
  }
}

try {
  const { facts, rows } = await openSheet();
  say({ kind: 'facts', facts });
  await tellRows(rows);
  say({ kind: 'end' });
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  // Only refusals of this folder are thrown as DomainError here.
  say({ kind: 'refused', reason: error.details.reason as SpreadsheetRefusal, sentence: error.message });
}
