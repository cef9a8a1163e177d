import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addCustomerService,
  giveServiceRoles,
  tokenMailedTo,
} from '../../../tests/harness/customer-services.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { requireServiceRole } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

let count = 0;
/** A customer with an active service, and Ana, its only administrator. */
async function customer() {
  const service = await addCustomerService(world, { provisioned: true, activated: true });
  const ana = await world.addPerson(service.organizationId, ['administrator'], { name: 'Ana Lopes' });
  const anaId = await giveServiceRoles(world, ana, service.subscriptionId, ['Administrator']);
  const url = `/api/v1/organizations/${service.organizationId}/people`;
  return { ...service, ana, anaId, url };
}
function ben(more: object = {}) {
  count += 1;
  const signInName = `ben${count}@contoso.example`;
  return { firstName: 'Ben', lastName: 'Okafor', signInName, contactEmail: `mail.${signInName}`, ...more };
}
const mailsTo = (recipient: string) =>
  world.db.selectFrom('mails').selectAll().where('recipient', '=', recipient).execute();

test('a person is saved with name, account, contact address and several roles, and no mail goes out (PP-77, PP-79, PP-81)', async () => {
  const { ana, url, subscriptionId } = await customer();
  const serviceRoles = ['Viewer', 'Designer'].map((role) => ({ subscriptionId, role }));
  const person = ben({ serviceRoles });
  const answer = await ana.browser.post(url, person);
  expect(answer.status).toBe(201);
  expect(answer.headers).toMatchObject({ etag: '"1"', location: `${url}/${answer.body.id}` });
  expect(answer.body).toMatchObject({
    firstName: 'Ben',
    signInName: person.signInName,
    contactEmail: person.contactEmail,
    administrator: false,
    invitation: { state: 'not-sent', expiresAt: null },
    inviting: { allowed: true },
    deletion: { allowed: false, explanation: { reason: 'roles-remain' } },
  });
  expect(answer.body.serviceRoles.map((role: { role: string }) => role.role)).toEqual(['Designer', 'Viewer']);
  expect(await mailsTo(person.contactEmail)).toEqual([]);
  const trail = await ana.browser.get(url.replace('people', 'audit-events'));
  expect(trail.body.items[0]).toMatchObject({ action: 'person.added', actorName: 'Ana Lopes' });
});

test('the roles that can be given are exactly those of the service (PP-78)', async () => {
  const { ana, url, subscriptionId, organizationId } = await customer();
  const services = await ana.browser.get(`/api/v1/organizations/${organizationId}/services`);
  expect(services.body.items[0].availableRoles).toEqual([
    'Administrator',
    'Designer',
    'Configurator',
    'Viewer',
  ]);
  const other = await customer();
  const serviceRoles = [
    { subscriptionId, role: 'Designer' },
    { subscriptionId, role: 'Owner' },
    { subscriptionId: other.subscriptionId, role: 'Designer' },
  ];
  const answer = await ana.browser.post(url, ben({ serviceRoles }));
  expect(answer.status).toBe(422);
  expect(answer.body.errors).toMatchObject([
    {
      pointer: '/serviceRoles/1/role',
      message: 'This service has the roles Administrator, Designer, Configurator, Viewer.',
    },
    { pointer: '/serviceRoles/2/subscriptionId', code: 'unknown-service' },
  ]);
});

test('a sign-in account is in an organization once, in whatever letters', async () => {
  const { ana, url } = await customer();
  const person = ben();
  await ana.browser.post(url, person);
  const again = await ana.browser.post(url, { ...person, signInName: person.signInName.toUpperCase() });
  expect([again.status, again.body.reason]).toEqual([409, 'sign-in-name-taken']);
  const elsewhere = await customer();
  expect((await elsewhere.ana.browser.post(elsewhere.url, person)).status).toBe(201);
});

