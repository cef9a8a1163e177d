import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import type { Settings } from '../kernel/context.ts';

const SERVER = join(import.meta.dirname, '../../examples/sites-broker/server.ts');
const HOST = '127.0.0.1';
const FIRST_CHOICE = 4_000;
/** Slow enough to be watched. */
const STEP_MS = '1500';

/** What the demo shows to its broker, and its people to the broker's faults. */
export const SITES_PASSWORD = 'portico demo sites';

let started: Promise<string> | undefined;

/**
 * The broker of the demo, in a process of its own that ends when this one does, however that ends. Gives its address;
 * nothing where there is no example to start, or no folder to keep its sites in.
 */
export async function openSites(settings: Settings): Promise<string | undefined> {
  const { dataFolder } = settings;
  if (dataFolder === undefined || !existsSync(SERVER)) return undefined;
  trustSites(settings);
  started ??= start(dataFolder);
  return started;
}

/** The broker of the demo is inside, and without TLS. */
export function trustSites({ brokerInsideHosts }: Pick<Settings, 'brokerInsideHosts'>): void {
  if (!brokerInsideHosts.includes(HOST)) brokerInsideHosts.push(HOST);
}

async function start(folder: string): Promise<string> {
  const port = await portOf(join(folder, 'demo-sites.port'));
  const address = `http://${HOST}:${port}`;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', SERVER], {
    env: {
      ...{ HOST, PORT: port, PASSWORD: SITES_PASSWORD, PUBLIC_URL: address },
      ...{ DATA_FILE: join(folder, 'demo-sites.jsonl'), STEP_MS, END_WITH_INPUT: 'yes' },
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // Nothing is written into the pipe: it closes with this process, and the broker ends then.
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  return address;
}

/** The same at every start, for the installation knows the broker by its address. */
async function portOf(file: string): Promise<string> {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dirname(file), { recursive: true });
  const port = String((await freePort(FIRST_CHOICE)) ?? (await freePort(0)));
  writeFileSync(file, port);
  return port;
}

function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(undefined))
      .listen(wanted, HOST, () => {
        const address = server.address();
        const port = typeof address === 'object' && address ? address.port : undefined;
        server.close(() => resolve(port));
      });
  });
}
