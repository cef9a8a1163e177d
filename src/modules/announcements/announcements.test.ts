import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomerService } from '../../../tests/harness/customer-services.ts';
import type { TestBrowser } from '../../../tests/harness/requests.ts';
import { announced, at } from '../../../tests/harness/stage.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
let vendorId: string;
beforeAll(async () => {
  world = await startWorld();
  vendorId = await world.addOrganization('vendor');
});
afterAll(() => world.close());

async function vendor() {
  const organizationId = vendorId;
  const olga = await world.addPerson(organizationId, ['operator'], { name: 'Olga Orlova' });
  const sam = await world.addPerson(organizationId, ['support'], { name: 'Sam Support' });
  const written = `${at(organizationId)}/written-announcements`;
  const announce = async (change: object = {}) => {
    const answer = await olga.browser.post(written, announced({ world }, change));
    expect(answer.status, answer.text).toBe(201);
    return answer.body;
  };
  return { organizationId, olga, sam, written, announce };
}

async function reader(kind: 'partner' | 'customer', role: string) {
  return world.addPerson(await world.addOrganization(kind), [role]);
}

const titlesFor = async (
  { browser, organizationId }: { browser: TestBrowser; organizationId: string },
  query = '',
) =>
  (await browser.get(`${at(organizationId)}/announcements${query}`)).body.items.map(
    ({ title }: { title: string }) => title,
  );

test('an operator and Support announce; partners, customers, or both read it, the gravest first', async () => {
  const { sam, written, announce } = await vendor();
  await announce({ title: 'For partners', audiences: ['partner'] });
  await announce({ title: 'For customers', audiences: ['customer'] });
  const both = await sam.browser.post(
    written,
    announced({ world }, { title: 'For both', severity: 'critical' }),
  );
  expect(both.body).toMatchObject({ authorName: 'Sam Support', state: 'current', version: 1 });
  const [rita, bo] = [await reader('partner', 'reader'), await reader('customer', 'user')];
  expect(await titlesFor(rita)).toEqual(['For both', 'For partners']);
  expect(await titlesFor(bo)).toEqual(['For both', 'For customers']);
  expect(await titlesFor(sam)).toEqual([]);
  const { items } = (await sam.browser.get(written)).body;
  expect(items.slice(0, 3).map(({ title }: { title: string }) => title)).toEqual([
    'For both',
    'For customers',
    'For partners',
  ]);
  for (const { id } of items.slice(0, 3)) await sam.browser.post(`${written}/${id}/end`);
  expect(await titlesFor(rita)).toEqual([]);
});

test('what is about one service is read by those who have it, and on its pages alone', async () => {
  const { announce, written, olga } = await vendor();
  const { id } = await announce({ title: 'About RapidStart', offeringCode: 'rapidstart' });
  const service = await addCustomerService(world, { provisioned: true, activated: true });
  const cara = await world.addPerson(service.organizationId, ['user']);
  const max = await world.addPerson(service.partnerId, ['member']);
  const stranger = await reader('partner', 'member');
  const general = await announce({ title: 'About everything' });
  expect((await titlesFor(cara)).sort()).toEqual(['About RapidStart', 'About everything']);
  expect(await titlesFor(cara, '?offering=rapidstart')).toEqual(['About RapidStart']);
  expect(await titlesFor(max, '?offering=rapidstart')).toEqual(['About RapidStart']);
  expect(await titlesFor(stranger)).toEqual(['About everything']);
  for (const one of [id, general.id]) await olga.browser.post(`${written}/${one}/end`);
});

test('it is shown from its first moment until its last', async () => {
  const { announce } = await vendor();
  const now = world.clock.now().getTime();
  const later = { startsAt: new Date(now + 86_400_000).toISOString() };
  const planned = await announce({ ...later, title: 'Tomorrow' });
  expect(planned.state).toBe('planned');
  const rita = await reader('partner', 'reader');
  expect(await titlesFor(rita)).toEqual([]);
  world.clock.forward({ days: 1 });
  expect(await titlesFor(rita)).toEqual(['Tomorrow']);
  world.clock.forward({ days: 6 });
  expect(await titlesFor(rita)).toEqual([]);
});

