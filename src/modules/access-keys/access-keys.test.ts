import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { removeDueKeys, siteWithKeys } from '../../../tests/harness/access-keys.ts';
import { type RemoteOperations, startRemoteOperations } from '../../../tests/harness/remote-operations.ts';
import type { SitesBroker } from '../../../tests/harness/sites-broker.ts';
import type { World } from '../../../tests/harness/world.ts';

let remote: RemoteOperations;
let world: World;
let sites: SitesBroker;
let site: Awaited<ReturnType<typeof siteWithKeys>>;
beforeAll(async () => {
  remote = await startRemoteOperations({ connected: true });
  ({ world, sites } = remote);
  site = await siteWithKeys(remote);
});
afterAll(() => remote.close());
beforeEach(() => sites.faults());

/** Whether any row, job or remembered answer of the whole database holds these words. */
async function isKeptAnywhere(words: string): Promise<boolean> {
  const { rows } = await sql<{ place: string }>`
    select format('%I.%I', schemaname, tablename) as place from pg_tables
     where schemaname in ('public', 'pgboss')`.execute(world.db);
  for (const { place } of rows) {
    const found =
      await sql`select from ${sql.raw(place)} as t where t::text like ${`%${words}%`} limit 1`.execute(
        world.db,
      );
    if (found.rows.length > 0) return true;
  }
  return false;
}

const trailOf = async (browser: typeof site.cara.browser, organizationId: string) =>
  (await browser.get(`/api/v1/organizations/${organizationId}/audit-events?limit=20`)).body.items.filter(
    ({ action }: { action: string }) => action.startsWith('access-key.'),
  );

test('a key is made by the service, shown once to who asked for it, and kept nowhere; both sides are told, and nobody of it', async () => {
  const { cara, keys } = site;
  const plan = await cara.browser.post(`${keys}?dryRun=true`, { name: 'Warehouse' });
  expect(plan.body.sentences[0]).toContain('Its credentials are shown once, to you');
  const id = await site.begin('Warehouse', { access: 'write' });
  expect(await site.there()).toEqual([]);
  expect((await site.items())[0]).toMatchObject({ state: 'creating', madeBy: 'Cara Campos', own: true });

  const shown = await site.show(id);
  expect(shown).toMatchObject({ status: 200, body: { id, name: 'Warehouse' } });
  expect(shown.headers['cache-control']).toBe('no-store');
  expect(shown.body.credentials).toMatchObject({
    access: 'write',
    address: expect.stringMatching(/products$/),
  });
  expect(await site.there()).toEqual([id]);
  expect(await isKeptAnywhere(shown.body.credentials.key)).toBe(false);
  expect(await isKeptAnywhere('Warehouse')).toBe(true);

  const again = await site.show(id);
  expect(again).toMatchObject({ status: 409, body: { reason: 'shown-already' } });
  expect((await site.items())[0]).toMatchObject({ id, state: 'active', showUntil: null });
  const told = ['access-key.shown', 'access-key.created'];
  for (const [browser, organizationId] of [
    [cara.browser, site.organizationId],
    [remote.ana.browser, site.partnerId],
  ] as const) {
    const trail = await trailOf(browser, organizationId);
    expect(trail.map(({ action }: { action: string }) => action)).toEqual(told);
    expect(trail[0]).toMatchObject({ actorName: 'Cara Campos', details: { key: 'Warehouse' } });
  }
});

test('a key is removed by a job, again and again until the service says that it is gone', async () => {
  const { cara, keys } = site;
  const id = await site.begin('Old robot');
  await site.show(id);
  await sites.faults({ kind: 'status', call: 'unbind', times: 1, description: 'Not now.' });
  expect((await cara.browser.delete(`${keys}/${id}`)).status).toBe(202);
  expect((await cara.browser.delete(`${keys}/${id}`)).body).toMatchObject({ reason: 'being-removed' });
  await removeDueKeys(world);
  expect((await site.items())[0]).toMatchObject({ id, state: 'removing', trouble: 'Not now.' });
  expect(await site.there()).toContain(id);

  world.clock.forward({ minutes: 1 });
  await removeDueKeys(world);
  expect(await site.there()).not.toContain(id);
  expect((await site.items()).map((key: { id: string }) => key.id)).not.toContain(id);
  const [last, asked] = await trailOf(cara.browser, site.organizationId);
  expect(last).toMatchObject({ action: 'access-key.removed', actorName: 'Portico' });
  expect(asked).toMatchObject({ action: 'access-key.removal-asked', actorName: 'Cara Campos' });
});

