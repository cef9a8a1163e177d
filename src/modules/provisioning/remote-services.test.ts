import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { SERVICE } from '../../../examples/sites-broker/catalog.ts';
import {
  type Begun,
  outcomes,
  type RemoteOperations,
  type Step,
  startRemoteOperations,
} from '../../../tests/harness/remote-operations.ts';
import type { SitesBroker } from '../../../tests/harness/sites-broker.ts';
import type { PersonIn, World } from '../../../tests/harness/world.ts';
import { openBroker } from '../../platform/service-broker/broker.ts';
import { workOnOperation } from './provisioning-engine.service.ts';
import type { FindBroker } from './remote-service.service.ts';

let remote: RemoteOperations;
let world: World;
let sites: SitesBroker;
let partnerId: string;
let ana: PersonIn;
beforeAll(async () => {
  remote = await startRemoteOperations();
  ({ world, sites, partnerId, ana } = remote);
});
afterAll(() => remote.close());
beforeEach(() => sites.faults());

/** What clears away after this operation. */
async function clearing({ operationId }: Begun) {
  const found = await world.db
    .selectFrom('operations')
    .select(['id', 'state'])
    .where('cause_id', '=', operationId)
    .executeTakeFirstOrThrow();
  const url = `/api/v1/organizations/${partnerId}/operations/${found.id}`;
  return { url, ref: { partnerId, operationId: found.id } };
}

test('a service of a broker is asked for, waited for without using up tries, and looked for before it is ready', async () => {
  const operation = await remote.begun();
  await remote.work(operation.ref);
  const meanwhile = await remote.read(operation);
  expect(meanwhile).toMatchObject({ state: 'running', currentStep: 'The service sets it up' });
  expect(meanwhile.steps[2]).toMatchObject({ state: 'waiting', owner: 'service' });
  const calls = (await sites.look()).calls;
  await remote.work(operation.ref);
  expect((await sites.look()).calls).toEqual(calls);

  const done = await remote.until('succeeded', operation);
  expect(outcomes(done)).toEqual({
    ...{ 'allocate-tenant': ['done'], 'ask-service': ['done'], 'service-works': ['done'] },
    ...{ verify: ['done'], ready: ['done'] },
  });
  expect((await sites.site(operation.subscriptionId))?.effects.created).toBe(1);
  const { dashboard_url } = await world.db
    .selectFrom('subscriptions')
    .select('dashboard_url')
    .where('id', '=', operation.subscriptionId)
    .executeTakeFirstOrThrow();
  expect(dashboard_url).toBe(`${sites.url}/sites/${operation.subscriptionId}`);
});

test('errors, hangs and wrong answers are tried again with the same order: the site is made once', async () => {
  const operation = await remote.begun();
  await sites.faults(
    { kind: 'status', call: 'provision', times: 1 },
    { kind: 'hang', call: 'provision', after: true, times: 1 },
    { kind: 'status', call: 'fetch', status: 503, times: 1 },
  );
  const done = await remote.until('succeeded', operation);
  const told = outcomes(done);
  expect(told['ask-service']).toEqual(['failed', 'failed', 'done']);
  expect(told.verify).toEqual(['failed', 'done']);
  expect((await sites.site(operation.subscriptionId))?.effects).toMatchObject({ created: 1, deleted: 0 });
});

test('an answer to a poll that cannot be used is a try, and the next one looks again', async () => {
  const operation = await remote.begun();
  await sites.faults({ kind: 'wrong-json', call: 'last-operation', times: 2 });
  const done = await remote.until('succeeded', operation);
  expect(outcomes(done)['service-works']).toEqual(['failed', 'failed', 'done']);
});

test('a service that says failed is cleared away and asked anew, by itself', async () => {
  const operation = await remote.begun();
  await sites.faults({ kind: 'fail-step', call: 'provision', step: 3, times: 2 });
  const done = await remote.until('succeeded', operation);
  const attempts = (done.steps as Step[])[2]?.attempts ?? [];
  expect(attempts.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'done']);
  expect(attempts[0]?.error).toContain('Publish the pages');
  expect((await sites.site(operation.subscriptionId))?.effects).toMatchObject({ created: 3, deleted: 2 });
});

