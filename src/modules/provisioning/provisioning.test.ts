import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addSubscription, eventually, provision } from '../../../tests/harness/subscriptions.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { workOnOperation } from './provisioning-engine.service.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

async function begun(facts: { name?: string } = {}) {
  const partnerId = await world.addOrganization('partner');
  const ana = await world.addPerson(partnerId, ['administrator'], { name: 'Ana Lopes' });
  const laidOut = await addSubscription(world, partnerId, facts);
  const operationId = await provision(world, ana, laidOut);
  const url = `/api/v1/organizations/${partnerId}/operations/${operationId}`;
  const ref = { partnerId, operationId };
  return { ...laidOut, ref, operationId, ana, url };
}

const work = (ref: { partnerId: string; operationId: string }) =>
  workOnOperation(world.app.portico, ref, new AbortController().signal);

/** The same after the longest pause between two tries. */
async function later(ref: { partnerId: string; operationId: string }) {
  world.clock.forward({ minutes: 1 });
  await work(ref);
}

const mails = (operationId: string) =>
  world.db.selectFrom('mails').selectAll().where('body_text', 'like', `%${operationId}%`).execute();

/** Makes writing into the table fail until the returned function is called. */
async function breakTable(table: string, organizationLike: string) {
  await sql
    .raw(`create or replace function break_${table}() returns trigger language plpgsql as
      $$ begin raise exception 'disk of % is full', '${organizationLike}'; end $$;
      create trigger break_it before insert on ${table} for each statement execute function break_${table}();`)
    .execute(world.db);
  return () => sql.raw(`drop trigger break_it on ${table}`).execute(world.db);
}

test('a subscription gets its organization, its content, its library, and the requester a mail', async () => {
  const { ref, url, ana, customerId, subscriptionId, operationId } = await begun({ name: 'Contoso Ltd.' });
  const before = await ana.browser.get(url);
  expect(before.body).toMatchObject({
    state: 'queued',
    stepsDone: 0,
    stepsInAll: 5,
    customerName: 'Contoso Ltd.',
  });
  expect(before.body.promise.state).toBe('running');

  await work(ref);
  const after = (await ana.browser.get(url)).body;
  expect(after).toMatchObject({ state: 'succeeded', stepsDone: 5, currentStep: null, error: null });
  expect(after.steps.map((step: { attempts: unknown[] }) => step.attempts.length)).toEqual([1, 1, 1, 1, 1]);
  const subscription = await world.db
    .selectFrom('subscriptions')
    .selectAll()
    .where('id', '=', subscriptionId)
    .executeTakeFirstOrThrow();
  const customer = await world.db
    .selectFrom('customers')
    .selectAll()
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow();
  expect(subscription.provisioned_at).toBeInstanceOf(Date);
  expect(customer.organization_id).toBe(subscription.organization_id);
  const organization = await world.db
    .selectFrom('organizations')
    .selectAll()
    .where('id', '=', String(customer.organization_id))
    .executeTakeFirstOrThrow();
  expect(organization).toMatchObject({
    kind: 'customer',
    name: 'Contoso Ltd.',
    address: { city: 'Springfield' },
  });
  expect((await mails(operationId)).map((mail) => [mail.kind, mail.recipient])).toEqual([
    ['provisioning-ready', ana.signInName],
  ]);
  const trail = await world.db
    .selectFrom('audit_events')
    .select('action')
    .where('organization_id', '=', String(customer.organization_id))
    .orderBy('id')
    .execute();
  expect(trail.map((event) => event.action)).toEqual(['organization.created', 'provisioning.succeeded']);

  await work(ref);
  expect(await mails(operationId)).toHaveLength(1);
});

test('a second service of the same customer lives in the same organization', async () => {
  const first = await begun();
  await work(first.ref);
  const second = await addSubscription(world, first.partnerId, { customerId: first.customerId });
  const operationId = await provision(world, first.ana, second);
  await work({ partnerId: first.partnerId, operationId });
  const rows = await world.db
    .selectFrom('subscriptions')
    .select('organization_id')
    .where('partner_id', '=', first.partnerId)
    .execute();
  expect(new Set(rows.map((row) => row.organization_id)).size).toBe(1);
  const operation = await first.ana.browser.get(
    `/api/v1/organizations/${first.partnerId}/operations/${operationId}`,
  );
  expect(operation.body.state).toBe('succeeded');
});

