import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tokenMailedTo } from '../../../tests/harness/customer-services.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import type { PartnerRole } from './colleagues.rules.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

let counted = 0;
const named = (role: PartnerRole) => {
  counted += 1;
  const signInName = `colleague-${counted}@contoso.example`;
  return { firstName: 'Bo', lastName: 'Li', signInName, contactEmail: `bo.${signInName}`, role };
};

async function partner(name = 'Contoso') {
  const organizationId = await world.addOrganization('partner', { name });
  const ana = await world.addPerson(organizationId, ['administrator'], { name: 'Ana Lopes' });
  const at = `/api/v1/organizations/${organizationId}`;
  return { organizationId, ana, at, colleagues: `${at}/colleagues` };
}

async function idOf({ organizationId, accountId }: PersonIn): Promise<string> {
  const { id } = await world.db
    .selectFrom('people')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return id;
}

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

test('PP-9 an administrator invites a colleague by mail, who joins with the role', async () => {
  const { ana, at, colleagues, organizationId } = await partner();
  const wanted = named('administrator');
  const added = await ana.browser.post(colleagues, wanted);
  expect(added.status).toBe(201);
  expect(added.body).toMatchObject({
    role: 'administrator',
    waiting: true,
    invitation: { state: 'sent' },
    inviting: { allowed: true },
  });
  const [mail] = await world.db
    .selectFrom('mails')
    .select(['body_text'])
    .where('recipient', '=', wanted.contactEmail)
    .execute();
  expect(mail?.body_text).toContain('as administrator');

  const bo = await world.addAccount({ signInName: wanted.signInName });
  const token = await tokenMailedTo(world, wanted.contactEmail);
  const joined = await bo.browser.post('/api/v1/invitations/acceptance', { token, acceptedAgreementIds: [] });
  expect(joined.body).toMatchObject({ organizationId, organizationKind: 'partner' });
  expect((await bo.browser.get(`${at}/access-requests`)).status).toBe(200);
  const again = await ana.browser.post(`${colleagues}/${added.body.id}/invitation`);
  expect(again.body.reason).toBe('already-joined');
  const trail = await ana.browser.get(`${at}/audit-events`);
  expect(trail.body.items.map(({ action }: { action: string }) => action)).toEqual([
    'person.joined',
    'person.invited',
    'person.added',
  ]);
});

test('PP-9 another account than the named one cannot take the place', async () => {
  const { ana, colleagues } = await partner();
  const wanted = named('member');
  await ana.browser.post(colleagues, wanted);
  const eve = await world.addAccount();
  const token = await tokenMailedTo(world, wanted.contactEmail);
  const tried = await eve.browser.post('/api/v1/invitations/acceptance', { token, acceptedAgreementIds: [] });
  expect(tried.body.reason).toBe('wrong-account');
});

test('PP-9 a sign-in account stands in the organization once', async () => {
  const { ana, colleagues } = await partner();
  const wanted = named('member');
  const both = await Promise.all([1, 2].map(() => ana.browser.post(colleagues, wanted)));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(both.find(({ status }) => status === 409)?.body.reason).toBe('sign-in-name-taken');
});

test('PP-9 roles change with the version that was read, and the trail keeps before and after', async () => {
  const { ana, at, colleagues, organizationId } = await partner();
  const bo = await world.addPerson(organizationId, ['reader'], { name: 'Bo Li' });
  const one = `${colleagues}/${await idOf(bo)}`;
  expect((await ana.browser.patch(one, { role: 'member' })).status).toBe(428);
  const changed = await ana.browser.patch(one, { role: 'member', lastName: 'Lind' }, ifMatch(1));
  expect(changed.body).toMatchObject({ role: 'member', lastName: 'Lind', version: 2 });
  expect((await ana.browser.patch(one, { role: 'reader' }, ifMatch(1))).status).toBe(412);
  const [event] = (await ana.browser.get(`${at}/audit-events`)).body.items;
  expect(event).toMatchObject({
    action: 'person.changed',
    details: { before: { roles: ['reader'] }, after: { roles: ['member'] } },
  });
});

test.each(['change', 'removal'] as const)('PP-9 the last administrator stays: %s is refused', async (way) => {
  const { ana, colleagues } = await partner();
  await ana.browser.post(colleagues, named('administrator'));
  const one = `${colleagues}/${await idOf(ana)}`;
  const shown = await ana.browser.get(one);
  const told = way === 'change' ? shown.body.losingAdministrator : shown.body.removing;
  expect(told).toMatchObject({ allowed: false, explanation: { reason: 'last-administrator' } });
  const answer =
    way === 'change'
      ? await ana.browser.patch(one, { role: 'member' }, ifMatch(1))
      : await ana.browser.delete(one);
  expect(answer.status).toBe(409);
  expect(answer.body.explanation).toMatchObject({
    reason: 'last-administrator',
    remedy: expect.stringMatching(/./),
  });
  expect((await ana.browser.get(one)).body.role).toBe('administrator');
});

test('PP-9 of two administrators who remove each other at the same moment one stays', async () => {
  for (let round = 0; round < 5; round++) {
    const { ana, colleagues, organizationId } = await partner();
    const amal = await world.addPerson(organizationId, ['administrator'], { name: 'Amal Said' });
    const [anaId, amalId] = [await idOf(ana), await idOf(amal)];
    const answers = await Promise.all([
      ana.browser.delete(`${colleagues}/${amalId}`),
      amal.browser.patch(`${colleagues}/${anaId}`, { role: 'reader' }, ifMatch(1)),
    ]);
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    const left = await world.db
      .selectFrom('people')
      .select('id')
      .where('organization_id', '=', organizationId)
      .where(sql<boolean>`'administrator' = any (roles)`)
      .execute();
    expect(left).toHaveLength(1);
  }
});

