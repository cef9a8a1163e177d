import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobs as jobDefinitions, routes } from '../../src/application.ts';
import { buildServer } from '../../src/platform/http/server.ts';
import { openQueues } from '../../src/platform/jobs/queue.ts';
import { openDatabase } from '../../src/platform/postgres/database.ts';
import { openNotifications } from '../../src/platform/postgres/notifications.ts';
import { type DatabaseProxy, openDatabaseProxy } from '../harness/database-proxy.ts';
import { browserOf } from '../harness/requests.ts';
import { addSubscription, eventually, provision } from '../harness/subscriptions.ts';
import { startWorld, type World } from '../harness/world.ts';

/** Seconds without a database; FAULT_SECONDS shortens the wait while working on it. */
const GAP = Number(process.env.FAULT_SECONDS ?? 10);

let world: World;
let proxy: DatabaseProxy;
const endings: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  world = await startWorld();
  proxy = await openDatabaseProxy(world.connection.application as pg.PoolConfig);
});
afterAll(async () => {
  for (const end of endings.reverse()) await end();
  await proxy.close();
  await world.close();
});

/** A second installation on the same data that reaches its database through the cable. */
async function startBehindProxy() {
  const database = openDatabase(proxy.connection, 4);
  const queues = await openQueues(proxy.connection, () => {});
  const notifications = openNotifications(proxy.connection);
  const { clock, settings } = world;
  const installation = { db: database.db, clock, jobs: queues, settings, notifications };
  const app = await buildServer({ installation, checkAnswers: true, routes });
  endings.push(database.close, queues.stop, notifications.close, () => app.close());
  for (const { queue, concurrency, handle } of jobDefinitions) {
    await queues.work(queue.name, concurrency, (job, signal) => handle(installation, job as never, signal));
  }
  return app;
}

test('without its database in mid-request: 503 with Retry-After, nothing half done, then it recovers', async () => {
  const partnerId = await world.addOrganization('partner');
  const ana = await world.addPerson(partnerId, ['administrator']);
  const operationId = await provision(world, ana, await addSubscription(world, partnerId));
  const failed = { state: 'failed' as const };
  await world.db.updateTable('operations').set(failed).where('id', '=', operationId).execute();
  const app = await startBehindProxy();
  const browser = browserOf(app, ana.browser.cookies);
  const url = `/api/v1/organizations/${partnerId}/operations/${operationId}`;
  expect((await browser.get(url)).body.state).toBe('failed');

  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const owner = new pg.Client(world.connection.owner);
  await owner.connect();
  await owner.query('begin');
  await owner.query('select from operations where id = $1 for update', [operationId]);
  const key = { 'idempotency-key': 'the-same-click' };
  const inTheMiddle = browser.post(`${url}/retry`, { reason: 'Again.' }, key);
  await eventually(async () => {
    const { rows } = await owner.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows.length > 0 ? true : undefined;
  });

  await proxy.cut();
  const cutAt = Date.now();
  const answer = await inTheMiddle;
  expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
  expect(answer.body).toMatchObject({ code: 'unavailable' });
  const meanwhile = await browser.get(url);
  expect(meanwhile).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
  await owner.query('rollback');
  expect(await traces(operationId)).toEqual({ state: 'failed', retried: 0 });

  await new Promise((resolve) => setTimeout(resolve, Math.max(0, GAP * 1_000 - (Date.now() - cutAt))));
  await proxy.restore();
  const again = await eventually(async () => {
    const repeated = await browser.post(`${url}/retry`, { reason: 'Again.' }, key);
    return repeated.status === 202 ? repeated : undefined;
  });
  expect(again.body.state).toBe('queued');
  const stream = await fetch(`${address}${url}/events`, {
    headers: { cookie: `portico_session=${ana.browser.cookies.portico_session}` },
  });
  expect(await stream.text()).toContain('"state":"succeeded"');
  expect(await traces(operationId)).toEqual({ state: 'succeeded', retried: 1 });
  await owner.end();
}, 90_000);

test('a page that watches and a worker in the middle of a step go on when the database is back', async () => {
  const partnerId = await world.addOrganization('partner');
  const ana = await world.addPerson(partnerId, ['administrator']);
  const laidOut = await addSubscription(world, partnerId, { name: 'Watched Ltd.' });
  const app = await startBehindProxy();
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const owner = new pg.Client(world.connection.owner);
  await owner.connect();
  await owner.query('begin');
  await owner.query('select from customers where id = $1 for update', [laidOut.customerId]);
  const operationId = await provision(world, ana, laidOut);
  const stream = await fetch(
    `${address}/api/v1/organizations/${partnerId}/operations/${operationId}/events`,
    {
      headers: { cookie: `portico_session=${ana.browser.cookies.portico_session}` },
    },
  );
  const told = stream.text();
  await eventually(async () => ((await traces(operationId)).state === 'running' ? true : undefined));

  await proxy.cut();
  await owner.query('rollback');
  await owner.end();
  await new Promise((resolve) => setTimeout(resolve, GAP * 1_000));
  expect((await traces(operationId)).state).toBe('running');
  await proxy.restore();
  expect(await told).toContain('"state":"succeeded"');
  const attempts = await world.db
    .selectFrom('operation_attempts')
    .select('outcome')
    .where('operation_id', '=', operationId)
    .where('position', '=', 1)
    .orderBy('attempt')
    .execute();
  expect(attempts.at(-1)?.outcome).toBe('done');
  expect(attempts.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
}, 90_000);

async function traces(operationId: string) {
  const operation = await world.db
    .selectFrom('operations')
    .select('state')
    .where('id', '=', operationId)
    .executeTakeFirstOrThrow();
  const retried = await world.db
    .selectFrom('audit_events')
    .select('id')
    .where('subject_id', '=', operationId)
    .where('action', '=', 'provisioning.retried')
    .execute();
  return { state: operation.state, retried: retried.length };
}
