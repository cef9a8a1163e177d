import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { startWorkerProcess, type WorkerProcess } from '../harness/processes.ts';
import { addRegisteredPartner } from '../harness/registry-facts.ts';
import { eventually } from '../harness/subscriptions.ts';
import { type PersonIn, startWorld, type World } from '../harness/world.ts';

let world: World;
let worker: WorkerProcess | undefined;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await worker?.kill();
  await world.close();
});

const ROWS = 10_000;
const HEADINGS = 'Reference,Name,Country,E-mail,First name,Last name,Sign-in account';
const row = (n: number) => `R-${n},Company ${n} of Northwind,DE,o@x.example,Cara,Meyer,c@x.example`;
const file = [HEADINGS, ...Array.from({ length: ROWS }, (_, n) => row(n))].join('\n');

async function start(): Promise<{ ana: PersonIn; url: string }> {
  const partner = await addRegisteredPartner(world, newId().slice(-12), []);
  const ana = await world.addPerson(partner, ['member']);
  const imports = `/api/v1/organizations/${partner}/customer-imports`;
  const { body } = await ana.browser.upload(imports, { name: 'customers.csv', bytes: file });
  const url = `${imports}/${body.id}`;
  await ana.browser.put(`${url}/plan`, { mapping: body.mapping });
  expect((await ana.browser.post(`${url}/start`)).status).toBe(202);
  return { ana, url };
}

const until = (person: PersonIn, url: string, reached: (found: { state: string; rows: number }) => boolean) =>
  eventually(async () => {
    const { body } = await person.browser.get(url);
    return reached({ state: body.state, rows: body.done.rows }) ? body : undefined;
  }, 60);

test('killed in the middle, an import goes on: every row is there once, with one audit row and one event', async () => {
  const { ana, url } = await start();
  worker = await startWorkerProcess(world, 2);
  await until(ana, url, ({ rows }) => rows > 0);
  await worker.kill();
  const { done, state } = (await ana.browser.get(url)).body;
  expect([state, done.rows % 1_000]).toEqual(['running', 0]);
  expect(done.rows).toBeLessThan(ROWS);
  worker = await startWorkerProcess(world, 2);
  const result = await until(ana, url, (found) => found.state === 'done');
  expect(result.done).toMatchObject({ rows: ROWS, created: ROWS, overtaken: 0 });
  const { rows } = await sql`
    select (select count(*)::int from customers where partner_id = ${ana.organizationId}) as customers,
           (select count(distinct reference)::int from customers where partner_id = ${ana.organizationId}) as "references",
           (select count(distinct subject_id)::int from audit_events
             where organization_id = ${ana.organizationId} and action = 'customer.created') as audited,
           (select count(*)::int from audit_events
             where organization_id = ${ana.organizationId} and action = 'customer.created') as "auditRows"`.execute(
    world.db,
  );
  expect(rows[0]).toEqual({
    customers: ROWS,
    references: ROWS,
    audited: ROWS,
    auditRows: ROWS,
  });
}, 120_000);

test('cancelled in the middle, what is done stays, nothing more is done, and the rest can be sent again', async () => {
  const { ana, url } = await start();
  await worker?.kill();
  worker = await startWorkerProcess(world, 2);
  await until(ana, url, ({ rows }) => rows > 0);
  expect((await ana.browser.post(`${url}/cancel`)).status).toBe(202);
  const { done } = await until(ana, url, ({ state }) => state === 'cancelled');
  expect(done.rows).toBeGreaterThan(0);
  expect(done.rows).toBeLessThan(ROWS);
  const count = await world.db
    .selectFrom('customers')
    .select((it) => it.fn.countAll<number>().as('count'))
    .where('partner_id', '=', ana.organizationId)
    .executeTakeFirstOrThrow();
  expect(Number(count.count)).toBe(done.rows);
  const again = await ana.browser.upload(url.replace(/\/[^/]+$/, ''), { name: 'customers.csv', bytes: file });
  const plan = await ana.browser.put(`${url.replace(/[^/]+$/, again.body.id)}/plan`, {
    mapping: again.body.mapping,
  });
  expect(plan.body.plan).toMatchObject({ create: ROWS - done.rows, skip: done.rows });
}, 120_000);
