import { afterAll, beforeAll, expect, test } from 'vitest';
import { tokenMailedTo } from '../../../tests/harness/customer-services.ts';
import { addRegistryPartner } from '../../../tests/harness/registry.ts';
import type { TestBrowser } from '../../../tests/harness/requests.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
let organizationId: string;
let base: string;
let url: string;
beforeAll(async () => {
  world = await startWorld();
  organizationId = await world.addOrganization('vendor', { name: 'Contoso Cloud' });
  base = `/api/v1/organizations/${organizationId}`;
  url = `${base}/staff`;
});
afterAll(() => world.close());

/** The vendor as set-up leaves it, for there is one per installation: a single person, operator and support. */
async function freshStaff() {
  await world.db.deleteFrom('people').where('organization_id', '=', organizationId).execute();
  return world.addPerson(organizationId, ['operator', 'support'], { name: 'Olga Novak' });
}

let count = 0;
function kim(more: object = {}) {
  count += 1;
  const signInName = `kim${count}@contoso.example`;
  const contactEmail = `mail.${signInName}`;
  return { firstName: 'Kim', lastName: 'Berg', signInName, contactEmail, roles: ['support'], ...more };
}

const ACCEPT = '/api/v1/invitations/acceptance';
const lookUp = (browser: TestBrowser, token: string) => browser.post('/api/v1/invitations/lookup', { token });

/** Added by the operator, and joined with the named account. */
async function joined(olga: PersonIn, more: object = {}) {
  const person = kim(more);
  const added = await olga.browser.post(url, person);
  expect(added.status).toBe(201);
  const token = await tokenMailedTo(world, person.contactEmail);
  const account = await world.addAccount({
    name: `${person.firstName} ${person.lastName}`,
    signInName: person.signInName,
  });
  expect((await account.browser.post(ACCEPT, { token })).status).toBe(200);
  return { ...account, id: added.body.id as string, one: `${url}/${added.body.id}` };
}

async function ownRow(olga: PersonIn) {
  const { items } = (await olga.browser.get(url)).body;
  const found = items.find((item: { signInName: string }) => item.signInName === olga.signInName);
  return { one: `${url}/${found.id}`, ...found };
}

const change = (browser: TestBrowser, one: string, roles: string[], version: number) =>
  browser.patch(one, { roles }, { 'if-match': `"${version}"` });

test('a person who is added gets a mail, and the named account alone takes the place and works at the desk', async () => {
  const olga = await freshStaff();
  const person = kim();
  const added = await olga.browser.post(url, person);
  expect(added.status).toBe(201);
  expect(added.headers).toMatchObject({ etag: '"1"', location: `${url}/${added.body.id}` });
  expect(added.body).toMatchObject({ roles: ['support'], invitation: { state: 'sent' } });
  const mail = await world.db
    .selectFrom('mails')
    .select(['subject', 'body_text'])
    .where('recipient', '=', person.contactEmail)
    .executeTakeFirstOrThrow();
  expect(mail.subject).toBe('You are invited to Contoso Cloud');
  expect(mail.body_text).toContain('Olga Novak has added you to Contoso Cloud as support engineer.');
  expect(mail.body_text).toContain(person.signInName);

  const token = await tokenMailedTo(world, person.contactEmail);
  const eve = await world.addAccount({ name: 'Eve Else' });
  expect((await lookUp(eve.browser, token)).body.refusal.reason).toBe('wrong-account');
  expect((await eve.browser.post(ACCEPT, { token })).body.reason).toBe('wrong-account');
  expect((await eve.browser.get(`${base}/support/partners`)).status).toBe(404);

  const named = await world.addAccount({ name: 'Kim Berg', signInName: person.signInName });
  expect((await named.browser.get(`${base}/support/partners`)).status).toBe(404);
  expect((await lookUp(named.browser, token)).body).toMatchObject({
    kind: 'user',
    organizationName: 'Contoso Cloud',
    organizationKind: 'vendor',
    invitedBy: 'Olga Novak',
    agreementsRequired: false,
    refusal: null,
  });
  expect((await named.browser.post(ACCEPT, { token })).body).toMatchObject({
    organizationId,
    organizationKind: 'vendor',
  });
  expect((await named.browser.get(`${base}/support/partners`)).status).toBe(200);
  expect((await named.browser.post(ACCEPT, { token })).body.reason).toBe('already-used');

  const trail = (await olga.browser.get(`${base}/audit-events?limit=3`)).body.items;
  expect(trail).toMatchObject([
    { action: 'person.joined', actorName: 'Kim Berg', actorRole: 'vendor support' },
    { action: 'person.invited', actorName: 'Olga Novak', subjectName: 'Kim Berg' },
    { action: 'person.added', details: { signInName: person.signInName, roles: ['support'] } },
  ]);
});

