import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
/** The first and the last number of Partner Portal and Customer Portal. */
const [FIRST, LAST] = [1, 93];

/** Numbers in the titles of tests: PP-12 in `test('PP-12: …')`, and every number of a range such as PP-20…PP-28. */
function numbersInTitles(): Set<number> {
  const files = globSync(['src/**/*.test.ts', 'tests/**/*.test.ts'], { cwd: ROOT });
  const titles = files.flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .filter((line) => /['"`].*\bPP-\d+/.test(line)),
  );
  const named = titles.flatMap((title) => [...title.matchAll(/\bPP-(\d+)(?:…PP-(\d+))?/g)]);
  return new Set(
    named.flatMap(([, first, last = first]) =>
      Array.from({ length: Number(last) - Number(first) + 1 }, (_, place) => Number(first) + place),
    ),
  );
}

test('each requirement of Partner Portal and Customer Portal stands in the title of a test that shows it', () => {
  const shown = numbersInTitles();
  const all = Array.from({ length: LAST - FIRST + 1 }, (_, place) => FIRST + place);
  expect(all.filter((number) => !shown.has(number)).map((number) => `PP-${number}`)).toEqual([]);
});
