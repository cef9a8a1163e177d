import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** How many requirements of levels 1 and 2 each section of OWASP ASVS 5.0.0 has: they are the first ones of each. */
const SECTIONS: Record<string, number> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2 },
  ...{ '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2 },
  ...{ '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3 },
  ...{ '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2 },
  ...{ '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1 },
  ...{ '9.1': 3, '9.2': 4 },
  ...{ '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3 },
  ...{ '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1 },
  ...{ '12.1': 3, '12.2': 2, '12.3': 4 },
  ...{ '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5 },
  ...{ '14.1': 2, '14.2': 4, '14.3': 3 },
  ...{ '15.1': 3, '15.2': 3, '15.3': 7 },
  ...{ '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3 },
};

type Row = { numbers: string[]; what: string; shown: string };

const rows: Row[] = globSync('docs/security/*.md', { cwd: ROOT }).flatMap((document) =>
  readFileSync(join(ROOT, document), 'utf8')
    .split('\n')
    .map((line) => /^\| ([\d., ()]+) \| (.*) \| ?(.*) ?\|$/.exec(line))
    .filter((match) => match !== null)
    .map(([, numbers = '', what = '', shown = '']) => ({
      numbers: numbers.split(', ').map((number) => number.replace(' (3)', '')),
      what,
      shown,
    })),
);

test('each requirement of levels 1 and 2 of ASVS 5.0.0 has its row', () => {
  const told = new Set(rows.flatMap(({ numbers }) => numbers));
  const wanted = Object.entries(SECTIONS).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, n) => ({ section, number: `${section}.${n + 1}` })),
  );
  const missing = wanted.filter(({ section, number }) => !told.has(number) && !told.has(section));
  expect(missing.map(({ number }) => number)).toEqual([]);
});

test('each row says what shows it, or why it does not apply', () => {
  const bare = rows.filter(({ what, shown }) => shown.trim() === '' && !what.startsWith('does not apply: '));
  expect(bare).toEqual([]);
  const unproved = rows.filter(
    ({ shown }) => shown.trim() !== '' && !/`[^`]+`|^the operator/.test(shown.trim()),
  );
  expect(unproved).toEqual([]);
});
