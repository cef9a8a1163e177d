import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type pg from 'pg';
import { bundle } from '../scripts/building.ts';
import { cpuOf, cpuOfTree } from './cpu-time.ts';
import type { Endings } from './database.ts';
import { load, type Request } from './load.ts';

/** A server under load, its CPU time told apart by the name that its connections give. */
export type BenchServer = { name: string; application: string; address: string; process: ChildProcess };
/** Whom the load asks as, and what for. */
export type Errand = { token: string; next: () => Request };
/** Requests per second, and CPU milliseconds per request of the server's process tree and of its PostgreSQL backends. */
export type Round = { perSecond: number; server: number; database: number };

export type Pace = {
  seconds: number;
  rounds: number;
};

/** The first round is this long and not counted: V8 is done with compiling a program of ours after some 6,000 requests. */
const WARM_UP_SECONDS = 20;

/** Starts one of the servers in this folder as a process of its own; ours as one file, as `npm start` runs it. */
export async function startBenchServer(
  { name, application, file }: { name: string; application: string; file: string },
  connection: pg.PoolConfig,
  endings: Endings,
  environment: Record<string, string> = {},
): Promise<BenchServer> {
  const source = join(import.meta.dirname, file);
  const program = file.startsWith('portico') ? await bundle(source, 'dist/bench') : source;
  const child = spawn(process.execPath, [...process.execArgv, program], {
    env: { ...process.env, ...environment, BENCH_CONNECTION: JSON.stringify(connection) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  endings.push(() => child.kill());
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(String(line).trim()));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
  return { name, application, address, process: child };
}

/** Contestants take turns; the medians of their rounds, in the order in which they were given. */
export async function takeTurns(
  owner: pg.Client,
  contestants: { server: BenchServer; errand: Errand }[],
  { seconds, rounds }: Pace,
): Promise<Round[]> {
  const measured: Round[][] = contestants.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [place, { server, errand }] of contestants.entries()) {
      const result = await oneRound(owner, server, errand, round === 0 ? WARM_UP_SECONDS : seconds);
      if (round > 0) measured[place]?.push(result);
    }
  }
  return measured.map((all) => ({
    perSecond: middle(all.map((round) => round.perSecond)),
    server: middle(all.map((round) => round.server)),
    database: middle(all.map((round) => round.database)),
  }));
}

async function oneRound(
  owner: pg.Client,
  server: BenchServer,
  { token, next }: Errand,
  seconds: number,
): Promise<Round> {
  const before = await cpuNow(server, owner);
  const { requests, seconds: passed } = await load(server.address, `portico_session=${token}`, next, seconds);
  const after = await cpuNow(server, owner);
  return {
    perSecond: requests / passed,
    server: (after.server - before.server) / requests,
    database: spentBetween(before.backends, after.backends) / requests,
  };
}

/** CPU milliseconds so far of a server's process tree and of its PostgreSQL backends, one by one. */
export async function cpuNow(server: Pick<BenchServer, 'application' | 'process'>, owner: pg.Client) {
  const { rows } = await owner.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database() and application_name = $1',
    [server.application],
  );
  return {
    server: cpuOfTree(server.process.pid ?? 0),
    backends: new Map(rows.map(({ pid }) => [pid, cpuOf(pid)])),
  };
}

/** What backends spent between two looks; one that is new counts from its start. */
export function spentBetween(before: Map<number, number>, after: Map<number, number>): number {
  let spent = 0;
  for (const [pid, milliseconds] of after) spent += milliseconds - (before.get(pid) ?? 0);
  return spent;
}

/** One line of a result: "page  portico  624/s  CPU per request: server 0.640 ms, PostgreSQL 1.350 ms". */
export function resultLine(kind: string, name: string, { perSecond, server, database }: Round): string {
  return (
    `${kind.padEnd(7)} ${name.padEnd(22)} ${perSecond.toFixed(0).padStart(6)}/s  CPU per request: server ` +
    `${server.toFixed(3)} ms, PostgreSQL ${database.toFixed(3)} ms`
  );
}

export function middle(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
