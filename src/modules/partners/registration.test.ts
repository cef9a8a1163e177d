import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegistryPartner, addRegistrySignIn } from '../../../tests/harness/registry.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const CANDIDATES = '/api/v1/registrations/candidates';
const REGISTER = '/api/v1/registrations';

const form = (partnerNumber: string, change: object = {}) => ({
  partnerNumber,
  name: 'Contoso Consulting',
  address: { street: '1 Main Street', city: 'Redmond', state: 'WA', postalCode: '98052', country: 'US' },
  phone: '+1 425 555 0100',
  firstName: 'Ana',
  lastName: 'Lopes',
  contactEmail: 'ana.lopes@contoso.example',
  ...change,
});

test('PP-4, PP-5, PP-7, PP-11 who registers becomes administrator, once for every service', async () => {
  const ana = await world.addAccount({ name: 'Ana Lopes' });
  const number = await addRegistryPartner(world, { name: 'Contoso', signInNames: [ana.signInName] });
  const before = await ana.browser.get(CANDIDATES);
  expect(before.body.items).toEqual([
    {
      number,
      name: 'Contoso',
      country: 'US',
      signInName: ana.signInName,
      state: 'can-register',
      organizationId: null,
      explanation: null,
      administrators: [],
      verdict: expect.objectContaining({ allowed: true, reasons: [] }),
      latestRequest: null,
      support: expect.objectContaining({ allowed: false, cause: null }),
    },
  ]);

  const registered = await ana.browser.post(REGISTER, form(number));
  expect(registered.status).toBe(201);
  const { organizationId } = registered.body;
  const people = await ana.browser.get(`/api/v1/organizations/${organizationId}/colleagues`);
  expect(people.body.items).toMatchObject([
    {
      firstName: 'Ana',
      lastName: 'Lopes',
      signInName: ana.signInName,
      contactEmail: 'ana.lopes@contoso.example',
      roles: ['administrator'],
      waiting: false,
    },
  ]);
  const trail = await ana.browser.get(`/api/v1/organizations/${organizationId}/audit-events`);
  expect(trail.body.items).toMatchObject([{ action: 'partner.registered', actorName: 'Ana Lopes' }]);
  const after = await ana.browser.get(CANDIDATES);
  expect(after.body.items).toMatchObject([{ state: 'member', organizationId }]);
  const again = await ana.browser.post(REGISTER, form(number));
  expect(again.status).toBe(409);
  expect(again.body.reason).toBe('already-active');
});

test('PP-6 an account that the registry does not know hears the same whether the number exists or not', async () => {
  const eve = await world.addAccount();
  const number = await addRegistryPartner(world, { signInNames: ['somebody@contoso.example'] });
  const active = await addRegistryPartner(world);
  await world.addOrganization('partner', { registryNumber: active });
  const answers = [];
  for (const asked of [number, active, 'NOWHERE']) {
    const { status, body } = await eve.browser.post(REGISTER, form(asked));
    answers.push({ status, body: { ...body, correlationId: '' } });
  }
  expect(answers[0]).toMatchObject({ status: 409, body: { reason: 'account-not-in-registry' } });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect((await eve.browser.get(CANDIDATES)).body).toEqual({ items: [] });
});

test('PP-6 an address that is entered but not proved is not enough', async () => {
  const eve = await world.addAccount();
  const number = await addRegistryPartner(world, { signInNames: ['ana@wingtip.example'] });
  const answer = await eve.browser.post(REGISTER, form(number, { contactEmail: 'ana@wingtip.example' }));
  expect(answer.body.reason).toBe('account-not-in-registry');
});

test('PP-14 a partner without the addendum, or without certification, is told so and stays out', async () => {
  const ana = await world.addAccount();
  const unsigned = await addRegistryPartner(world, { addendumSigned: false, signInNames: [ana.signInName] });
  const uncertified = await addRegistryPartner(world, { certified: false, signInNames: [ana.signInName] });
  for (const [number, reason] of [
    [unsigned, 'addendum-not-signed'],
    [uncertified, 'not-certified'],
  ] as const) {
    const answer = await ana.browser.post(REGISTER, form(number));
    expect(answer.status).toBe(409);
    expect(answer.body.explanation).toMatchObject({ reason, remedy: expect.stringMatching(/registry/) });
  }
  const { items } = (await ana.browser.get(CANDIDATES)).body;
  expect(items.map((item: { explanation: { reason: string } }) => item.explanation.reason).sort()).toEqual([
    'addendum-not-signed',
    'not-certified',
  ]);
});

