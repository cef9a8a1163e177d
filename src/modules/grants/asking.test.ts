import { afterAll, beforeAll, expect, test } from 'vitest';
import { tokenMailedTo } from '../../../tests/harness/customer-services.ts';
import {
  addServiceToGrant,
  giveGrant,
  proposeGrant,
  seen,
  wantedGrant,
} from '../../../tests/harness/grants.ts';
import { at } from '../../../tests/harness/stage.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { addDays } from '../../kernel/clock.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const LOOKUP = '/api/v1/invitations/lookup';
const ACCEPT = '/api/v1/invitations/acceptance';

test('a proposal invites each administrator by the one mechanism: bound to the account, told to the partner, decided on its page', async () => {
  const service = await addServiceToGrant(world);
  const { cara, partner, partnerId, organizationId } = service;
  const other = await world.addPerson(organizationId, ['administrator'], { name: 'Olga Other' });
  const grant = await proposeGrant(world, service);
  const list = `${at(partnerId)}/invitations?grantId=${grant.id}`;
  const sent = await partner.browser.get(list);
  expect(sent.body.items).toHaveLength(2);
  expect(sent.body.items[0]).toMatchObject({ kind: 'grant', state: 'open', contactEmail: null });
  expect(sent.text).not.toContain(cara.signInName);

  const token = await tokenMailedTo(world, cara.signInName);
  const wrong = await other.browser.post(ACCEPT, { token });
  expect(wrong.body.reason).toBe('wrong-account');
  expect((await cara.browser.post(LOOKUP, { token })).body).toMatchObject({
    kind: 'grant',
    organizationName: 'Contoso Foods',
    serviceName: 'RapidStart Services',
    invitedBy: 'Fabrikam Partners',
    refusal: null,
  });
  const followed = await cara.browser.post(ACCEPT, { token });
  expect(followed.body).toMatchObject({ organizationId, grantId: grant.id });
  expect((await cara.browser.get(`${at(organizationId)}/grants/${grant.id}`)).body.state).toBe('proposed');

  const url = `${at(organizationId)}/grants/${grant.id}`;
  await cara.browser.post(`${url}/approval`, undefined, await seen(cara.browser, url));
  const after = await partner.browser.get(list);
  expect(after.body.items.map(({ state }: { state: string }) => state).sort()).toEqual(['settled', 'used']);
  const late = await other.browser.post(LOOKUP, { token: await tokenMailedTo(world, other.signInName) });
  expect(late.body).toMatchObject({ state: 'settled', refusal: { reason: 'settled' } });
});

