import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newBroker } from '../../../tests/harness/brokers.ts';
import { type SitesBroker, startSitesBroker } from '../../../tests/harness/sites-broker.ts';
import { addSite, beginSite, offerSites } from '../../../tests/harness/sites-service.ts';
import { addSubscription, eventually, provision } from '../../../tests/harness/subscriptions.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { compare } from './comparing.service.ts';
import type { ServiceDifference } from './reconciliation.contract.ts';

let world: World;
let sites: SitesBroker;
let olga: PersonIn;
let brokerUrl: string;
beforeAll(async () => {
  world = await startWorld();
  sites = await startSitesBroker({ stepMs: 5 });
  const vendorId = await world.addOrganization('vendor');
  olga = await world.addPerson(vendorId, ['operator']);
  const broker = await olga.browser.post(
    `/api/v1/organizations/${vendorId}/brokers`,
    newBroker({ url: sites.url, secret: sites.password }),
  );
  brokerUrl = `/api/v1/organizations/${vendorId}/brokers/${broker.body.id}`;
  await offerSites(world, broker.body.id);
  await world.work();
});
beforeEach(() => sites.faults());
afterAll(async () => {
  await sites.close();
  await world.close();
});

/** The process is told to stop as soon as it looks at the time. */
const abortingClock = (clock: Clock, aborted: AbortController): Clock => ({
  now() {
    aborted.abort();
    return clock.now();
  },
});

const at = ({ organizationId }: PersonIn) => `/api/v1/organizations/${organizationId}`;
const newPartner = async () => world.addPerson(await world.addOrganization('partner'), ['administrator']);

/** Has everything compared, and answers how it ended. */
async function reconcile(person: PersonIn) {
  const begun = await person.browser.post(`${at(person)}/reconciliation`);
  expect(begun.status, begun.text).toBe(202);
  return ended(person);
}
const ended = (person: PersonIn) =>
  eventually(async () => {
    const { body } = await person.browser.get(`${at(person)}/reconciliation`);
    return body.state === 'done' ? body : undefined;
  });

const differences = async (person: PersonIn): Promise<ServiceDifference[]> =>
  (await person.browser.get(`${at(person)}/differences?limit=100`)).body.items;

async function operationEnds(person: PersonIn, operationId: string) {
  return eventually(async () => {
    const { body } = await person.browser.get(`${at(person)}/operations/${operationId}`);
    return ['succeeded', 'failed', 'cancelled'].includes(body.state) ? body.state : undefined;
  }, 40);
}

/** A site of a customer, ready. */
async function readySite(ana: PersonIn) {
  const laidOut = await addSite(world, ana.organizationId);
  const operationId = await beginSite(world, ana, laidOut);
  expect(await operationEnds(ana, operationId)).toBe('succeeded');
  return laidOut;
}

/** Nobody compares: the end of what mended it does. */
const noneLeft = (person: PersonIn) =>
  eventually(async () => ((await differences(person)).length === 0 ? true : undefined));

test('what is as ordered is no difference, and the comparison says how many it looked at', async () => {
  const ana = await newPartner();
  await readySite(ana);
  const rapidstart = await addSubscription(world, ana.organizationId);
  expect(await operationEnds(ana, await provision(world, ana, rapidstart))).toBe('succeeded');
  expect(await reconcile(ana)).toMatchObject({ state: 'done', lookedAt: 2, unanswered: 0 });
  expect(await differences(ana)).toEqual([]);
});

test('a service that is gone behind our back is found, set up anew by a click, and by itself no difference any more', async () => {
  const ana = await newPartner();
  const { subscriptionId, customerId } = await readySite(ana);
  await sites.forget(subscriptionId);
  await reconcile(ana);
  const [difference = expect.fail()] = await differences(ana);
  expect(difference).toMatchObject({
    ...{ kind: 'missing-at-service', owner: 'portico', mend: 'provision-anew', subscriptionId },
    customer: { id: customerId },
    detail: 'The service answers that it does not have it.',
  });
  await reconcile(ana);
  const [again] = await differences(ana);
  expect(again).toMatchObject({ id: difference.id, since: difference.since });
  expect(again?.seenAt).not.toBe(difference.seenAt);

  const mending = await ana.browser.post(`${at(ana)}/differences/${difference.id}/provisioning`);
  expect(mending.status, mending.text).toBe(202);
  expect(await operationEnds(ana, mending.body.operationId)).toBe('succeeded');
  expect(await sites.site(subscriptionId)).toMatchObject({ state: 'ready', effects: { created: 2 } });
  await noneLeft(ana);
});

