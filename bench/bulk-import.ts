// How fast 100,000 customers come in from a CSV file, step by step (sent, checked, done), what it costs, and how long
// another page waits meanwhile: `node scripts/run.mjs bench/bulk-import.ts [rows]`. On the embedded PostgreSQL, or on
// that of TEST_DATABASE_URL.
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { cpuNow, middle, spentBetween, startBenchServer } from './comparison.ts';
import { type Endings, openBenchDatabase } from './database.ts';
import { seedCustomers } from './seed-customers.ts';

const ROWS = Number(process.argv[2] ?? 100_000);
const WANTED = { rowsPerSecond: 5_000, megabytes: 300, slower: 2 };

const endings: Endings = [];
try {
  const database = await openBenchDatabase('bulk', endings);
  const owner = new pg.Client(database.owner);
  await owner.connect();
  endings.push(() => owner.end());
  const seeded = await seedCustomers(owner, { customers: 20_000, partners: 10, sizes: [10_000, 10] });
  const [reader, importer] = seeded;
  if (!reader || !importer) throw new Error('No partners.');
  const server = await startBenchServer(
    { name: 'portico', application: 'bench_portico', file: 'portico-working-server.ts' },
    database.application,
    endings,
  );
  const at = (organizationId: string, path: string) =>
    `${server.address}/api/v1/organizations/${organizationId}/${path}`;
  const call = async (method: string, path: string, body?: FormData | object) => {
    const json = body !== undefined && !(body instanceof FormData);
    const answer = await fetch(at(importer.partnerId, path), {
      method,
      headers: {
        cookie: `portico_session=${importer.token}`,
        ...(json ? { 'content-type': 'application/json' } : {}),
      },
      ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : (body as FormData) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
    return JSON.parse(text);
  };

  const form = new FormData();
  form.append('file', new Blob([customersFile()]), 'customers.csv');
  const reading = latencies(at(reader.partnerId, 'customers?search=contoso'), reader.token);
  await sleep(5_000);
  const before = reading.take();
  const start = await cpuNow(server, owner);
  const sent = await timed(() => call('POST', 'customer-imports', form));
  const whileSent = reading.take();
  const { id, mapping } = sent.result;
  const planned = await timed(() => call('PUT', `customer-imports/${id}/plan`, { mapping }));
  const whilePlanned = reading.take();
  const afterPlan = await cpuNow(server, owner);
  const done = await timed(async () => {
    await call('POST', `customer-imports/${id}/start`);
    for (;;) {
      const found = await call('GET', `customer-imports/${id}`);
      if (found.state === 'done') return found;
      await sleep(50);
    }
  });
  const whileDone = reading.take();
  reading.stop();
  const end = await cpuNow(server, owner);
  if (done.result.done.created !== ROWS) throw new Error(JSON.stringify(done.result.done));

  const slower = middle(whileDone) / middle(before);
  const speed = ROWS / done.seconds;
  const peak = Math.round(Number(/VmHWM:\s+(\d+)/.exec(statusOf(server.process.pid))?.[1]) / 1_024);
  console.log(`sent and staged  ${rate(sent.seconds)}  a list meanwhile ${words(whileSent)}`);
  console.log(`checked          ${rate(planned.seconds)}  a list meanwhile ${words(whilePlanned)}`);
  console.log(`done             ${rate(done.seconds)}  a list meanwhile ${words(whileDone)}`);
  console.log(
    `a list before    ${words(before)}; meanwhile ${slower.toFixed(2)} times (wanted under ${WANTED.slower})`,
  );
  console.log(
    `CPU time         send and check ${afterPlan.server - start.server} ms of the server, ` +
      `${spentBetween(start.backends, afterPlan.backends)} ms of PostgreSQL; doing ${end.server - afterPlan.server} ms and ` +
      `${spentBetween(afterPlan.backends, end.backends)} ms`,
  );
  console.log(`server's memory  ${peak} MB at its peak (wanted under ${WANTED.megabytes})`);
  console.log(`doing            ${Math.round(speed)} rows/s (wanted ${WANTED.rowsPerSecond})`);
  if (speed < WANTED.rowsPerSecond || peak >= WANTED.megabytes || slower > WANTED.slower)
    process.exitCode = 1;
} finally {
  for (const end of endings.reverse()) await end();
}

function customersFile(): string {
  const headings =
    'Reference,Company,Street,City,ZIP,Country,Phone,Industry,First name,Last name,Sign-in account,Contact e-mail';
  const rows = Array.from(
    { length: ROWS },
    (_, n) =>
      `R-${n},Company ${n} of Northwind Traders,Main Street ${n % 300},Berlin,${10_000 + (n % 89_999)},DE,+49 30 ${n},Retail,Ana,Lopes,ana${n}@customer.example,office${n}@customer.example`,
  );
  return [headings, ...rows].join('\r\n');
}

/** Asks for the page again and again, and keeps how long each answer took, in milliseconds. */
function latencies(url: string, token: string) {
  let taken: number[] = [];
  let running = true;
  const ask = async () => {
    while (running) {
      const from = performance.now();
      await (await fetch(url, { headers: { cookie: `portico_session=${token}` } })).text();
      taken.push(performance.now() - from);
      await sleep(20);
    }
  };
  ask().catch((error) => running && console.error(error));
  return {
    take() {
      const all = taken;
      taken = [];
      return all;
    },
    stop() {
      running = false;
    },
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const start = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - start) / 1_000 };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function statusOf(pid: number | undefined): string {
  return readFileSync(`/proc/${pid}/status`, 'utf8');
}

function words(all: number[]): string {
  const slow = all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.9)] ?? 0;
  return `${middle(all).toFixed(0)} ms (9 of 10 under ${slow.toFixed(0)})`;
}

function rate(seconds: number): string {
  const perSecond = Math.round(ROWS / seconds).toLocaleString('en');
  return `${seconds.toFixed(2).padStart(6)} s  ${perSecond.padStart(8)} rows/s`;
}