test('PP-16 the first person after set-up brings in an engineer, and the two replace an administrator', async () => {
  const olga = await freshStaff();
  const engineer = await joined(olga);
  const signInName = `noor${count}@fabrikam.example`;
  const registryNumber = await addRegistryPartner(world, { signInNames: [signInName] });
  const partnerId = await world.addOrganization('partner', { registryNumber });
  const ana = await world.addPerson(partnerId, ['administrator'], { name: 'Ana Lopes' });
  const noor = await world.addAccount({ name: 'Noor Haddad', signInName });
  const replacements = `${base}/support/administrator-replacements`;
  const proposed = await olga.browser.post(replacements, {
    partnerOrganizationId: partnerId,
    reason: 'Ana left; letter of the managing director.',
    firstName: 'Noor',
    lastName: 'Haddad',
    signInName,
    contactEmail: signInName,
  });
  const confirmation = `${replacements}/${proposed.body.id}/confirmation`;
  expect((await olga.browser.post(confirmation)).body.reason).toBe('same-engineer');
  expect((await engineer.browser.post(confirmation)).status).toBe(204);
  const requests = `/api/v1/organizations/${partnerId}/access-requests`;
  expect((await noor.browser.get(requests)).status).toBe(200);
  expect((await ana.browser.get(requests)).status).toBe(403);
});

test('an invitation is sent again until it was accepted; the former link stops working', async () => {
  const olga = await freshStaff();
  const person = kim({ roles: ['support', 'operator'] });
  const one = `${url}/${(await olga.browser.post(url, person)).body.id}`;
  const former = await tokenMailedTo(world, person.contactEmail);
  const again = await olga.browser.post(`${one}/invitation`);
  expect(again.status).toBe(201);
  expect(again.body).toMatchObject({ kind: 'replaced', contactEmail: person.contactEmail });
  const named = await world.addAccount({ name: 'Kim Berg', signInName: person.signInName });
  expect((await named.browser.post(ACCEPT, { token: former })).body.reason).toBe('replaced');
  const token = await tokenMailedTo(world, person.contactEmail);
  expect((await named.browser.post(ACCEPT, { token })).status).toBe(200);
  expect((await olga.browser.post(`${one}/invitation`)).body.reason).toBe('already-accepted');
  expect((await named.browser.post(url, kim())).status).toBe(201);
});

test('a sign-in name that is taken is refused with a sentence, and nothing goes out', async () => {
  const olga = await freshStaff();
  const person = kim();
  await olga.browser.post(url, person);
  const contactEmail = `again.${person.contactEmail}`;
  const again = await olga.browser.post(url, { ...person, contactEmail });
  expect([again.status, again.body.explanation.reason]).toEqual([409, 'sign-in-name-taken']);
  const mails = await world.db
    .selectFrom('mails')
    .select('id')
    .where('recipient', '=', contactEmail)
    .execute();
  expect(mails).toEqual([]);
});

test('wrong entries are named, one by one', async () => {
  const olga = await freshStaff();
  for (const [wrong, pointer] of [
    [{ roles: [] }, '/roles'],
    [{ roles: ['administrator'] }, '/roles/0'],
    [{ roles: ['support', 'support'] }, '/roles'],
    [{ signInName: 'kim' }, '/signInName'],
    [{ firstName: ' ' }, '/firstName'],
  ] as const) {
    const answer = await olga.browser.post(url, kim(wrong));
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  }
});

