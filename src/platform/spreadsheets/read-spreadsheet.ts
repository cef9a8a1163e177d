import { LimitedThread, ThreadPlaces } from '../threads/limited-thread.ts';
import { spreadsheetRefused } from './file-refusals.ts';
import type { ThreadHears, ThreadSays } from './reading.worker.ts';
import { type SheetFacts, type SheetRow, SPREADSHEET_LIMITS, type SpreadsheetLimits } from './sheet-rows.ts';

export type Spreadsheet = {
  facts: SheetFacts;
  /** Batches of rows that are not empty; the next one is asked for when the last one is done with. */
  rows: AsyncGenerator<SheetRow[]>;
};

const places = new ThreadPlaces(2, 'Other files are being read at the moment. Try again in a few seconds.');

/**
 * Reads an uploaded CSV file or workbook (.xlsx), known by its content, in a thread of its own: its facts first, then its
 * rows in batches. `use` gets them and is awaited. Refused with 422 and a reason of `SpreadsheetRefusal` where the file
 * cannot be read, 429 while two others are. Formulas are taken by their last result, hidden sheets are not read.
 */
export async function readSpreadsheet<Result>(
  file: AsyncIterable<Buffer>,
  use: (spreadsheet: Spreadsheet) => Promise<Result>,
  wanted: Partial<SpreadsheetLimits> = {},
): Promise<Result> {
  const limits = { ...SPREADSHEET_LIMITS, ...wanted };
  places.take();
  const thread = new LimitedThread<ThreadSays>(
    new URL('./reading.worker.ts', import.meta.url),
    { workerData: limits },
    limits,
    (limit) =>
      spreadsheetRefused(
        'takes-too-much',
        limit === 'time'
          ? 'The file takes longer to read than this service waits.'
          : 'The file needs more memory to read than this service gives to one file.',
      ),
  );
  try {
    const reading = new Reading(thread, file[Symbol.asyncIterator](), limits.fileBytes);
    const first = await reading.next();
    if (first?.kind !== 'facts') throw spreadsheetRefused('empty-file');
    return await use({ facts: first.facts, rows: batchesOf(reading) });
  } finally {
    await thread.end();
    places.leave();
  }
}

async function* batchesOf(reading: Reading): AsyncGenerator<SheetRow[]> {
  for (let said = await reading.next(); said?.kind === 'rows'; said = await reading.next()) {
    yield said.rows;
    reading.go();
  }
}

/** The talk with the thread: it is fed when it asks. */
class Reading {
  readonly #thread: LimitedThread<ThreadSays>;
  readonly #file: AsyncIterator<Buffer>;
  readonly #fileBytes: number;
  #sent = 0;

  constructor(thread: LimitedThread<ThreadSays>, file: AsyncIterator<Buffer>, fileBytes: number) {
    this.#thread = thread;
    this.#file = file;
    this.#fileBytes = fileBytes;
  }

  /** Facts or rows; undefined at the end. */
  async next(): Promise<Extract<ThreadSays, { kind: 'facts' | 'rows' }> | undefined> {
    for (;;) {
      const said = await this.#thread.next();
      switch (said.kind) {
        case 'chunk':
          await this.#feed();
          break;
        case 'refused':
          throw spreadsheetRefused(said.reason, said.sentence);
        case 'end':
          return undefined;
        default:
          return said;
      }
    }
  }

  go(): void {
    this.#thread.send({ go: true } satisfies ThreadHears);
  }

  async #feed(): Promise<void> {
    const { value, done } = await this.#file.next();
    if (done) return this.#thread.send({ chunk: null } satisfies ThreadHears);
    this.#sent += value.length;
    if (this.#sent > this.#fileBytes) {
      const most = Math.round(this.#fileBytes / 1024 / 1024);
      throw spreadsheetRefused('too-large', `The file is larger than ${most} MB.`);
    }
    // A copy of its own, handed over: pieces of a stream share one store.
    const chunk = new Uint8Array(value);
    this.#thread.send({ chunk } satisfies ThreadHears, [chunk.buffer]);
  }
}
