import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  outcomes,
  type RemoteOperations,
  startRemoteOperations,
} from '../../../tests/harness/remote-operations.ts';
import { makeChangeable } from '../../../tests/harness/service-change-scenes.ts';
import { runningSite } from '../../../tests/harness/service-changes.ts';
import type { SitesBroker } from '../../../tests/harness/sites-broker.ts';
import { addSubscription, provision } from '../../../tests/harness/subscriptions.ts';
import type { PersonIn, World } from '../../../tests/harness/world.ts';

let remote: RemoteOperations;
let world: World;
let sites: SitesBroker;
let ana: PersonIn;
beforeAll(async () => {
  remote = await startRemoteOperations({ connected: true });
  ({ world, sites, ana } = remote);
});
afterAll(() => remote.close());
beforeEach(() => sites.faults());

/** The operator reads anew what the broker offers. */
async function readCatalog() {
  const { operator, brokerId } = remote;
  const url = `/api/v1/organizations/${operator.organizationId}/brokers/${brokerId}/catalog-readings`;
  await operator.browser.post(url);
}

test('PP-69: a service takes another plan that its broker lets it become; until then it has the one of before', async () => {
  const site = await runningSite(remote);
  const { versions, now } = await site.choices();
  expect(now).toMatchObject({ planCode: 'basic', planName: 'basic', maintenanceVersion: '1.0.0' });
  expect(versions).toHaveLength(1);
  expect(versions[0].plans.map(({ code }: { code: string }) => code)).toEqual(['basic', 'business']);

  const operation = await site.change({ planCode: 'business', parameters: { products: 20 } });
  expect(await site.read()).toMatchObject({ planName: 'basic' });
  const done = await remote.until('succeeded', operation);
  expect(outcomes(done)).toEqual({
    ...{ 'ask-service': ['done'], 'service-works': ['done'], verify: ['done'], ready: ['done'] },
  });
  expect(await site.read()).toMatchObject({
    planName: 'business',
    parameters: { language: 'en', products: 20 },
  });
  const there = await sites.site(site.subscriptionId);
  expect(there).toMatchObject({
    parameters: { products: 20 },
    effects: { created: 1, updated: 1, deleted: 0 },
  });
});

test('a change that fails leaves plan and settings as they were; its retry goes through', async () => {
  const site = await runningSite(remote);
  await sites.faults({ kind: 'fail-step', call: 'update', step: 3, times: 1 });
  const operation = await site.change({ planCode: 'business', parameters: { language: 'de' } });
  const failed = await remote.until('failed', operation);
  expect(failed.error).toBe('"Publish the pages" has failed. The service can be used as it was before.');
  expect(outcomes(failed)['service-works']).toEqual(['failed']);
  expect(await site.read()).toMatchObject({
    planName: 'basic',
    parameters: { language: 'en' },
    status: 'not-activated',
  });
  expect(await sites.site(site.subscriptionId)).toMatchObject({
    state: 'ready',
    parameters: { language: 'en' },
  });

  expect((await ana.browser.post(`${operation.url}/retry`, { reason: 'The cause is gone.' })).status).toBe(
    202,
  );
  await remote.until('succeeded', operation);
  expect(await site.read()).toMatchObject({ planName: 'business', parameters: { language: 'de' } });
  expect((await sites.site(site.subscriptionId))?.effects).toMatchObject({
    created: 1,
    updated: 2,
    deleted: 0,
  });
});