test('PP-8 a second colleague sees that the organization is active, and masked administrators', async () => {
  const ana = await world.addAccount({ name: 'Ana Lopes' });
  const bo = await world.addAccount({ name: 'Bo Li' });
  const number = await addRegistryPartner(world, { signInNames: [ana.signInName, bo.signInName] });
  await ana.browser.post(REGISTER, form(number));
  const seen = await bo.browser.get(CANDIDATES);
  expect(seen.body.items).toMatchObject([
    {
      state: 'already-active',
      organizationId: null,
      explanation: { reason: 'already-active' },
      administrators: ['A•• L••••, a•••@contoso.example'],
    },
  ]);
  expect(seen.text).not.toContain('Lopes');
  const second = await bo.browser.post(REGISTER, form(number));
  expect(second.status).toBe(409);
  expect(second.body.reason).toBe('already-active');
});

test('PP-8 of two colleagues who register at the same moment one wins', async () => {
  for (let round = 0; round < 5; round++) {
    const both = await Promise.all([world.addAccount(), world.addAccount()]);
    const number = await addRegistryPartner(world, { signInNames: both.map((person) => person.signInName) });
    const answers = await Promise.all(both.map((person) => person.browser.post(REGISTER, form(number))));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body.reason).toBe('already-active');
    const organizations = await world.db
      .selectFrom('organizations')
      .innerJoin('people', 'people.organization_id', 'organizations.id')
      .select('people.roles')
      .where('registry_number', '=', number)
      .execute();
    expect(organizations).toEqual([{ roles: ['administrator'] }]);
  }
});

test('PP-4 a double click registers once', async () => {
  const ana = await world.addAccount();
  const number = await addRegistryPartner(world, { signInNames: [ana.signInName] });
  const key = { 'idempotency-key': `register-${number}` };
  const first = await ana.browser.post(REGISTER, form(number), key);
  const second = await ana.browser.post(REGISTER, form(number), key);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body).toEqual(first.body);
});

test('PP-4 wrong entries are named field by field', async () => {
  const ana = await world.addAccount();
  const number = await addRegistryPartner(world, { signInNames: [ana.signInName] });
  const answer = await ana.browser.post(
    REGISTER,
    form(number, {
      name: '  ',
      phone: 'none',
      contactEmail: 'ana',
      address: { street: '1 Main Street', city: 'Redmond', state: '', postalCode: 'SW1A 1AA', country: 'US' },
    }),
  );
  expect(answer.status).toBe(422);
  const pointers = answer.body.errors.map((error: { pointer: string }) => error.pointer);
  expect(pointers).toEqual(expect.arrayContaining(['/name', '/phone', '/contactEmail']));
  const address = await ana.browser.post(
    REGISTER,
    form(number, {
      address: { street: '1 Main Street', city: 'Redmond', state: '', postalCode: 'SW1A', country: 'US' },
    }),
  );
  expect(address.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
    '/address/state',
    '/address/postalCode',
  ]);
});

test('a visitor is asked to sign in', async () => {
  expect((await world.visitor().get(CANDIDATES)).status).toBe(401);
  expect((await world.visitor().post(REGISTER, form('P1'))).status).toBe(401);
});

test('a claim without a waiting place is refused, whatever the number', async () => {
  const ana = await world.addAccount();
  const number = await addRegistryPartner(world);
  await addRegistrySignIn(world, number, ana.signInName);
  for (const partnerNumber of [number, 'NOWHERE']) {
    const answer = await ana.browser.post('/api/v1/registrations/claims', { partnerNumber });
    expect(answer.status).toBe(409);
    expect(answer.body.reason).toBe('nothing-to-claim');
  }
});
