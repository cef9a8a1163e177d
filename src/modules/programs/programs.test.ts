import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomerService, addService } from '../../../tests/harness/customer-services.ts';
import { addProgram, askForToken, assertionOf, atWork, newKeys } from '../../../tests/harness/programs.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** A customer with an active service, and Ana, its administrator. */
async function customer() {
  const service = await addCustomerService(world, { provisioned: true, activated: true });
  const ana = await world.addPerson(service.organizationId, ['administrator'], { name: 'Ana Lopes' });
  const here = `/api/v1/organizations/${service.organizationId}`;
  return { ...service, ana, here, programs: `${here}/programs` };
}
/** A partner organization with its administrator. */
async function partner() {
  const organizationId = await world.addOrganization('partner', { name: 'Fabrikam Partners' });
  const pat = await world.addPerson(organizationId, ['administrator'], { name: 'Pat Partner' });
  return { organizationId, pat, here: `/api/v1/organizations/${organizationId}` };
}
const prospect = {
  name: 'Fourth Coffee',
  street: '1 Main Street',
  city: 'Seattle',
  state: 'WA',
  postalCode: '98101',
  country: 'US',
  administrator: { firstName: 'Kim', lastName: 'Berg', signInName: 'kim@contoso.example' },
  contactEmail: 'kim@contoso.example',
};
const inDays = (days: number) =>
  new Date(world.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

test('a system user is made with a public key, given roles, and works in its services and nothing else (PP-87)', async () => {
  const { ana, here, programs, subscriptionId, ...service } = await customer();
  const other = await addService(world, service, { provisioned: true, activated: true });
  const { publicKey } = newKeys();
  const made = await ana.browser.post(programs, {
    name: 'ERP',
    purpose: 'Reads projects every night.',
    key: { name: 'Server 1', publicKey, expiresOn: inDays(90) },
  });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    name: 'ERP',
    role: null,
    serviceRoles: [],
    keys: [{ name: 'Server 1', kind: 'Ed25519', expired: false, lastUsedAt: null }],
    deletion: { allowed: true },
  });
  const serviceRoles = [{ subscriptionId, role: 'Designer' }];
  const program = await addProgram(world, ana, { serviceRoles });
  const erp = await atWork(world, program);
  const seen = await erp.get(`${here}/services`);
  expect(seen.body.items).toMatchObject([{ subscriptionId, roles: ['Designer'], open: { allowed: true } }]);
  expect((await erp.get(`${here}/services/${subscriptionId}/rapidstart/projects`)).status).toBe(200);
  const elsewhere = await erp.get(`${here}/services/${other}/rapidstart/projects`);
  expect([elsewhere.status, elsewhere.body.reason]).toEqual([403, 'no-role']);
  expect(elsewhere.body.explanation.sentence).toContain('A program never acts as a person.');
  const trail = await ana.browser.get(`${here}/audit-events`);
  expect(trail.body.items.map((event: { action: string }) => event.action)).toContain('program.key-added');
});

test('a partner’s program enrols customers as a member does, under its own name', async () => {
  const { pat, here } = await partner();
  const crm = await atWork(world, await addProgram(world, pat, { name: 'CRM', role: 'member' }));
  const enrolled = await crm.post(`${here}/customers`, prospect);
  expect(enrolled.status).toBe(201);
  const trail = await pat.browser.get(`${here}/audit-events`);
  expect(trail.body.items[0]).toMatchObject({
    action: 'customer.created',
    actorName: 'CRM',
    actorRole: 'partner program',
  });
});

test('a program never acts as a person, and every refusal says so', async () => {
  const { pat, here, organizationId } = await partner();
  const program = await addProgram(world, pat, { role: 'member' });
  const crm = await atWork(world, program);
  const reader = await atWork(world, await addProgram(world, pat, { role: 'reader' }));
  const answers = [
    // What needs a fresh proof, what only people decide, what is somebody's own, and what the role is too small for.
    await crm.post(`${here}/programs`, { name: 'Another', role: 'member' }),
    await crm.post(`${here}/colleagues`, {}),
    await crm.delete(`${here}/programs/${program.id}`),
    await crm.post(`${here}/help-requests`, { action: 'createCustomer', subject: '', note: '' }),
    await crm.post(`${here}/grants/${program.id}/end`),
    await crm.get('/api/v1/me/sessions'),
    await crm.post('/api/v1/me/passkeys/options'),
    await reader.post(`${here}/customers`, prospect),
  ];
  for (const { status, body } of answers) {
    expect([status, body.code]).toEqual([403, 'forbidden']);
    expect(body.detail).toMatch(/never acts as a person/);
  }
  const asked = await crm.get(`/api/v1/explain?organization=${organizationId}&action=addProgram`);
  expect(asked.body.items[0].explanation.reason).toBe('program-not-a-person');
});

