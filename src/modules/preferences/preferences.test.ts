import { afterAll, beforeAll, expect, test } from 'vitest';
import { addServiceToGrant, giveGrant, proposeGrant } from '../../../tests/harness/grants.ts';
import { at } from '../../../tests/harness/stage.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const OWN = '/api/v1/me/preferences';
const wishes = { language: 'en', timeZone: 'Asia/Tokyo', dateFormat: 'dotted' };
const none = { language: null, timeZone: null, dateFormat: null };

async function customer() {
  const organizationId = await world.addOrganization('customer');
  const cara = await world.addPerson(organizationId, ['administrator'], { name: 'Cara Campos' });
  return { organizationId, cara, url: `${at(organizationId)}/preferences` };
}

async function codeMailedTo(address: string): Promise<string> {
  const mail = await world.db
    .selectFrom('mails')
    .select('body_text')
    .where('recipient', '=', address)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return /\b\d{8}\b/.exec(mail.body_text)?.[0] ?? '';
}

const mailsTo = async (address: string, kind: string) =>
  (
    await world.db
      .selectFrom('mails')
      .select('body_text')
      .where('recipient', '=', address)
      .where('kind', '=', kind)
      .execute()
  ).map(({ body_text }) => body_text);

/** Proves the address as its reader does. */
async function prove({ browser }: PersonIn, url: string, address: string) {
  expect((await browser.post(`${url}/notification-address/code`, { address })).status).toBe(202);
  const code = await codeMailedTo(address);
  return browser.post(`${url}/notification-address`, { address, code });
}

test('PP-91: a person has preferences of their own, and sees those of each organization beside them', async () => {
  const { organizationId, cara, url } = await customer();
  const first = await cara.browser.get(OWN);
  expect(first.body).toMatchObject({ ...none, notificationAddress: null, organizations: [] });
  expect(first.body.languages).toEqual([{ code: 'en', name: 'English' }]);
  expect((await cara.browser.put(OWN, { ...none, timeZone: 'Asia/Tokyo' })).status).toBe(204);
  expect((await cara.browser.put(url, { ...none, dateFormat: 'slashed' })).status).toBe(204);
  const { body } = await cara.browser.get(OWN);
  expect(body).toMatchObject({ ...none, timeZone: 'Asia/Tokyo' });
  expect(body.organizations).toEqual([{ organizationId, ...none, dateFormat: 'slashed' }]);
  const other = await customer();
  expect((await other.cara.browser.get(OWN)).body.organizations).toEqual([]);
});

test('PP-91: people of a partner have the same preferences of the user', async () => {
  const max = await world.addPerson(await world.addOrganization('partner'), ['reader']);
  expect((await max.browser.put(OWN, wishes)).status).toBe(204);
  expect((await max.browser.get(OWN)).body).toMatchObject(wishes);
});

test.each([
  [{ ...wishes, language: 'tlh' }, '/language'],
  [{ ...wishes, timeZone: 'Europe/Atlantis' }, '/timeZone'],
  [{ ...wishes, dateFormat: 'stardate' }, '/dateFormat'],
])('what is not offered is refused by its field, and changes nothing: %j', async (wrong, pointer) => {
  const { cara, url } = await customer();
  for (const address of [OWN, url]) {
    const refused = await cara.browser.put(address, wrong);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, pointer]);
    expect((await cara.browser.get(address)).body).toMatchObject(none);
  }
});

test('PP-91: mails are written in the time zone and date format of their reader, else of the organization', async () => {
  const service = await addServiceToGrant(world);
  const { cara, organizationId } = service;
  await cara.browser.put(`${at(organizationId)}/preferences`, { ...none, dateFormat: 'dotted' });
  await service.partner.browser.put(OWN, { ...none, dateFormat: 'month-day-year', timeZone: 'Asia/Tokyo' });
  const given = await giveGrant(world, service);
  const { contactEmail } = await contactOf(service.partner);
  const [told = ''] = await mailsTo(contactEmail, 'grant-given');
  const day = new Date(given.endsAt).toLocaleDateString('en-US', {
    dateStyle: 'long',
    timeZone: 'Asia/Tokyo',
  });
  expect(told).toContain(`until ${day}.`);
});

async function contactOf({ accountId }: PersonIn) {
  return world.db
    .selectFrom('people')
    .select('contact_email as contactEmail')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
}

