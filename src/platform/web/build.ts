import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const ROOT = join(import.meta.dirname, '../../..');
export const WEB_FOLDER = join(ROOT, 'dist/web');

/** Builds the web interface when it is missing or older than its sources. True when it had to. */
export async function buildWebIfNeeded(): Promise<boolean> {
  if (isFresh()) return false;
  await buildWeb();
  return true;
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
