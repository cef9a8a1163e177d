import { afterAll, beforeAll, expect, test } from 'vitest';
import { tokenMailedTo } from '../../../../tests/harness/customer-services.ts';
import { answerGroups, newProject } from '../../../../tests/harness/rapidstart-service.ts';
import { addRegistryPartner } from '../../../../tests/harness/registry.ts';
import { type PersonIn, startWorld, type World } from '../../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.work();
});
afterAll(() => world.close());

const form = (partnerNumber: string, name: string) => ({
  partnerNumber,
  name,
  address: { street: '1 Main Street', city: 'Redmond', state: 'WA', postalCode: '98052', country: 'US' },
  phone: '+1 425 555 0100',
  firstName: 'Ana',
  lastName: 'Lopes',
  contactEmail: 'ana.lopes@contoso.example',
});

async function activated(name = 'Contoso Consulting') {
  const account = await world.addAccount({ name: 'Ana Lopes' });
  const partnerNumber = await addRegistryPartner(world, { signInNames: [account.signInName] });
  const { body } = await account.browser.post('/api/v1/registrations', form(partnerNumber, name));
  const ana: PersonIn = { ...account, organizationId: body.organizationId };
  return { ana, partnerNumber, at: `/api/v1/organizations/${body.organizationId}` };
}

test('PP-17 with the activation itself RapidStart knows the partner, and an event says so', async () => {
  const { ana, partnerNumber, at } = await activated();
  const account = await ana.browser.get(`${at}/rapidstart/account`);
  expect(account.body).toMatchObject({ partnerNumber, name: 'Contoso Consulting', country: 'US' });
  const events = await world.db
    .selectFrom('audit_events')
    .select(['action', 'details'])
    .where('organization_id', '=', ana.organizationId)
    .execute();
  expect(events).toMatchObject([
    { action: 'partner.registered', details: { partnerNumber, synchronisedTo: ['rapidstart'] } },
  ]);
});

test('PP-17 an activation that is refused synchronises nothing', async () => {
  const eve = await world.addAccount();
  const partnerNumber = await addRegistryPartner(world, { certified: false, signInNames: [eve.signInName] });
  await eve.browser.post('/api/v1/registrations', form(partnerNumber, 'Wingtip'));
  const rows = await world.db
    .selectFrom('rapidstart_partners')
    .select('name')
    .where('partner_number', '=', partnerNumber)
    .execute();
  expect(rows).toEqual([]);
});

test('PP-18 the activating person is a RapidStart user for the name that was entered, until they are removed', async () => {
  const { ana, at } = await activated('Contoso and Daughters');
  const users = async () => (await ana.browser.get(`${at}/rapidstart/account`)).body.users;
  expect(await users()).toMatchObject([
    { name: 'Ana Lopes', signInName: ana.signInName, customerName: 'Contoso and Daughters' },
  ]);
  const amal = await world.addPerson(ana.organizationId, ['administrator']);
  const { items } = (await ana.browser.get(`${at}/colleagues`)).body;
  await amal.browser.delete(`${at}/colleagues/${items[0].id}`);
  expect((await amal.browser.get(`${at}/rapidstart/account`)).body.users).toEqual([]);
});

test('PP-18, PP-64, PP-65 in the organizations of its customers the same account stays out', async () => {
  const { ana, at } = await activated();
  const { subscriptionId } = await trial(ana, at);
  const sent = await ana.browser.post(`${at}/subscriptions/${subscriptionId}/activation`, {
    firstName: 'Ana',
    lastName: 'Lopes',
    signInName: ana.signInName,
    contactEmail: ana.signInName,
  });
  expect(sent.body.reason).toBe('account-of-the-partner');
});

test('PP-19 a certified partner tries RapidStart from registration to a package, without a connector', async () => {
  const { ana, at } = await activated();
  const { subscriptionId, operationId } = await trial(ana, at);
  await expect
    .poll(async () => (await ana.browser.get(`${at}/operations/${operationId}`)).body.state, {
      timeout: 20_000,
    })
    .toBe('succeeded');
  const second = `second.${ana.signInName}`;
  await ana.browser.post(`${at}/subscriptions/${subscriptionId}/activation`, {
    firstName: 'Ana',
    lastName: 'Lopes',
    signInName: second,
    contactEmail: `activation.${second}`,
  });
  const own = await world.addAccount({ name: 'Ana Lopes', signInName: second });
  const agreements = (await own.browser.get('/api/v1/agreements/current')).body.items;
  const accepted = await own.browser.post('/api/v1/invitations/acceptance', {
    token: await tokenMailedTo(world, `activation.${second}`),
    acceptedAgreementIds: agreements.map(({ id }: { id: string }) => id),
  });
  const { organizationId } = accepted.body;
  const rapidstart = `/api/v1/organizations/${organizationId}/services/${subscriptionId}/rapidstart`;
  const made = await own.browser.post(`${rapidstart}/projects`, newProject);
  const project = `${rapidstart}/projects/${made.body.id}`;
  await answerGroups({ ...own, organizationId }, project, undefined, true);
  const loaded = await own.browser.post(`${project}/loads`, { target: 'business-central-package' });
  expect(loaded.status, loaded.text).toBe(201);
});

test('a customer has no such account, and a stranger finds nothing', async () => {
  const { at } = await activated();
  const customer = await world.addPerson(await world.addOrganization('customer'), ['administrator']);
  const own = `/api/v1/organizations/${customer.organizationId}/rapidstart/account`;
  expect((await customer.browser.get(own)).status).toBe(404);
  expect((await customer.browser.get(`${at}/rapidstart/account`)).status).toBe(404);
});

/** The partner's own organization as a prospect with RapidStart, as any partner makes it. */
async function trial({ browser, signInName }: PersonIn, at: string) {
  const customer = await browser.post(`${at}/customers`, {
    name: 'Contoso Consulting',
    street: '1 Main Street',
    city: 'Redmond',
    state: 'WA',
    postalCode: '98052',
    country: 'US',
    administrator: { firstName: 'Ana', lastName: 'Lopes', signInName: `second.${signInName}` },
    contactEmail: 'ana.lopes@contoso.example',
  });
  const added = await browser.post(`${at}/customers/${customer.body.id}/subscriptions`, {
    offeringCode: 'rapidstart',
    country: 'US',
  });
  return { subscriptionId: added.body.subscription.id, operationId: added.body.operation.id };
}
