import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STEPS } from '../../src/modules/provisioning/provisioning.rules.ts';
import { startWorkerProcess, type WorkerProcess } from '../harness/processes.ts';
import { addSubscription, eventually, provision } from '../harness/subscriptions.ts';
import { type PersonIn, startWorld, type World } from '../harness/world.ts';

let world: World;
let worker: WorkerProcess | undefined;
const clients: pg.Client[] = [];

beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await worker?.kill();
  for (const client of clients) await client.end();
  await world.close();
});

type StepName = (typeof STEPS)[number];
type Operation = {
  step: StepName;
  partnerId: string;
  organizationId: string;
  subscriptionId: string;
  operationId: string;
  customerId: string;
};

/** A transaction of the owner that holds what a step needs, until it is released. */
async function hold(statement: string, values: string[] = []) {
  const client = new pg.Client(world.connection.owner);
  clients.push(client);
  await client.connect();
  await client.query('begin');
  await client.query(statement, values);
  return { release: () => client.query('rollback') };
}

async function begin(partnerId: string, ana: PersonIn, step: StepName): Promise<Operation> {
  const laidOut = await addSubscription(world, partnerId, { name: `Stopped at ${step}` });
  const organizationId = await world.addOrganization('customer');
  if (step !== 'allocate-tenant') {
    await world.db
      .updateTable('customers')
      .set({ organization_id: organizationId })
      .where('id', '=', laidOut.customerId)
      .execute();
  }
  const operationId = await provision(world, ana, laidOut);
  return { ...laidOut, step, organizationId, operationId };
}

/** Waits until the operation is at this step and its connection waits for a lock. */
const blockedAt = (operation: Operation, step: StepName) =>
  eventually(async () => {
    const attempt = await world.db
      .selectFrom('operation_attempts')
      .select('attempt')
      .where('operation_id', '=', operation.operationId)
      .where('position', '=', STEPS.indexOf(step) + 1)
      .where('outcome', 'is', null)
      .executeTakeFirst();
    return attempt ? true : undefined;
  });

const waiting = async (expected: number) =>
  eventually(async () => {
    const { rows } = await sql<{ waiting: number }>`
      select count(distinct pid)::int as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`.execute(world.db);
    return (rows[0]?.waiting ?? 0) >= expected ? true : undefined;
  });

test('killed at each step, every operation goes on from there; each step takes effect once, one mail', async () => {
  const partnerId = await world.addOrganization('partner');
  const ana = await world.addPerson(partnerId, ['administrator']);
  const areaRow = (operation: Operation) =>
    hold(
      `insert into rapidstart_areas (organization_id, subscription_id, code, position, name, description)
       values ($1, $2, 'base-information', 1, 'held', '')`,
      [operation.organizationId, operation.subscriptionId],
    );
  const libraryRow = (operation: Operation) =>
    hold(
      `insert into rapidstart_library (organization_id, subscription_id, table_id, position, record)
       values ($1, $2, 3, 1, '{}')`,
      [operation.organizationId, operation.subscriptionId],
    );

  const operations = new Map<StepName, Operation>();
  for (const step of STEPS) operations.set(step, await begin(partnerId, ana, step));
  const at = (step: StepName) => {
    const operation = operations.get(step);
    if (!operation) throw new Error(`no operation for ${step}`);
    return operation;
  };
  const untilVerify = await libraryRow(at('verify'));
  const held = [
    await hold('select from customers where id = $1 for update', [at('allocate-tenant').customerId]),
    await areaRow(at('ask-service')),
    await libraryRow(at('service-works')),
    await hold('lock table mails in share row exclusive mode'),
  ];
  worker = await startWorkerProcess(world, 8);
  await blockedAt(at('verify'), 'service-works');
  for (const step of STEPS) if (step !== 'verify') await blockedAt(at(step), step);
  held.push(await hold('lock table rapidstart_questions in access exclusive mode'));
  await untilVerify.release();
  await blockedAt(at('verify'), 'verify');
  await waiting(5);

  await worker.kill();
  for (const lock of held) await lock.release();
  worker = await startWorkerProcess(world, 8);

  for (const step of STEPS) {
    const { operationId } = at(step);
    const url = `/api/v1/organizations/${partnerId}/operations/${operationId}`;
    const done = await eventually(async () => {
      const { body } = await ana.browser.get(url);
      return body.state === 'succeeded' ? body : undefined;
    }, 60);
    type Step = { name: string; attempts: { outcome: string }[] };
    for (const { name, attempts } of done.steps as Step[]) {
      const outcomes = attempts.map((attempt) => attempt.outcome);
      expect([step, name, outcomes]).toEqual([step, name, name === step ? ['lost', 'done'] : ['done']]);
    }
    await expectOnce(at(step));
  }
}, 120_000);

async function expectOnce({ operationId, subscriptionId, customerId }: Operation) {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*)::int from organizations o join customers c on c.organization_id = o.id
             where c.id = ${customerId}) as organizations,
           (select count(*)::int from organizations where name like 'Stopped at allocate-tenant') as allocated,
           (select count(*)::int from rapidstart_areas where subscription_id = ${subscriptionId}) as areas,
           (select count(*)::int from rapidstart_groups where subscription_id = ${subscriptionId}) as groups,
           (select count(*)::int from audit_events where subject_id = ${operationId}
              and action = 'provisioning.succeeded') as audited,
           (select count(*)::int from mails m join customers c on m.subject like '%' || c.name || ' is ready'
             where c.id = ${customerId}) as mails`.execute(world.db);
  expect(rows[0]).toEqual({ organizations: 1, allocated: 1, areas: 1, groups: 3, audited: 2, mails: 1 });
  await eventually(async () => {
    const message = await world.db
      .selectFrom('mailbox_messages')
      .select('id')
      .where('body_text', 'like', `%${operationId}%`)
      .execute();
    return message.length === 1 ? true : undefined;
  });
}