test('a partner’s program does not come into a customer’s service by a grant to the partner', async () => {
  const { partner: pat, partnerId, subscriptionId } = await customer();
  const program = await addProgram(world, { ...pat, organizationId: partnerId }, { role: 'member' });
  const crm = await atWork(world, program);
  const answer = await crm.get(
    `/api/v1/organizations/${partnerId}/services/${subscriptionId}/rapidstart/projects`,
  );
  expect([answer.status, answer.body.reason]).toEqual([403, 'program-not-a-person']);
});

test('strangers and small roles: another organization does not exist for a program, nor its programs for others', async () => {
  const one = await customer();
  const two = await customer();
  const serviceRoles = [{ subscriptionId: one.subscriptionId, role: 'Designer' }];
  const program = await addProgram(world, one.ana, { serviceRoles });
  const erp = await atWork(world, program);
  expect((await erp.get(`${two.here}/services`)).status).toBe(404);
  expect((await two.ana.browser.get(`${one.programs}/${program.id}`)).status).toBe(404);
  expect((await two.ana.browser.get(`${two.programs}/${program.id}`)).status).toBe(404);
  expect((await two.ana.browser.delete(`${two.programs}/${program.id}/keys/${program.keyId}`)).status).toBe(
    404,
  );
  const user = await world.addPerson(one.organizationId, ['user']);
  expect((await user.browser.get(one.programs)).status).toBe(403);
});

test('a token reaches no further than it was asked for', async () => {
  const { ana, here, subscriptionId, ...service } = await customer();
  const other = await addService(world, service, { provisioned: true, activated: true });
  const serviceRoles = [subscriptionId, other].map((id) => ({ subscriptionId: id, role: 'Designer' }));
  const program = await addProgram(world, ana, { serviceRoles });
  const erp = await atWork(world, program, `${other}/Designer`);
  const seen = await erp.get(`${here}/services`);
  expect(seen.body.items.map((one: { subscriptionId: string }) => one.subscriptionId)).toEqual([other]);
  const more = await askForToken(world, assertionOf(world, program), { scope: `${other}/Administrator` });
  expect([more.status, more.body.error, more.body.reason]).toEqual([400, 'invalid_scope', 'scope-not-held']);
});

test('what is taken from a program is gone from its tokens at once; without a role it gets none', async () => {
  const { ana, here, programs, subscriptionId } = await customer();
  const program = await addProgram(world, ana, { serviceRoles: [{ subscriptionId, role: 'Designer' }] });
  const erp = await atWork(world, program);
  const one = `${programs}/${program.id}`;
  const refusal = await ana.browser.delete(one);
  expect([refusal.status, refusal.body.reason]).toEqual([409, 'roles-remain']);
  await ana.browser.patch(one, { serviceRoles: [] }, { 'if-match': '"1"' });
  expect((await erp.get(`${here}/services`)).body.items).toEqual([]);
  expect((await erp.get(`${here}/services/${subscriptionId}/rapidstart/projects`)).status).toBe(403);
  const none = await askForToken(world, assertionOf(world, program));
  expect([none.status, none.body.reason]).toEqual([400, 'no-roles']);
  expect((await ana.browser.delete(one)).status).toBe(204);
  expect((await erp.get(`${here}/services`)).status).toBe(401);
});

test('keys change over side by side; with a key its tokens end, and each shows when it was last used', async () => {
  const { ana, here, programs, subscriptionId } = await customer();
  const program = await addProgram(world, ana, { serviceRoles: [{ subscriptionId, role: 'Designer' }] });
  const before = await atWork(world, program);
  const next = newKeys();
  const url = `${programs}/${program.id}/keys`;
  const key = { name: 'Second', publicKey: next.publicKey, expiresOn: inDays(365) };
  const added = await ana.browser.post(url, key);
  expect(added.body.keys).toMatchObject([
    { name: 'Second', lastUsedAt: null },
    { name: 'First', lastUsedAt: expect.any(String) },
  ]);
  const after = await atWork(world, { ...program, keys: next });
  expect((await before.get(`${here}/services`)).status).toBe(200);
  expect((await ana.browser.delete(`${url}/${program.keyId}`)).status).toBe(204);
  expect((await before.get(`${here}/services`)).status).toBe(401);
  expect((await after.get(`${here}/services`)).status).toBe(200);
  const again = await ana.browser.post(url, key);
  expect([again.status, again.body.reason]).toEqual([409, 'key-known']);
});