test('what has ended is told of for 90 days with what was begun to mend it, and so are the comparisons', async () => {
  const ana = await newPartner();
  const { subscriptionId, customerId } = await readySite(ana);
  await sites.forget(subscriptionId);
  expect(await reconcile(ana)).toMatchObject({ found: 1, settled: 0, byItself: false, progress: null });
  const [{ id } = expect.fail()] = await differences(ana);
  const mending = await ana.browser.post(`${at(ana)}/differences/${id}/provisioning`);
  await operationEnds(ana, mending.body.operationId);
  await noneLeft(ana);
  const one = () => ana.browser.get(`${at(ana)}/differences/${id}`);
  expect((await one()).body).toMatchObject({
    settledAt: expect.any(String),
    mending: { id: mending.body.operationId, state: 'succeeded' },
  });
  expect(await reconcile(ana)).toMatchObject({ found: 0, settled: 0 });
  const late = await ana.browser.post(`${at(ana)}/differences/${id}/provisioning`);
  expect(late.body).toMatchObject({ status: 409, reason: 'settled' });
  const listed = async (query: string) =>
    (await ana.browser.get(`${at(ana)}/differences?${query}`)).body.items.map(
      (item: ServiceDifference) => item.id,
    );
  expect(await listed('state=settled')).toEqual([id]);
  expect(await listed(`state=settled&customerId=${customerId}&owner=portico`)).toEqual([id]);
  expect(await listed(`state=settled&subscriptionId=${subscriptionId}&owner=partner`)).toEqual([]);
  expect(await listed(`state=settled&customerId=${newId()}`)).toEqual([]);
  expect(await listed('kind=missing-at-service&owner=customer')).toEqual([]);
  const past = (await ana.browser.get(`${at(ana)}/reconciliations?limit=1`)).body;
  expect(past.items).toMatchObject([{ found: 0, settled: 0 }]);
  const before = (await ana.browser.get(`${at(ana)}/reconciliations?cursor=${past.nextCursor}`)).body;
  expect(before).toMatchObject({ items: [{ found: 1 }], nextCursor: null });

  // It comes back: another difference, with an age of its own.
  await sites.forget(subscriptionId);
  await reconcile(ana);
  expect((await differences(ana)).map((item) => item.id)).not.toContain(id);
  const longAgo = new Date(world.clock.now().getTime() - 91 * 24 * 3_600_000);
  await world.db
    .updateTable('service_differences')
    .set({ settled_at: longAgo })
    .where('id', '=', id)
    .execute();
  await reconcile(ana);
  expect(await listed('state=settled')).toEqual([]);
  expect((await one()).status).toBe(404);
});

test('while a comparison is under way it says how far it is', async () => {
  const ana = await newPartner();
  await addSubscription(world, ana.organizationId);
  const running = async ({ organizationId }: PersonIn, partnerId: string | null) =>
    world.db
      .insertInto('reconciliations')
      .values({
        ...{ organization_id: organizationId, id: newId(), state: 'running', requested_by: null },
        ...{ partner_id: partnerId, subscription_id: null, created_at: world.clock.now(), finished_at: null },
      })
      .execute();
  const progress = async (person: PersonIn) =>
    (await person.browser.get(`${at(person)}/reconciliation`)).body.progress;
  await running(ana, null);
  expect(await progress(ana)).toEqual({ of: 'services', done: 0, total: 1 });
  await running(olga, ana.organizationId);
  const told = await progress(olga);
  expect(told).toMatchObject({ of: 'partners', done: told.total - 1 });
  await world.db.updateTable('reconciliations').set({ state: 'done' }).execute();
});

