import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addSubscription, provision } from '../../../tests/harness/subscriptions.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { workOnOperation } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

test('an operator sees throughput, time per step, failures by reason and each attempt; nobody else does', async () => {
  const partnerId = await world.addOrganization('partner');
  const ana = await world.addPerson(partnerId, ['administrator']);
  const begin = async () => provision(world, ana, await addSubscription(world, partnerId));
  await workOnOperation(
    world.app.portico,
    { partnerId, operationId: await begin() },
    new AbortController().signal,
  );
  for (const operationId of [await begin(), await begin()]) {
    await sql`insert into operation_attempts
      (partner_id, operation_id, position, attempt, started_at, finished_at, outcome, error)
      values (${partnerId}, ${operationId}, 1, 1, now(), now(), 'failed', 'The disk is full.')`.execute(
      world.db,
    );
    await sql`update operation_steps set state = 'failed' where operation_id = ${operationId} and position = 1`.execute(
      world.db,
    );
    await sql`update operations set state = 'failed', finished_at = ${world.clock.now()} where id = ${operationId}`.execute(
      world.db,
    );
  }
  const vendorId = await world.addOrganization('vendor');
  const olga = await world.addPerson(vendorId, ['operator']);
  const url = `/api/v1/organizations/${vendorId}/provisioning-board`;
  const { body } = await olga.browser.get(url);
  expect(body).toMatchObject({
    counted: 3,
    failures: [
      { error: 'The disk is full.', count: 2, label: 'Allocate the tenant', serviceKind: 'rapidstart' },
    ],
  });
  const none = { succeeded: 0, failed: 0 };
  expect(body.hours.map(({ at: _at, ...counts }: { at: string }) => counts)).toEqual([
    ...Array.from({ length: 24 }, () => none),
    { succeeded: 1, failed: 2 },
  ]);
  expect(body.days.at(-1)).toMatchObject({ succeeded: 1, failed: 2 });
  expect(body.days).toHaveLength(15);
  expect(body.steps).toHaveLength(5);
  const stopped = `/api/v1/organizations/${vendorId}/stopped-operations`;
  const because = async (change: Record<string, string>) => {
    const { kind, serviceKind, step, error } = { ...body.failures[0], ...change };
    const query = new URLSearchParams({ kind, serviceKind, step, error });
    return (await olga.browser.get(`${stopped}?${query}`)).body.items.length;
  };
  expect(await because({})).toBe(2);
  for (const other of [
    { kind: 'update' },
    { serviceKind: 'broker' },
    { step: 'verify' },
    { error: 'Other.' },
  ])
    expect(await because(other)).toBe(0);
  const [first] = (await olga.browser.get(stopped)).body.items;
  const one = await olga.browser.get(`${stopped}/${first.partnerId}/${first.operationId}`);
  expect(one.body.steps[0].attempts).toMatchObject([{ outcome: 'failed', error: 'The disk is full.' }]);

  const sam = await world.addPerson(vendorId, ['support']);
  for (const there of [url, `${stopped}/${first.partnerId}/${first.operationId}`]) {
    expect((await sam.browser.get(there)).status).toBe(403);
    expect((await ana.browser.get(there)).status).toBe(404);
  }
});
