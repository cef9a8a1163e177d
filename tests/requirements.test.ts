import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
/** Partner Portal up to the activation (home, registration, customers, their life); of Customer Portal people and partner. */
const SHOWN = [
  [1, 65],
  [69, 93],
] as const;

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

test('each requirement of Partner Portal, and of people in Customer Portal, stands in the title of a test that shows it', () => {
  const shown = numbersInTitles();
  const all = SHOWN.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, place) => first + place),
  );
  expect(all.filter((number) => !shown.has(number)).map((number) => `PP-${number}`)).toEqual([]);
});