test('what is under way is let alone, and so is what is not proposed', async () => {
  const ana = await newPartner();
  const { subscriptionId } = await readySite(ana);
  await sites.forget(subscriptionId);
  await reconcile(ana);
  const [{ id } = expect.fail()] = await differences(ana);
  const other = await ana.browser.post(`${at(ana)}/differences/${id}/clearing`);
  expect(other.body).toMatchObject({ status: 409, reason: 'mended-otherwise' });
  await sites.faults({ kind: 'hang', call: 'provision' });
  await ana.browser.post(`${at(ana)}/differences/${id}/provisioning`);
  const twice = await ana.browser.post(`${at(ana)}/differences/${id}/provisioning`);
  expect(twice.body).toMatchObject({ status: 409, reason: 'being-worked-on' });
  expect(await reconcile(ana)).toMatchObject({ lookedAt: 1, unanswered: 0, settled: 0 });
  expect((await differences(ana)).map((one) => one.id)).toEqual([id]);
});

test('what has stopped and is cancelled is no difference any more, without a comparison', async () => {
  const ana = await newPartner();
  const operationId = await beginSite(world, ana, await addSite(world, ana.organizationId));
  await world.db.updateTable('operations').set({ state: 'stalled' }).where('id', '=', operationId).execute();
  await reconcile(ana);
  expect(await differences(ana)).toMatchObject([{ kind: 'never-finished' }]);
  await ana.browser.post(`${at(ana)}/operations/${operationId}/cancellation`, { reason: 'Not wanted.' });
  await noneLeft(ana);
});

test('what an unfinished operation left at the service is found and cleared away, by an operator too', async () => {
  const ana = await newPartner();
  const laidOut = await addSite(world, ana.organizationId);
  const operationId = await beginSite(world, ana, laidOut);
  expect(await operationEnds(ana, operationId)).toBe('succeeded');
  // As if the word that it was ready had been lost for good.
  const { subscriptionId } = laidOut;
  await world.db
    .updateTable('operations')
    .set({ state: 'cancelled' })
    .where('id', '=', operationId)
    .execute();
  await world.db
    .updateTable('subscriptions')
    .set({ provisioned_at: null })
    .where('id', '=', subscriptionId)
    .execute();
  await reconcile(olga);
  const difference = (await differences(olga)).find((one) => one.subscriptionId === subscriptionId);
  expect(difference).toMatchObject({
    ...{ kind: 'left-behind', mend: 'clear-away', customer: null },
    operation: { id: operationId, state: 'cancelled' },
  });
  const mending = await olga.browser.post(`${at(olga)}/differences/${difference?.id}/clearing`);
  expect(mending.status, mending.text).toBe(202);
  expect(await operationEnds(ana, mending.body.operationId)).toBe('succeeded');
  expect(await sites.site(subscriptionId)).toMatchObject({ state: 'deleted' });
  const trail = (await ana.browser.get(`${at(ana)}/audit-events?limit=10`)).text;
  expect(trail).toContain('reconciliation.cleared-away');
});

test('parts of RapidStart that are missing are named, and set up again without touching the rest', async () => {
  const ana = await newPartner();
  const laidOut = await addSubscription(world, ana.organizationId);
  expect(await operationEnds(ana, await provision(world, ana, laidOut))).toBe('succeeded');
  const { subscriptionId } = laidOut;
  await world.db.deleteFrom('rapidstart_library').where('subscription_id', '=', subscriptionId).execute();
  await reconcile(ana);
  const [difference = expect.fail()] = await differences(ana);
  expect(difference).toMatchObject({ kind: 'incomplete-at-service' });
  expect(difference.detail).toMatch(/Library table \d+: 0 of/);
  const mending = await ana.browser.post(`${at(ana)}/differences/${difference.id}/provisioning`);
  expect(await operationEnds(ana, mending.body.operationId)).toBe('succeeded');
  await noneLeft(ana);
});

test('what was activated and has nobody with a role is for the customer to mend', async () => {
  const ana = await newPartner();
  const { subscriptionId } = await readySite(ana);
  await world.db
    .updateTable('subscriptions')
    .set({ activated_at: world.clock.now() })
    .where('id', '=', subscriptionId)
    .execute();
  await reconcile(ana);
  expect(await differences(ana)).toMatchObject([{ kind: 'nobody-has-a-role', owner: 'customer' }]);
});