test('the last operator keeps the role, and with two of them nobody takes it from themselves', async () => {
  const olga = await freshStaff();
  const own = await ownRow(olga);
  expect(own.losingOperator.explanation.reason).toBe('last-operator');
  expect((await change(olga.browser, own.one, ['support'], 1)).body.reason).toBe('last-operator');
  const waiting = await olga.browser.post(url, kim({ roles: ['operator'] }));
  expect(waiting.status).toBe(201);
  expect((await change(olga.browser, own.one, ['support'], 1)).body.reason).toBe('last-operator');

  const other = await joined(olga, { roles: ['operator'] });
  const self = await change(olga.browser, own.one, [], 1);
  expect([self.status, self.body.explanation.who]).toEqual([409, 'Another operator.']);
  expect((await change(olga.browser, own.one, ['operator'], 1)).body.roles).toEqual(['operator']);
  const taken = await change(other.browser, own.one, [], 2);
  expect([taken.status, taken.headers.etag]).toEqual([200, '"3"']);
  expect((await olga.browser.get(url)).status).toBe(403);
});

test('two operators who take the role from each other at the same moment: one stays', async () => {
  const olga = await freshStaff();
  const own = await ownRow(olga);
  const other = await joined(olga, { roles: ['operator'] });
  const both = await Promise.all([
    change(olga.browser, other.one, [], 2),
    change(other.browser, own.one, [], 1),
  ]);
  const statuses = both.map((answer) => answer.status).sort();
  expect(statuses[0]).toBe(200);
  expect([403, 409]).toContain(statuses[1]);
});

test('roles are changed by whoever has seen the newest version; the person has them at once', async () => {
  const olga = await freshStaff();
  const { one, browser } = await joined(olga);
  expect((await browser.get(one)).headers.etag).toBe('"2"');
  expect((await olga.browser.patch(one, { roles: [] })).status).toBe(428);
  expect((await change(olga.browser, one, ['operator'], 1)).status).toBe(412);
  expect((await change(olga.browser, one, ['operator'], 2)).body.roles).toEqual(['operator']);
  expect((await browser.get(`${base}/support/partners`)).status).toBe(403);
  expect((await browser.post(url, kim())).status).toBe(201);
  const { items } = (await olga.browser.get(`${base}/audit-events`)).body;
  expect(items.find((item: { action: string }) => item.action === 'person.changed').details).toEqual({
    before: { roles: ['support'] },
    after: { roles: ['operator'] },
  });
});

test('nobody is invited without a role', async () => {
  const olga = await freshStaff();
  const one = `${url}/${(await olga.browser.post(url, kim())).body.id}`;
  expect((await change(olga.browser, one, [], 1)).status).toBe(200);
  expect((await olga.browser.post(`${one}/invitation`)).body.reason).toBe('no-role');
});

test('a colleague of Support reads the staff and is told whom to ask for more', async () => {
  const olga = await freshStaff();
  const sam = await world.addPerson(organizationId, ['support'], { name: 'Sam Okoro' });
  const one = `${url}/${(await olga.browser.post(url, kim())).body.id}`;
  const list = await sam.browser.get(`${url}?limit=2`);
  expect(list.body.items.map((item: { lastName: string }) => item.lastName)).toEqual(['Berg', 'Novak']);
  const rest = await sam.browser.get(`${url}?limit=2&cursor=${list.body.nextCursor}`);
  expect(rest.body).toMatchObject({ items: [{ lastName: 'Okoro', roles: ['support'] }], nextCursor: null });
  expect((await sam.browser.get(`${url}?search=kim`)).body.items).toHaveLength(1);
  const answers = [
    await sam.browser.post(url, kim()),
    await change(sam.browser, one, ['operator'], 1),
    await sam.browser.post(`${one}/invitation`),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([403, 403, 403]);
  expect(answers[0]?.body.explanation.remedy).toBe('Ask for the role operator.');
});

test('partners, customers and people without an organization find no staff', async () => {
  const olga = await freshStaff();
  const one = `${url}/${(await olga.browser.post(url, kim())).body.id}`;
  const strangers = [
    await world.addPerson(await world.addOrganization('partner'), ['administrator']),
    await world.addPerson(await world.addOrganization('customer'), ['administrator']),
    { ...(await world.addAccount()), organizationId },
  ];
  for (const { browser, organizationId } of strangers) {
    const own = `/api/v1/organizations/${organizationId}/staff/${one.split('/').at(-1)}`;
    for (const place of [one, own]) {
      expect((await browser.get(place)).status).toBe(404);
      expect((await change(browser, place, [], 1)).status).toBe(404);
      expect((await browser.post(`${place}/invitation`)).status).toBe(404);
    }
    expect((await browser.get(url)).status).toBe(404);
    expect((await browser.post(url, kim())).status).toBe(404);
  }
  expect((await world.visitor().get(url)).status).toBe(401);
});
