// Two web and three worker processes on one PostgreSQL; services of a broker (examples/sites-broker) that answers 5 % of
// the calls with an error and leaves 5 % hanging; a worker killed with -9 every three seconds:
//   node scripts/run.mjs bench/provisioning-faults.ts [services] [restart]
// With `restart` the database is restarted in the middle. Afterwards every operation has ended well, each site was made
// exactly once at the broker (it counts), nothing stands still, and no row of the ledger is missing. What a killed worker had
// in hand is counted as waiting from the first kill of any worker after it was begun: the figure is rather too long. The step
// that waits for the service is left out: its attempt goes on from look to look.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { SERVICE } from '../examples/sites-broker/catalog.ts';
import { jobs, seed } from '../src/application.ts';
import { newId } from '../src/kernel/ids.ts';
import { startEmbeddedServer } from '../src/platform/postgres/embedded-server.ts';
import { applicationRole } from '../src/platform/postgres/migrate.ts';
import { createDatabaseIfMissing, prepareDatabase } from '../src/platform/postgres/prepare.ts';
import { startSitesBroker } from '../tests/harness/sites-broker.ts';
import {
  addService,
  inLanes,
  killScript,
  pause,
  startScript,
  statesOf,
  untilSucceeded,
} from './provisioning-run.ts';
import { seedCustomers } from './seed-customers.ts';

const SERVICES = Number(process.argv[2] ?? 2_000);
const RESTART = process.argv[3] === 'restart';
const WORKERS = 3;
const KILL_EVERY_MS = 3_000;
const GIVE_UP_SECONDS = 300 + SERVICES * 2;
const PARAMETERS = {
  type: 'object',
  properties: {
    domain: { type: 'string', title: 'Domain name', maxLength: 100 },
    language: { type: 'string', title: 'Language', enum: ['de', 'en'], default: 'en' },
  },
  required: ['domain', 'language'],
};

const folder = mkdtempSync(join(tmpdir(), 'portico-faults-'));
let server = await startEmbeddedServer({ folder });
const role = applicationRole('portico_bench_app', folder);
await createDatabaseIfMissing(server.connection('postgres', 'postgres'), 'portico');
const own = server.connection('portico', 'postgres');
const connection = server.connection('portico', role.name);
await prepareDatabase(
  own,
  role,
  jobs.map((job) => job.queue),
  seed,
);
const owner = new pg.Pool({ ...own, max: 2 });
owner.on('error', () => {}); // the restart ends its connections, idle or not
owner.on('connect', (client) => client.on('error', () => {}));
const broker = await startSitesBroker({ stepMs: 100 });
const scripts: Awaited<ReturnType<typeof startScript>>[] = [];
let killing = true;
const killedAt: Date[] = [];