/** The request reaches the service, and nobody here knows. */
async function bindBehindOurBack(id: string) {
  const headers = {
    authorization: `Basic ${Buffer.from(`portico:${sites.password}`).toString('base64')}`,
    'content-type': 'application/json',
    'x-broker-api-version': '2.17',
  };
  const path = `/v2/service_instances/${site.subscriptionId}/service_bindings/${id}`;
  await fetch(`${sites.url}${path}`, { method: 'PUT', headers, body: '{}' });
}

test('a process that died between the answer of the service and its own leaves a key that can be asked for again, or is removed', async () => {
  const [again, left] = [await site.begin('Asked again'), await site.begin('Left')];
  await bindBehindOurBack(again);
  await bindBehindOurBack(left);
  expect(await site.show(again)).toMatchObject({ status: 200, body: { id: again } });
  world.clock.forward({ minutes: 61 });
  await world.fireTimers();
  await removeDueKeys(world);
  expect(await site.there()).toContain(again);
  expect(await site.there()).not.toContain(left);
});

const FAULTS = [
  ['answers 500 once it has made the key', { kind: 'status', after: true }],
  ['answers with what is no JSON once it has made the key', { kind: 'wrong-json', after: true }],
  ['answers 201 with what is no JSON', { kind: 'wrong-json', after: true, status: 201 }],
  ['answers 500 without making it', { kind: 'status' }],
  ['refuses', { kind: 'refuse-parameter', parameter: 'access' }],
] as const;
test.each(FAULTS)('where the service %s, nothing is left there that is not listed', async (_how, fault) => {
  const id = await site.begin('Unlucky');
  await sites.faults({ ...fault, call: 'bind', times: 1 });
  const answer = await site.show(id);
  expect(answer.status).toBe(409);
  expect(['key-not-shown', 'service-refused-key']).toContain(answer.body.reason);
  expect((await site.items())[0]).toMatchObject({ id, state: 'removing' });
  await removeDueKeys(world);
  world.clock.forward({ minutes: 6 });
  await removeDueKeys(world);
  expect(await site.there()).not.toContain(id);
  expect((await site.items())[0]).toMatchObject({ id, state: 'removed', trouble: expect.any(String) });
  world.clock.forward({ hours: 25 });
  await world.fireTimers();
  expect((await site.items()).map((key: { id: string }) => key.id)).not.toContain(id);
  expect((await trailOf(site.cara.browser, site.organizationId))[0]).toMatchObject({
    action: 'access-key.not-shown',
  });
});

test('where the service dies in the middle, what it made is removed once it is there again', async () => {
  const id = await site.begin('Half made');
  await sites.faults({ kind: 'die', call: 'bind', after: true, times: 1 });
  expect((await site.show(id)).body).toMatchObject({ reason: 'key-not-shown' });
  await removeDueKeys(world);
  expect((await site.items())[0]).toMatchObject({ id, state: 'removing' });
  await sites.start();
  expect(await site.there()).toContain(id);
  world.clock.forward({ minutes: 10 });
  await removeDueKeys(world);
  expect(await site.there()).not.toContain(id);
});

test('where the service hangs until its connection ends, what it made is removed', async () => {
  const id = await site.begin('Hanging');
  await sites.faults({ kind: 'hang', call: 'bind', after: true, times: 1 });
  const showing = site.show(id);
  while (!(await site.there()).includes(id)) await new Promise((resolve) => setTimeout(resolve, 20));
  await sites.kill();
  await sites.start();
  expect((await showing).body).toMatchObject({ status: 409, reason: 'key-not-shown' });
  world.clock.forward({ minutes: 6 });
  await removeDueKeys(world);
  expect(await site.there()).not.toContain(id);
});

test('"gone" is not believed while a request of ours may still take effect', async () => {
  const id = await site.begin('Late');
  await sites.faults({ kind: 'status', call: 'bind', times: 1 });
  await site.show(id);
  await removeDueKeys(world); // the service says that there is none
  expect((await site.items())[0]).toMatchObject({ id, state: 'removing' });
  await bindBehindOurBack(id);
  expect(await site.there()).toContain(id);
  world.clock.forward({ minutes: 6 });
  await removeDueKeys(world);
  expect(await site.there()).not.toContain(id);
});

