import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { identifyProcess, isAlive, type ProcessIdentity } from './process-identity.ts';

/** The server that works on this data already: left behind by a Portico that was killed. */
export function findRunningServer(data: string): ProcessIdentity | undefined {
  const pid = recordedPid(data);
  return pid !== undefined && worksIn(pid, data) ? identifyProcess(pid) : undefined;
}

/** The process number in postmaster.pid, living or not. */
export function recordedPid(data: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A server that was killed leaves children, which end by themselves. Waits for them, so that nobody writes to the
 * data when its lock file is removed. Throws when one is still there after ten seconds.
 */
export async function leftoversEnd(data: string, works = worksIn): Promise<void> {
  const deadline = performance.now() + 10_000;
  for (let left = processesIn(data, works); left.length > 0; left = processesIn(data, works)) {
    if (performance.now() > deadline) {
      throw new Error(
        `Processes ${left.join(', ')} of an earlier PostgreSQL still work in ${data}. End them first.`,
      );
    }
    await sleep(20);
  }
}

/**
 * Ends whoever still makes a database in this folder: `initdb` outlives the Portico that was killed beside it, and makes
 * the folder anew when it is removed under its feet. Throws when one is still there after ten seconds.
 */
export async function makersEnd(draft: string): Promise<void> {
  for (const pid of processesIn(draft, isThere)) signal(pid, 'SIGKILL');
  await leftoversEnd(draft, isThere);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}

/**
 * Waits until the server takes connections: 'ready', or 'ended' when it stopped before.
 * Throws after 30 seconds with the last refusal; the server is left to finish its recovery.
 */
export async function becomesReady(
  server: ProcessIdentity,
  socketFolder: string,
): Promise<'ready' | 'ended'> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    const refusal = await refusalOf(socketFolder);
    if (refusal === undefined) return 'ready';
    if (!isAlive(server)) return 'ended';
    if (performance.now() > deadline) {
      throw new Error(`PostgreSQL (process ${server.pid}) takes no connection after 30 seconds: ${refusal}`);
    }
    await sleep(10);
  }
}

/** Whether anything listens on the server's socket, be it a process of another container that we cannot see. */
export function somebodyListens(socketFolder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(join(socketFolder, '.s.PGSQL.5432'));
    const answer = (listens: boolean) => {
      socket.destroy();
      resolve(listens);
    };
    socket.once('connect', () => answer(true)).once('error', () => answer(false));
  });
}

async function refusalOf(socketFolder: string): Promise<string | undefined> {
  const settings = { host: socketFolder, port: 5432, user: 'postgres', database: 'postgres', ssl: false };
  const client = new pg.Client({ ...settings, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return String(error);
  } finally {
    await client.end().catch(() => {});
  }
}

function processesIn(data: string, works: typeof worksIn): number[] {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  return pids.map(Number).filter((pid) => works(pid, data));
}

/** Every process of a server has its data as working folder. */
function worksIn(pid: number, data: string): boolean {
  try {
    if (process.platform !== 'linux') return commandNames(pid, data);
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres' && isThere(pid, data);
  } catch {
    return false;
  }
}

/** Whether this folder is the process's working folder. Folders are compared by number, as names may differ. */
function isThere(pid: number, folder: string): boolean {
  try {
    const [its, ours] = [statSync(`/proc/${pid}/cwd`), statSync(folder)];
    return its.dev === ours.dev && its.ino === ours.ino;
  } catch {
    return false;
  }
}

/** Where there is no /proc, the command line names the data. */
function commandNames(pid: number, data: string): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.includes('postgres') && stdout.includes(` -D ${data} `);
}