try {
  const client = new pg.Client(own);
  client.on('error', () => {});
  await client.connect();
  await offerSites(client);
  const size = Math.ceil((SERVICES * 5) / 4) + 10; // every fifth has no number, and may not have every plan
  const [partner] = await seedCustomers(client, { customers: size + 10, partners: 2, sizes: [size] });
  if (!partner) throw new Error('No partner.');
  const { rows } = await client.query<{ id: string }>(
    'select id from customers where partner_id = $1 and number is not null order by id limit $2',
    [partner.partnerId, SERVICES],
  );
  await client.end();

  const webs = [await start('portico-server.ts'), await start('portico-server.ts')];
  await broker.faults({ kind: 'status', call: 'any', percent: 5 }, { kind: 'hang', call: 'any', percent: 5 });
  const workers = await Promise.all(Array.from({ length: WORKERS }, () => start('provisioning-worker.ts')));
  const from = performance.now();
  const killer = killNowAndThen(workers);
  const restarted = RESTART ? restartInTheMiddle() : Promise.resolve();

  let turn = 0;
  await inLanes(rows, 8, ({ id }) =>
    addService(webs[turn++ % webs.length]?.said ?? '', partner, id, {
      ...{ offeringCode: 'sites', planCode: 'basic', country: 'DE' },
      parameters: { domain: `${id}.example`, language: 'de' },
    }),
  );
  await restarted;
  await untilSucceeded(owner, rows.length, GIVE_UP_SECONDS);
  killing = false;
  await killer;
  const seconds = (performance.now() - from) / 1_000;
  console.log(`${rows.length} services in ${seconds.toFixed(0)} s, ${killedAt.length} workers killed`);
  await report(rows.length);
} finally {
  killing = false;
  for (const { child } of scripts) await killScript(child);
  await broker.close();
  await owner.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function start(file: string) {
  const env = { BENCH_BROKER: JSON.stringify({ endpoint: broker.endpoint, timeoutMs: 4_000 }) };
  const script = await startScript(file, connection, env);
  scripts.push(script);
  return script;
}

/** On the beat, whatever it takes to start another one in the place of the killed one. */
async function killNowAndThen(alive: Awaited<ReturnType<typeof start>>[]) {
  const starting: Promise<unknown>[] = [];
  for (let beat = performance.now() + KILL_EVERY_MS; killing; beat += KILL_EVERY_MS) {
    await pause(Math.max(0, beat - performance.now()));
    const [unlucky] = alive.splice(Math.floor(Math.random() * alive.length), 1);
    if (!killing || !unlucky) continue;
    await killScript(unlucky.child);
    killedAt.push(new Date());
    starting.push(startAgain().then((worker) => alive.push(worker)));
  }
  await Promise.all(starting);
}

/** As whoever looks after the processes would: a worker that finds no database is started once more. */
async function startAgain() {
  for (;;) {
    const worker = await start('provisioning-worker.ts').catch(() => undefined);
    if (worker) return worker;
    await pause(500);
  }
}

async function restartInTheMiddle() {
  for (;;) {
    const { succeeded = 0 } = await statesOf(owner).catch(() => ({ succeeded: 0 }));
    if (succeeded > SERVICES / 3) break;
    await pause(250);
  }
  await server.stop();
  await pause(2_000);
  server = await startEmbeddedServer({ folder });
  console.log('The database was restarted.');
}

async function offerSites(client: pg.Client) {
  const plan = SERVICE.plans.find(({ name }) => name === 'basic');
  const plans = [
    {
      ...{
        code: 'basic',
        name: 'Basic',
        description: '',
        promisedHours: 72,
        forProspects: true,
        trialNote: '',
      },
      ...{ parameters: PARAMETERS, servicePlanId: plan?.id, maximumPollingSeconds: 3_600 },
    },
  ];
  const regions = [{ country: 'DE', dataCentre: 'frankfurt', otherDataCentres: [] }];
  await client.query(
    `insert into data_centres (code, name, country) values ('frankfurt', 'Frankfurt', 'DE') on conflict do nothing`,
  );
  await client.query(`insert into offerings (code, name, account_prefix) values ('sites', 'Sites', 'ST')`);
  await client.query(
    `insert into offering_versions (offering_code, version, state, name, description, service_kind, broker_id, service_id,
                                    roles, plans, regions, changed_at, published_at)
     values ('sites', 1, 'published', 'Sites', '', 'broker', $1, $2, '{Editor}', $3, $4, now(), now())`,
    [newId(), SERVICE.id, JSON.stringify(plans), JSON.stringify(regions)],
  );
  await client.query(`update offerings set current_version = 1 where code = 'sites'`);
}

/** Prints what there is, and fails where it is not as it has to be. */
async function report(wanted: number) {
  const one = async (statement: string) =>
    (await owner.query<{ count: number }>(statement)).rows[0]?.count ?? -1;
  const { sites, calls } = await broker.look();
  const found = {
    states: await statesOf(owner),
    sites: sites.filter(({ state }) => state === 'ready').length,
    madeMoreThanOnce: sites.filter(({ effects }) => effects.created !== 1 || effects.deleted !== 0).length,
    stepsNotOnce: sites.filter(({ effects }) => Object.values(effects.steps).some((times) => times !== 1))
      .length,
    stepsMissing: await one(`select count(*)::int from operations o
      where o.kind = 'provision' and (select count(*) from operation_steps s where s.operation_id = o.id and s.state = 'done') <> 5`),
    attemptsMissing: await one(`select count(*)::int from operation_steps s
      where s.attempts <> (select count(*) from operation_attempts a
                            where a.operation_id = s.operation_id and a.position = s.position)
         or 1 <> (select count(*) from operation_attempts a
                   where a.operation_id = s.operation_id and a.position = s.position and a.outcome = 'done')`),
    attemptsOpen: await one('select count(*)::int from operation_attempts where outcome is null'),
    readyNotTold:
      wanted -
      (await one(`select count(distinct subject_id)::int from audit_events
      where action = 'provisioning.succeeded'`)),
    readyTwice: await one(`select count(*)::int from (select subject_id from audit_events
      where action = 'provisioning.succeeded' group by organization_id, subject_id having count(*) > 1) twice`),
  };
  const { rows: wentOn } = await owner.query(
    `select percentile_cont(0.5) within group (order by seconds) as median, max(seconds) as worst
       from (select extract(epoch from again.started_at - (
                      select min(at) from unnest($1::timestamptz[]) at
                       where at between lost.started_at and again.started_at))::float as seconds
               from operation_attempts lost
               join operation_attempts again on again.operation_id = lost.operation_id
                and again.position = lost.position and again.attempt = lost.attempt + 1
               join operation_steps step on step.operation_id = lost.operation_id and step.position = lost.position
              where lost.outcome = 'lost' and step.name <> 'service-works') found`,
    [killedAt],
  );
  const { rows: outcomes } = await owner.query(
    'select outcome, count(*)::int from operation_attempts group by 1 order by 1',
  );
  console.log(JSON.stringify({ ...found, wentOnAfterSeconds: wentOn[0], calls, outcomes }, null, 2));
  const { states, sites: made, ...wrong } = found;
  const good =
    made === wanted && states.succeeded === wanted && Object.values(wrong).every((count) => count === 0);
  if (!good || Object.keys(states).length !== 1) {
    console.log('This is NOT as it has to be.');
    process.exitCode = 1;
  }
}
