/** Which modules each of the eight masks turns over. */
export const MASKS: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** How hard a symbol is to read: long runs, blocks, what looks like a finder, too much of one colour. */
export function penaltyOf(symbol: readonly (readonly boolean[])[]): number {
  const lines = [...symbol, ...symbol.map((_, x) => symbol.map((row) => row[x] ?? false))];
  const written = lines.map((line) => line.map(Number).join(''));
  const runs = written.flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? []);
  const finders = written.flatMap((line) => [...line.matchAll(/(?=00001011101|10111010000)/g)]);
  const dark = symbol.flat().filter(Boolean).length / symbol.length ** 2;
  return (
    runs.reduce((sum, run) => sum + run.length - 2, 0) +
    3 * blocksOf(symbol) +
    40 * finders.length +
    10 * Math.floor(Math.abs(dark * 100 - 50) / 5)
  );
}

function blocksOf(symbol: readonly (readonly boolean[])[]): number {
  let count = 0;
  for (const [y, row] of symbol.entries())
    for (const [x, it] of row.entries())
      if (it === row[x + 1] && it === symbol[y + 1]?.[x] && it === symbol[y + 1]?.[x + 1]) count++;
  return count;
}
