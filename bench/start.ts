// How long until the first page is served: on an empty folder, and on one that has been used, without building; and
// until Ctrl-C has ended everything.
//   node scripts/run.mjs bench/start.ts
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from '../scripts/building.ts';

const ROUNDS = 5;

await buildIfNeeded();
const first: number[] = [];
const warm: number[] = [];
const stop: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const folder = mkdtempSync(join(tmpdir(), 'portico-bench-'));
  first.push(await timeToFirstPage(folder));
  warm.push(await timeToFirstPage(folder));
  rmSync(folder, { recursive: true, force: true });
}
report('first-ever start (database made and migrated)', first);
report('warm start', warm);
report('stop by Ctrl-C', stop);

async function timeToFirstPage(folder: string): Promise<number> {
  const port = await freePort();
  const from = performance.now();
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/start.ts'], {
    env: { ...process.env, PORT: String(port), PORTICO_DATA: folder },
    stdio: 'ignore',
  });
  const took = await untilServed(`http://127.0.0.1:${port}/`, from);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const asked = performance.now();
  child.kill('SIGINT');
  await ended;
  stop.push(performance.now() - asked);
  return took;
}

async function untilServed(url: string, from: number): Promise<number> {
  while (performance.now() - from < 60_000) {
    const answer = await fetch(url, { headers: { accept: 'text/html' } }).catch(() => undefined);
    if (answer?.status === 200) return performance.now() - from;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('No page within a minute.');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function report(what: string, times: number[]) {
  const sorted = times.toSorted((a, b) => a - b).map((ms) => (ms / 1000).toFixed(2));
  console.log(
    `${what}: median ${sorted[Math.floor(sorted.length / 2)]} s, ${sorted[0]}–${sorted.at(-1)} s of ${sorted.length}`,
  );
}