const wrongKeys: [what: string, key: object, pointer: string, code: string][] = [
  ['a text that is no key', { publicKey: 'ssh-rsa AAAA' }, '/publicKey', 'unreadable'],
  [
    'a private key',
    { publicKey: newKeys().privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() },
    '/publicKey',
    'private-key',
  ],
  [
    'a private JWK',
    { publicKey: JSON.stringify(newKeys().privateKey.export({ format: 'jwk' })) },
    '/publicKey',
    'private-key',
  ],
  ['a certificate', { publicKey: '-----BEGIN CERTIFICATE-----\n' }, '/publicKey', 'certificate'],
  ['an end that is over', { expiresOn: '2020-01-01' }, '/expiresOn', 'wrong-expiry'],
  ['an end after more than a year', { expiresOn: '2099-01-01' }, '/expiresOn', 'wrong-expiry'],
];
test.each(wrongKeys)(
  '%s is not taken as a key, and the field is named',
  async (_what, change, pointer, code) => {
    const { ana, programs } = await customer();
    const key = { name: 'First', publicKey: newKeys().publicKey, expiresOn: inDays(30), ...change };
    const answer = await ana.browser.post(programs, { name: 'ERP', key });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ pointer: `/key${pointer}`, code }]);
    expect((await ana.browser.get(programs)).body.items).toEqual([]);
  },
);

test('a name is there once; a partner’s program has a role of the portal, a customer’s roles in services', async () => {
  const { ana, programs, subscriptionId } = await customer();
  await ana.browser.post(programs, { name: 'ERP' });
  const again = await ana.browser.post(programs, { name: 'erp' });
  expect([again.status, again.body.reason]).toEqual([409, 'name-taken']);
  const { pat, here } = await partner();
  const wrong = [
    await ana.browser.post(programs, { name: 'A', role: 'member' }),
    await pat.browser.post(`${here}/programs`, { name: 'A' }),
    await pat.browser.post(`${here}/programs`, { name: 'A', role: 'administrator' }),
    await pat.browser.post(`${here}/programs`, {
      name: 'A',
      role: 'member',
      serviceRoles: [{ subscriptionId, role: 'Designer' }],
    }),
  ];
  expect(wrong.map(({ body }) => body.errors[0].pointer)).toEqual([
    '/role',
    '/role',
    '/role',
    '/serviceRoles',
  ]);
});

test('administrators are told 30, 7 and 1 days before the last key of a program ends, and not of one that was changed over', async () => {
  const { ana, programs, subscriptionId, organizationId } = await customer();
  const program = await addProgram(world, ana, { serviceRoles: [{ subscriptionId, role: 'Designer' }] });
  const mails = async () =>
    world.db
      .selectFrom('mails')
      .select(['recipient', 'subject'])
      .where('kind', '=', 'program-key')
      .where('organization_id', '=', organizationId)
      .execute();
  world.clock.forward({ days: 24 });
  await world.fireTimers();
  expect(await mails()).toEqual([
    { recipient: ana.signInName, subject: expect.stringContaining('holds until') },
  ]);
  const next = { name: 'Second', publicKey: newKeys().publicKey, expiresOn: inDays(365) };
  await ana.browser.post(`${programs}/${program.id}/keys`, next);
  world.clock.forward({ days: 10 });
  await world.fireTimers();
  expect(await mails()).toHaveLength(1);
});

test('a program has five current keys at most', async () => {
  const { ana, programs } = await customer();
  const { id } = (await ana.browser.post(programs, { name: 'ERP' })).body;
  const add = () =>
    ana.browser.post(`${programs}/${id}/keys`, {
      name: 'Key',
      publicKey: newKeys().publicKey,
      expiresOn: inDays(30),
    });
  for (let count = 0; count < 5; count += 1) expect((await add()).status).toBe(200);
  expect((await add()).body.reason).toBe('too-many-keys');
});
