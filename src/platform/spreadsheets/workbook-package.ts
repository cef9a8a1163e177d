import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { DomainError } from '../../kernel/errors.ts';
import { isOldWorkbook } from './file-kind.ts';
import { spreadsheetRefused } from './file-refusals.ts';

const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const MOST_PARTS = 2_000;
const WORKBOOK = 'xl/workbook.xml';

/** A workbook's parts by name. A part is unpacked when it is read, and never beyond the limit. */
export class WorkbookPackage {
  readonly #zip: ZipFile;
  readonly #parts: Map<string, Entry>;
  readonly #limit: number;

  private constructor(zip: ZipFile, parts: Map<string, Entry>, limit: number) {
    this.#zip = zip;
    this.#parts = parts;
    this.#limit = limit;
  }

  static async open(bytes: Buffer, unpackedBytes: number): Promise<WorkbookPackage> {
    if (isOldWorkbook(bytes)) {
      throw spreadsheetRefused(bytes.includes(ENCRYPTED_PACKAGE) ? 'locked-workbook' : 'old-workbook');
    }
    const { zip, parts } = await listParts(bytes);
    if (!parts.has(WORKBOOK)) throw spreadsheetRefused('not-a-workbook');
    return new WorkbookPackage(zip, parts, unpackedBytes);
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  /** The part's bytes, piece by piece. What it says of its size is checked before, and what comes out meanwhile. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const part = this.#parts.get(name);
    if (!part) throw spreadsheetRefused('damaged-workbook', `The workbook lacks its part ${name}.`);
    if (part.isEncrypted()) throw spreadsheetRefused('locked-workbook');
    if (part.uncompressedSize > this.#limit) throw tooLarge(this.#limit);
    try {
      yield* (await this.#zip.openReadStreamPromise(part)) as AsyncIterable<Buffer>;
    } catch (error) {
      throw damaged(error);
    }
  }
}

async function listParts(bytes: Buffer): Promise<{ zip: ZipFile; parts: Map<string, Entry> }> {
  const parts = new Map<string, Entry>();
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
    if (zip.entryCount > MOST_PARTS) throw spreadsheetRefused('takes-too-much');
    for await (const entry of zip.eachEntry()) parts.set(entry.fileName.replace(/^\//, ''), entry);
    return { zip, parts };
  } catch (error) {
    throw damaged(error);
  }
}

const tooLarge = (limit: number) =>
  spreadsheetRefused(
    'takes-too-much',
    `A part of the workbook unpacks to more than ${Math.round(limit / 1024 / 1024)} MB.`,
  );

/** yauzl and zlib throw plain errors, of which nothing is worth showing. Ours pass. */
const damaged = (error: unknown) =>
  error instanceof DomainError ? error : spreadsheetRefused('damaged-workbook');
