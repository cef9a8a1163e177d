import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type pg from 'pg';
import type { SeededPartner } from './seed-customers.ts';

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts one of these scripts as a process of its own; gives its first line. */
export async function startScript(
  file: string,
  connection: pg.PoolConfig,
  env: Record<string, string> = {},
): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, file)],
    {
      env: { PATH: process.env.PATH, BENCH_CONNECTION: JSON.stringify(connection), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  child.stderr?.on('data', (text) => process.stderr.write(`${file} (${child.pid}): ${text}`));
  const line = await Promise.race([
    once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data').then(([text]) => text),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${file} ended with ${code}.`);
    }),
  ]);
  return { child, said: String(line).trim() };
}

/** `kill -9`, and waits until it is gone. */
export async function killScript(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** Adds a service to the customer as a partner does; again, with the same key, where the answer was lost. */
export async function addService(
  address: string,
  { partnerId, token }: SeededPartner,
  customerId: string,
  body: object,
): Promise<void> {
  const key = `add-${customerId}`;
  for (let tries = 0; ; tries++) {
    const answer = await fetch(
      `${address}/api/v1/organizations/${partnerId}/customers/${customerId}/subscriptions`,
      {
        method: 'POST',
        headers: {
          cookie: `portico_session=${token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify(body),
      },
    ).catch(() => undefined);
    if (answer?.ok) return;
    if (tries > 60 || (answer && answer.status < 500))
      throw new Error(`${answer?.status} ${await answer?.text()}`);
    await pause(500);
  }
}

/** So many things at once at most. */
export async function inLanes<T>(items: T[], lanes: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const lane = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** How many operations stand in which state. */
export async function statesOf(owner: pg.Client | pg.Pool): Promise<Record<string, number>> {
  const { rows } = await owner.query<{ state: string; count: number }>(
    `select state, count(*)::int as count from operations where kind = 'provision' group by state`,
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** Waits until so many operations have succeeded; fails after so many seconds. */
export async function untilSucceeded(owner: pg.Client | pg.Pool, wanted: number, seconds: number) {
  const until = Date.now() + seconds * 1_000;
  for (;;) {
    const states = await statesOf(owner).catch(() => ({}) as Record<string, number>);
    if ((states.succeeded ?? 0) >= wanted) return;
    if (Date.now() > until) throw new Error(`After ${seconds} s: ${JSON.stringify(states)}`);
    await pause(250);
  }
}
