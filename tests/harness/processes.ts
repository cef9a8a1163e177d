import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { WorkerOrder } from './worker-process.ts';
import type { World } from './world.ts';

export type WorkerProcess = { pid: number; kill(): Promise<void> };

/** Starts a process that works all queues of this world, and waits until it does. `kill` is `kill -9`. */
export async function startWorkerProcess(world: World, concurrency = 4): Promise<WorkerProcess> {
  const order: WorkerOrder = {
    connection: world.connection.application,
    settings: world.settings,
    concurrency,
  };
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'worker-process.ts')],
    {
      env: { PATH: process.env.PATH, PORTICO_WORKER: JSON.stringify(order) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await Promise.race([once(child.stdout, 'data'), failsWhenItEnds(child)]);
  return {
    pid: child.pid ?? 0,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Starts such processes for the tests of a file; those that are left end with them. */
export function workersOf(world: () => World, concurrency: number) {
  const workers: WorkerProcess[] = [];
  afterAll(async () => {
    for (const worker of workers) await worker.kill();
  });
  return async () => {
    const worker = await startWorkerProcess(world(), concurrency);
    workers.push(worker);
    return worker;
  };
}

async function failsWhenItEnds(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`The worker process ended with ${code} before it worked.`);
}
