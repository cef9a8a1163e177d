// How many requests a second Portico serves, against a bare server on the same database: `node scripts/run.mjs
// bench/lists.ts [seconds per round] [rounds]`. On the embedded PostgreSQL, or on that of TEST_DATABASE_URL.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { jobs, seed } from '../src/application.ts';
import { startEmbeddedServer } from '../src/platform/postgres/embedded-server.ts';
import { applicationRole } from '../src/platform/postgres/migrate.ts';
import { prepareDatabase } from '../src/platform/postgres/prepare.ts';
import { cpuOf, cpuOfTree } from './cpu-time.ts';
import { load, type Request } from './load.ts';
import { type SeededPartner, seedCustomers } from './seed-customers.ts';

const SECONDS = Number(process.argv[2] ?? 2);
const ROUNDS = Number(process.argv[3] ?? 4);
const DATABASE = `bench_lists_${process.pid}`;
/** The first round is this much longer and not counted: V8 compiles what runs often only after thousands of requests. */
const WARM_UP = 3;
const TARGETS: Record<string, number> = { search: 0.8, page: 0.6, read: 0.4, create: 0.4 };

type Server = { name: string; application: string; address: string; process: ChildProcess };
type Round = { perSecond: number; server: number; database: number };

const endings: (() => Promise<void> | void)[] = [];
try {
  const database = await openDatabaseServer();
  const owner = new pg.Client(database.owner);
  await owner.connect();
  endings.push(() => owner.end());
  console.log('Seeding 100,000 customers of 200 partners …');
  const partner = await seedCustomers(owner);
  const servers = [
    await startServer('bare', 'bench_bare', 'bare-server.ts', database.owner, 'off'),
    await startServer('bare, prepared', 'bench_bare', 'bare-server.ts', database.owner, 'on'),
    await startServer('portico', 'bench_portico', 'portico-server.ts', database.application, 'off'),
  ];
  for (const [kind, next] of Object.entries(requestsOf(partner)))
    await compare(kind, next, servers, partner, owner);
} finally {
  for (const end of endings.reverse()) await end();
}

async function compare(
  kind: string,
  next: () => Request,
  servers: Server[],
  partner: SeededPartner,
  owner: pg.Client,
) {
  const rounds = new Map<string, Round[]>(servers.map(({ name }) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const server of servers) {
      const measured = await oneRound(
        server,
        next,
        partner,
        owner,
        round === 0 ? WARM_UP * SECONDS : SECONDS,
      );
      if (round > 0) rounds.get(server.name)?.push(measured);
    }
  }
  const median = (name: string, of: (round: Round) => number) => middle((rounds.get(name) ?? []).map(of));
  for (const { name } of servers) {
    const perSecond = median(name, (round) => round.perSecond);
    const ratio = median('portico', (round) => round.perSecond) / perSecond;
    const cpu = [median(name, (round) => round.server), median(name, (round) => round.database)];
    console.log(
      `${kind.padEnd(7)} ${name.padEnd(15)} ${perSecond.toFixed(0).padStart(6)}/s  CPU per request: server ` +
        `${cpu[0]?.toFixed(3)} ms, PostgreSQL ${cpu[1]?.toFixed(3)} ms` +
        (name === 'portico' ? '' : `  portico is at ${ratio.toFixed(2)} of it`) +
        (name === 'bare' ? ` (wanted ${TARGETS[kind]})` : ''),
    );
  }
}

async function oneRound(
  server: Server,
  next: () => Request,
  partner: SeededPartner,
  owner: pg.Client,
  seconds: number,
): Promise<Round> {
  const before = await cpuNow(server, owner);
  const { requests, seconds: passed } = await load(
    server.address,
    `portico_session=${partner.token}`,
    next,
    seconds,
  );
  const after = await cpuNow(server, owner);
  let database = 0;
  for (const [pid, spent] of after.backends) database += spent - (before.backends.get(pid) ?? 0);
  return {
    perSecond: requests / passed,
    server: (after.server - before.server) / requests,
    database: database / requests,
  };
}

async function cpuNow(server: Server, owner: pg.Client) {
  const { rows } = await owner.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database() and application_name = $1',
    [server.application],
  );
  return {
    server: cpuOfTree(server.process.pid ?? 0),
    backends: new Map(rows.map(({ pid }) => [pid, cpuOf(pid)])),
  };
}

function requestsOf({ partnerId, customerIds, searches }: SeededPartner): Record<string, () => Request> {
  const customers = `/api/v1/organizations/${partnerId}/customers`;
  let turn = 0;
  const one = (list: string[]) => list[turn++ % list.length] ?? '';
  return {
    search: () => ({ method: 'GET', path: `${customers}?search=${encodeURIComponent(one(searches))}` }),
    page: () => ({ method: 'GET', path: customers }),
    read: () => ({ method: 'GET', path: `${customers}/${one(customerIds)}` }),
    create: () => ({ method: 'POST', path: customers, body: newCustomer(turn++) }),
  };
}

function newCustomer(n: number): string {
  return JSON.stringify({
    name: `Woodgrove Coffee Imports ${n}`,
    city: 'Porto',
    country: 'DE',
    administrator: { firstName: 'Cara', lastName: 'Meyer', signInName: `cara${n}@woodgrove.example` },
    contactEmail: `office${n}@woodgrove.example`,
  });
}

async function startServer(
  name: string,
  application: string,
  file: string,
  connection: object,
  prepared: 'on' | 'off',
): Promise<Server> {
  const child = spawn(process.execPath, [...process.execArgv, join(import.meta.dirname, file)], {
    env: { ...process.env, BENCH_CONNECTION: JSON.stringify(connection), BENCH_PREPARED: prepared },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  endings.push(() => void child.kill());
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(String(line).trim()));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
  return { name, application, address, process: child };
}

async function openDatabaseServer() {
  const url = process.env.TEST_DATABASE_URL;
  const role = applicationRole('portico_bench_app', DATABASE);
  const at = url ? external(url) : await embedded();
  await maintain(at('postgres', undefined), `create database ${DATABASE}`);
  endings.push(() => maintain(at('postgres', undefined), `drop database ${DATABASE} with (force)`));
  const queues = jobs.map((job) => job.queue);
  await prepareDatabase(at(DATABASE, undefined), role, queues, seed);
  return { owner: at(DATABASE, undefined), application: at(DATABASE, role) };
}

type Login = { name: string; password: string };
type Address = (database: string, login: Login | undefined) => pg.PoolConfig;

function external(address: string): Address {
  return (database, login) => {
    const url = new URL(address);
    url.pathname = `/${database}`;
    if (login) Object.assign(url, { username: login.name, password: login.password });
    return { connectionString: url.toString() };
  };
}

async function embedded(): Promise<Address> {
  const folder = mkdtempSync(join(tmpdir(), 'portico-bench-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true }));
  const server = await startEmbeddedServer({ folder });
  endings.push(server.stop);
  return (database, login) => server.connection(database, login?.name ?? 'postgres');
}

async function maintain(connection: pg.PoolConfig, statement: string) {
  const client = new pg.Client(connection);
  await client.connect();
  await client.query(statement);
  await client.end();
}

function middle(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