test('a broker that rests or fails says nothing: what was known stays, and nothing counts as fine', async () => {
  const ana = await newPartner();
  const { subscriptionId } = await readySite(ana);
  await sites.forget(subscriptionId);
  await reconcile(ana);
  await sites.faults({ kind: 'status', call: 'fetch' });
  expect(await reconcile(ana)).toMatchObject({ lookedAt: 1, unanswered: 1 });
  expect(await differences(ana)).toHaveLength(1);
  await olga.browser.post(`${brokerUrl}/rest`, { reason: 'Maintenance' });
  expect(await reconcile(ana)).toMatchObject({ unanswered: 1 });
  expect(await differences(ana)).toHaveLength(1);
  await olga.browser.post(`${brokerUrl}/wake`);
});

test('many services of many partners are looked at in batches, each once, also when a worker dies on the way', async () => {
  const ana = await newPartner();
  for (let i = 0; i < 120; i++) await addSubscription(world, ana.organizationId, { name: `Customer ${i}` });
  const organizationId = ana.organizationId;
  const run = { organizationId, runId: '01900000-0000-7000-8000-000000000001' };
  await world.db
    .insertInto('reconciliations')
    .values({
      ...{ organization_id: organizationId, id: run.runId, state: 'queued', requested_by: null },
      ...{ partner_id: null, subscription_id: null, created_at: world.clock.now(), finished_at: null },
    })
    .execute();
  const worker = world.app.portico;
  const first = new AbortController();
  const dying = { ...worker, clock: abortingClock(worker.clock, first) };
  await expect(compare(dying, run, first.signal)).rejects.toThrow();
  const half = await world.db
    .selectFrom('reconciliations')
    .select('looked_at')
    .where('id', '=', run.runId)
    .executeTakeFirst();
  expect(half?.looked_at).toBe(50);
  await Promise.all([
    compare(worker, run, new AbortController().signal),
    compare(worker, run, new AbortController().signal),
  ]);
  const done = await world.db
    .selectFrom('reconciliations')
    .selectAll()
    .where('id', '=', run.runId)
    .executeTakeFirst();
  expect(done).toMatchObject({ state: 'done', looked_at: 120 });
});

test('a partner sees its own differences only; a reader may look and not mend', async () => {
  const ana = await newPartner();
  const { subscriptionId } = await readySite(ana);
  await sites.forget(subscriptionId);
  await reconcile(ana);
  const [{ id } = expect.fail()] = await differences(ana);
  const other = await newPartner();
  expect(await differences(other)).toEqual([]);
  expect((await other.browser.post(`${at(other)}/differences/${id}/provisioning`)).status).toBe(404);
  const rita = await world.addPerson(ana.organizationId, ['reader']);
  expect(await differences(rita)).toHaveLength(1);
  expect((await rita.browser.post(`${at(rita)}/differences/${id}/provisioning`)).status).toBe(403);
});

test('only one comparison of an organization is under way, and the nightly one looks at every partner', async () => {
  const ana = await newPartner();
  const running = { organization_id: ana.organizationId, id: newId(), state: 'running' } as const;
  await world.db
    .insertInto('reconciliations')
    .values({
      ...{ ...running, requested_by: null, created_at: world.clock.now(), finished_at: null },
      ...{ partner_id: null, subscription_id: null },
    })
    .execute();
  const second = await ana.browser.post(`${at(ana)}/reconciliation`);
  expect(second.body).toMatchObject({ status: 409, reason: 'being-compared' });
  const before = (await olga.browser.get(`${at(olga)}/reconciliation`)).body;
  world.clock.forward({ hours: 30 });
  await world.fireTimers();
  const nightly = await eventually(async () => {
    const { body } = await olga.browser.get(`${at(olga)}/reconciliation`);
    return body.state === 'done' && body.startedAt !== before.startedAt ? body : undefined;
  });
  expect(nightly.lookedAt).toBeGreaterThan(120);
});
