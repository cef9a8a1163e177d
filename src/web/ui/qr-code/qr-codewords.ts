/** Versions 1 to 20 at error correction level M (ISO/IEC 18004, table 9): correcting bytes of each block, and blocks. */
const CORRECTING = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

/** How many bytes a version holds, data and correction together. */
export function bytesOf(version: number): number {
  const aligned = version === 1 ? 0 : Math.floor(version / 7) + 2;
  const patterns = aligned === 0 ? 0 : (25 * aligned - 10) * aligned - 55;
  return Math.floor(((16 * version + 128) * version + 64 - patterns - (version >= 7 ? 36 : 0)) / 8);
}

const dataBytesOf = (version: number) =>
  bytesOf(version) - (CORRECTING[version - 1] ?? 0) * (BLOCKS[version - 1] ?? 0);
const headBits = (version: number) => 4 + (version < 10 ? 8 : 16);

/** The smallest version that holds so many bytes. Throws a RangeError where none does. */
export function versionFor(length: number): number {
  const version = BLOCKS.findIndex((_, n) => headBits(n + 1) + length * 8 <= dataBytesOf(n + 1) * 8) + 1;
  if (version === 0) throw new RangeError(`A QR code of version 20 does not hold ${length} bytes.`);
  return version;
}

/** The bytes as they stand in the symbol: byte mode, padded, cut into blocks, each with its correction, interleaved. */
export function codewordsOf(bytes: Uint8Array, version: number): number[] {
  const blocks = BLOCKS[version - 1] ?? 1;
  const correcting = CORRECTING[version - 1] ?? 0;
  const total = bytesOf(version);
  const data = padded(bytes, version);
  const longer = total % blocks;
  const generator = generatorOf(correcting);
  const cut: { data: number[]; correction: number[] }[] = [];
  for (let block = 0, at = 0; block < blocks; block++) {
    const length = Math.floor(total / blocks) - correcting + (block < blocks - longer ? 0 : 1);
    const part = data.slice(at, at + length);
    cut.push({ data: part, correction: remainderOf(part, generator) });
    at += length;
  }
  const interleaved = (rows: number[][]) =>
    Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, n) =>
      rows.flatMap((row) => row[n] ?? []),
    ).flat();
  return [...interleaved(cut.map((it) => it.data)), ...interleaved(cut.map((it) => it.correction))];
}

function padded(bytes: Uint8Array, version: number): number[] {
  const capacity = dataBytesOf(version);
  const binary = (value: number, width: number) => value.toString(2).padStart(width, '0');
  const head = `0100${binary(bytes.length, headBits(version) - 4)}`;
  const text = head + [...bytes].map((byte) => binary(byte, 8)).join('');
  const ended = text + '0'.repeat(Math.min(4, capacity * 8 - text.length));
  const whole = ended.padEnd(Math.ceil(ended.length / 8) * 8, '0');
  const data = (whole.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  for (let n = 0; data.length < capacity; n++) data.push(n % 2 === 0 ? 0xec : 0x11);
  return data;
}

/** Multiplication in the field of 256 elements modulo x⁸+x⁴+x³+x²+1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((b >>> bit) & 1) * a;
  }
  return product;
}

/** (x-1)(x-2)(x-4)… of this degree, without its leading one. */
function generatorOf(degree: number): number[] {
  let polynomial = [...Array.from({ length: degree - 1 }, () => 0), 1];
  for (let n = 0, root = 1; n < degree; n++, root = times(root, 2)) {
    polynomial = polynomial.map((value, at) => times(value, root) ^ (polynomial[at + 1] ?? 0));
  }
  return polynomial;
}

function remainderOf(data: readonly number[], generator: readonly number[]): number[] {
  let rest = generator.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ (rest[0] ?? 0);
    rest = generator.map((value, at) => (rest[at + 1] ?? 0) ^ times(value, factor));
  }
  return rest;
}