test('a change that the service says must not be repeated is let go on by nobody, alone or with others', async () => {
  const site = await runningSite(remote);
  await sites.faults({ kind: 'fail-step', call: 'update', step: 2, repeatable: false, times: 1 });
  const operation = await site.change({ parameters: { language: 'de' } });
  const failed = await remote.until('failed', operation);
  expect(failed.error).toContain('It says that the same change cannot be repeated.');
  expect(failed.retry).toMatchObject({
    allowed: false,
    explanation: { reason: 'not-repeatable', who: 'Support', ask: 'support' },
  });
  const reason = 'The cause is gone.';
  const refusal = { status: 409, reason: 'not-repeatable' };
  expect((await ana.browser.post(`${operation.url}/retry`, { reason })).body).toMatchObject(refusal);

  const other = await runningSite(remote);
  await sites.faults({ kind: 'fail-step', call: 'update', step: 1, times: 1 });
  const repeatable = await other.change({ parameters: { language: 'de' } });
  await remote.until('failed', repeatable);
  const operations = operation.url.replace(/\/[^/]+$/, '');
  const both = [operation.operationId, repeatable.operationId];
  const several = await ana.browser.post(`${operations}/retries`, { operationIds: both, reason });
  expect(several.body).toMatchObject(refusal);
  expect((await remote.read(repeatable)).state).toBe('failed');
  const desk = `/api/v1/organizations/${remote.operator.organizationId}/stopped-operations/retries`;
  const stopped = both.map((operationId) => ({ partnerId: remote.partnerId, operationId }));
  expect((await remote.operator.browser.post(desk, { operations: stopped, reason })).body).toMatchObject(
    refusal,
  );
  expect((await sites.site(site.subscriptionId))?.effects.updated).toBe(1);
});

test('a setting whose schema takes null is emptied again; the others say that the service gives no way', async () => {
  const site = await runningSite(remote);
  await remote.until('succeeded', await site.change({ parameters: { slogan: 'All is well' } }));
  expect((await sites.site(site.subscriptionId))?.parameters.slogan).toBe('All is well');
  const refused = await site.ask({ parameters: { language: null } });
  expect(refused.body).toMatchObject({
    status: 422,
    errors: [{ pointer: '/parameters/language', message: expect.stringContaining('gives no way') }],
  });
  const emptied = await remote.until('succeeded', await site.change({ parameters: { slogan: null } }));
  expect(emptied.changes).toEqual([{ what: 'Slogan', before: 'All is well', after: '' }]);
  expect((await sites.site(site.subscriptionId))?.parameters).not.toHaveProperty('slogan');
  expect((await site.read()).parameters).not.toHaveProperty('slogan');
});

test('a failed change is not let go on once another one was made', async () => {
  const site = await runningSite(remote);
  await sites.faults({ kind: 'fail-step', call: 'update', step: 1, times: 1 });
  const first = await site.change({ parameters: { language: 'de' } });
  await remote.until('failed', first);
  await remote.until('succeeded', await site.change({ parameters: { language: 'fr' } }));
  const { body } = await ana.browser.post(`${first.url}/retry`, { reason: 'The cause is gone.' });
  expect(body).toMatchObject({ status: 409, reason: 'overtaken' });
  expect((await remote.read(first)).retry).toMatchObject({
    allowed: false,
    explanation: { reason: 'overtaken' },
  });
  expect(await site.read()).toMatchObject({ parameters: { language: 'fr' } });
});

test('a cancelled change clears nothing away: the service stays what it was', async () => {
  const site = await runningSite(remote);
  const operation = await site.change({ parameters: { language: 'de' } });
  await world.db
    .updateTable('operation_steps')
    .set({ state: 'running', held_until: world.clock.now() })
    .where('operation_id', '=', operation.operationId)
    .where('name', '=', 'ask-service')
    .execute();
  await world.db
    .updateTable('operations')
    .set({ state: 'running' })
    .where('id', '=', operation.operationId)
    .execute();
  const cancelled = await ana.browser.post(`${operation.url}/cancellation`, {
    reason: 'Not wanted any more.',
  });
  expect(cancelled.status).toBe(200);
  const { items } = (
    await ana.browser.get(`${operation.url.replace(/\/[^/]+$/, '')}?subscriptionId=${site.subscriptionId}`)
  ).body;
  expect(items.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['provision', 'update']);
  expect(await site.read()).toMatchObject({ parameters: { language: 'en' } });
});

