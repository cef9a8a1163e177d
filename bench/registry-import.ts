// How fast a registry file of 100,000 customers comes in through the API, against a bare COPY of the same rows into a
// table with the same indexes, and how much memory the server takes: `node scripts/run.mjs bench/registry-import.ts
// [rounds]`. On the embedded PostgreSQL, or on that of TEST_DATABASE_URL.
import { type ChildProcess, spawn } from 'node:child_process';
import { createReadStream, mkdtempSync, openAsBlob, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { jobs, seed } from '../src/application.ts';
import { newId } from '../src/kernel/ids.ts';
import { hashToken, newToken } from '../src/platform/http/session-cookie.ts';
import { startEmbeddedServer } from '../src/platform/postgres/embedded-server.ts';
import { applicationRole } from '../src/platform/postgres/migrate.ts';
import { prepareDatabase } from '../src/platform/postgres/prepare.ts';
import { PARTNERS, ROWS, writeFiles } from './registry-rows.ts';

const ROUNDS = Number(process.argv[2] ?? 3);
const DATABASE = `bench_import_${process.pid}`;
const WANTED = { speed: 0.3, megabytes: 256 };

const endings: (() => Promise<unknown> | unknown)[] = [];
try {
  const folder = mkdtempSync(join(tmpdir(), 'portico-import-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true }));
  const files = writeFiles(folder);
  const database = await openDatabaseServer();
  const owner = new pg.Client(database.owner);
  await owner.connect();
  endings.push(() => owner.end());
  const operator = await signInOperator(owner);
  const server = await startServer(database.application);
  const atRest = megabytes(server.child, 'VmRSS');

  const seconds = { copy: [] as number[], portico: [] as number[], again: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    seconds.copy.push(await bareCopy(owner, files.rows));
    await owner.query('truncate registry_partners, registry_sign_ins, registry_customers');
    await owner.query('checkpoint');
    seconds.portico.push(
      await timed(() => send(server.address, operator, files.csv, { added: ROWS + PARTNERS })),
    );
    seconds.again.push(
      await timed(() => send(server.address, operator, files.csv, { added: 0, changed: 0 })),
    );
  }
  const [copy, portico, again] = [middle(seconds.copy), middle(seconds.portico), middle(seconds.again)];
  const peak = megabytes(server.child, 'VmHWM');
  console.log(`bare COPY        ${rate(copy)}`);
  console.log(
    `import           ${rate(portico)}  ${(copy / portico).toFixed(2)} of COPY (wanted ${WANTED.speed})`,
  );
  console.log(`the same again   ${rate(again)}  changes nothing`);
  console.log(
    `server's memory  ${atRest} MB at rest, ${peak} MB at its peak (wanted under ${WANTED.megabytes})`,
  );
  if (copy / portico < WANTED.speed || peak >= WANTED.megabytes) process.exitCode = 1;
} finally {
  for (const end of endings.reverse()) await end();
}

async function bareCopy(owner: pg.Client, file: string): Promise<number> {
  await owner.query('drop table if exists bare');
  await owner.query('create table bare (like registry_customers including all)');
  await owner.query('checkpoint');
  const columns =
    'partner_number, number, name, street, city, state, postal_code, country, industry, plan, updated_at';
  return timed(() =>
    pipeline(createReadStream(file), owner.query(copyFrom(`copy bare (${columns}) from stdin`))),
  );
}

type Operator = { organizationId: string; token: string };

async function send(address: string, operator: Operator, file: string, expected: Record<string, number>) {
  const form = new FormData();
  form.append('file', await openAsBlob(file), 'registry.csv');
  const answer = await fetch(`${address}/api/v1/organizations/${operator.organizationId}/registry/imports`, {
    method: 'POST',
    headers: { cookie: `portico_session=${operator.token}` },
    body: form,
  });
  const body = await answer.json();
  for (const [count, value] of Object.entries(expected))
    if (body[count] !== value) throw new Error(`${answer.status}: ${JSON.stringify(body).slice(0, 500)}`);
}

async function signInOperator(owner: pg.Client): Promise<Operator> {
  const [organizationId, accountId, token] = [newId(), newId(), newToken()];
  await owner.query(
    `insert into organizations (id, kind, name, created_at) values ($1, 'vendor', 'Bench', now())`,
    [organizationId],
  );
  await owner.query(
    `insert into accounts (id, display_name, created_at) values ($1, 'Olga Operator', now())`,
    [accountId],
  );
  await owner.query(
    `insert into sessions (token_hash, account_id, created_at, last_seen_at, expires_at)
     values ($1, $2, now(), now(), now() + interval '1 day')`,
    [hashToken(token), accountId],
  );
  await owner.query(
    `insert into people (organization_id, id, account_id, first_name, last_name, sign_in_name, contact_email, roles,
                         created_at, bound_at)
     values ($1, $2, $3, 'Olga', 'Operator', 'olga@bench.example', 'olga@bench.example', '{operator}', now(), now())`,
    [organizationId, newId(), accountId],
  );
  return { organizationId, token };
}

async function startServer(connection: object): Promise<{ address: string; child: ChildProcess }> {
  const child = spawn(
    process.execPath,
    [...process.execArgv, join(import.meta.dirname, 'portico-server.ts')],
    {
      env: { ...process.env, BENCH_CONNECTION: JSON.stringify(connection) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  endings.push(() => child.kill());
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(String(line).trim()));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { address, child };
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

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}

/** From /proc: resident memory now (VmRSS) or at its highest (VmHWM). */
function megabytes({ pid }: ChildProcess, field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1_024);
}

function rate(seconds: number): string {
  return `${seconds.toFixed(2).padStart(6)} s  ${Math.round(ROWS / seconds)
    .toLocaleString('en')
    .padStart(8)} rows/s`;
}

function middle(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