test('two workers at the same moment: each step takes effect once', async () => {
  const { ref, subscriptionId, operationId, url, ana } = await begun();
  const results = await Promise.allSettled([work(ref), work(ref), work(ref)]);
  while ((await ana.browser.get(url)).body.state !== 'succeeded') await work(ref).catch(() => {});
  expect(results.some((result) => result.status === 'fulfilled')).toBe(true);
  const { areas } = await world.db
    .selectFrom('rapidstart_areas')
    .select((count) => count.fn.countAll<number>().as('areas'))
    .where('subscription_id', '=', subscriptionId)
    .executeTakeFirstOrThrow();
  expect(areas).toBe(1);
  expect(await mails(operationId)).toHaveLength(1);
  const done = await world.db
    .selectFrom('operation_attempts')
    .select('position')
    .where('operation_id', '=', operationId)
    .where('outcome', '=', 'done')
    .orderBy('position')
    .execute();
  expect(done.map((attempt) => attempt.position)).toEqual([1, 2, 3, 4, 5]);
});

test('a step that keeps failing stops the operation after five tries; by hand the service is asked anew', async () => {
  const { ref, url, ana, operationId, partnerId } = await begun();
  const mend = await breakTable('rapidstart_library', 'the library');
  for (let round = 1; round < 5; round++) await later(ref);
  const between = (await ana.browser.get(url)).body;
  expect(between).toMatchObject({ state: 'running', error: 'disk of the library is full' });
  expect(between.steps[2]).toMatchObject({ state: 'waiting', note: expect.stringContaining('up to 1 more') });
  expect(new Date(between.steps[2].nextTryAt).getTime() - world.clock.now().getTime()).toBeGreaterThan(
    10_000,
  );

  await work(ref);
  expect((await ana.browser.get(url)).body.steps[2].attempts).toHaveLength(4);
  await later(ref);
  const failed = (await ana.browser.get(url)).body;
  expect(failed).toMatchObject({ state: 'failed', retry: { allowed: true }, promise: { state: 'at-risk' } });
  expect(failed.steps[2]).toMatchObject({ state: 'failed', note: 'Stopped after 5 tries.' });
  expect(failed.steps[2].attempts.map((attempt: { outcome: string }) => attempt.outcome)).toEqual(
    Array(5).fill('failed'),
  );
  expect((await mails(operationId)).map((mail) => mail.kind)).toEqual(['provisioning-failed']);
  await work(ref);
  const list = await ana.browser.get(`/api/v1/organizations/${partnerId}/operations?state=failed`);
  expect(list.body.items).toHaveLength(1);

  await mend();
  const retried = await ana.browser.post(`${url}/retry`, { reason: 'The cause is gone.' });
  expect(retried.status).toBe(202);
  expect(retried.headers.location).toBe(url);
  expect((await ana.browser.post(`${url}/retry`, { reason: 'The cause is gone.' })).body).toMatchObject({
    status: 409,
    reason: 'still-running',
  });
  await work(ref);
  const after = (await ana.browser.get(url)).body;
  expect(after.state).toBe('succeeded');
  expect(after.steps.map((step: { attempts: unknown[] }) => step.attempts.length)).toEqual([1, 2, 6, 1, 1]);
  expect((await ana.browser.post(`${url}/retry`, { reason: 'The cause is gone.' })).body).toMatchObject({
    reason: 'already-succeeded',
  });
});

test('what an earlier version had begun under names of its own goes on under those that every service has', async () => {
  const { ref, url, ana, operationId } = await begun();
  for (const [name, earlier, state] of [
    ['allocate-tenant', 'allocate-tenant', 'waiting'],
    ['ask-service', 'create-content', 'done'],
    ['service-works', 'seed-library', 'waiting'],
  ] as const)
    await world.db
      .updateTable('operation_steps')
      .set({ name: earlier, state })
      .where('operation_id', '=', operationId)
      .where('name', '=', name)
      .execute();
  const migration = join(import.meta.dirname, '../../../migrations/0047_one_way_to_provide.sql');
  await sql.raw(readFileSync(migration, 'utf8')).execute(world.db);
  await work(ref);
  const { state, steps } = (await ana.browser.get(url)).body;
  expect(state).toBe('succeeded');
  expect(steps.map((step: { label: string }) => step.label)).toEqual([
    ...['Allocate the tenant', 'Create the content', 'Fill the template library'],
    ...['Check that everything is there', 'Ready'],
  ]);
});

test('the check finds what is missing and says it', async () => {
  const { ref, url, ana, subscriptionId } = await begun();
  const mend = await breakTable('rapidstart_library', 'the library');
  await work(ref);
  await mend();
  await world.db.deleteFrom('rapidstart_questions').where('subscription_id', '=', subscriptionId).execute();
  await later(ref);
  expect((await ana.browser.get(url)).body).toMatchObject({
    currentStep: 'Check that everything is there',
    error: expect.stringContaining('Base information, Ledger: 0 of 9 are there.'),
  });
});

test('a closed attempt stays as it was, even for the owner', async () => {
  const { ref, operationId } = await begun();
  await work(ref);
  const rewrite = world.db
    .updateTable('operation_attempts')
    .set({ outcome: 'failed' })
    .where('operation_id', '=', operationId)
    .execute();
  await expect(rewrite).rejects.toThrow('stays as it was');
});

