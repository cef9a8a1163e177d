import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addCustomerService,
  addService,
  giveServiceRoles,
  type ServiceFacts,
} from '../../../tests/harness/customer-services.ts';
import { addServiceToGrant, proposeGrant, seen } from '../../../tests/harness/grants.ts';
import { offerSites } from '../../../tests/harness/sites-service.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const ready = { provisioned: true, activated: true };
async function customer(facts: ServiceFacts, roles: string[], organizationRoles = ['administrator']) {
  const service = await addCustomerService(world, facts);
  const person = await world.addPerson(service.organizationId, organizationRoles);
  await giveServiceRoles(world, person, service.subscriptionId, roles);
  const url = `/api/v1/organizations/${service.organizationId}/services`;
  return { ...service, person, url };
}

test('an administrator sees the service, who supports it, and opens it (PP-74)', async () => {
  const { person, url, subscriptionId } = await customer(ready, ['Administrator']);
  const { status, body } = await person.browser.get(url);
  expect(status).toBe(200);
  expect(body.items).toMatchObject([
    {
      subscriptionId,
      name: 'RapidStart Services',
      country: 'PT',
      partnerName: 'Fabrikam Partners',
      status: 'active',
      provisioning: { state: 'ready', operationId: null },
      roles: ['Administrator'],
      open: { allowed: true, explanation: null },
    },
  ]);
});

const refusals: [facts: ServiceFacts, roles: string[], reason: string][] = [
  [ready, [], 'no-role'],
  [ready, ['Viewer'], 'viewer-alone'],
  [{ activated: true }, ['Administrator'], 'still-provisioned'],
  [{ provisioned: true }, ['Administrator'], 'not-activated'],
  [{ ...ready, inactivated: true }, ['Administrator'], 'inactivated'],
];
test.each(refusals)(
  '%j with the roles %j cannot be opened: %s (PP-66, PP-80)',
  async (facts, roles, reason) => {
    const { person, url } = await customer(facts, roles, ['user']);
    const { body } = await person.browser.get(url);
    expect(body.items[0].open).toMatchObject({ allowed: false, explanation: { reason } });
  },
);

test.each([
  ['running', 'under-way', 'still-provisioned'],
  ['failed', 'failed', 'provisioning-failed'],
] as const)('an operation that is %s is shown with its id: %s', async (state, provisioning, reason) => {
  const service = await customer({ activated: true }, ['Administrator']);
  const operationId = newId();
  await world.db
    .insertInto('operations')
    .values({
      partner_id: service.partnerId,
      id: operationId,
      kind: 'provision',
      subscription_id: service.subscriptionId,
      organization_id: service.organizationId,
      state,
      promised_by: world.clock.now(),
      created_at: world.clock.now(),
    })
    .execute();
  const { body } = await service.person.browser.get(service.url);
  expect(body.items[0]).toMatchObject({
    provisioning: { state: provisioning, operationId },
    open: { explanation: { reason } },
  });
});

const openingOf = ({ url, subscriptionId }: { url: string; subscriptionId: string }) =>
  `${url}/${subscriptionId}/opening`;

test('RapidStart opens here; whoever may not open it is told the same as on its tile (PP-66)', async () => {
  const designer = await customer(ready, ['Designer']);
  const here = `/rapidstart/${designer.organizationId}/${designer.subscriptionId}`;
  const { body } = await designer.person.browser.get(designer.url);
  expect(body.items[0].open.address).toBe(here);
  const opening = await designer.person.browser.get(openingOf(designer));
  expect(opening.body).toEqual({ name: 'RapidStart Services', address: here, retirement: null });

  const viewer = await customer(ready, ['Viewer'], ['user']);
  const refused = await viewer.person.browser.get(openingOf(viewer));
  expect(refused.status).toBe(403);
  expect(refused.body.reason).toBe('viewer-alone');
  const { body: tiles } = await viewer.person.browser.get(viewer.url);
  expect(tiles.items[0].open.address).toBeNull();
  expect((await viewer.person.browser.get(openingOf(designer))).status).toBe(404);
});

