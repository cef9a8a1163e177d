import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of an archive; its text comes in portions. */
export type ZipEntry = { name: string; text: AsyncIterable<string> | Iterable<string> };

type Written = { name: Buffer; crc: number; packed: number; plain: number; offset: number };

const UTF8_AND_SIZES_AFTERWARDS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980: an archive of the same content is the same file. */
const EPOCH = 0x0021;

/** A zip archive (PKWARE 4.5.2, without zip64: below 4 GB), written as it goes: sizes stand behind each file. */
export async function* writeZip(entries: readonly ZipEntry[]): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const entry of entries) {
    const file: Written = { name: Buffer.from(entry.name), crc: 0, packed: 0, plain: 0, offset };
    const start = localHeader(file);
    yield start;
    for await (const chunk of packed(entry, file)) yield chunk;
    const end = descriptor(file);
    yield end;
    offset += start.length + file.packed + end.length;
    written.push(file);
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield directoryEnd(written.length, directory.length, offset);
}

async function* packed({ text }: ZipEntry, file: Written): AsyncGenerator<Buffer> {
  const counted = async function* () {
    for await (const portion of text) {
      const bytes = Buffer.from(portion);
      file.crc = crc32(bytes, file.crc);
      file.plain += bytes.length;
      yield bytes;
    }
  };
  const source = Readable.from(counted(), { objectMode: false });
  const deflate = source.pipe(createDeflateRaw({ level: 4 }));
  source.on('error', (error) => deflate.destroy(error));
  for await (const chunk of deflate) {
    file.packed += chunk.length;
    yield chunk;
  }
}

function localHeader({ name }: Written): Buffer {
  return record(name, [
    [4, 0x04034b50],
    [2, 20],
    [2, UTF8_AND_SIZES_AFTERWARDS],
    [2, DEFLATED],
    [2, 0],
    [2, EPOCH],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, name.length],
    [2, 0],
  ]);
}

function descriptor({ crc, packed, plain }: Written): Buffer {
  return record(Buffer.alloc(0), [
    [4, 0x08074b50],
    [4, crc],
    [4, packed],
    [4, plain],
  ]);
}

function directoryEntry({ name, crc, packed, plain, offset }: Written): Buffer {
  return record(name, [
    [4, 0x02014b50],
    [2, 20],
    [2, 20],
    [2, UTF8_AND_SIZES_AFTERWARDS],
    [2, DEFLATED],
    [2, 0],
    [2, EPOCH],
    [4, crc],
    [4, packed],
    [4, plain],
    [2, name.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  ]);
}

function directoryEnd(files: number, length: number, offset: number): Buffer {
  return record(Buffer.alloc(0), [
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files],
    [2, files],
    [4, length],
    [4, offset],
    [2, 0],
  ]);
}

/** Numbers of two or four bytes, little end first, and a name behind them. */
function record(name: Buffer, fields: readonly [bytes: 2 | 4, value: number][]): Buffer {
  const head = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) {
    head.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return Buffer.concat([head, name]);
}