test('a setting that the service refuses is asked about by its title; the answer is what the service has afterwards', async () => {
  const site = await runningSite(remote);
  await sites.faults({
    kind: 'refuse-parameter',
    call: 'update',
    parameter: 'domain',
    description: 'Taken.',
    times: 1,
  });
  const operation = await site.change({ parameters: { domain: 'wanted.example' } });
  const asked = await remote.until('waiting-for-input', operation);
  expect(asked.question).toMatchObject({
    parameter: 'domain',
    title: 'Domain name',
    given: 'wanted.example',
  });
  const mails = await world.db
    .selectFrom('mails')
    .select('body_text')
    .where('kind', '=', 'provisioning-question')
    .where('body_text', 'like', `%${operation.operationId}%`)
    .execute();
  expect(mails[0]?.body_text).toContain('for “Domain name” (wanted.example): Taken.');
  const answered = await ana.browser.post(`${operation.url}/answer`, { answer: 'other.example' });
  expect(answered.status).toBe(202);
  expect((await site.read()).parameters.domain).not.toBe('other.example');
  const done = await remote.until('succeeded', operation);
  expect(done.changes).toEqual([expect.objectContaining({ what: 'Domain name', after: 'other.example' })]);
  expect((await site.read()).parameters.domain).toBe('other.example');
  expect((await sites.site(site.subscriptionId))?.parameters.domain).toBe('other.example');
});

test('an update that the service offers is made when it is asked for, and never by itself', async () => {
  const site = await runningSite(remote);
  expect((await site.choices()).maintenance).toBeNull();
  await sites.offerUpdate({ version: '1.1.0', description: 'Faster pages' });
  await readCatalog();
  expect((await site.choices()).maintenance).toEqual({ version: '1.1.0', note: 'Faster pages' });

  await remote.until('succeeded', await site.change({ parameters: { language: 'de' } }));
  expect(await sites.site(site.subscriptionId)).toMatchObject({ maintenance: '1.0.0' });
  const stale = await site.ask({ maintenanceVersion: '1.0.9' });
  expect(stale.body.errors).toEqual([expect.objectContaining({ pointer: '/maintenanceVersion' })]);

  const operation = await site.change({ maintenanceVersion: '1.1.0' });
  const done = await remote.until('succeeded', operation);
  expect(done.changes).toEqual([{ what: 'Maintenance version', before: '1.0.0', after: '1.1.0' }]);
  expect(await sites.site(site.subscriptionId)).toMatchObject({ maintenance: '1.1.0' });
  expect((await site.choices()).maintenance).toBeNull();
});

test('what is published anew is taken by a service that runs only when its partner asks for it', async () => {
  const site = await runningSite(remote);
  const { operator } = remote;
  const desk = `/api/v1/organizations/${operator.organizationId}/catalogue/sites`;
  const { published } = (await operator.browser.get(desk)).body;
  const plans = published.plans.map((plan: object) => ({ ...plan, promisedHours: 24 }));
  const saved = await operator.browser.put(`${desk}/draft`, { ...published, plans }, { 'if-match': '"0"' });
  expect(saved.status, saved.text).toBeLessThan(300);
  await operator.browser.post(`${desk}/publication`, {}, { 'if-match': '"1"' });

  const { versions } = await site.choices();
  expect(versions.map(({ version }: { version: number }) => version)).toEqual([1, 2]);
  expect(versions[1].differences[0]).toEqual({
    what: 'Plan basic: promised hours',
    before: '72',
    after: '24',
  });
  const operation = await site.change({ offeringVersion: 2 });
  await remote.until('succeeded', operation);
  expect((await site.choices()).now.offeringVersion).toBe(2);
});

test('while an operation works on it nothing else begins; a plan tells what would happen', async () => {
  const site = await runningSite(remote);
  const planned = await site.ask({ planCode: 'business' }, '?dryRun=true');
  expect(planned.body.sentences.join(' ')).toContain('will be changed: Plan from basic to business');
  const operation = await site.change({ planCode: 'business' });
  expect((await site.choices()).underWay).toBe(operation.operationId);
  const second = await site.ask({ parameters: { language: 'de' } });
  expect(second.body).toMatchObject({ status: 409, reason: 'operation-under-way' });
  await remote.until('succeeded', operation);
  expect((await site.ask({ planCode: 'business' })).body).toMatchObject({ reason: 'nothing-changed' });
});

