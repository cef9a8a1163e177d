import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeyFileUnusable, readKeyFile } from './key-file.ts';
import { isSecretKey, newSecretKey } from './sealed-text.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portico-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the first start makes a key for its owner alone, and later ones find it', () => {
  const data = join(folder, 'new', 'data');
  const keys = readKeyFile(data);
  expect(keys.map(isSecretKey)).toEqual([true]);
  expect(statSync(join(data, 'secret-keys')).mode & 0o777).toBe(0o600);
  expect(readKeyFile(data)).toEqual(keys);
});

test('a key that is put above the others is the newest, and the earlier ones stay', () => {
  const [first] = readKeyFile(folder);
  const second = newSecretKey();
  writeFileSync(join(folder, 'secret-keys'), `${second}\n${first}\n`);
  expect(readKeyFile(folder)).toEqual([second, first]);
});

test('a file that holds no keys is not written over: it says what to do', () => {
  writeFileSync(join(folder, 'secret-keys'), 'not a key\n');
  expect(() => readKeyFile(folder)).toThrow(KeyFileUnusable);
  expect(readFileSync(join(folder, 'secret-keys'), 'utf8')).toBe('not a key\n');
});