test('what says succeeded and is not there is never called ready; it is cleared away, and retrying asks anew', async () => {
  const operation = await remote.begun();
  await sites.faults({ kind: 'not-there', call: 'provision', times: 1 });
  const failed = await remote.until('failed', operation);
  expect(failed.error).toBe('The service says that it is ready, and it is not there.');
  expect(outcomes(failed).verify).toHaveLength(5);

  const { body: refused } = await ana.browser.post(`${operation.url}/retry`, {
    reason: 'The cause is gone.',
  });
  expect(refused).toMatchObject({ status: 409, reason: 'superseded' });
  await remote.until('succeeded', await clearing(operation));
  expect((await ana.browser.post(`${operation.url}/retry`, { reason: 'The cause is gone.' })).status).toBe(
    202,
  );
  const done = await remote.until('succeeded', operation);
  expect(outcomes(done)['ask-service']).toEqual(['done', 'done']);
  expect(await sites.site(operation.subscriptionId)).toMatchObject({ state: 'ready', missing: false });
});

test('a refusal that another try would meet again stops it at once', async () => {
  const operation = await remote.begun();
  await sites.faults({ kind: 'status', call: 'provision', status: 403, description: 'Not for you.' });
  const failed = await remote.until('failed', operation);
  expect(failed).toMatchObject({ error: 'Not for you.', retry: { allowed: true } });
  expect(outcomes(failed)['ask-service']).toEqual(['failed']);
  const cleared = await world.db
    .selectFrom('operations')
    .select('id')
    .where('cause_id', '=', operation.operationId)
    .execute();
  expect(cleared).toEqual([]);
});

test('a service that takes longer than its plan allows has failed, and is cleared away', async () => {
  const operation = await remote.begun();
  await sites.faults({ kind: 'slow', call: 'last-operation', ms: 0 });
  const slow: FindBroker = async () => {
    const broker = openBroker(sites.endpoint);
    const lastOperation = async () => ({
      ...{ kind: 'accepted' as const, operation: null, retryAfterSeconds: 600 },
      ...{ description: 'Copying.', dashboardUrl: null },
    });
    return {
      kind: 'open',
      broker: { ...broker, lastOperation },
      retrieves: () => true,
      maintenanceOf: () => undefined,
    };
  };
  await remote.work(operation.ref, slow);
  world.clock.forward({ minutes: 1 });
  await remote.work(operation.ref, slow);
  expect((await remote.read(operation)).steps[2]).toMatchObject({
    ...{ state: 'waiting', owner: 'service', note: 'The service is at work: Copying.' },
    attempts: [{ outcome: null }],
  });
  world.clock.forward({ minutes: 61 });
  await remote.work(operation.ref, slow);
  const failed = await remote.read(operation);
  expect(failed.error).toBe('The service has not finished within the time that its plan allows.');
  await remote.until('succeeded', await clearing(operation));
});

test('a broker that rests is waited for, one that is gone stops the operation', async () => {
  const operation = await remote.begun();
  await remote.work(operation.ref, async () => ({ kind: 'resting', reason: 'New certificates.' }));
  expect((await remote.read(operation)).steps[1]).toMatchObject({
    ...{ state: 'waiting', note: 'The broker of the service rests: New certificates.' },
    attempts: [{ outcome: null }],
  });
  world.clock.forward({ minutes: 6 });
  await remote.until('succeeded', operation);

  const other = await remote.begun();
  const gone = { reason: 'gone', sentence: 'The broker was removed.', remedy: '', who: '' };
  const failed = await remote.until('failed', other, async () => ({ kind: 'closed', explanation: gone }));
  expect(failed.error).toBe('The broker was removed.');
});

