// What signing in costs: `node scripts/run.mjs bench/sign-in.ts`. A sign-in with a password against the argon2id alone,
// the check of a session, and how much slower others are served while 200 people sign in at once. On the embedded
// PostgreSQL, or on that of TEST_DATABASE_URL.
import { loadavg } from 'node:os';
import pg from 'pg';
import { routes } from '../src/application.ts';
import { readConfig, settingsOf } from '../src/config.ts';
import { systemClock } from '../src/kernel/clock.ts';
import { newId } from '../src/kernel/ids.ts';
import { buildServer } from '../src/platform/http/server.ts';
import { hashToken, newToken } from '../src/platform/http/session-cookie.ts';
import { hashPassword, isPasswordOf } from '../src/platform/identity/passwords.ts';
import { openQueues } from '../src/platform/jobs/queue.ts';
import { openDatabase } from '../src/platform/postgres/database.ts';
import { openNotifications } from '../src/platform/postgres/notifications.ts';
import { newSecretKey } from '../src/platform/secrets/sealed-text.ts';
import { type Endings, openBenchDatabase } from './database.ts';

const PASSWORD = 'sieben blaue lampen';
const AT_ONCE = 200;

const endings: Endings = [];
try {
  const { owner: ownerConnection, application } = await openBenchDatabase('sign_in', endings);
  const owner = new pg.Client(ownerConnection);
  await owner.connect();
  endings.push(() => owner.end());
  const pool = openDatabase(application);
  const jobs = await openQueues(application, () => {});
  const notifications = openNotifications(application);
  const settings = {
    ...settingsOf(readConfig({ SECOND_FACTOR: 'organizations' })),
    secretKeys: [newSecretKey()],
  };
  const app = await buildServer({
    installation: { db: pool.db, clock: systemClock, jobs, settings, notifications },
    trustProxy: true,
    routes,
  });
  endings.push(async () => {
    await app.close();
    await notifications.close();
    await jobs.stop();
    await pool.close();
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const hash = await hashPassword(PASSWORD);
  const people = Array.from({ length: AT_ONCE }, () => ({ id: newId(), token: newToken() }));
  for (const { id, token } of people) {
    await owner.query(
      "insert into accounts (id, display_name, password_hash, created_at) values ($1, 'Ana', $2, now())",
      [id, hash],
    );
    await owner.query(
      "insert into identities (issuer, subject, account_id, created_at) values ('portico', $1, $2, now())",
      [`${id}@bench.example`, id],
    );
    await owner.query(
      `insert into sessions (token_hash, account_id, created_at, last_seen_at, expires_at)
       values ($1, $2, now(), now(), now() + interval '1 day')`,
      [hashToken(token), id],
    );
  }
  const cookie = { cookie: `portico_session=${people[0]?.token}` };

  /** Each comes from a network of its own, as people do. */
  const signIn = async (place: number): Promise<number> => {
    const person = people[place % people.length];
    const answer = await fetch(`${address}/api/v1/sign-in`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': `198.51.${Math.floor(place / 250)}.${place % 250}`,
      },
      body: JSON.stringify({ signInName: `${person?.id}@bench.example`, password: PASSWORD }),
    });
    await answer.arrayBuffer();
    return answer.status;
  };
  const read = async () => {
    const answer = await fetch(`${address}/api/v1/me`, { headers: cookie });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`/api/v1/me answered ${answer.status}`);
  };

  console.log(
    `Load average before: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}`,
  );
  for (let n = 0; n < 300; n++) await read();
  for (let n = 0; n < 20; n++) await signIn(n);

  const argon = await cpuOf(50, () => isPasswordOf(hash, PASSWORD));
  const whole = await cpuOf(50, (n) => signIn(n + 20));
  print('argon2id alone', argon);
  print('sign-in with a password', whole);
  console.log(`  argon2id is ${((argon.cpu / whole.cpu) * 100).toFixed(0)} % of its CPU`);

  const enter = 'select enter($1, null, now(), false)';
  const session = hashToken(people[0]?.token ?? '');
  const client = new pg.Client(application);
  await client.connect();
  endings.push(() => client.end());
  const plain = await cpuOf(2_000, () => client.query({ name: 'one', text: 'select 1' }));
  const check = await cpuOf(2_000, () => client.query({ name: 'enter', text: enter, values: [session] }));
  console.log(
    `session check: ${((check.cpu - plain.cpu) * 1_000).toFixed(0)} µs of this process's CPU and ` +
      `${((check.wall - plain.wall) * 1_000).toFixed(0)} µs of time more than a bare statement (wanted 150 µs)`,
  );

  const quiet = await medianOf(200, read);
  const started = performance.now();
  const all = Promise.all(Array.from({ length: AT_ONCE }, (_, place) => signIn(place + 100)));
  let over = false;
  const ended = all.then(() => {
    over = true;
    return performance.now() - started;
  });
  const during: number[] = [];
  while (!over) during.push(await timeOf(read));
  const statuses = await all;
  const busy = median(during);
  const count = (status: number) => statuses.filter((it) => it === status).length;
  console.log(
    `${AT_ONCE} sign-ins at once: ${count(200)} in, ${count(503)} told to come back, after ${(await ended).toFixed(0)} ms; ` +
      `another request meanwhile ${busy.toFixed(1)} ms against ${quiet.toFixed(1)} ms: ${(busy / quiet).toFixed(1)} times (wanted 2)`,
  );
  console.log(
    `Load average after: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}`,
  );
} finally {
  for (const end of endings.reverse()) await end();
}

type Cost = { wall: number; cpu: number };

function print(what: string, { wall, cpu }: Cost) {
  console.log(`${what}: ${wall.toFixed(1)} ms, ${cpu.toFixed(1)} ms of CPU`);
}

/** Milliseconds of time and of this process's CPU for one, over so many, one after the other. */
async function cpuOf(times: number, work: (n: number) => Promise<unknown>): Promise<Cost> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  for (let n = 0; n < times; n++) await work(n);
  const { user, system } = process.cpuUsage(cpu);
  return { wall: (performance.now() - start) / times, cpu: (user + system) / 1_000 / times };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function medianOf(times: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) taken.push(await timeOf(work));
  return median(taken);
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