test('a service that cannot be reached keeps the key waiting; asked again, it is the same key', async () => {
  const id = await site.begin('Patient');
  await sites.kill();
  expect((await site.show(id)).body).toMatchObject({ status: 409, reason: 'service-not-reached' });
  await sites.start();
  expect(await site.show(id)).toMatchObject({ status: 200, body: { id } });
  expect((await site.there()).filter((one) => one === id)).toHaveLength(1);
});

test('a slow service is waited for, and one that makes keys in the background is asked until it is done', async () => {
  const slow = await site.begin('Slow');
  await sites.faults({ kind: 'slow', call: 'bind', ms: 300, times: 1 });
  expect((await site.show(slow)).status).toBe(200);

  const id = await site.begin('Background');
  await sites.faults({ kind: 'later', call: 'bind', ms: 250, times: 1 });
  const waits = await site.show(id);
  expect(waits).toMatchObject({ status: 202, body: { id, askAgainInSeconds: 2 } });
  expect((await site.show(id)).body).toMatchObject({ note: 'The key is made' });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const shown = await site.show(id);
  expect(shown).toMatchObject({ status: 200, body: { credentials: { access: 'read' } } });
  expect(await site.there()).toContain(id);
});

test('a key whose maker left before it was shown is removed after an hour, also one that the service still makes', async () => {
  const id = await site.begin('Left alone');
  await sites.faults({ kind: 'later', call: 'bind', ms: 100, times: 1 });
  expect((await site.show(id)).status).toBe(202);
  await new Promise((resolve) => setTimeout(resolve, 150));
  world.clock.forward({ minutes: 59 });
  await world.fireTimers();
  expect((await site.items())[0]).toMatchObject({ id, state: 'creating' });
  world.clock.forward({ minutes: 2 });
  await world.fireTimers();
  expect((await site.items())[0]).toMatchObject({ id, state: 'removing', reason: 'not-shown' });
  expect((await site.show(id)).body).toMatchObject({ reason: 'being-removed' });
  await removeDueKeys(world);
  expect(await site.there()).not.toContain(id);
});

test('two who are shown a key at the same moment: one of them is', async () => {
  const id = await site.begin('Twice');
  const both = await Promise.all([site.show(id), site.show(id)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await site.there()).filter((one) => one === id)).toHaveLength(1);
});

test('a key that is removed while the service makes it is shown to nobody', async () => {
  const id = await site.begin('Overtaken');
  await sites.faults({ kind: 'slow', call: 'bind', ms: 400, times: 1 });
  const showing = site.show(id);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await site.cara.browser.delete(`${site.keys}/${id}`);
  await removeDueKeys(world);
  expect((await showing).body).toMatchObject({ status: 409, reason: 'being-removed' });
  world.clock.forward({ minutes: 6 });
  await removeDueKeys(world);
  expect(await site.there()).not.toContain(id);
});

test('somebody else is not shown what a colleague asked for; a user and a partner learn nothing of keys', async () => {
  const id = await site.begin('Of Cara');
  const carl = await world.addPerson(site.organizationId, ['administrator']);
  const answer = await carl.browser.post(`${site.keys}/${id}/credentials`);
  expect(answer.body).toMatchObject({ status: 409, reason: 'asked-by-another' });
  const user = await world.addPerson(site.organizationId, ['user']);
  expect((await user.browser.get(site.keys)).status).toBe(403);
  expect((await remote.ana.browser.get(site.keys)).status).toBe(404);
  expect((await site.show(id)).status).toBe(200);
});

test('what the service asks for is checked before anything begins, and a name is given once', async () => {
  const wrong = await site.cara.browser.post(site.keys, { name: 'X', parameters: { access: 'all' } });
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/parameters/access' }] } });
  await site.begin('Once');
  const taken = await site.cara.browser.post(site.keys, { name: 'once' });
  expect(taken).toMatchObject({ status: 422, body: { errors: [{ pointer: '/name', code: 'name-taken' }] } });
});

test('a plan without keys says so, and the dashboard offers keys only where there are any', async () => {
  const basic = await siteWithKeys(remote, 'basic');
  const refusal = await basic.cara.browser.post(basic.keys, { name: 'X' });
  expect(refusal.body).toMatchObject({ status: 409, reason: 'not-bindable' });
  for (const [one, accessKeys] of [
    [site, true],
    [basic, false],
  ] as const) {
    const { items } = (await one.cara.browser.get(`/api/v1/organizations/${one.organizationId}/services`))
      .body;
    expect(items).toMatchObject([{ accessKeys }]);
  }
});
