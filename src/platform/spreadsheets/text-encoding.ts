import { isUtf8 } from 'node:buffer';
import { spreadsheetRefused } from './file-refusals.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** UTF-16 without a mark shows by the zero in one half of its first letter. */
function detectEncoding(start: Buffer): { encoding: Encoding; mark: number } {
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  if (start[0] === 0 && start[1] !== 0) return { encoding: 'utf-16be', mark: 0 };
  if (start[0] !== 0 && start[1] === 0 && start.length > 1) return { encoding: 'utf-16le', mark: 0 };
  return { encoding: 'utf-8', mark: start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 3 : 0 };
}

/**
 * The file as well-formed UTF-8 without a byte order mark. UTF-16 is taken where a mark or the
 * first letter says so. The first byte that does not fit is named with its line.
 */
export async function* wellFormedText(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let decoder: Decoder | undefined;
  for await (const chunk of file) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (!decoder) {
      if (rest.length < 4) continue;
      const { encoding, mark } = detectEncoding(rest);
      decoder = newDecoder(encoding, mark);
      rest = rest.subarray(mark);
    }
    const { text, used } = decoder.take(rest, false);
    rest = rest.subarray(used);
    if (text.length > 0) yield text;
  }
  if (!decoder) {
    const { encoding, mark } = detectEncoding(rest);
    decoder = newDecoder(encoding, mark);
    rest = rest.subarray(mark);
  }
  const { text } = decoder.take(rest, true);
  if (text.length > 0) yield text;
}

type Decoder = { take(bytes: Buffer, last: boolean): { text: Buffer; used: number } };

/** Keeps count of lines and bytes, so that a wrong byte can be found again. */
function newDecoder(encoding: Encoding, mark: number): Decoder {
  let line = 1;
  let offset = mark;
  const refuse = (bytes: Buffer, at: number, text: string) => {
    const where = `line ${line + linesIn(text)}, byte ${offset + at + 1}`;
    const found =
      bytes[at] === undefined ? '' : ` (0x${bytes[at].toString(16).padStart(2, '0').toUpperCase()})`;
    const name = encoding === 'utf-8' ? 'UTF-8' : 'UTF-16';
    return spreadsheetRefused('wrong-encoding', `The file is not ${name}: ${where}${found} does not fit.`);
  };
  const counted = (text: string | Buffer, used: number) => {
    line += linesIn(text);
    offset += used;
  };
  if (encoding === 'utf-8') {
    return {
      take(bytes, last) {
        const used = last ? bytes.length : wholeLetters(bytes);
        const text = bytes.subarray(0, used);
        if (!isUtf8(text)) {
          const at = firstWrongByte(text);
          throw refuse(bytes, at, text.subarray(0, at).toString('latin1'));
        }
        counted(text, used);
        return { text, used };
      },
    };
  }
  return {
    take(bytes, last) {
      const used = last ? bytes.length & ~1 : wholePairs(bytes, encoding);
      const units = Buffer.from(bytes.subarray(0, used));
      const text = (encoding === 'utf-16be' ? units.swap16() : units).toString('utf16le');
      const lone = text.isWellFormed() ? -1 : firstLone(text);
      if (lone >= 0) throw refuse(bytes, lone * 2, text.slice(0, lone));
      if (last && used < bytes.length) throw refuse(bytes, used, text);
      counted(text, used);
      return { text: Buffer.from(text), used };
    },
  };
}

function linesIn(text: string | Buffer): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** Leaves a letter of several bytes, begun at the end, for the next chunk. */
function wholeLetters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** The place of the first byte that no UTF-8 text has there: found by halving, for beginnings of good text are good. */
function firstWrongByte(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const whole = wholeLetters(bytes.subarray(0, middle));
    if (isUtf8(bytes.subarray(0, whole))) good = middle;
    else bad = middle;
  }
  return wholeLetters(bytes.subarray(0, good));
}

function wholePairs(bytes: Buffer, encoding: Encoding): number {
  const used = bytes.length & ~1;
  if (used < 2) return used;
  const high = bytes[encoding === 'utf-16be' ? used - 2 : used - 1] ?? 0;
  return high >= 0xd8 && high <= 0xdb ? used - 2 : used;
}

function firstLone(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const letter = text.codePointAt(at) ?? 0;
    if (letter >= 0xd800 && letter <= 0xdfff) return at;
    if (letter > 0xffff) at++;
  }
  return -1;
}