test('only an administrator adds, changes, invites or deletes people (PP-76)', async () => {
  const { ana, url, organizationId } = await customer();
  const { body } = await ana.browser.post(url, ben());
  const user = await world.addPerson(organizationId, ['user']);
  const one = `${url}/${body.id}`;
  const answers = [
    await user.browser.get(url),
    await user.browser.get(one),
    await user.browser.post(url, ben()),
    await user.browser.patch(one, { lastName: 'X' }, { 'if-match': '"1"' }),
    await user.browser.post(`${one}/invitation`),
    await user.browser.delete(one),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([403, 403, 403, 403, 403, 403]);
  expect(answers[0]?.body.explanation.remedy).toContain('administrator');
});

test('strangers, partners and visitors are told that nothing is there', async () => {
  const { ana, url, partner } = await customer();
  const { body } = await ana.browser.post(url, ben());
  const other = await customer();
  const one = `${url}/${body.id}`;
  expect((await other.ana.browser.get(url)).status).toBe(404);
  expect((await partner.browser.get(url)).status).toBe(404);
  expect((await other.ana.browser.get(`${other.url}/${body.id}`)).status).toBe(404);
  expect((await other.ana.browser.delete(`${other.url}/${body.id}`)).status).toBe(404);
  expect((await other.ana.browser.post(`${other.url}/${body.id}/invitation`)).status).toBe(404);
  expect((await world.visitor().get(one)).status).toBe(401);
  const ownPeople = `/api/v1/organizations/${partner.organizationId}/people`;
  expect((await partner.browser.get(ownPeople)).status).toBe(404);
});

test('name, contact address and roles change, the version counts up (PP-83)', async () => {
  const { ana, url, subscriptionId } = await customer();
  const person = ben();
  const one = `${url}/${(await ana.browser.post(url, person)).body.id}`;
  const change = {
    lastName: 'Okafor-Li',
    signInName: person.signInName,
    serviceRoles: [{ subscriptionId, role: 'Configurator' }],
    administrator: true,
  };
  const answer = await ana.browser.patch(one, change, { 'if-match': '"1"' });
  expect(answer.status).toBe(200);
  expect(answer.headers.etag).toBe('"2"');
  expect(answer.body).toMatchObject({ firstName: 'Ben', lastName: 'Okafor-Li', administrator: true });
  expect((await ana.browser.patch(one, change, { 'if-match': '"1"' })).status).toBe(412);
  expect((await ana.browser.patch(one, change)).status).toBe(428);
});

test('the sign-in account cannot be changed, and the way out is told (PP-83, E11)', async () => {
  const { ana, url } = await customer();
  const one = `${url}/${(await ana.browser.post(url, ben())).body.id}`;
  const answer = await ana.browser.patch(one, { signInName: 'x@y.example' }, { 'if-match': '"1"' });
  expect([answer.status, answer.body.reason]).toEqual([409, 'sign-in-name-is-fixed']);
  expect(answer.body.explanation.remedy).toContain('add them again');
});

test('a person is deleted after the roles were taken away, and not before (PP-84, E12)', async () => {
  const { ana, url, subscriptionId } = await customer();
  const person = ben({ serviceRoles: [{ subscriptionId, role: 'Designer' }] });
  const one = `${url}/${(await ana.browser.post(url, person)).body.id}`;
  const refusal = await ana.browser.delete(one);
  expect([refusal.status, refusal.body.reason]).toEqual([409, 'roles-remain']);
  await ana.browser.patch(one, { serviceRoles: [] }, { 'if-match': '"1"' });
  expect((await ana.browser.delete(one)).status).toBe(204);
  expect((await ana.browser.get(one)).status).toBe(404);
  expect((await ana.browser.post(url, person)).status).toBe(201);
});

test('the last administrator who can sign in neither steps down nor goes (N10)', async () => {
  const { ana, anaId, url } = await customer();
  await ana.browser.post(url, ben({ administrator: true }));
  const one = `${url}/${anaId}`;
  const down = await ana.browser.patch(one, { administrator: false }, { 'if-match': '"1"' });
  expect([down.status, down.body.reason]).toEqual([409, 'last-administrator']);
  expect((await ana.browser.delete(one)).body.reason).toBe('last-administrator');
});

test('two administrators who remove each other at the same moment leave one', async () => {
  const { ana, anaId, url, organizationId, subscriptionId } = await customer();
  const zoe = await world.addPerson(organizationId, ['administrator'], { name: 'Zoe Zimmer' });
  const zoeId = await giveServiceRoles(world, zoe, subscriptionId, []);
  const down = { administrator: false };
  const both = await Promise.all([
    ana.browser.patch(`${url}/${zoeId}`, down, { 'if-match': '"1"' }),
    zoe.browser.patch(`${url}/${anaId}`, down, { 'if-match': '"1"' }),
  ]);
  const [done, refused] = both.map((answer) => answer.status).sort();
  expect(done).toBe(200);
  // The second waits for the first and is refused as the last one, or comes when its role is gone already.
  expect([403, 409]).toContain(refused);
  const left = await world.db
    .selectFrom('people')
    .select('roles')
    .where('organization_id', '=', organizationId)
    .execute();
  expect(left.filter(({ roles }) => roles.includes('administrator'))).toHaveLength(1);
});

test('the list is by last name, page by page, and finds by name or account', async () => {
  const { ana, url } = await customer();
  for (const lastName of ['Árnason', 'Young', 'brown', '100% _x']) {
    await ana.browser.post(url, ben({ lastName }));
  }
  const first = await ana.browser.get(`${url}?limit=3`);
  const rest = await ana.browser.get(`${url}?limit=3&cursor=${first.body.nextCursor}`);
  const names = [...first.body.items, ...rest.body.items].map((item: { lastName: string }) => item.lastName);
  expect(names).toHaveLength(5);
  expect(new Set(names).size).toBe(5);
  expect(rest.body.nextCursor).toBeNull();
  const found = await ana.browser.get(`${url}?search=${encodeURIComponent('ben Brown')}`);
  expect(found.body.items).toMatchObject([{ lastName: 'brown' }]);
  for (const search of ['rown ben', 'BROWN', 'arnas', 'zz arnas']) {
    const { items } = (await ana.browser.get(`${url}?search=${encodeURIComponent(search)}`)).body;
    expect([search, items.length]).toEqual([search, search.startsWith('zz') ? 0 : 1]);
  }
  const sign = await ana.browser.get(`${url}?search=${encodeURIComponent('0% _')}`);
  expect(sign.body.items).toHaveLength(1);
  expect((await ana.browser.get(`${url}?cursor=abc`)).status).toBe(422);
});

test('an invitation goes to the contact address, and only the recorded account takes it (PP-81, PP-82)', async () => {
  const { ana, url, organizationId, subscriptionId } = await customer();
  const person = ben({ serviceRoles: [{ subscriptionId, role: 'Designer' }] });
  const one = `${url}/${(await ana.browser.post(url, person)).body.id}`;
  const sent = await ana.browser.post(`${one}/invitation`);
  expect([sent.status, sent.body.kind]).toEqual([201, 'sent']);
  const [mail] = await mailsTo(person.contactEmail);
  expect(mail).toMatchObject({ kind: 'user', subject: 'You are invited to Contoso Foods' });
  expect(mail?.body_text).toContain('Ana Lopes has added you');
  const token = await tokenMailedTo(world, person.contactEmail);
  expect(sent.text).not.toContain(token);
  expect((await ana.browser.get(one)).body.invitation.state).toBe('sent');

  const look = await world.visitor().post('/api/v1/invitations/lookup', { token });
  expect(look.body).toMatchObject({
    kind: 'user',
    organizationName: 'Contoso Foods',
    serviceName: null,
    invitedBy: 'Ana Lopes',
    agreementsRequired: false,
  });
  const stranger = await world.addAccount();
  const wrong = await stranger.browser.post('/api/v1/invitations/acceptance', { token });
  expect(wrong.body.reason).toBe('wrong-account');
  const account = await world.addAccount({ signInName: person.signInName });
  const accepted = await account.browser.post('/api/v1/invitations/acceptance', { token });
  expect(accepted.body).toMatchObject({ kind: 'user', organizationId, subscriptionId: null });
  const services = await account.browser.get(`/api/v1/organizations/${organizationId}/services`);
  expect(services.body.items[0]).toMatchObject({ roles: ['Designer'], open: { allowed: true } });
  const again = await ana.browser.post(`${one}/invitation`);
  expect([again.status, again.body.reason]).toEqual([409, 'already-accepted']);
  const twice = await account.browser.post('/api/v1/invitations/acceptance', { token });
  expect(twice.body.reason).toBe('already-used');
});

test('sent again, the former link stops; a deleted person’s link is withdrawn', async () => {
  const { ana, url } = await customer();
  const person = ben();
  const one = `${url}/${(await ana.browser.post(url, person)).body.id}`;
  await ana.browser.post(`${one}/invitation`);
  const first = await tokenMailedTo(world, person.contactEmail);
  expect((await ana.browser.post(`${one}/invitation`)).body.kind).toBe('replaced');
  const second = await tokenMailedTo(world, person.contactEmail);
  const stateOf = async (token: string) =>
    (await world.visitor().post('/api/v1/invitations/lookup', { token })).body.state;
  expect([await stateOf(first), await stateOf(second)]).toEqual(['replaced', 'open']);
  await ana.browser.delete(one);
  expect(await stateOf(second)).toBe('withdrawn');
});

test('names of people cannot write headers', async () => {
  const { ana, url } = await customer();
  const answer = await ana.browser.post(url, ben({ lastName: 'X\r\nBcc: all@contoso.example' }));
  expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '/lastName']);
});

