import { codewordsOf, versionFor } from './qr-codewords.ts';
import { MASKS, penaltyOf } from './qr-masks.ts';

/** Rows of modules, true is dark; without the quiet zone around it. */
export type QrSymbol = boolean[][];

/** A text as a QR code of level M (ISO/IEC 18004), with the mask of the least penalty. Throws a RangeError beyond 666 bytes. */
export function qrSymbol(text: string): QrSymbol {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  const { dark, fixed } = drawPatterns(version);
  placeBits(dark, fixed, codewordsOf(bytes, version));
  const masked = MASKS.map((flips, mask) => {
    const symbol = dark.map((row, y) => row.map((it, x) => (fixed[y]?.[x] ? it : it !== flips(x, y))));
    drawFormat(symbol, mask);
    return { symbol, penalty: penaltyOf(symbol) };
  });
  return masked.reduce((best, it) => (it.penalty < best.penalty ? it : best)).symbol;
}

type Draft = { dark: QrSymbol; fixed: QrSymbol };

function drawPatterns(version: number): Draft {
  const size = version * 4 + 17;
  const empty = () => Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const draft = { dark: empty(), fixed: empty() };
  for (let n = 0; n < size; n++) {
    set(draft, 6, n, n % 2 === 0);
    set(draft, n, 6, n % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    drawRings(draft, x, y, 4);
  for (const [x, y] of alignments(version)) drawRings(draft, x, y, 2);
  reserveFormat(draft);
  if (version >= 7) drawVersion(draft, version);
  return draft;
}

function set({ dark, fixed }: Draft, x: number, y: number, value: boolean) {
  const [row, kept] = [dark[y], fixed[y]];
  if (!row || !kept || row[x] === undefined) return;
  row[x] = value;
  kept[x] = true;
}

/** A finder (four rings, the outermost light) or an alignment pattern (two). */
function drawRings(draft: Draft, x: number, y: number, reach: number) {
  for (let down = -reach; down <= reach; down++)
    for (let right = -reach; right <= reach; right++) {
      const ring = Math.max(Math.abs(down), Math.abs(right));
      set(draft, x + right, y + down, reach === 4 ? ring !== 2 && ring !== 4 : ring !== 1);
    }
}

function alignments(version: number): [x: number, y: number][] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const last = version * 4 + 10;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const places = [6, ...Array.from({ length: count - 1 }, (_, n) => last - (count - 2 - n) * step)];
  const isFinder = (x: number, y: number) =>
    (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6);
  return places.flatMap((y) => places.filter((x) => !isFinder(x, y)).map((x) => [x, y] as [number, number]));
}

const bit = (value: number, at: number) => ((value >>> at) & 1) === 1;

function drawVersion(draft: Draft, version: number) {
  let rest = version;
  for (let n = 0; n < 12; n++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  const edge = draft.dark.length - 11;
  for (let n = 0; n < 18; n++) {
    set(draft, edge + (n % 3), Math.floor(n / 3), bit(bits, n));
    set(draft, Math.floor(n / 3), edge + (n % 3), bit(bits, n));
  }
}

/** Where bit n of the format stands, twice. */
function formatPlaces(size: number): [x: number, y: number][][] {
  return Array.from({ length: 15 }, (_, n) => [
    n < 6 ? [8, n] : n < 8 ? [8, n + 1] : n === 8 ? [7, 8] : [14 - n, 8],
    n < 8 ? [size - 1 - n, 8] : [8, size - 15 + n],
  ]);
}

function reserveFormat(draft: Draft) {
  const size = draft.dark.length;
  for (const [x, y] of formatPlaces(size).flat()) set(draft, x, y, false);
  set(draft, 8, size - 8, true);
}

function drawFormat(symbol: QrSymbol, mask: number) {
  let rest = mask; // Level M is 00.
  for (let n = 0; n < 10; n++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
  const bits = ((mask << 10) | rest) ^ 0x5412;
  for (const [n, places] of formatPlaces(symbol.length).entries())
    for (const [x, y] of places) (symbol[y] ?? [])[x] = bit(bits, n);
}

/** From the lower right corner in columns of two, up and down by turns, past the upright timing pattern. */
function placeBits(dark: QrSymbol, fixed: QrSymbol, codewords: readonly number[]) {
  const size = dark.length;
  let at = 0;
  for (let right = size - 1; right >= 1; right -= right === 8 ? 3 : 2) {
    const upward = ((right + 1) & 2) === 0;
    for (let n = 0; n < size * 2; n++) {
      const x = right - (n % 2);
      const y = upward ? size - 1 - (n >> 1) : n >> 1;
      if (fixed[y]?.[x]) continue;
      (dark[y] ?? [])[x] = bit(codewords[at >> 3] ?? 0, 7 - (at & 7));
      at++;
    }
  }
}
