// Open trackers (server-sent events) on one web process: what they hold in memory, and how old a status on the screen is
// after a change. `node scripts/run.mjs bench/trackers.ts [trackers] [changes]`. On the embedded PostgreSQL, or on that of
// TEST_DATABASE_URL. The watchers are connections of this process; 10,000 need as many open files in each of the two.
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { newId } from '../src/kernel/ids.ts';
import { hashToken, newToken } from '../src/platform/http/session-cookie.ts';
import { startBenchServer } from './comparison.ts';
import { type Endings, openBenchDatabase } from './database.ts';

const TRACKERS = Number(process.argv[2] ?? 10_000);
const CHANGES = Number(process.argv[3] ?? 1_000);
const OPENING_AT_ONCE = 50;
const CHANGES_A_SECOND = 100;

type Partner = { id: string; token: string; operations: string[] };

const endings: Endings = [];
try {
  const { owner: connection, application } = await openBenchDatabase('trackers', endings);
  const owner = new pg.Client(connection);
  await owner.connect();
  endings.push(() => owner.end());
  const partner = await seed(owner);
  const { address, process: child } = await startBenchServer(
    { name: 'portico', application: 'bench_portico', file: 'portico-server.ts' },
    application,
    endings,
  );
  const pid = child.pid ?? 0;
  console.log(`Before: ${memoryOf(pid)} MB`);
  const watching = await watchAll(address, partner);
  endings.push(watching.close);
  console.log(`${TRACKERS} trackers are open: ${memoryOf(pid)} MB, at most ${mostMemoryOf(pid)} MB`);
  const ages = await changeSome(owner, partner, watching.told);
  ages.sort((one, other) => one - other);
  const at = (share: number) => `${ages[Math.min(ages.length - 1, Math.floor(ages.length * share))]} ms`;
  console.log(
    `${ages.length} of ${CHANGES} changes came: median ${at(0.5)}, 99 of 100 within ${at(0.99)}, worst ${at(1)}`,
  );
  console.log(`Afterwards: ${memoryOf(pid)} MB, at most ${mostMemoryOf(pid)} MB`);
  console.log(`Load of the machine at the end: ${loadavg()[0]?.toFixed(1)}`);
} finally {
  for (const end of endings.reverse()) await end();
}

function kilobytes(pid: number, name: string): number {
  const found = new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1] ?? 0);
}
function memoryOf(pid: number): number {
  return Math.round(kilobytes(pid, 'VmRSS') / 1024);
}
function mostMemoryOf(pid: number): number {
  return Math.round(kilobytes(pid, 'VmHWM') / 1024);
}

/** A partner with a running operation for each tracker, and the session of its administrator. */
async function seed(client: pg.Client): Promise<Partner> {
  const [id, account, token] = [newId(), newId(), newToken()];
  await client.query(
    "insert into organizations (id, kind, name, created_at) values ($1, 'partner', 'Bench', now())",
    [id],
  );
  await client.query("insert into accounts (id, display_name, created_at) values ($1, 'Ana', now())", [
    account,
  ]);
  await client.query(
    `insert into sessions (token_hash, account_id, created_at, last_seen_at, expires_at)
     values ($1, $2, now(), now(), now() + interval '1 day')`,
    [hashToken(token), account],
  );
  await client.query(
    `insert into people (organization_id, id, account_id, first_name, last_name, sign_in_name, contact_email, roles,
                         created_at, bound_at)
     values ($1, gen_random_uuid(), $2, 'Ana', 'Lopes', 'ana@bench.example', 'ana@bench.example', '{administrator}', now(), now())`,
    [id, account],
  );
  await client.query(
    `insert into customers (partner_id, id, name, country, created_at)
     select $1, gen_random_uuid(), 'Customer ' || n, 'US', now() from generate_series(1, $2::int) n`,
    [id, TRACKERS],
  );
  await client.query(
    `insert into subscriptions (partner_id, id, customer_id, offering_code, country, data_centre, service_account_id, created_at)
     select partner_id, gen_random_uuid(), id, 'rapidstart', 'US', 'virginia', 'RS-' || substr(id::text, 1, 18), now()
       from customers where partner_id = $1`,
    [id],
  );
  await client.query(
    `insert into operations (partner_id, id, kind, subscription_id, state, requested_by, promised_by, created_at)
     select partner_id, gen_random_uuid(), 'provision', id, 'running', $2, now() + interval '72 hours', now()
       from subscriptions where partner_id = $1`,
    [id, account],
  );
  await client.query(
    `insert into operation_steps (partner_id, operation_id, position, name, state, attempts_allowed)
     select o.partner_id, o.id, s.position, s.name, 'waiting', 5
       from operations o, unnest(array['allocate-tenant', 'ask-service', 'service-works', 'verify', 'ready'])
            with ordinality s (name, position) where o.partner_id = $1`,
    [id],
  );
  await client.query('vacuum analyze');
  const { rows } = await client.query<{ id: string }>('select id from operations where partner_id = $1', [
    id,
  ]);
  return { id, token, operations: rows.map((row) => row.id) };
}

type Watching = { told: Map<string, (text: string) => void>; close: () => void };

/** Opens a tracker for each operation, some at once; resolves when each has shown its first status. */
async function watchAll(address: string, partner: Partner): Promise<Watching> {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  const told: Watching['told'] = new Map();
  const waiting = [...partner.operations];
  const open = (operation: string) =>
    new Promise<void>((resolve, reject) => {
      const url = `${address}/api/v1/organizations/${partner.id}/operations/${operation}/events`;
      const request = get(
        url,
        { agent, headers: { cookie: `portico_session=${partner.token}` } },
        (response) => {
          if (response.statusCode !== 200) reject(new Error(`A tracker answered ${response.statusCode}.`));
          response.setEncoding('utf8');
          response.on('data', (text: string) => {
            resolve();
            told.get(operation)?.(text);
          });
        },
      );
      request.on('error', reject);
    });
  const opening = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await open(next);
  };
  await Promise.all(Array.from({ length: OPENING_AT_ONCE }, opening));
  return { told, close: () => agent.destroy() };
}

/** Changes operations one after the other; how many milliseconds later each tracker showed it. */
async function changeSome(client: pg.Client, partner: Partner, told: Watching['told']): Promise<number[]> {
  const ages: number[] = [];
  for (let n = 0; n < CHANGES; n++) {
    const operation = partner.operations[(n * 7919) % partner.operations.length] ?? '';
    const mark = `change ${n}`;
    await client.query('begin');
    await client.query(
      'update operation_steps set reason = $3 where partner_id = $1 and operation_id = $2 and position = 1',
      [partner.id, operation, mark],
    );
    await client.query("select pg_notify('portico_changes', $1)", [`operation:${operation}`]);
    const committed = Date.now();
    told.set(operation, (text) => {
      if (!text.includes(mark)) return;
      ages.push(Date.now() - committed);
      told.delete(operation);
    });
    await client.query('commit');
    await sleep(1_000 / CHANGES_A_SECOND);
  }
  for (let waited = 0; waited < 10_000 && ages.length < CHANGES; waited += 100) await sleep(100);
  return ages;
}
