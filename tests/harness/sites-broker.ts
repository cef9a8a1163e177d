import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Fault } from '../../examples/sites-broker/faults.ts';
import type { Site } from '../../examples/sites-broker/site-book.ts';
import type { BrokerEndpoint } from '../../src/platform/service-broker/broker-types.ts';
import { freePort } from './portico-process.ts';

const SERVER = join(import.meta.dirname, '../../examples/sites-broker/server.ts');
const PASSWORD = 'sites password';

export type SitesBroker = {
  url: string;
  endpoint: BrokerEndpoint;
  password: string;
  /** Switches these faults on, and all others off. */
  faults(...faults: Fault[]): Promise<void>;
  /** How often each call was made, and every site with what was really done for it. */
  look(): Promise<{ calls: Record<string, number>; sites: Site[] }>;
  /** Offers an update of every site; a platform learns of it when it reads the catalog. */
  offerUpdate(maintenance: { version: string; description: string }): Promise<void>;
  site(id: string): Promise<Site | undefined>;
  /** Takes a site away behind everybody's back. */
  forget(id: string): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** Again at the same address, with what its file says. */
  start(): Promise<void>;
  close(): Promise<void>;
};

/** The example broker in a process of its own, spoken to over HTTP. */
export async function startSitesBroker({ stepMs = 20 }: { stepMs?: number } = {}): Promise<SitesBroker> {
  const folder = await mkdtemp(join(tmpdir(), 'portico-sites-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  const headers = {
    authorization: `Basic ${Buffer.from(`portico:${PASSWORD}`).toString('base64')}`,
    'content-type': 'application/json',
  };
  const administer = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${url}/admin${path}`, {
      ...{ method, headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };

  async function start() {
    child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', SERVER], {
      env: {
        PATH: process.env.PATH,
        PORT: String(port),
        HOST: 'localhost',
        PASSWORD,
        DATA_FILE: join(folder, 'sites.jsonl'),
        STEP_MS: String(stepMs),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (child.stdout) await once(child.stdout, 'data');
  }
  async function kill() {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
  const look = () => administer('GET', '');
  const site = async (id: string) => (await look()).sites.find((one: Site) => one.id === id);

  await start();
  return {
    ...{ url, password: PASSWORD, look, kill, start },
    endpoint: {
      url,
      credentials: { kind: 'basic', userName: 'portico', password: PASSWORD },
      trustedInside: ['localhost'],
    },
    faults: (...faults) => administer('PUT', '/faults', faults),
    offerUpdate: (maintenance) => administer('PUT', '/maintenance', maintenance),
    site,
    async forget(id) {
      const query = 'accepts_incomplete=true&service_id=s&plan_id=p';
      await fetch(`${url}/v2/service_instances/${id}?${query}`, {
        method: 'DELETE',
        headers: { ...headers, 'x-broker-api-version': '2.17' },
      });
      while ((await site(id))?.state !== 'deleted') await setTimeout(20);
    },
    async close() {
      await kill();
      await rm(folder, { recursive: true });
    },
  };
}
