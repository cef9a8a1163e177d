// How fast 100,000 customers of one partner go out as files, against a bare `COPY … TO STDOUT` of the same columns in the
// same order, and how much memory the server takes: `node scripts/run.mjs bench/export.ts [rounds]`. On the embedded
// PostgreSQL, or on that of TEST_DATABASE_URL.
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { middle, startBenchServer } from './comparison.ts';
import { type Endings, openBenchDatabase } from './database.ts';
import { type SeededPartner, seedCustomers } from './seed-customers.ts';

const ROWS = 100_000;
const ROUNDS = Number(process.argv[2] ?? 3);
const WANTED = { megabytes: 150 };
const COLUMNS = ['name', 'number', 'city', 'country', 'standing', 'daysLeft', 'created', 'lastActivity'];

const endings: Endings = [];
try {
  const database = await openBenchDatabase('export', endings);
  const owner = new pg.Client(database.owner);
  await owner.connect();
  endings.push(() => owner.end());
  console.log(`Seeding ${ROWS.toLocaleString('en')} customers of one partner …`);
  const [partner] = await seedCustomers(owner, { customers: ROWS + 1_000, partners: 11, sizes: [ROWS] });
  if (!partner) throw new Error('No partner was seeded.');
  const server = await startBenchServer(
    { name: 'portico', application: 'bench_portico', file: 'portico-server.ts' },
    database.application,
    endings,
  );
  const atRest = megabytes(server.process, 'VmRSS');
  const seconds = { copy: [] as number[], csv: [] as number[], xlsx: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    seconds.copy.push(await timed(() => bareCopy(owner, partner.partnerId)));
    seconds.csv.push(await timed(() => download(server.address, partner, 'csv')));
    if (round === 0)
      console.log(`server's memory  ${megabytes(server.process, 'VmHWM')} MB at its peak after one CSV file`);
    seconds.xlsx.push(await timed(() => download(server.address, partner, 'xlsx')));
  }
  const copy = middle(seconds.copy);
  console.log(`bare COPY  ${rate(copy)}`);
  for (const format of ['csv', 'xlsx'] as const) {
    const took = middle(seconds[format]);
    console.log(`${format.padEnd(9)}  ${rate(took)}  ${(copy / took).toFixed(2)} of COPY`);
  }
  const peak = megabytes(server.process, 'VmHWM');
  console.log(
    `server's memory  ${atRest} MB at rest, ${peak} MB at its peak (wanted under ${WANTED.megabytes})`,
  );
  if (peak >= WANTED.megabytes) process.exitCode = 1;
} finally {
  for (const end of endings.reverse()) await end();
}

async function bareCopy(owner: pg.Client, partnerId: string) {
  const rows = owner.query(
    copyTo(`copy (select name, number, city, country, inactivated_at, created_at, last_activity_at from customers
                   where partner_id = '${partnerId}' order by searchable_name, id) to stdout (format csv)`),
  );
  let bytes = 0;
  for await (const chunk of rows) bytes += chunk.length;
  if (bytes < ROWS) throw new Error(`COPY gave ${bytes} bytes`);
}

/** Takes the file as a browser does, and keeps nothing of it. */
async function download(address: string, { partnerId, token }: SeededPartner, format: 'csv' | 'xlsx') {
  const answer = await fetch(`${address}/api/v1/organizations/${partnerId}/customers/export`, {
    method: 'POST',
    headers: { cookie: `portico_session=${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ format, selection: { all: {} }, columns: COLUMNS }),
  });
  if (!answer.ok || !answer.body) throw new Error(`${answer.status}: ${await answer.text()}`);
  let lines = 0;
  const reader = answer.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read())
    if (format === 'csv') for (const byte of part.value) if (byte === 10) lines += 1;
  if (format === 'csv' && lines !== ROWS + 1) throw new Error(`The file has ${lines} lines.`);
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
  const perSecond = Math.round(ROWS / seconds).toLocaleString('en');
  return `${seconds.toFixed(2).padStart(6)} s  ${perSecond.padStart(8)} rows/s`;
}
