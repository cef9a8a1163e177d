import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Fault } from '../examples/sites-broker/faults.ts';
import { openBroker } from '../src/platform/service-broker/broker.ts';
import type { Broker } from '../src/platform/service-broker/broker-types.ts';
import type { CatalogService } from '../src/platform/service-broker/catalog.ts';
import { type SitesBroker, startSitesBroker } from './harness/sites-broker.ts';
import { eventually } from './harness/subscriptions.ts';

let sites: SitesBroker;
let broker: Broker;
let service: CatalogService;
beforeAll(async () => {
  sites = await startSitesBroker();
  broker = openBroker(sites.endpoint, { timeoutMs: 1_000 });
  const read = await broker.catalog(call());
  service = (read.kind === 'done' && read.catalog.services[0]) || expect.fail();
});
afterEach(() => sites.faults());
afterAll(() => sites.close());

const call = () => ({ requestIdentity: randomUUID(), originatingIdentity: null });

function wantedSite(facts: { domain?: string; plan?: number } = {}) {
  const instanceId = randomUUID();
  const plan = service.plans[facts.plan ?? 0] ?? expect.fail();
  return {
    ...{ instanceId, serviceId: service.id, planId: plan.id },
    organizationId: randomUUID(),
    spaceId: randomUUID(),
    context: { country: 'DE' },
    parameters: { domain: facts.domain ?? `shop-${instanceId.slice(-12)}.example`, language: 'de' },
    maintenanceVersion: plan.maintenanceVersion ?? undefined,
  };
}
type WantedSite = ReturnType<typeof wantedSite>;

const poll = (site: WantedSite, operation: string | null, of: 'provision' | 'deprovision' = 'provision') =>
  broker.lastOperation({ ...site, of, operation }, call());

/** Asks until the operation is over. */
function ended(site: WantedSite, operation: string | null, of: 'provision' | 'deprovision' = 'provision') {
  return eventually(async () => {
    const outcome = await poll(site, operation, of);
    return outcome.kind === 'accepted' || (outcome.kind === 'failed' && outcome.transient)
      ? undefined
      : outcome;
  });
}

async function provisioned(site = wantedSite()) {
  const begun = await broker.provision(site, call());
  if (begun.kind !== 'accepted') throw new Error(JSON.stringify(begun));
  expect(await ended(site, begun.operation)).toMatchObject({ kind: 'done' });
  return site;
}

test('the catalog offers plans with parameters, a maintenance version and the time that polling may take', () => {
  expect(service).toMatchObject({ name: 'sites', instancesRetrievable: true });
  expect(service.plans).toMatchObject([
    { name: 'basic', bindable: false, maximumPollingSeconds: 3_600, createSchema: { type: 'object' } },
    { name: 'business', bindable: true, maintenanceVersion: '1.0.0' },
  ]);
});

test('a site is made in steps, fetched, changed and deleted', async () => {
  const site = wantedSite();
  const begun = await broker.provision(site, call());
  expect(begun).toMatchObject({ kind: 'accepted', operation: expect.stringContaining('creating') });
  expect(await broker.fetchInstance(site, call())).toEqual({ kind: 'gone' });
  const { operation, dashboardUrl } = begun.kind === 'accepted' ? begun : expect.fail();
  expect(await poll(site, operation)).toMatchObject({
    kind: 'accepted',
    retryAfterSeconds: 1,
    description: expect.stringMatching(/^Step \d of 3: /),
  });
  expect(await ended(site, operation)).toEqual({ kind: 'done', description: null });
  expect(await broker.fetchInstance(site, call())).toMatchObject({
    instance: { planId: site.planId, parameters: site.parameters, dashboardUrl },
  });
  expect(await (await fetch(dashboardUrl ?? '')).text()).toContain('is open');

  const update = { ...site, parameters: { language: 'en' }, previous: { planId: site.planId } };
  expect(await broker.update(update, call())).toMatchObject({ kind: 'accepted' });
  expect(await broker.deprovision(site, call())).toMatchObject({ kind: 'accepted' });
  expect(await ended(site, 'deleting-', 'deprovision')).toMatchObject({ kind: 'done' });
  expect(await broker.deprovision(site, call())).toEqual({ kind: 'gone' });
});

test('the same order again is the same site: under way, and when it is there', async () => {
  const site = wantedSite();
  const [one, other] = await Promise.all([broker.provision(site, call()), broker.provision(site, call())]);
  expect(one).toMatchObject({ kind: 'accepted' });
  expect(other).toEqual(one);
  await ended(site, one.kind === 'accepted' ? one.operation : null);
  expect(await broker.provision(site, call())).toMatchObject({ kind: 'done' });
  const changed = { ...site, parameters: { ...site.parameters, language: 'fr' } };
  expect(await broker.provision(changed, call())).toMatchObject({ reason: 'other-attributes' });
  expect(await sites.site(site.instanceId)).toMatchObject({
    effects: { created: 1, steps: { 'Reserve the domain name': 1, 'Publish the pages': 1 } },
  });
});

test('a parameter that is refused is named, and so is a domain name that is taken', async () => {
  const { parameters } = await provisioned();
  const taken = wantedSite({ domain: String(parameters.domain) });
  const outcome = await broker.provision(taken, call());
  expect(outcome).toMatchObject({ kind: 'failed', status: 400, parameter: 'domain', orphan: false });
  const wrong = { ...wantedSite(), parameters: { domain: 'shop.example', language: 'xx' } };
  expect(await broker.provision(wrong, call())).toMatchObject({ parameter: 'language' });
});

