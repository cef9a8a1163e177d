import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataFolderInUse, lockDataFolder } from './data-folder-lock.ts';
import { identifyProcess } from './process-identity.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portico-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const code = `
  const { lockDataFolder } = await import(${JSON.stringify(new URL('./data-folder-lock.ts', import.meta.url).href)});
  try { lockDataFolder(process.argv[1]); console.log('taken'); } catch (error) { console.log(error.name); }
  setTimeout(() => {}, 5000);`;

test('a folder in use is refused with its owner, and free again after its release', () => {
  const lock = lockDataFolder(folder);
  expect(() => lockDataFolder(folder)).toThrow(DataFolderInUse);
  expect(() => lockDataFolder(folder)).toThrow(
    `${folder} is in use by another Portico (process ${process.pid})`,
  );
  lock.release();
  lockDataFolder(folder).release();
});

test('of eight processes that start at once on the claim of a dead one, exactly one gets the folder', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  lockDataFolder(folder).release();
  writeFileSync(join(folder, 'lock', '2.json'), JSON.stringify({ pid: dead, startedAt: 'x' }));
  const children = Array.from({ length: 8 }, () => spawn(process.execPath, ['-e', code, folder]));
  const answers = await Promise.all(
    children.map(async (child) => String((await once(child.stdout, 'data'))[0]).trim()),
  );
  const ends = children.map((child) => once(child, 'exit'));
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(ends);
  expect(answers.sort()).toEqual([...Array(7).fill('DataFolderInUse'), 'taken']);
  lockDataFolder(folder).release();
  expect(readdirSync(join(folder, 'lock')).filter((file) => file.endsWith('.json'))).toHaveLength(1);
});

test('a living process that got the number of a dead owner does not hold the folder', () => {
  lockDataFolder(folder).release();
  writeFileSync(join(folder, 'lock', '2.json'), JSON.stringify({ pid: process.pid, startedAt: 'long ago' }));
  expect(identifyProcess(process.pid)?.startedAt).not.toBe('long ago');
  lockDataFolder(folder).release();
});

test('a claim that lost its text with the power does not hold the folder', () => {
  lockDataFolder(folder).release();
  writeFileSync(join(folder, 'lock', '2.json'), '');
  lockDataFolder(folder).release();
});
