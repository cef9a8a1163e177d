import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { qrSymbol } from './qr-symbol.ts';

const drawn = (text: string) => qrSymbol(text).map((row) => row.map((dark) => (dark ? '#' : '.')).join(''));

/** As the independent encoder `qrcode-generator` 2.0.4 draws it. */
const VERSION_2 = [
  '#######..#..##..#.#######',
  '#.....#.##..#.###.#.....#',
  '#.###.#..#...##.#.#.###.#',
  '#.###.#..#.#####..#.###.#',
  '#.###.#.#.#...#...#.###.#',
  '#.....#..#...#....#.....#',
  '#######.#.#.#.#.#.#######',
  '.........#...##.#........',
  '#.#.#.#...##..###...#..#.',
  '...###.####...##.###.#..#',
  '#.#####...#.##...#.#..###',
  '..#.#..#..##....#.#.#..#.',
  '..##.##.##..#..####....##',
  '...#.#.#.#.###....##.#..#',
  '#..#..#..#.##.#.###..####',
  '.##.##.####.####.#.##...#',
  '#.#.###..#.#..#.######.#.',
  '........##.#..#.#...#..##',
  '#######...#..#.##.#.#####',
  '#.....#..#.#....#...#...#',
  '#.###.#.###.#...######.#.',
  '#.###.#...####.#....#..#.',
  '#.###.#.#.###.###...#.#.#',
  '#.....#...#.###.#.##...#.',
  '#######.##.#..####.....##',
];

test('a text is drawn as another encoder draws it', () => {
  expect(drawn('otpauth://totp/')).toEqual(VERSION_2);
});

/** SHA-256 of the rows of the same encoder: one block and many, with and without alignment patterns and version bits. */
const OTHERS: [version: number, text: string, hash: string][] = [
  [1, 'x', '7a0655e659c924cfe1bfcd729f21feb7d807e1bde498c0018c037095f1d1050c'],
  [7, 'x'.repeat(107), '68b1ba482016d8289f31941bd864effd2919ee0a8790537b3574d5019b3bcd44'],
  [10, 'x'.repeat(181), 'f0a8da1b1d5d2b9769e152d89f83ef97ce057cf305b6ad8f941373c0d616e4c6'],
  [
    14,
    'otpauth://totp/'.repeat(30).slice(0, 334),
    '949e2490bf8cae2cd2216d7942541feaac9e63ae7e21c459b0a36c693046bd63',
  ],
];
test.each(OTHERS)('version %i is drawn as another encoder draws it', (version, text, hash) => {
  const rows = drawn(text);
  expect(rows).toHaveLength(version * 4 + 17);
  expect(createHash('sha256').update(rows.join('\n')).digest('hex')).toBe(hash);
});

test('what holds no more than a version takes the next one, and beyond the twentieth it says so', () => {
  expect(qrSymbol('x'.repeat(14))).toHaveLength(21);
  expect(qrSymbol('x'.repeat(15))).toHaveLength(25);
  expect(qrSymbol('x'.repeat(666))).toHaveLength(97);
  expect(() => qrSymbol('x'.repeat(667))).toThrow(RangeError);
});
