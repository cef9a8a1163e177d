import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const ROOT = join(import.meta.dirname, '../../..');
export const WEB_FOLDER = join(ROOT, 'dist/web');

/** Builds the web interface when it is missing or older than its sources. True when it had to. */
export async function buildWebIfNeeded(): Promise<boolean> {
  for (let waited = 0; !isFresh(); waited += LOOK_EVERY) {
    if (!claimed(waited)) {
      await setTimeout(LOOK_EVERY);
      continue;
    }
    try {
      await buildWeb();
    } finally {
      rmSync(CLAIM, { recursive: true, force: true });
    }
    return true;
  }
  return false;
}

const CLAIM = join(ROOT, 'dist/.building');
const LOOK_EVERY = 500;
/** A claim that is older was left by a process that died. */
const LONGEST_BUILD = 300_000;

/** One process builds at a time: whoever makes the folder. */
function claimed(waited: number): boolean {
  if (waited > LONGEST_BUILD) rmSync(CLAIM, { recursive: true, force: true });
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  try {
    mkdirSync(CLAIM);
    return true;
  } catch {
    return false;
  }
}

export async function buildWeb(): Promise<void> {
  await run([join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn']);
  compress(WEB_FOLDER);
}

function isFresh(): boolean {
  const built = join(WEB_FOLDER, 'index.html');
  if (!existsSync(built)) return false;
  const sources = ['src/web', 'src/kernel', 'src/modules'].map((folder) => join(ROOT, folder));
  if (!existsSync(sources[0] ?? '')) return true;
  const newest = Math.max(...sources.map(newestIn), statSync(join(ROOT, 'package-lock.json')).mtimeMs);
  return statSync(built).mtimeMs >= newest;
}

function newestIn(folder: string): number {
  let newest = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  }
  return newest;
}

/** A compressed twin beside each script, so that serving costs no CPU. */
function compress(folder: string) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|svg)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    );
  }
}

function run(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`Building the web interface failed (${code}).`)),
    );
  });
}
