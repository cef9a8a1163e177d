// How fast a registry file of 100,000 customers comes in through the API, against a bare COPY of the same rows into a
// table with the same indexes, and how much memory the server takes: `node scripts/run.mjs bench/registry-import.ts
// [rounds]`. On the embedded PostgreSQL, or on that of TEST_DATABASE_URL.
import type { ChildProcess } from 'node:child_process';
import { createReadStream, mkdtempSync, openAsBlob, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { newId } from '../src/kernel/ids.ts';
import { hashToken, newToken } from '../src/platform/http/session-cookie.ts';
import { cpuNow, middle, spentBetween, startBenchServer } from './comparison.ts';
import { cpuOf } from './cpu-time.ts';
import { type Endings, openBenchDatabase } from './database.ts';
import { PARTNERS, ROWS, writeFiles } from './registry-rows.ts';

const ROUNDS = Number(process.argv[2] ?? 3);
const WANTED = { speed: 0.3, megabytes: 256 };

const endings: Endings = [];
try {
  const folder = mkdtempSync(join(tmpdir(), 'portico-import-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true }));
  const files = writeFiles(folder);
  const database = await openBenchDatabase('import', endings);
  const owner = new pg.Client(database.owner);
  await owner.connect();
  endings.push(() => owner.end());
  const operator = await signInOperator(owner);
  const server = await startBenchServer(
    { name: 'portico', application: 'bench_portico', file: 'portico-server.ts' },
    database.application,
    endings,
  );
  const atRest = megabytes(server.process, 'VmRSS');

  const seconds = { copy: [] as number[], portico: [] as number[], again: [] as number[] };
  const cpu = { copy: [] as number[], server: [] as number[], database: [] as number[] };
  const ownerPid = (await owner.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid ?? 0;
  for (let round = 0; round < ROUNDS; round++) {
    const beforeCopy = cpuOf(ownerPid);
    seconds.copy.push(await bareCopy(owner, files.rows));
    cpu.copy.push(cpuOf(ownerPid) - beforeCopy);
    await owner.query('truncate registry_partners, registry_sign_ins, registry_customers');
    await owner.query('checkpoint');
    const before = await cpuNow(server, owner);
    seconds.portico.push(
      await timed(() => send(server.address, operator, files.csv, { added: ROWS + PARTNERS })),
    );
    const after = await cpuNow(server, owner);
    cpu.server.push(after.server - before.server);
    cpu.database.push(spentBetween(before.backends, after.backends));
    seconds.again.push(
      await timed(() => send(server.address, operator, files.csv, { added: 0, changed: 0 })),
    );
  }
  const [copy, portico, again] = [middle(seconds.copy), middle(seconds.portico), middle(seconds.again)];
  const peak = megabytes(server.process, 'VmHWM');
  console.log(`bare COPY        ${rate(copy)}`);
  console.log(
    `import           ${rate(portico)}  ${(copy / portico).toFixed(2)} of COPY (wanted ${WANTED.speed})`,
  );
  console.log(`the same again   ${rate(again)}  changes nothing`);
  console.log(
    `CPU time         COPY ${middle(cpu.copy)} ms of PostgreSQL; import ${middle(cpu.server)} ms of the server and ` +
      `${middle(cpu.database)} ms of PostgreSQL`,
  );
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
