import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type Begun,
  outcomes,
  type RemoteOperations,
  startRemoteOperations,
} from '../../../tests/harness/remote-operations.ts';
import { newId } from '../../kernel/ids.ts';
import { insertOperation } from './provisioning.repo.ts';

let remote: RemoteOperations;
beforeAll(async () => {
  remote = await startRemoteOperations();
});
afterAll(() => remote.close());
beforeEach(() => remote.sites.faults());

test('a broker that dies in the middle of an order is asked again when it is back: the site is made once', async () => {
  const operation = await remote.begun();
  await remote.sites.faults({ kind: 'die', call: 'provision', after: true, times: 1 });
  await remote.work(operation.ref);
  expect(outcomes(await remote.read(operation))['ask-service']).toEqual(['failed']);
  await remote.sites.kill(); // until it has gone
  remote.world.clock.forward({ minutes: 1 });
  await remote.work(operation.ref);
  expect(outcomes(await remote.read(operation))['ask-service']).toEqual(['failed', 'failed']);
  await remote.sites.start();
  const done = await remote.until('succeeded', operation);
  expect(outcomes(done)['ask-service']).toEqual(['failed', 'failed', 'done']);
  expect((await remote.sites.site(operation.subscriptionId))?.effects).toMatchObject({
    created: 1,
    deleted: 0,
  });
});

test('410 to a poll says nothing of a site that is made: it is looked for again; 410 to an order stops it', async () => {
  const operation = await remote.begun();
  await remote.sites.faults({ kind: 'gone', call: 'last-operation', times: 2 });
  const done = await remote.until('succeeded', operation);
  expect(outcomes(done)['service-works']).toEqual(['failed', 'failed', 'done']);
  expect((await remote.sites.site(operation.subscriptionId))?.effects).toMatchObject({
    created: 1,
    deleted: 0,
  });

  const refused = await remote.begun();
  await remote.sites.faults({ kind: 'gone', call: 'provision', times: 1 });
  const stopped = await remote.until('failed', refused);
  expect(outcomes(stopped)['ask-service']).toEqual(['failed']);
  expect(await remote.sites.site(refused.subscriptionId)).toBeUndefined();
});

/** The same service is to be changed to these parameters. */
async function changed({ ref, subscriptionId }: Begun, parameters: Record<string, unknown>) {
  const operationId = newId();
  const wanted = { offeringVersion: 1, planCode: 'basic', parameters, told: parameters };
  await remote.world.db.transaction().execute(async (tx) => {
    await insertOperation(tx, {
      ...{ partner_id: ref.partnerId, id: operationId, kind: 'update', service_kind: 'broker' },
      ...{ subscription_id: subscriptionId, state: 'queued', requested_by: remote.ana.accountId },
      ...{ promised_by: remote.world.clock.now(), created_at: remote.world.clock.now() },
      wanted: JSON.stringify({ ...wanted, maintenanceVersion: null, changes: [] }),
    });
  });
  const url = `/api/v1/organizations/${ref.partnerId}/operations/${operationId}`;
  return { subscriptionId, operationId, url, ref: { ...ref, operationId } };
}

test('a change is asked for and waited for; one that failed is neither asked for anew by itself nor cleared away', async () => {
  const operation = await remote.begun();
  await remote.until('succeeded', operation);
  const { domain } = (await remote.sites.site(operation.subscriptionId))?.parameters ?? {};
  const change = await changed(operation, { domain, language: 'fr' });
  const done = await remote.until('succeeded', change);
  expect(Object.keys(outcomes(done))).toEqual(['ask-service', 'service-works', 'verify', 'ready']);
  const made = await remote.sites.site(operation.subscriptionId);
  expect(made?.parameters.language).toBe('fr');
  expect(made?.effects).toMatchObject({ created: 1, deleted: 0 });
  const mails = await remote.world.db
    .selectFrom('mails')
    .select('subject')
    .where('body_text', 'like', `%${change.operationId}%`)
    .execute();
  expect(mails).toEqual([{ subject: expect.stringMatching(/is changed$/) }]);

  await remote.sites.faults({ kind: 'fail-step', call: 'update', step: 2, times: 1 });
  const stopped = await remote.until('failed', await changed(operation, { domain, language: 'de' }));
  expect(outcomes(stopped)['service-works']).toEqual(['failed']);
  expect((await remote.sites.site(operation.subscriptionId))?.effects).toMatchObject({
    created: 1,
    deleted: 0,
  });
});