test('dismissed by one person, it stays for the others', async () => {
  const { announce, olga, written, organizationId } = await vendor();
  const { id } = await announce();
  const rita = await reader('partner', 'reader');
  const colleague = await world.addPerson(rita.organizationId, ['member']);
  const dismissal = `${at(rita.organizationId)}/announcements/${id}/dismissal`;
  for (const _twice of [1, 2]) expect((await rita.browser.post(dismissal)).status).toBe(204);
  expect(await titlesFor(rita)).toEqual([]);
  expect(await titlesFor(colleague)).toEqual(['Maintenance on Sunday']);
  const none = dismissal.replace(id, organizationId);
  expect((await rita.browser.post(none)).status).toBe(404);
  await olga.browser.post(`${written}/${id}/end`);
});

test('who dismisses what is not meant for them is told what is told of one that does not exist', async () => {
  const { announce } = await vendor();
  const rita = await reader('partner', 'reader');
  const service = await addCustomerService(world, { provisioned: true });
  const soon = new Date(world.clock.now().getTime() + 3_600_000).toISOString();
  const late = new Date(world.clock.now().getTime() + 7_200_000).toISOString();
  const url = (id: string) => `${at(rita.organizationId)}/announcements/${id}/dismissal`;
  const none = await rita.browser.post(url(rita.organizationId));
  for (const change of [
    { audiences: ['customer'] },
    { audiences: ['partner'], offeringCode: 'rapidstart' },
    { audiences: ['partner'], startsAt: soon, endsAt: late },
  ]) {
    const { id } = await announce(change);
    const answer = await rita.browser.post(url(id));
    expect([answer.status, answer.body.detail]).toEqual([404, none.body.detail]);
  }
  const { id } = await announce({ audiences: ['partner'], offeringCode: 'rapidstart' });
  const theirs = `${at(service.partnerId)}/announcements/${id}/dismissal`;
  expect((await service.partner.browser.post(theirs)).status).toBe(204);
});

test('changed with the version that was read; over, it stays as it was read; every deed stands in the trail', async () => {
  const { announce, olga, sam, written, organizationId } = await vendor();
  const { id } = await announce();
  const change = announced({ world }, { title: 'Maintenance on Monday' });
  const changed = await sam.browser.put(`${written}/${id}`, change, { 'if-match': '"1"' });
  expect(changed.body).toMatchObject({ title: 'Maintenance on Monday', version: 2 });
  expect((await olga.browser.put(`${written}/${id}`, change, { 'if-match': '"1"' })).status).toBe(412);
  expect((await olga.browser.post(`${written}/${id}/end`)).status).toBe(204);
  const over = await olga.browser.put(`${written}/${id}`, change, { 'if-match': '"3"' });
  expect([over.status, over.body.reason]).toEqual([409, 'announcement-over']);
  const trail = await olga.browser.get(`${at(organizationId)}/audit-events?limit=3`);
  expect(trail.body.items.map(({ action }: { action: string }) => action)).toEqual([
    'announcement.ended',
    'announcement.changed',
    'announcement.published',
  ]);
});

test.each([
  [{ title: '' }, '/title'],
  [{ body: ' ' }, '/body'],
  [{ severity: 'loud' }, '/severity'],
  [{ audiences: [] }, '/audiences'],
  [{ offeringCode: 'nothing-like-it' }, '/offeringCode'],
  [{ endsAt: '2020-01-01T00:00:00Z' }, '/endsAt'],
])('what cannot be announced is refused by its field: %j', async (change, pointer) => {
  const { olga, written } = await vendor();
  const refused = await olga.browser.post(written, announced({ world }, change));
  expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, pointer]);
});

test('partners and customers write none', async () => {
  const ana = await reader('partner', 'administrator');
  const url = `${at(ana.organizationId)}/written-announcements`;
  expect((await ana.browser.get(url)).status).toBe(404);
  expect((await ana.browser.post(url, announced({ world }))).status).toBe(404);
});