test('an order by an older catalog is refused as a conflict of maintenance', async () => {
  const old = { ...wantedSite(), maintenanceVersion: '0.9.0' };
  expect(await broker.provision(old, call())).toMatchObject({ code: 'MaintenanceInfoConflict' });
});

test('a key for programs is the same when it is asked for again, and gone when it is taken back', async () => {
  const site = await provisioned(wantedSite({ plan: 1 }));
  const binding = { ...site, bindingId: 'key-1' };
  const first = await broker.bind(binding, call());
  expect(first).toMatchObject({ kind: 'done', binding: { credentials: { key: expect.any(String) } } });
  expect(await broker.bind(binding, call())).toEqual(first);
  expect(await broker.fetchBinding(binding, call())).toEqual(first);
  expect(await broker.unbind(binding, call())).toEqual({ kind: 'done' });
  expect(await broker.unbind(binding, call())).toEqual({ kind: 'gone' });
});

test('a broker that is killed goes on with what it had begun, and has forgotten nothing', async () => {
  const site = wantedSite();
  const begun = await broker.provision(site, call());
  await sites.kill();
  expect(await broker.provision(site, call())).toMatchObject({ reason: 'unreachable', orphan: false });
  await sites.start();
  expect(await ended(site, begun.kind === 'accepted' ? begun.operation : null)).toMatchObject({
    kind: 'done',
  });
  expect(await sites.site(site.instanceId)).toMatchObject({ effects: { created: 1 } });
});

test.each<[string, Fault, object]>([
  ['500', { kind: 'status', call: 'provision' }, { reason: 'server-failed', orphan: true }],
  ['a hang', { kind: 'hang', call: 'provision' }, { reason: 'timed-out', orphan: true }],
  ['wrong JSON', { kind: 'wrong-json', call: 'provision' }, { reason: 'not-json', orphan: false }],
  [
    'wrong JSON after 201',
    { kind: 'wrong-json', call: 'provision', status: 201 },
    { reason: 'not-json', orphan: true },
  ],
  ['410', { kind: 'gone', call: 'provision' }, { reason: 'not-there', orphan: false }],
  [
    'a refused parameter',
    { kind: 'refuse-parameter', call: 'provision', parameter: 'language' },
    { parameter: 'language', transient: false },
  ],
  [
    'a call that is too early',
    { kind: 'status', call: 'any', status: 422, code: 'ConcurrencyError' },
    { reason: 'busy', orphan: false },
  ],
])('the fault %s strikes as often as it is told to', async (_words, fault, outcome) => {
  await sites.faults({ ...fault, times: 1 });
  const site = wantedSite();
  expect(await broker.provision(site, call())).toMatchObject({ kind: 'failed', ...outcome });
  await provisioned(site);
});

test('the fault slow only takes its time', async () => {
  await sites.faults({ kind: 'slow', call: 'provision', ms: 300, times: 1 });
  expect(await broker.provision(wantedSite(), call())).toMatchObject({ kind: 'accepted' });
});

test('a broker that dies once it has begun has made exactly one site when it is asked again', async () => {
  await sites.faults({ kind: 'die', call: 'provision', after: true, times: 1 });
  const site = wantedSite();
  expect(await broker.provision(site, call())).toMatchObject({ reason: 'broke-off', orphan: true });
  await sites.start();
  expect(await broker.provision(site, call())).toMatchObject({
    kind: expect.stringMatching(/accepted|done/),
  });
  expect(await sites.site(site.instanceId)).toMatchObject({ effects: { created: 1 } });
});

test('an operation that says failed says in which step, and goes on from there when it is asked again', async () => {
  await sites.faults({ kind: 'fail-step', call: 'provision', step: 3, times: 1 });
  const site = wantedSite();
  const begun = await broker.provision(site, call());
  expect(await ended(site, begun.kind === 'accepted' ? begun.operation : null)).toMatchObject({
    kind: 'failed',
    ...{ reason: 'says-failed', orphan: true, description: '"Publish the pages" has failed.' },
  });
  await provisioned(site);
  expect(await sites.site(site.instanceId)).toMatchObject({
    effects: { created: 1, steps: { 'Reserve the domain name': 1, 'Publish the pages': 1 } },
  });
});

test('a site that is said to be there and is not cannot be fetched', async () => {
  await sites.faults({ kind: 'not-there', call: 'provision', times: 1 });
  const site = await provisioned();
  expect(await broker.fetchInstance(site, call())).toEqual({ kind: 'gone' });
});

test('a fault by chance strikes about so many of the calls', async () => {
  await sites.faults({ kind: 'status', call: 'catalog', percent: 30 });
  let struck = 0;
  for (let batch = 0; batch < 10; batch++) {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => broker.catalog(call())));
    struck += outcomes.filter(({ kind }) => kind === 'failed').length;
  }
  expect(struck).toBeGreaterThan(30);
  expect(struck).toBeLessThan(90);
});

test('whoever shows nothing is told nothing, and a fault that is none is refused', async () => {
  const nobody = openBroker({ ...sites.endpoint, credentials: { kind: 'bearer', token: 'x' } });
  expect(await nobody.catalog(call())).toMatchObject({ reason: 'not-authorized' });
  expect((await fetch(`${sites.url}/admin`)).status).toBe(401);
  await expect(sites.faults({ kind: 'flood' as 'hang', call: 'any' })).rejects.toThrow('kind is one of');
});
