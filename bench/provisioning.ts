// How many five-step operations of RapidStart one worker process carries out in a minute when many wait, and how long one
// takes from the click to "ready" at 50 a minute: `node scripts/run.mjs bench/provisioning.ts [operations] [clicks]`.
// On the embedded PostgreSQL, or on that of TEST_DATABASE_URL.
import pg from 'pg';
import { type Endings, openBenchDatabase } from './database.ts';
import { addService, inLanes, killScript, pause, startScript, untilSucceeded } from './provisioning-run.ts';
import { seedCustomers } from './seed-customers.ts';

const OPERATIONS = Number(process.argv[2] ?? 1_500);
const CLICKS = Number(process.argv[3] ?? 50);
const WANTED = { aMinute: 1_500, median: 2, p99: 5 };
const CLICKS_A_MINUTE = 50;
const RAPIDSTART = { offeringCode: 'rapidstart', country: 'DE' };

const endings: Endings = [];
try {
  const database = await openBenchDatabase('provisioning', endings);
  const owner = new pg.Client(database.owner);
  await owner.connect();
  endings.push(() => owner.end());
  const size = OPERATIONS + CLICKS;
  const [partner] = await seedCustomers(owner, { customers: size + 10, partners: 2, sizes: [size] });
  if (!partner) throw new Error('No partner.');
  const { rows } = await owner.query<{ id: string }>(
    'select id from customers where partner_id = $1 and number is not null order by id',
    [partner.partnerId],
  );
  const customers = rows.map(({ id }) => id);
  const web = await startScript('portico-server.ts', database.application);
  endings.push(() => killScript(web.child));

  const many = customers.slice(0, Math.min(OPERATIONS, customers.length - CLICKS));
  await inLanes(many, 8, (id) => addService(web.said, partner, id, RAPIDSTART));
  const worker = await startScript('provisioning-worker.ts', database.application);
  endings.push(() => killScript(worker.child));
  const from = performance.now();
  await untilSucceeded(owner, many.length, 600);
  const seconds = (performance.now() - from) / 1_000;
  const aMinute = Math.round((many.length * 60) / seconds);
  console.log(`${many.length} operations of five steps in ${seconds.toFixed(1)} s: ${aMinute} a minute`);

  await pause(3_000);
  const clicks = customers.slice(many.length, many.length + CLICKS);
  for (const id of clicks) {
    const next = pause(60_000 / CLICKS_A_MINUTE);
    await addService(web.said, partner, id, RAPIDSTART);
    await next;
  }
  await untilSucceeded(owner, many.length + clicks.length, 60);
  const { rows: times } = await owner.query<{ median: number; p99: number }>(
    `select percentile_cont(0.5) within group (order by s) as median, percentile_cont(0.99) within group (order by s) as p99
       from (select extract(epoch from finished_at - created_at)::float8 as s from operations
              order by created_at desc limit $1) latest`,
    [clicks.length],
  );
  const { median = 99, p99 = 99 } = times[0] ?? {};
  console.log(
    `${clicks.length} clicks at ${CLICKS_A_MINUTE} a minute: median ${median.toFixed(2)} s, p99 ${p99.toFixed(2)} s`,
  );
  if (aMinute < WANTED.aMinute || median > WANTED.median || p99 > WANTED.p99) process.exitCode = 1;
} finally {
  for (const end of endings.reverse()) await end();
}
