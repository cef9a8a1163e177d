// What of a sign-in's CPU is argon2id: `node scripts/run.mjs bench/sign-in-cpu.ts`. The server is a process of its own, with its
// worker threads, measured by /proc; its PostgreSQL backends beside it; argon2id alone in turns with it, in this process.
import { Agent, request } from 'node:http';
import { loadavg } from 'node:os';
import pg from 'pg';
import { newId } from '../src/kernel/ids.ts';
import { hashPassword, isPasswordOf } from '../src/platform/identity/passwords.ts';
import { cpuNow, middle, spentBetween, startBenchServer } from './comparison.ts';
import { cpuOfThreads } from './cpu-time.ts';
import { type Endings, openBenchDatabase } from './database.ts';

const PASSWORD = 'sieben blaue lampen';
const PEOPLE = 200;
const ROUNDS = 7;
const EACH = 80;

const agents = new Map<string, Agent>();
const endings: Endings = [];
try {
  const { owner: ownerConnection, application } = await openBenchDatabase('sign_in_cpu', endings);
  const owner = new pg.Client(ownerConnection);
  await owner.connect();
  endings.push(() => owner.end());
  const hash = await hashPassword(PASSWORD);
  for (let n = 0; n < PEOPLE; n++) {
    const id = newId();
    await owner.query(
      "insert into accounts (id, display_name, password_hash, created_at) values ($1, 'Ana', $2, now())",
      [id, hash],
    );
    await owner.query(
      "insert into identities (issuer, subject, account_id, created_at) values ('portico', $1, $2, now())",
      [`person-${n}@bench.example`, id],
    );
  }
  const server = await startBenchServer(
    { name: 'Portico', application: 'bench_portico', file: 'portico-server.ts' },
    application,
    endings,
  );
  let place = 0;
  /** Each from a network of its own, for a network is slowed after a hundred. */
  const signIn = async () => {
    place++;
    const from = `127.0.${Math.floor(place / 90) + 1}.1`;
    const status = await post(`${server.address}/api/v1/sign-in`, from, {
      signInName: `person-${place % PEOPLE}@bench.example`,
      password: PASSWORD,
    });
    if (status !== 200) throw new Error(`sign-in answered ${status}`);
  };
  const load = () =>
    loadavg()
      .map((one) => one.toFixed(1))
      .join(', ');
  console.log(`Load average before: ${load()}`);
  for (let n = 0; n < 300; n++) await signIn();
  const idle = cpuOfThreads(server.process.pid ?? 0);
  const rounds: { argon: number; server: number; database: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const alone = process.cpuUsage();
    for (let n = 0; n < EACH; n++) await isPasswordOf(hash, PASSWORD);
    const { user, system } = process.cpuUsage(alone);
    const before = await cpuNow(server, owner);
    for (let n = 0; n < EACH; n++) await signIn();
    const after = await cpuNow(server, owner);
    rounds.push({
      argon: (user + system) / 1_000 / EACH,
      server: (after.server - before.server) / EACH,
      database: spentBetween(before.backends, after.backends) / EACH,
    });
  }
  const threads = cpuOfThreads(server.process.pid ?? 0);
  const each = [...threads].map(
    ([name, spent]) => [name, (spent - (idle.get(name) ?? 0)) / (ROUNDS * EACH)] as const,
  );
  const argon = middle(rounds.map((round) => round.argon));
  const whole = middle(rounds.map((round) => round.server));
  const database = middle(rounds.map((round) => round.database));
  const part = (share: number) => `${((argon / share) * 100).toFixed(0)} %`;
  console.log(
    `argon2id alone ${argon.toFixed(2)} ms of CPU; the server's process ${whole.toFixed(2)} ms a sign-in: argon2id is ${part(whole)} of it;\n` +
      `PostgreSQL ${database.toFixed(2)} ms besides: ${part(whole + database)} of both (medians of ${ROUNDS} rounds of ${EACH})`,
  );
  console.log(
    `by thread: ${each
      .filter(([, spent]) => spent > 0.01)
      .map(([name, spent]) => `${name} ${spent.toFixed(2)} ms`)
      .join(', ')}`,
  );
  console.log(`Load average after: ${load()}`);
} finally {
  for (const end of endings.reverse()) await end();
}

function post(url: string, localAddress: string, body: object): Promise<number> {
  const sent = JSON.stringify(body);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) };
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: 'POST', headers, agent: agentFor(localAddress) }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    });
    asking.on('error', reject).end(sent);
  });
}

function agentFor(localAddress: string): Agent {
  const agent =
    agents.get(localAddress) ?? new Agent({ keepAlive: true, maxSockets: 1, localAddress } as object);
  agents.set(localAddress, agent);
  return agent;
}