test('who has read an earlier state changes nothing, and a reader of the partner is told which role would do', async () => {
  const site = await runningSite(remote);
  const body = { parameters: { language: 'de' } };
  const stale = await ana.browser.post(`${site.service}/changes`, body, { 'if-match': '"1"' });
  expect(stale.status).toBe(412);
  const rita = await world.addPerson(remote.partnerId, ['reader']);
  expect((await rita.browser.get(`${site.service}/changes`)).status).toBe(200);
  const refused = await rita.browser.post(`${site.service}/changes`, body, { 'if-match': '"1"' });
  expect(refused.body).toMatchObject({ status: 403, explanation: { reason: 'role-too-small' } });
  const stranger = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  const elsewhere = site.service.replace(remote.partnerId, stranger.organizationId);
  expect((await stranger.browser.get(`${elsewhere}/changes`)).status).toBe(404);
});

test('the administrator of the customer follows a change of its service, and finds it in the trail', async () => {
  const site = await runningSite(remote);
  const { organization_id: customer } = await world.db
    .selectFrom('subscriptions')
    .select('organization_id')
    .where('id', '=', site.subscriptionId)
    .executeTakeFirstOrThrow();
  const cara = await world.addPerson(customer ?? '', ['administrator']);
  const operation = await site.change({ parameters: { language: 'de' } });
  const seen = await cara.browser.get(
    `/api/v1/organizations/${customer}/operations/${operation.operationId}`,
  );
  expect(seen.body).toMatchObject({
    kind: 'update',
    changes: [{ what: 'Language of the shop', before: 'en', after: 'de' }],
  });
  await remote.until('succeeded', operation);
  const trail = (await cara.browser.get(`/api/v1/organizations/${customer}/audit-events`)).body.items;
  expect(trail.map(({ action }: { action: string }) => action)).toEqual(
    expect.arrayContaining(['provisioning.change-started', 'provisioning.changed']),
  );
});

test('RapidStart takes another of its plans without anybody outside, and says where there is only one', async () => {
  const laidOut = await addSubscription(world, remote.partnerId);
  const refOf = (operationId: string) => ({ partnerId: remote.partnerId, operationId });
  await remote.work(refOf(await provision(world, ana, laidOut)));
  const service = `/api/v1/organizations/${remote.partnerId}/subscriptions/${laidOut.subscriptionId}`;
  const ask = async (body: object) => {
    const { version } = (await ana.browser.get(service)).body;
    return ana.browser.post(`${service}/changes`, body, { 'if-match': `"${version}"` });
  };
  const single = await ask({ planCode: 'standard' });
  expect(single.body).toMatchObject({ status: 409, reason: 'nothing-to-change' });

  await makeChangeable(world, laidOut.subscriptionId);
  const prospect = await ask({ planCode: 'business' });
  expect(prospect.body).toMatchObject({ status: 409, reason: 'not-for-prospects' });
  const begun = await ask({ parameters: { pages: 3 } });
  expect(begun.body.changes).toEqual([{ what: 'Pages', before: '', after: '3' }]);
  await remote.work(refOf(begun.body.operation.id));
  expect((await ana.browser.get(service)).body.parameters).toEqual({
    ...{ domain: 'shop.contoso.example', language: 'en', pages: 3 },
  });
});

test('a broker that has moved on changes nothing; once its catalog is read again, the change is asked for anew', async () => {
  const site = await runningSite(remote);
  await sites.offerUpdate({ version: '2.0.0', description: 'Another template' });
  const operation = await site.change({ planCode: 'business' });
  const failed = await remote.until('failed', operation);
  expect(failed.error).toContain('the change is asked for anew');
  expect(await site.read()).toMatchObject({ planName: 'basic' });
  await readCatalog();
  await remote.until('succeeded', await site.change({ planCode: 'business' }));
  expect(await sites.site(site.subscriptionId)).toMatchObject({ maintenance: '2.0.0' });
});

test('of a retry and another change at the same moment one begins, and the other is told', async () => {
  const site = await runningSite(remote);
  await sites.faults({ kind: 'fail-step', call: 'update', step: 1, times: 1 });
  const failed = await site.change({ parameters: { language: 'de' } });
  await remote.until('failed', failed);
  const { version } = await site.read();
  const both = await Promise.all([
    ana.browser.post(`${failed.url}/retry`, { reason: 'The cause is gone.' }),
    ana.browser.post(
      `${site.service}/changes`,
      { parameters: { language: 'fr' } },
      { 'if-match': `"${version}"` },
    ),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([202, 409]);
});
