import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const ROOT = join(import.meta.dirname, '..');

/** What Vite makes under `dist`: the pages, and the server as one file, which starts sooner and takes less memory. */
const PARTS = {
  web: {
    config: 'vite.config.ts',
    built: 'dist/web/index.html',
    from: ['src/web', 'src/kernel', 'src/modules'],
  },
  server: { config: 'vite.server.config.ts', built: 'dist/server/main.js', from: ['src'] },
};
type Part = keyof typeof PARTS;
const ALL: Part[] = ['web', 'server'];

/** Builds what is missing or older than its sources. True when it had to. */
export async function buildIfNeeded(wanted: Part[] = ALL): Promise<boolean> {
  const isStale = () => wanted.filter((part) => !isFresh(part));
  for (let waited = 0; isStale().length > 0; waited += LOOK_EVERY) {
    if (!claimed(waited)) {
      await setTimeout(LOOK_EVERY);
      continue;
    }
    try {
      await build(isStale());
    } finally {
      rmSync(CLAIM, { recursive: true, force: true });
    }
    return true;
  }
  return false;
}

/** Builds these parts, side by side. */
export async function build(wanted: Part[] = ALL): Promise<void> {
  await Promise.all(wanted.map((part) => vite(PARTS[part].config)));
  if (wanted.includes('web')) compress(join(ROOT, 'dist/web'));
}

/** Bundles another program as the server is bundled, and gives the file: a bench measures what `npm start` runs. */
export async function bundle(program: string, folder: string): Promise<string> {
  await vite(PARTS.server.config, '--ssr', program, '--outDir', folder);
  return join(ROOT, folder, `${basename(program, '.ts')}.js`);
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

function isFresh(part: Part): boolean {
  const { config, built, from } = PARTS[part];
  if (!existsSync(join(ROOT, built))) return false;
  const files = [config, 'package-lock.json'].map((file) => statSync(join(ROOT, file)).mtimeMs);
  const newest = Math.max(...from.map((folder) => newestIn(join(ROOT, folder))), ...files);
  return statSync(join(ROOT, built)).mtimeMs >= newest;
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

function vite(config: string, ...given: string[]): Promise<void> {
  const args = ['build', '--logLevel', 'warn', '--config', config, ...given];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`Building with ${config} failed (${code}).`)),
    );
  });
}