test('the customer sees its own operation and may not repeat it; strangers see nothing', async () => {
  const { ref, url, operationId, customerId, partnerId } = await begun();
  await work(ref);
  const { organization_id } = await world.db
    .selectFrom('customers')
    .select('organization_id')
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow();
  const cara = await world.addPerson(String(organization_id), ['administrator']);
  const own = `/api/v1/organizations/${organization_id}/operations`;
  expect((await cara.browser.get(own)).body.items).toHaveLength(1);
  const seen = await cara.browser.get(`${own}/${operationId}`);
  expect(seen.body.steps).toHaveLength(5);
  expect(
    (await cara.browser.post(`${own}/${operationId}/retry`, { reason: 'The cause is gone.' })).status,
  ).toBe(403);

  const stranger = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  expect((await stranger.browser.get(url)).status).toBe(404);
  expect((await stranger.browser.get(`${url}/events`)).status).toBe(404);
  const crossed = `/api/v1/organizations/${stranger.organizationId}/operations/${operationId}`;
  expect((await stranger.browser.get(crossed)).status).toBe(404);
  expect((await stranger.browser.get(`${crossed}/events`)).status).toBe(404);
  expect((await stranger.browser.post(`${crossed}/retry`, { reason: 'The cause is gone.' })).status).toBe(
    404,
  );
  expect((await world.visitor().get(`${url}/events`)).status).toBe(401);
  const reader = await world.addPerson(partnerId, ['reader']);
  const refused = await reader.browser.post(`${url}/retry`, { reason: 'The cause is gone.' });
  expect(refused.status).toBe(403);
  expect((await reader.browser.get(url)).body.retry.allowed).toBe(false);
});

test('the list has failed ones first and goes on page by page', async () => {
  const { partnerId, ana } = await begun({ name: 'First Ltd.' });
  for (const name of ['Second Ltd.', 'Third Ltd.']) {
    await provision(world, ana, await addSubscription(world, partnerId, { name }));
  }
  await world.db
    .updateTable('operations')
    .set({ state: 'failed' })
    .where('partner_id', '=', partnerId)
    .where('id', 'in', (ids) =>
      ids
        .selectFrom('operations as o')
        .innerJoin('subscriptions as s', 's.id', 'o.subscription_id')
        .innerJoin('customers as c', 'c.id', 's.customer_id')
        .select('o.id')
        .where('c.name', '=', 'Second Ltd.')
        .where('c.partner_id', '=', partnerId),
    )
    .execute();
  const url = `/api/v1/organizations/${partnerId}/operations?limit=2`;
  const first = (await ana.browser.get(url)).body;
  expect(first.items.map((item: { customerName: string }) => item.customerName)).toEqual([
    'Second Ltd.',
    'Third Ltd.',
  ]);
  const second = (await ana.browser.get(`${url}&cursor=${first.nextCursor}`)).body;
  expect(second.items.map((item: { customerName: string }) => item.customerName)).toEqual(['First Ltd.']);
  expect(second.nextCursor).toBeNull();
  const found = (await ana.browser.get(`${url}&search=THIRD`)).body;
  expect(found.items.map((item: { customerName: string }) => item.customerName)).toEqual(['Third Ltd.']);
  expect((await ana.browser.get(`${url}&colour=red`)).status).toBe(422);
});

test('a hundred watchers see every change up to the end on one listening connection', async () => {
  const { ref, url, ana } = await begun();
  const address = await world.app.listen({ port: 0, host: '127.0.0.1' });
  let begunToWatch = 0;
  const watch = async () => {
    const response = await fetch(`${address}${url}/events`, {
      headers: { cookie: `portico_session=${ana.browser.cookies.portico_session}` },
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    begunToWatch += 1;
    const text = await response.text();
    return [...text.matchAll(/"state":"(\w+)","subscriptionId"/g)].map((match) => match[1]);
  };
  const watchers = Array.from({ length: 100 }, watch);
  await eventually(async () => (begunToWatch === 100 ? true : undefined));
  const { rows } = await sql<{ listeners: number }>`
    select count(*)::int as listeners from pg_stat_activity
     where datname = current_database() and query like 'listen portico_changes%'`.execute(world.db);
  expect(rows[0]?.listeners).toBe(1);
  // Each watcher looks once more when the listening connection stands; after that nothing is held.
  await eventually(async () => {
    const { rows: idle } = await sql<{ open: number }>`
      select count(*)::int as open from pg_stat_activity
       where datname = current_database() and state like 'idle in transaction%'`.execute(world.db);
    return idle[0]?.open === 0 ? true : undefined;
  });
  await work(ref);
  for (const states of await Promise.all(watchers)) {
    expect(states[0]).toBe('queued');
    expect(states.at(-1)).toBe('succeeded');
  }
}, 90_000);