test('PP-91: notices go to another address only after its code was entered; a wrong one changes nothing', async () => {
  const service = await addServiceToGrant(world);
  const { partner } = service;
  const address = 'notices@elsewhere.example';
  await partner.browser.post(`${OWN}/notification-address/code`, { address });
  await giveGrant(world, service);
  expect(await mailsTo(address, 'grant-given')).toEqual([]);
  const wrong = await partner.browser.post(`${OWN}/notification-address`, { address, code: '00000000' });
  expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/code']);
  const stolen = { address, code: await codeMailedTo(address) };
  const eve = await world.addAccount();
  expect((await eve.browser.post(`${OWN}/notification-address`, stolen)).status).toBe(422);
  expect((await partner.browser.post(`${OWN}/notification-address`, stolen)).status).toBe(204);
  expect((await partner.browser.get(OWN)).body.notificationAddress).toBe(address);
  const { contactEmail } = await contactOf(partner);
  const before = (await mailsTo(contactEmail, 'grant-given')).length;
  await giveGrant(world, service, { roles: ['Viewer'] });
  expect(await mailsTo(address, 'grant-given')).toHaveLength(1);
  expect(await mailsTo(contactEmail, 'grant-given')).toHaveLength(before);
  expect((await partner.browser.delete(`${OWN}/notification-address`)).status).toBe(204);
  await giveGrant(world, service, { roles: ['Designer'] });
  expect(await mailsTo(address, 'grant-given')).toHaveLength(1);
});

test('PP-91: an organization is told at its own address too, once however many administrators there are', async () => {
  const service = await addServiceToGrant(world);
  const { cara, organizationId, partner, partnerId } = service;
  await world.addPerson(organizationId, ['administrator'], { name: 'Second Admin' });
  const address = 'office@contoso.example';
  const proved = await prove(cara, `${at(organizationId)}/preferences`, address);
  expect(proved.status).toBe(204);
  const { id } = await giveGrant(world, service);
  expect(await mailsTo(address, 'grant-given')).toEqual([]);
  const ended = await partner.browser.post(`${at(partnerId)}/grants/${id}/end`);
  expect(ended.status, ended.text).toBeLessThan(300);
  expect(await mailsTo(address, 'grant-ended')).toHaveLength(1);
});

test('PP-91: an organization without an administrator is told at its own address, and what that means', async () => {
  const service = await addServiceToGrant(world);
  const { cara, organizationId, partner, partnerId } = service;
  const address = 'reception@contoso.example';
  expect((await prove(cara, `${at(organizationId)}/preferences`, address)).status).toBe(204);
  const { id } = await giveGrant(world, service);
  await world.db
    .updateTable('people')
    .set({ roles: [] })
    .where('organization_id', '=', organizationId)
    .execute();
  const ended = await partner.browser.post(`${at(partnerId)}/grants/${id}/end`);
  expect(ended.status, ended.text).toBeLessThan(300);
  await proposeGrant(world, service);
  for (const kind of ['grant-ended', 'grant-proposed']) {
    const told = await mailsTo(address, kind);
    expect(told, kind).toHaveLength(1);
    expect(told[0]).toContain('Your organization has no administrator any more');
  }
});

test('preferences of an organization are changed by its administrators, and stand in its trail', async () => {
  const { organizationId, cara, url } = await customer();
  const user = await world.addPerson(organizationId, ['user']);
  expect((await user.browser.get(url)).status).toBe(200);
  const refused = await user.browser.put(url, wishes);
  expect([refused.status, refused.body.explanation.remedy]).toEqual([403, 'Ask for the role administrator.']);
  const asks = await user.browser.post(`${url}/notification-address/code`, { address: 'a@b.example' });
  expect(asks.status).toBe(403);
  const other = await customer();
  expect((await other.cara.browser.put(url, wishes)).status).toBe(404);
  const partnerId = await world.addOrganization('partner');
  const ana = await world.addPerson(partnerId, ['administrator']);
  expect((await ana.browser.get(`${at(partnerId)}/preferences`)).status).toBe(404);
  await cara.browser.put(url, wishes);
  await prove(cara, url, 'it@contoso.example');
  await cara.browser.delete(`${url}/notification-address`);
  const trail = await cara.browser.get(`${at(organizationId)}/audit-events`);
  expect(trail.body.items.map(({ action }: { action: string }) => action)).toEqual([
    'preferences.address-removed',
    'preferences.address-proved',
    'preferences.changed',
  ]);
});