async function roleOf(
  service: Awaited<ReturnType<typeof customer>>,
  subscriptionId: string,
  enough: string[],
) {
  return world.db.transaction().execute((tx) => {
    const actor = { organizationId: service.organizationId, personId: service.anaId };
    const ctx = { tx, clock: world.clock, actor } as unknown as MemberContext;
    return requireServiceRole(ctx, subscriptionId, enough).catch((error: unknown) => {
      if (error instanceof DomainError) return [error.code, error.details.reason ?? ''];
      throw error;
    });
  });
}

test('a service asks for one of its roles, and tells the stranger that it is not there', async () => {
  const service = await customer();
  const other = await customer();
  const { subscriptionId } = service;
  expect(await roleOf(service, subscriptionId, ['Administrator', 'Designer'])).toEqual(['Administrator']);
  expect(await roleOf(service, subscriptionId, ['Designer'])).toEqual([
    'forbidden',
    'service-role-too-small',
  ]);
  expect(await roleOf(service, other.subscriptionId, ['Administrator'])).toEqual(['not-found', '']);
  await world.db
    .updateTable('service_roles')
    .set({ role: 'Viewer' })
    .where('person_id', '=', service.anaId)
    .execute();
  expect(await roleOf(service, subscriptionId, ['Viewer'])).toEqual(['forbidden', 'viewer-alone']);
  await world.db
    .updateTable('subscriptions')
    .set({ activated_at: null })
    .where('id', '=', subscriptionId)
    .execute();
  expect(await roleOf(service, subscriptionId, ['Viewer'])).toEqual(['refused', 'not-activated']);
});
