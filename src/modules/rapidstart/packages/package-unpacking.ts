import { createGunzip } from 'node:zlib';
import { PackageRefusedError } from './package-refusals.rules.ts';

export type PackageEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const outputChunk = 256 * 1024;

/** Unpacks piece by piece and counts what really comes out, so that a bomb stops at the limit. */
export async function* unpack(packed: Uint8Array, limit: number): AsyncGenerator<Buffer> {
  refuseWhatIsNotGzip(packed);
  const gunzip = createGunzip({ chunkSize: outputChunk });
  gunzip.end(packed);
  let unpacked = 0;
  try {
    for await (const piece of gunzip as AsyncIterable<Buffer>) {
      unpacked += piece.length;
      if (unpacked > limit) throw new PackageRefusedError('unpacked-too-large', tooLarge(limit));
      yield piece;
    }
  } catch (cause) {
    throw refusalOf(cause);
  }
}

/** Turns the bytes of the document into text; the encoding is the one that the first bytes show. */
export class PackageText {
  #start: Buffer = Buffer.alloc(0);
  #decoder: TextDecoder | undefined;
  #encoding: PackageEncoding = 'utf-8';

  get encoding(): PackageEncoding {
    return this.#encoding;
  }

  push(piece: Buffer): string {
    if (this.#decoder) return decodePiece(this.#decoder, piece, true);
    this.#start = Buffer.concat([this.#start, piece]);
    return this.#start.length < 4 ? '' : decodePiece(this.#startReading(), this.#start, true);
  }

  /** The rest of the text; a character that was cut in the middle is refused. */
  finish(): string {
    if (this.#decoder) return decodePiece(this.#decoder, new Uint8Array(), false);
    return decodePiece(this.#startReading(), this.#start, false);
  }

  #startReading(): TextDecoder {
    this.#encoding = encodingOf(this.#start);
    this.#decoder = new TextDecoder(this.#encoding, { fatal: true });
    return this.#decoder;
  }
}

function refuseWhatIsNotGzip(packed: Uint8Array): void {
  if (packed.length === 0) throw new PackageRefusedError('empty-file', 'The file is empty.');
  if (packed[0] === 0x1f && packed[1] === 0x8b) return;
  throw new PackageRefusedError('not-gzip', `This is not a package: ${whatItIs(packed)}.`);
}

function whatItIs(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) return 'it is a zip file or a workbook, not a gzip file';
  const looksLikeXml = first === 0x3c || first === 0xef || first === 0xff || first === 0xfe;
  return looksLikeXml
    ? 'it looks like a plain XML file that was not compressed'
    : 'it does not begin as a gzip file does';
}

function encodingOf(bytes: Uint8Array): PackageEncoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function decodePiece(decoder: TextDecoder, piece: Uint8Array, more: boolean): string {
  try {
    return decoder.decode(piece, { stream: more });
  } catch {
    throw new PackageRefusedError(
      'broken-text',
      `The document holds bytes that are not ${decoder.encoding.toUpperCase()} text.`,
    );
  }
}

function refusalOf(cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'Z_BUF_ERROR') return new PackageRefusedError('truncated', 'The file ends in the middle.');
  if (code === 'Z_DATA_ERROR')
    return new PackageRefusedError('damaged', 'The compressed data of the file is damaged.');
  return cause;
}

function tooLarge(limit: number): string {
  return `The file is larger than ${Math.floor(limit / 1024 / 1024)} MB when it is unpacked.`;
}