test('a service of a broker opens where it says; one that says nothing tells so, and whom to ask', async () => {
  await offerSites(world);
  const site = await customer(ready, ['Editor'], ['user']);
  const change = (facts: { dashboard_url?: string | null; offering_code?: string }) =>
    world.db.updateTable('subscriptions').set(facts).where('id', '=', site.subscriptionId).execute();
  await change({ offering_code: 'sites' });
  const silent = await site.person.browser.get(openingOf(site));
  expect(silent.status).toBe(409);
  expect(silent.body.reason).toBe('nowhere-to-open');
  const { body } = await site.person.browser.get(site.url);
  expect(body.items[0].open).toMatchObject({
    ...{ allowed: false, address: null },
    explanation: { reason: 'nowhere-to-open' },
  });

  await change({ dashboard_url: 'https://sites.example/1' });
  const told = await site.person.browser.get(openingOf(site));
  expect(told.body).toMatchObject({ name: 'Sites', address: 'https://sites.example/1' });
  expect((await site.person.browser.get(site.url)).body.items[0].open).toMatchObject({
    ...{ allowed: true, explanation: null, address: 'https://sites.example/1' },
  });
});

test('a customer with several services sees each with its own roles, page by page (PP-53)', async () => {
  const service = await customer(ready, ['Designer']);
  const second = await addService(world, service, ready);
  const first = await service.person.browser.get(`${service.url}?limit=1`);
  const next = await service.person.browser.get(`${service.url}?limit=1&cursor=${first.body.nextCursor}`);
  expect(first.body.items[0].roles).toEqual(['Designer']);
  expect(next.body.items[0]).toMatchObject({ subscriptionId: second, roles: [], open: { allowed: false } });
  expect(next.body.nextCursor).toBeNull();
});

test('administrators are told what waits for them, users are not', async () => {
  const { person, organizationId, url } = await customer(ready, ['Administrator']);
  const people = url.replace('services', 'people');
  const ben = {
    firstName: 'Ben',
    lastName: 'Okafor',
    signInName: 'ben@c.example',
    contactEmail: 'ben@c.example',
  };
  await person.browser.post(people, ben);
  const { body } = await person.browser.get(url);
  expect(body.waiting).toEqual({
    ...{ notInvited: 1, invitationExpired: 0, onlyOneAdministrator: true },
    ...{ grants: 0, partnerChange: null },
  });
  const user = await world.addPerson(organizationId, ['user']);
  expect((await user.browser.get(url)).body.waiting).toBeNull();
});

test('the dashboard needs a session, and shows nothing to strangers (PP-72)', async () => {
  const { url, partner } = await customer(ready, []);
  const other = await customer(ready, []);
  expect((await world.visitor().get(url)).status).toBe(401);
  expect((await other.person.browser.get(url)).status).toBe(404);
  expect((await partner.browser.get(url)).status).toBe(404);
  const ownUrl = `/api/v1/organizations/${partner.organizationId}/services`;
  expect((await partner.browser.get(ownUrl)).status).toBe(403);
});

test('access that a partner asks for waits for administrators until they decide', async () => {
  const service = await addServiceToGrant(world);
  const { id } = await proposeGrant(world, service);
  const url = `/api/v1/organizations/${service.organizationId}`;
  expect((await service.cara.browser.get(`${url}/services`)).body.waiting.grants).toBe(1);
  const grant = `${url}/grants/${id}`;
  const version = await seen(service.cara.browser, grant);
  const refused = await service.cara.browser.post(`${grant}/refusal`, {}, version);
  expect(refused.status, refused.text).toBeLessThan(300);
  expect((await service.cara.browser.get(`${url}/services`)).body.waiting.grants).toBe(0);
});
