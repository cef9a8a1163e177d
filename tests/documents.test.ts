import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const DOCUMENTS = globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT });
const KNOWN_FOLDER = /^(src|tests|scripts|bench|docs|migrations|examples|\.ci)\//;

test('the documents that a newcomer looks for are there', () => {
  expect(DOCUMENTS).toEqual(expect.arrayContaining(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md']));
});

test('no document names a file that is missing', () => {
  const missing = DOCUMENTS.flatMap((document) =>
    pathsIn(document)
      .filter((path) => !path.includes('*') && !existsSync(join(ROOT, path)))
      .map((path) => `${document}: ${path}`),
  );
  expect(missing).toEqual([]);
});

test('every npm script that a document names exists', () => {
  const scripts = Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts);
  const missing = DOCUMENTS.flatMap((document) =>
    [...readFileSync(join(ROOT, document), 'utf8').matchAll(/npm run (-s )?([\w:-]+)/g)]
      .map((match) => match[2] ?? '')
      .filter((script) => !scripts.includes(script))
      .map((script) => `${document}: npm run ${script}`),
  );
  expect(missing).toEqual([]);
});

test('every setting of the program is explained in .env.example', () => {
  const config = readFileSync(join(ROOT, 'src/config.ts'), 'utf8');
  const settings = [...config.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map((match) => match[1] ?? '');
  const example = readFileSync(join(ROOT, '.env.example'), 'utf8');
  expect(settings.length).toBeGreaterThan(5);
  expect(settings.filter((name) => !new RegExp(`^#?\\s?${name}=`, 'm').test(example))).toEqual([]);
});

/** Links of Markdown, and code spans that look like a path of this repository. */
function pathsIn(document: string): string[] {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(document), target));
  const spans = [...text.matchAll(/`([\w./@-]+)`/g)]
    .map((match) => match[1] ?? '')
    .filter((span) => KNOWN_FOLDER.test(span));
  return [...links, ...spans];
}
