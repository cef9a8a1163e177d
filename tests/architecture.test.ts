import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = globSync('src/**/*.{ts,tsx}', { cwd: ROOT }).filter(
  (file) => !/\.test\.tsx?$|\.gen\.ts$/.test(file),
);

type Room =
  | 'kernel'
  | 'platform'
  | 'rules'
  | 'contract'
  | 'repo'
  | 'service'
  | 'edge'
  | 'index'
  | 'content'
  | 'web'
  | 'top'
  | 'demo';

/** Who may import what: the table of CONTRIBUTING.md. `own` is a file of the same module. */
const MAY_IMPORT: Record<Room, (Room | 'own')[]> = {
  kernel: ['kernel'],
  platform: ['kernel', 'platform'],
  rules: ['kernel', 'rules'],
  content: ['kernel', 'rules', 'own'],
  contract: ['kernel', 'contract', 'rules'],
  repo: ['kernel', 'rules', 'content'],
  service: ['own', 'kernel', 'platform', 'index', 'rules', 'contract'],
  edge: ['own', 'kernel', 'platform', 'contract', 'rules'],
  index: ['own'],
  web: ['web', 'kernel', 'contract', 'rules'],
  demo: ['kernel', 'platform', 'index', 'rules', 'content', 'demo'],
  top: ['kernel', 'platform', 'index', 'top', 'demo'],
};

function roomOf(file: string): Room {
  if (file.startsWith('src/kernel/')) return 'kernel';
  if (file.startsWith('src/platform/')) return 'platform';
  if (file.startsWith('src/web/')) return 'web';
  if (file.startsWith('src/demo/')) return 'demo';
  if (!file.startsWith('src/modules/')) return 'top';
  const name = basename(file);
  if (name === 'index.ts') return 'index';
  if (name.endsWith('.rules.ts')) return 'rules';
  if (name.endsWith('.contract.ts')) return 'contract';
  if (name.endsWith('.repo.ts')) return 'repo';
  if (name.endsWith('.content.ts')) return 'content';
  if (/\.(routes|jobs)\.ts$/.test(name)) return 'edge';
  return 'service';
}

const moduleOf = (file: string) => (file.startsWith('src/modules/') ? dirname(file) : undefined);

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)];
  return found.map((match) => relative(ROOT, normalize(join(ROOT, dirname(file), match[1] ?? ''))));
}

function isAllowed(from: string, to: string): boolean {
  if (to.startsWith('examples/')) return roomOf(from) === 'web';
  if (!to.startsWith('src/'))
    return roomOf(from) === 'top' || to.endsWith('.json') || to.startsWith('migrations/');
  const allowed = MAY_IMPORT[roomOf(from)];
  const sameModule = moduleOf(from) !== undefined && moduleOf(from) === moduleOf(to);
  if (sameModule && allowed.includes('own')) return true;
  if (to.endsWith('.json')) return sameModule;
  return allowed.includes(roomOf(to));
}

test('every import stays within the rooms', () => {
  const broken = SOURCES.flatMap((file) =>
    importsOf(file)
      .filter((target) => !isAllowed(file, target))
      .map((target) => `${file} (${roomOf(file)}) imports ${target} (${roomOf(target)})`),
  );
  expect(broken).toEqual([]);
});

test('only config.ts reads the environment, and only main.ts, the clock and platform look at the wall clock', () => {
  const broken = SOURCES.filter((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const environment = /process\.env/.test(text) && !['src/config.ts', 'src/main.ts'].includes(file);
    const pureTime = file.startsWith('src/modules/') && /Date\.now\(\)|new Date\(\)/.test(text);
    return environment || pureTime;
  });
  expect(broken).toEqual([]);
});

test('a repository stays with SQL, and nobody else in a module but services writes it', () => {
  const broken = SOURCES.filter(
    (file) =>
      ['rules', 'contract', 'edge', 'index'].includes(roomOf(file)) &&
      /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(broken).toEqual([]);
});

test('no source file is longer than 350 lines', () => {
  const long = SOURCES.map((file) => ({
    file,
    lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length,
  }));
  expect(long.filter(({ lines }) => lines > 350)).toEqual([]);
});