test('PP-9 whoever is removed loses access at once, and an open link works no more', async () => {
  const { ana, colleagues, organizationId } = await partner();
  const bo = await world.addPerson(organizationId, ['member']);
  expect((await ana.browser.delete(`${colleagues}/${await idOf(bo)}`)).status).toBe(204);
  expect((await bo.browser.get(colleagues)).status).toBe(404);

  const wanted = named('member');
  const { body } = await ana.browser.post(colleagues, wanted);
  await ana.browser.delete(`${colleagues}/${body.id}`);
  const invited = await world.addAccount({ signInName: wanted.signInName });
  const token = await tokenMailedTo(world, wanted.contactEmail);
  const late = await invited.browser.post('/api/v1/invitations/acceptance', {
    token,
    acceptedAgreementIds: [],
  });
  expect(late.body.reason).toBe('withdrawn');
});

test('one administrator is a standing warning with the remedy, two are none, and a named one is not enough', async () => {
  const { ana, at, colleagues, organizationId } = await partner('Contoso Consulting');
  const warning = async () => (await ana.browser.get(`${at}/succession`)).body.warning;
  expect(await warning()).toEqual({
    reason: 'one-administrator',
    sentence: 'Contoso Consulting has no second administrator. If Ana Lopes leaves, nobody can get in.',
    remedy: 'Name one.',
    who: 'Ana Lopes',
  });
  await ana.browser.post(colleagues, named('administrator'));
  expect((await warning()).remedy).toContain('Bo Li is named already');
  await world.addPerson(organizationId, ['administrator']);
  expect(await warning()).toBeNull();
});

test('a member is refused with the role that would do; a stranger and other kinds of organization find nothing', async () => {
  const { ana, at, colleagues, organizationId } = await partner();
  const member = await world.addPerson(organizationId, ['member']);
  const reader = await world.addPerson(organizationId, ['reader']);
  const stranger = (await partner()).ana;
  const customer = await world.addPerson(await world.addOrganization('customer'), ['administrator']);
  const one = await idOf(ana);
  const calls = (people: string, person: PersonIn) => [
    person.browser.post(people, named('member')),
    person.browser.patch(`${people}/${one}`, { role: 'member' }, ifMatch(1)),
    person.browser.delete(`${people}/${one}`),
    person.browser.post(`${people}/${one}/invitation`),
  ];
  for (const person of [member, reader]) {
    for (const answer of await Promise.all(calls(colleagues, person))) {
      expect(answer.status).toBe(403);
      expect(answer.body.explanation.remedy).toContain('administrator');
    }
    expect((await person.browser.get(`${at}/succession`)).status).toBe(200);
  }
  const own = (person: PersonIn) => `/api/v1/organizations/${person.organizationId}/colleagues`;
  const foreign = [
    ...calls(colleagues, stranger),
    ...calls(own(stranger), stranger).slice(1),
    ...calls(own(customer), customer),
    stranger.browser.get(`${at}/succession`),
    customer.browser.get(`/api/v1/organizations/${customer.organizationId}/succession`),
    stranger.browser.get(`${own(stranger)}/${one}`),
  ];
  for (const answer of await Promise.all(foreign)) expect(answer.status).toBe(404);
});

test('PP-9 a member works with customers and cannot touch people, a reader looks only', async () => {
  const { organizationId, at } = await partner();
  const member = await world.addPerson(organizationId, ['member']);
  const reader = await world.addPerson(organizationId, ['reader']);
  const customer = {
    name: 'Fourth Coffee',
    street: '1 Main Street',
    city: 'Seattle',
    state: 'WA',
    postalCode: '98101',
    country: 'US',
    administrator: { firstName: 'Cara', lastName: 'Jensen', signInName: 'cara@fourth.example' },
    contactEmail: 'office@fourth.example',
  };
  expect((await reader.browser.post(`${at}/customers`, customer)).status).toBe(403);
  expect((await reader.browser.get(`${at}/customers`)).status).toBe(200);
  expect((await member.browser.get(`${at}/access-requests`)).status).toBe(403);
  expect((await member.browser.post(`${at}/customers`, customer)).status).toBe(201);
});

test('the list is by last name, page by page, and finds by name or account, after a change of name too', async () => {
  const { ana, colleagues, organizationId } = await partner();
  const bo = await world.addPerson(organizationId, ['member'], { name: 'Bo Zachary' });
  await world.addPerson(organizationId, ['member'], { name: 'Cy Baker' });
  const first = await ana.browser.get(`${colleagues}?limit=1`);
  expect(first.body.items).toMatchObject([{ lastName: 'Baker' }]);
  const rest = await ana.browser.get(`${colleagues}?limit=2&cursor=${first.body.nextCursor}`);
  expect(rest.body.items.at(-1)).toMatchObject({ lastName: 'Zachary' });
  expect(rest.body.nextCursor).toBeNull();
  const foundBy = async (search: string) =>
    (await ana.browser.get(`${colleagues}?search=${encodeURIComponent(search)}`)).body.items.map(
      ({ lastName }: { lastName: string }) => lastName,
    );
  expect(await foundBy('zach bo')).toEqual(['Zachary']);
  expect(await foundBy(bo.signInName)).toEqual(['Zachary']);
  await world.db
    .updateTable('people')
    .set({ last_name: 'Yule' })
    .where('account_id', '=', bo.accountId)
    .execute();
  expect([await foundBy('zach'), await foundBy('yul')]).toEqual([[], ['Yule']]);
});
