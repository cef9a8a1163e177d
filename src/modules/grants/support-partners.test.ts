import { afterAll, beforeAll, expect, test } from 'vitest';
import { addServiceToGrant, type GrantedService, wantedGrant } from '../../../tests/harness/grants.ts';
import { at } from '../../../tests/harness/stage.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

async function northwind(name = 'Northwind Partners') {
  const partnerId = await world.addOrganization('partner', { name });
  const nora = await world.addPerson(partnerId, ['administrator'], { name: 'Nora North' });
  return { partnerId, nora };
}
const supportUrl = ({ organizationId, subscriptionId }: GrantedService) =>
  `${at(organizationId)}/services/${subscriptionId}/support-partner`;
const opens = ({ browser, organizationId }: PersonIn, { subscriptionId }: GrantedService) =>
  browser.get(`${at(organizationId)}/services/${subscriptionId}/rapidstart/projects`);
const access = (service: GrantedService) => {
  const { endsAt } = wantedGrant(world, service.subscriptionId);
  return { roles: ['Configurator'], endsAt };
};

test('PP-88: Change Partner names another support partner for a service; both partners are told', async () => {
  const service = await addServiceToGrant(world);
  const { cara, organizationId, partnerId } = service;
  const { partnerId: other, nora } = await northwind();
  const before = await cara.browser.get(supportUrl(service));
  expect(before.body).toMatchObject({
    serviceName: 'RapidStart Services',
    partnerOfRecord: { id: partnerId },
    supportPartner: { id: partnerId, name: 'Fabrikam Partners' },
    announced: null,
  });
  const changed = await cara.browser.post(supportUrl(service), { partnerId: other });
  expect(changed.status).toBe(201);
  expect(changed.body).toMatchObject({
    partnerOfRecord: { name: 'Fabrikam Partners' },
    supportPartner: { id: other, name: 'Northwind Partners' },
  });
  const services = await cara.browser.get(`${at(organizationId)}/services`);
  expect(services.body.items[0].partnerName).toBe('Northwind Partners');
  const mails = await world.db
    .selectFrom('mails')
    .select(['recipient', 'subject'])
    .where('kind', '=', 'support-partner')
    .where('recipient', 'in', [service.partner.signInName, nora.signInName])
    .orderBy('recipient')
    .execute();
  expect(mails.map(({ subject }) => subject).sort()).toEqual([
    'Northwind Partners supports RapidStart Services of Contoso Foods from now on',
    'You support RapidStart Services of Contoso Foods from now on',
  ]);
  const same = await cara.browser.post(supportUrl(service), { partnerId: other });
  expect([same.status, same.body.reason]).toEqual([409, 'same-partner']);
});

test('PP-89: the list holds registered partners only, and no customer or unknown organization can be named', async () => {
  const service = await addServiceToGrant(world);
  const { cara, organizationId } = service;
  const { partnerId: other } = await northwind('Woodgrove Partners');
  const list = await cara.browser.get(`${at(organizationId)}/registered-partners?search=woodgrove`);
  expect(list.body.items).toEqual([{ id: other, name: 'Woodgrove Partners' }]);
  const all = await cara.browser.get(`${at(organizationId)}/registered-partners`);
  expect(all.text).not.toContain('Contoso Foods');
  for (const partnerId of [organizationId, service.subscriptionId]) {
    const refused = await cara.browser.post(supportUrl(service), { partnerId });
    expect(refused.body.errors).toEqual([
      expect.objectContaining({ pointer: '/partnerId', code: 'unknown-partner' }),
    ]);
  }
  expect((await service.partner.browser.get(`${at(service.partnerId)}/registered-partners`)).status).toBe(
    404,
  );
});

test('PP-89: the list comes page by page in the order of the names, and accents and case do not count in a search', async () => {
  const { cara, organizationId } = await addServiceToGrant(world);
  for (const name of ['Zuñiga Two', 'zuniga one', 'ZUNIGA Three']) await northwind(name);
  const url = `${at(organizationId)}/registered-partners?search=ZUÑIGA`;
  const first = await cara.browser.get(`${url}&limit=2`);
  const rest = await cara.browser.get(`${url}&limit=2&cursor=${first.body.nextCursor}`);
  const names = [...first.body.items, ...rest.body.items].map(({ name }: { name: string }) => name);
  expect(names).toEqual(['zuniga one', 'ZUNIGA Three', 'Zuñiga Two']);
  expect(rest.body.nextCursor).toBeNull();
  expect((await cara.browser.get(`${url}&cursor=abc`)).status).toBe(422);
});

test('PP-90: the new partner opens the service only if access was granted to it', async () => {
  const service = await addServiceToGrant(world);
  const { cara } = service;
  const { partnerId, nora } = await northwind();
  await cara.browser.post(supportUrl(service), { partnerId });
  expect((await opens(nora, service)).status).toBe(404);
  await cara.browser.post(supportUrl(service), { partnerId: service.partnerId });
  const granted = await cara.browser.post(supportUrl(service), { partnerId, access: access(service) });
  expect(granted.status).toBe(201);
  expect((await opens(nora, service)).status).toBe(200);
  const own = await nora.browser.get(`${at(partnerId)}/grants`);
  expect(own.body.items).toMatchObject([{ customer: { name: 'Contoso Foods' }, state: 'active' }]);
});

test('changed once more, what the former support partner was given for it ends at once', async () => {
  const service = await addServiceToGrant(world);
  const { cara } = service;
  const first = await northwind();
  await cara.browser.post(supportUrl(service), { partnerId: first.partnerId, access: access(service) });
  const second = await northwind('Tailspin Partners');
  await cara.browser.post(supportUrl(service), { partnerId: second.partnerId, access: access(service) });
  expect((await opens(first.nora, service)).body.reason).toBe('grant-ended');
  expect((await opens(second.nora, service)).status).toBe(200);
});

test('two who change the partner at the same moment: one after the other, and both are told how it stands', async () => {
  const service = await addServiceToGrant(world);
  const { cara } = service;
  const { partnerId } = await northwind();
  const both = await Promise.all([1, 2].map(() => cara.browser.post(supportUrl(service), { partnerId })));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('another customer and the partner find nothing to change, and a user’s role is too small', async () => {
  const service = await addServiceToGrant(world);
  const other = await addServiceToGrant(world);
  const { partnerId } = await northwind();
  const theirs = supportUrl(service).replace(service.organizationId, other.organizationId);
  expect((await other.cara.browser.post(theirs, { partnerId })).status).toBe(404);
  const asPartner = supportUrl(service).replace(service.organizationId, service.partnerId);
  expect((await service.partner.browser.post(asPartner, { partnerId })).status).toBe(404);
  const user = await world.addPerson(service.organizationId, ['user']);
  expect((await user.browser.post(supportUrl(service), { partnerId })).status).toBe(403);
});