test('two administrators decide at the same moment: one wins, the other is told', async () => {
  const service = await addServiceToGrant(world);
  const { cara, organizationId } = service;
  const other = await world.addPerson(organizationId, ['administrator']);
  const grant = await proposeGrant(world, service);
  const url = `${at(organizationId)}/grants/${grant.id}`;
  const version = await seen(cara.browser, url);
  const both = await Promise.all([
    cara.browser.post(`${url}/approval`, undefined, version),
    other.browser.post(`${url}/refusal`, undefined, version),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const told = both.find(({ status }) => status === 409);
  expect(['nothing-pending', 'grant-over']).toContain(told?.body.reason);
});

test('asked once more to decide, the former link is replaced', async () => {
  const service = await addServiceToGrant(world);
  const { cara, partner, partnerId } = service;
  const grant = await proposeGrant(world, service);
  const first = await tokenMailedTo(world, cara.signInName);
  const url = `${at(partnerId)}/grants/${grant.id}/invitations`;
  expect((await partner.browser.post(url)).status).toBe(200);
  expect(await tokenMailedTo(world, cara.signInName)).not.toBe(first);
  expect((await world.visitor().post(LOOKUP, { token: first })).body.state).toBe('replaced');
});

test('everything that waits is approved at once, each as it was seen; one that changed stops all', async () => {
  const service = await addServiceToGrant(world);
  const { cara, partner, partnerId, organizationId } = service;
  const grant = await giveGrant(world, service);
  const own = `${at(partnerId)}/grants/${grant.id}`;
  const asked = await partner.browser.patch(
    own,
    { roles: ['Configurator', 'Designer'], endsAt: addDays(world.clock.now(), 60).toISOString() },
    await seen(partner.browser, own),
  );
  const proposal = await proposeGrant(world, service, { roles: ['Viewer'] });
  const pending = await cara.browser.get(`${at(organizationId)}/grants?pending=true`);
  expect(pending.body.items).toHaveLength(2);
  const approvals = `${at(organizationId)}/grants/approvals`;
  const seenNow = (change = 0) =>
    [asked.body, proposal].map(({ id, version }) => ({ id, version: version + change }));
  expect((await cara.browser.post(approvals, { grants: seenNow(1) })).status).toBe(412);
  expect(
    (await partner.browser.post(approvals.replace(organizationId, partnerId), { grants: seenNow() })).status,
  ).toBe(403);
  const done = await cara.browser.post(approvals, { grants: seenNow() });
  expect(done.body.items).toHaveLength(2);
  for (const one of done.body.items) expect(one).toMatchObject({ state: 'active', amendment: null });
  expect((await cara.browser.get(`${at(organizationId)}/grants?pending=true`)).body.items).toEqual([]);
});

test('what has expired is asked for again with one click: as it was, and as long as it was', async () => {
  const service = await addServiceToGrant(world);
  const { cara, partner, partnerId, organizationId } = service;
  const grant = await giveGrant(world, service);
  const own = `${at(partnerId)}/grants/${grant.id}/again`;
  expect((await partner.browser.post(own)).body.reason).toBe('grant-stands');
  world.clock.forward({ days: 31 });
  const asked = await partner.browser.post(own);
  expect(asked.status).toBe(201);
  expect(asked.body).toMatchObject({
    ...{ state: 'proposed', roles: ['Configurator'], groups: ['member'], purpose: grant.purpose },
  });
  const days = (new Date(asked.body.endsAt).getTime() - world.clock.now().getTime()) / 86_400_000;
  expect(days).toBeGreaterThan(29.9);
  expect(days).toBeLessThan(30.1);
  expect((await partner.browser.post(own)).body.reason).toBe('already-proposed');
  const given = await cara.browser.post(`${at(organizationId)}/grants/${grant.id}/again`);
  expect([given.status, given.body.reason]).toEqual([409, 'already-proposed']);
});

test('people of the partner can be named: of those that support the customer, and of no others', async () => {
  const service = await addServiceToGrant(world);
  const { cara, max, partner, partnerId, organizationId } = service;
  const people = `${at(organizationId)}/grants/people`;
  const known = await cara.browser.get(`${people}?partnerId=${partnerId}`);
  expect(known.body.items.map(({ name }: { name: string }) => name).sort()).toEqual([
    'Max Member',
    'Pat Partner',
  ]);
  const stranger = await world.addOrganization('partner');
  await world.addPerson(stranger, ['member'], { name: 'Nobody Known' });
  expect((await cara.browser.get(`${people}?partnerId=${stranger}`)).status).toBe(404);
  expect((await cara.browser.get(people)).status).toBe(422);
  expect(
    (await partner.browser.get(`${at(partnerId)}/grants/people?partnerId=${stranger}`)).text,
  ).not.toContain('Nobody');
  const { id } = known.body.items.find(({ name }: { name: string }) => name === 'Max Member');
  const body = wantedGrant(world, service.subscriptionId, { groups: [], personIds: [id] });
  const given = await cara.browser.post(`${at(organizationId)}/grants`, body);
  expect(given.body).toMatchObject({ named: [{ id, name: 'Max Member' }], people: [{ id }] });
  expect((await max.browser.get(`${service.guestUrl}/projects`)).status).toBe(200);
  expect((await partner.browser.get(`${service.guestUrl}/projects`)).body.reason).toBe('not-named');
});
