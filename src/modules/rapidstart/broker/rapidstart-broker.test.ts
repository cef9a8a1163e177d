import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRapidStart } from '../../../../tests/harness/rapidstart-service.ts';
import { startWorld, type World } from '../../../../tests/harness/world.ts';
import type { Broker } from '../../../platform/service-broker/broker-types.ts';
import { openRapidStart } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const call = { requestIdentity: 'test', originatingIdentity: null };

/** RapidStart of a customer that has ordered it, and nothing was made yet. */
async function ordered() {
  const { organizationId, subscriptionId } = await addRapidStart(world, { provisioned: false });
  const broker = openRapidStart(world.app.portico, organizationId);
  const which = { instanceId: subscriptionId, serviceId: 'rapidstart', planId: 'standard' };
  return { organizationId, broker, which };
}
type Which = Awaited<ReturnType<typeof ordered>>['which'];

const order = (broker: Broker, which: Which, organizationId = '') =>
  broker.provision({ ...which, organizationId, spaceId: '', context: {}, parameters: {} }, call);
const ask = (broker: Broker, which: Which, of: 'provision' | 'update' | 'deprovision' = 'provision') =>
  broker.lastOperation({ ...which, of, operation: 'library' }, call);

const rowsOf = async (table: 'rapidstart_questions' | 'rapidstart_library', { instanceId }: Which) =>
  (await world.db.selectFrom(table).select('position').where('subscription_id', '=', instanceId).execute())
    .length;

test('its catalog says what it offers: one plan, whose instances can be fetched and not be bound', async () => {
  const { broker } = await ordered();
  const answer = await broker.catalog(call);
  expect(answer).toMatchObject({
    kind: 'done',
    catalog: {
      services: [
        {
          ...{ id: 'rapidstart', instancesRetrievable: true },
          plans: [{ id: 'standard', bindable: false, updateable: true }],
        },
      ],
    },
  });
});

test('an order is accepted with the content made, and asking how far it is fills the library; twice is as once', async () => {
  const { broker, which } = await ordered();
  expect(await broker.fetchInstance(which, call)).toEqual({ kind: 'gone' });
  const accepted = { kind: 'accepted', operation: 'library', retryAfterSeconds: 0 };
  expect(await order(broker, which)).toMatchObject(accepted);
  const questions = await rowsOf('rapidstart_questions', which);
  expect([questions > 0, await rowsOf('rapidstart_library', which)]).toEqual([true, 0]);
  expect(await broker.fetchInstance(which, call)).toMatchObject({
    ...{ kind: 'failed', code: 'InstanceIncomplete', transient: true, orphan: false },
    description: expect.stringMatching(/^Library table \d+: 0 of \d+ are there\./),
  });

  expect(await ask(broker, which)).toMatchObject({ kind: 'done' });
  const records = await rowsOf('rapidstart_library', which);
  expect(records).toBeGreaterThan(0);
  expect(await broker.fetchInstance(which, call)).toMatchObject({
    kind: 'done',
    instance: { serviceId: 'rapidstart', planId: 'standard' },
  });
  await Promise.all([order(broker, which), ask(broker, which), order(broker, which)]);
  expect(await rowsOf('rapidstart_questions', which)).toBe(questions);
  expect(await rowsOf('rapidstart_library', which)).toBe(records);
});

test('whoever took the order, asking how far it is makes all that is missing', async () => {
  const { broker, which } = await ordered();
  expect(await ask(broker, which)).toMatchObject({ kind: 'done' });
  expect(await broker.fetchInstance(which, call)).toMatchObject({ kind: 'done' });
});

test('neither a change nor a deprovisioning touches what is there: it is kept as long as the organization', async () => {
  const { broker, which } = await ordered();
  await order(broker, which);
  await ask(broker, which);
  const { planId } = which;
  const update = { ...which, previous: { planId } };
  expect(await broker.update(update, call)).toMatchObject({ kind: 'done' });
  expect(await broker.deprovision(which, call)).toMatchObject({ kind: 'done' });
  for (const of of ['update', 'deprovision'] as const)
    expect(await ask(broker, which, of)).toMatchObject({ kind: 'done' });
  expect(await broker.fetchInstance(which, call)).toMatchObject({ kind: 'done' });
});

test('what cannot be written is an answer that a later try may mend, and leaves nothing behind', async () => {
  const { which } = await ordered();
  const stranger = await world.addOrganization('customer');
  const instanceId = crypto.randomUUID();
  const broker = openRapidStart(world.app.portico, stranger);
  const failed = { kind: 'failed', transient: true, orphan: false, description: expect.any(String) };
  expect(await order(broker, { ...which, instanceId })).toMatchObject(failed);
  expect(await rowsOf('rapidstart_questions', { ...which, instanceId })).toBe(0);
});

test('it is reached as the one organization: of any other one it has nothing', async () => {
  const { broker, which } = await ordered();
  await order(broker, which);
  const other = openRapidStart(world.app.portico, await world.addOrganization('customer'));
  expect(await other.fetchInstance(which, call)).toEqual({ kind: 'gone' });
});

test('it gives no access credentials', async () => {
  const { broker, which } = await ordered();
  const binding = { ...which, bindingId: crypto.randomUUID() };
  expect(await broker.bind({ ...binding, context: {}, parameters: {} }, call)).toMatchObject({
    ...{ kind: 'failed', reason: 'refused-request', transient: false },
    description: expect.stringContaining('no access credentials'),
  });
  expect(await broker.unbind(binding, call)).toEqual({ kind: 'gone' });
  expect(await broker.fetchBinding(binding, call)).toEqual({ kind: 'gone' });
});