test('the older of two workers that ask the service writes nothing once the step was taken over', async () => {
  const operation = await remote.begun();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = () => {};
  const asking = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const slow: FindBroker = async () => {
    const broker = openBroker(sites.endpoint);
    return {
      kind: 'open',
      retrieves: () => true,
      maintenanceOf: () => undefined,
      broker: {
        ...broker,
        async provision() {
          asked();
          await held;
          return {
            ...{
              kind: 'failed',
              reason: 'not-authorized',
              status: 403,
              code: null,
              description: 'Too late.',
            },
            ...{ orphan: false, transient: false, retryAfterSeconds: null },
          } as const;
        },
      },
    };
  };
  const older = remote.work(operation.ref, slow);
  await asking;
  await remote.work(operation.ref);
  expect((await remote.read(operation)).steps[1].attempts).toHaveLength(1);

  world.clock.forward({ minutes: 1 });
  const newer = await remote.until('succeeded', operation);
  release();
  await older;
  expect(await remote.read(operation)).toEqual(newer);
  expect(outcomes(newer)['ask-service']).toEqual(['lost', 'done']);
  expect((await sites.site(operation.subscriptionId))?.effects.created).toBe(1);
});

/** A worker that dies while it asks the service: nothing is written down of what came of it. */
async function dieAt({ ref }: Begun) {
  const dying = new AbortController();
  const deadly: FindBroker = async () => {
    dying.abort();
    throw new Error('gone');
  };
  await expect(workOnOperation(world.app.portico, ref, dying.signal, deadly)).rejects.toThrow();
  world.clock.forward({ minutes: 1 });
}

test('workers that die use up no try of the service', async () => {
  const operation = await remote.begun();
  for (let died = 0; died < 9; died++) await dieAt(operation);
  await sites.faults({ kind: 'status', call: 'provision', times: 4 });
  const done = await remote.until('succeeded', operation);
  expect(outcomes(done)['ask-service']).toEqual([
    ...Array.from({ length: 9 }, () => 'lost'),
    ...Array.from({ length: 4 }, () => 'failed'),
    'done',
  ]);
});

test('a step at which ten workers in a row have died is tried no more, and what it may have left is cleared away', async () => {
  const operation = await remote.begun();
  for (let died = 0; died < 10; died++) await dieAt(operation);
  await remote.work(operation.ref);
  const stopped = await remote.read(operation);
  expect(stopped.state).toBe('failed');
  expect(outcomes(stopped)['ask-service']).toHaveLength(10);
  const retry = await ana.browser.post(`${operation.url}/retry`, { reason: 'The cause is gone.' });
  expect(retry.body).toMatchObject({ status: 409, reason: 'superseded' }); // what it may have left is cleared away
});

test('a service that is still at something else with it is asked again, and no try is used up (ConcurrencyError)', async () => {
  const operation = await remote.begun();
  const busy = { status: 422, code: 'ConcurrencyError', description: 'Another operation is in progress.' };
  await sites.faults({ kind: 'status', call: 'provision', times: 7, ...busy });
  await remote.work(operation.ref);
  const waiting = (await remote.read(operation)).steps[1];
  expect(waiting).toMatchObject({ state: 'waiting', owner: 'service' });
  expect(waiting.note).toContain('still at something else');
  const done = await remote.until('succeeded', operation);
  expect(outcomes(done)['ask-service']).toEqual(['done']);
});

test('an order names the maintenance version that was read; one that has changed there is said (MaintenanceInfoConflict)', async () => {
  const operation = await remote.begun();
  const as =
    (version: string): FindBroker =>
    async (worker, brokerId) => {
      const found = await remote.find(worker, brokerId);
      return found.kind === 'open' ? { ...found, maintenanceOf: () => version } : found;
    };
  const stopped = await remote.until('failed', operation, as('0.0.1'));
  expect(outcomes(stopped)['ask-service']).toEqual(['failed']);
  expect(stopped.steps[1].attempts[0].error).toMatch(/maintenance/i);
  expect(await sites.site(operation.subscriptionId)).toBeUndefined();
  // The catalog was read again.
  expect((await ana.browser.post(`${operation.url}/retry`, { reason: 'The cause is gone.' })).status).toBe(
    202,
  );
  await remote.until('succeeded', operation, as(SERVICE.plans[0]?.maintenance_info.version ?? ''));
});
