import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export type PorticoProcess = {
  url: string;
  /** Everything that it said so far. */
  output(): string;
  /** Waits until the output matches; gives the match. */
  says(pattern: RegExp, seconds?: number): Promise<RegExpMatchArray>;
  /** Ends it as Ctrl-C does; gives the exit code and how long it took, in milliseconds. */
  stop(): Promise<{ code: number | null; took: number }>;
  kill(): Promise<void>;
  ended: Promise<number | null>;
};

/** Starts the program as `npm start` does, on a port of its own. */
export async function startProcess(
  env: Record<string, string>,
  args: string[] = [],
): Promise<PorticoProcess> {
  const port = env.PORT ?? String(await freePort());
  const child = spawn(process.execPath, ['scripts/start.ts', ...args], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      TMPDIR: process.env.TMPDIR ?? '/tmp',
      PORT: port,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  return {
    url: `http://localhost:${port}`,
    output: () => text,
    says: (pattern, seconds = 60) =>
      waitFor(
        () => text.match(pattern),
        listeners,
        ended,
        seconds,
        () => `${pattern} in:\n${text}`,
      ),
    ended,
    stop: () => stop(child, ended),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function waitFor<T>(
  look: () => T | null,
  listeners: Set<() => void>,
  ended: Promise<unknown>,
  seconds: number,
  what: () => string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const check = () => {
      const found = look();
      if (found === null) return;
      finish();
      resolve(found);
    };
    const fail = (why: string) => () => {
      check();
      finish();
      reject(new Error(`${why} waiting for ${what()}`));
    };
    const timer = setTimeout(fail(`Gave up after ${seconds} s`), seconds * 1_000);
    const finish = () => {
      clearTimeout(timer);
      listeners.delete(check);
    };
    listeners.add(check);
    ended.then(() => setTimeout(fail('The process ended'), 50)).catch(() => {});
    check();
  });
}

async function stop(child: ChildProcess, ended: Promise<number | null>) {
  const from = performance.now();
  child.kill('SIGINT');
  const code = await ended;
  return { code, took: performance.now() - from };
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
