import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeDueKeys, siteWithKeys } from '../../../tests/harness/access-keys.ts';
import { type RemoteOperations, startRemoteOperations } from '../../../tests/harness/remote-operations.ts';
import { partnerWithSandbox } from '../../../tests/harness/sandboxes.ts';

let remote: RemoteOperations;
let site: Awaited<ReturnType<typeof siteWithKeys>>;
beforeAll(async () => {
  remote = await startRemoteOperations({ connected: true });
  const { ana, sandboxId } = await partnerWithSandbox(remote.world);
  site = await siteWithKeys(remote, 'business', { partnerId: sandboxId, ana });
});
afterAll(() => remote.close());

const services = (how: 'at-once' | 'hang' | 'fail') =>
  remote.world.db.updateTable('sandboxes').set({ services: how }).execute();

test('in a sandbox a key is made by the built-in broker, opens nothing, and is removed again; no service is asked', async () => {
  const id = await site.begin('Try it');
  const shown = await site.show(id);
  expect(shown).toMatchObject({ status: 200, body: { credentials: { key: 'sandbox' } } });
  await site.cara.browser.delete(`${site.keys}/${id}`);
  await removeDueKeys(remote.world);
  expect(await site.items()).toEqual([]);
  const { calls } = await remote.sites.look();
  expect([calls.bind, calls.unbind]).toEqual([undefined, undefined]);
});

test('services of a sandbox that hang never come to an end with a key, and those that fail say so', async () => {
  await services('hang');
  const hanging = await site.begin('Hangs');
  expect(await site.show(hanging)).toMatchObject({ status: 202, body: { askAgainInSeconds: 30 } });
  await services('fail');
  const failing = await site.begin('Fails');
  const answer = await site.show(failing);
  expect(answer.body).toMatchObject({ status: 409, reason: 'service-refused-key' });
});
