import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegisteredPartner } from '../../../tests/harness/registry-facts.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const customersOf = (person: PersonIn) => `/api/v1/organizations/${person.organizationId}/customers`;
let partners = 0;

/** A partner of its own for each test, with three customers in the registry; another one owns 999xx. */
async function newPartner(
  roles = ['administrator'],
): Promise<{ ana: PersonIn; number: (n: 1 | 2 | 3) => string }> {
  partners += 1;
  const number = (n: number) => `${partners}00${n}`;
  const entries = [1, 2, 3].map((n) => ({ number: number(n), name: `Registered ${n}` }));
  const partner = await addRegisteredPartner(world, `P${partners}`, entries);
  return { ana: await world.addPerson(partner, roles, { name: 'Ana Lopes' }), number };
}

const prospect = {
  name: 'Fourth Coffee',
  country: 'DE',
  city: 'Köln',
  administrator: { firstName: 'Cara', lastName: 'Meyer', signInName: 'Cara@FourthCoffee.example' },
  contactEmail: 'office@fourthcoffee.example',
};
const create = (person: PersonIn, body: object, headers: Record<string, string> = {}) =>
  person.browser.post(customersOf(person), body, headers);

test('PP-30, PP-31, PP-32: a prospect is created without a number, with both addresses, for 90 days', async () => {
  const { ana } = await newPartner();
  const answer = await create(ana, prospect);
  expect(answer.status).toBe(201);
  expect(answer.headers).toMatchObject({ etag: '"1"', location: `${customersOf(ana)}/${answer.body.id}` });
  expect(answer.body).toMatchObject({ number: null, kind: 'prospect', standing: 'active', daysLeft: 90 });
  expect(answer.body.administrator.signInName).toBe('cara@fourthcoffee.example');
  expect(answer.body.contactEmail).toBe('office@fourthcoffee.example');
  expect((await ana.browser.get(answer.headers.location as string)).body).toEqual(answer.body);
});

test.each([
  [{ administrator: undefined }, '/administrator/firstName'],
  [{ contactEmail: undefined }, '/contactEmail'],
  [{ contactEmail: 'nobody' }, '/contactEmail'],
  [{ administrator: { ...prospect.administrator, signInName: '' } }, '/administrator/signInName'],
  [{ name: '  ' }, '/name'],
  [{ country: 'XX' }, '/country'],
  [{ number: '123456789012345678901' }, '/number'],
] as const)('A new prospect with %j is sent back with the field %s', async (change, pointer) => {
  const { ana } = await newPartner();
  const answer = await create(ana, { ...prospect, ...change });
  expect(answer.status).toBe(422);
  expect(answer.body.errors[0].pointer).toBe(pointer);
});

const blank = { firstName: '', lastName: '', signInName: '' };
test.each([
  [{}],
  [{ name: '', country: '', administrator: blank }],
  [{ name: ' ', country: 'XX', administrator: blank, contactEmail: '' }],
])('PP-31: whoever sends %j is told all that a prospect needs at once, each once', async (body) => {
  const { ana } = await newPartner();
  const answer = await create(ana, body);
  expect(answer.status).toBe(422);
  expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
    '/administrator/firstName',
    '/administrator/lastName',
    '/administrator/signInName',
    '/contactEmail',
    '/country',
    '/name',
  ]);
});

test.each([
  [null],
  ['x'],
  [[]],
  [{ number: '1', administrator: null }],
  [{ administrator: 'x', contactEmail: 5 }],
])('What is no customer at all (%j) is sent back, and breaks nothing', async (body) => {
  const { ana } = await newPartner();
  expect((await create(ana, body as object)).status).toBe(422);
});

test('PP-35: there is no field for a password, neither when creating nor when changing', async () => {
  const { ana } = await newPartner();
  expect((await create(ana, { ...prospect, password: 'x' })).status).toBe(422);
  const administrator = { ...prospect.administrator, password: 'x' };
  expect((await create(ana, { ...prospect, administrator })).status).toBe(422);
});

test("PP-22: an existing customer is enrolled by the number of the partner's own registry entry", async () => {
  const { ana, number } = await newPartner();
  const answer = await create(ana, { number: number(1), name: 'Registered 1', country: 'US' });
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({ kind: 'existing', daysLeft: null, usableUntil: null });
});

test("PP-24: wrong and other partners' numbers are refused alike, with the way on", async () => {
  const [{ ana }, other] = [await newPartner(), await newPartner()];
  const wrong = await create(ana, { number: '31', name: 'Wrong', country: 'US' });
  const foreign = await create(ana, { number: other.number(1), name: 'Foreign', country: 'US' });
  expect([wrong.status, foreign.status]).toEqual([409, 409]);
  expect(wrong.body.explanation).toEqual(foreign.body.explanation);
  expect(wrong.body).toMatchObject({ reason: 'not-your-customer' });
  expect(wrong.body.explanation.remedy).not.toBe('');
});

test('A number is enrolled once, also when two colleagues send it at the same moment', async () => {
  const { ana, number } = await newPartner();
  const bea = await world.addPerson(ana.organizationId, ['member']);
  const body = { number: number(2), name: 'Registered 2', country: 'US' };
  const both = await Promise.all([create(ana, body), create(bea, body)]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect((await create(ana, body)).body.reason).toBe('already-enrolled');
  expect((await ana.browser.get(customersOf(ana))).body.items).toHaveLength(1);
});

test('A double click with one Idempotency-Key creates one customer and one audit row', async () => {
  const { ana } = await newPartner();
  const headers = { 'idempotency-key': 'click' };
  const both = await Promise.all([create(ana, prospect, headers), create(ana, prospect, headers)]);
  const again = await create(ana, prospect, headers);
  expect(both.map(({ status }) => status).every((status) => [201, 409].includes(status))).toBe(true);
  expect(again.headers).toMatchObject({ 'idempotent-replayed': 'true', etag: '"1"' });
  expect((await ana.browser.get(customersOf(ana))).body.items).toHaveLength(1);
  const here = ['organization_id', '=', ana.organizationId] as const;
  expect(
    await world.db
      .selectFrom('audit_events')
      .select(['action', 'subject_id'])
      .where(...here)
      .execute(),
  ).toEqual([{ action: 'customer.created', subject_id: again.body.id }]);
});

test('PP-34: a partner enrols its own organization as a prospect', async () => {
  const { ana } = await newPartner();
  const organization = await world.db
    .selectFrom('organizations')
    .select('name')
    .where('id', '=', ana.organizationId)
    .executeTakeFirstOrThrow();
  expect((await create(ana, { ...prospect, name: organization.name })).status).toBe(201);
});

test('PP-39: the number added within 90 days lifts the limit, PP-40, PP-44: later only Support can', async () => {
  const foreign = (await newPartner()).number(1);
  const { ana, number } = await newPartner();
  const { body: early } = await create(ana, prospect);
  const { body: late } = await create(ana, { ...prospect, name: 'Too Late' });
  await world.db
    .updateTable('customers')
    .set({ created_at: new Date(world.clock.now().getTime() - 91 * 86_400_000) })
    .where('id', '=', late.id)
    .execute();
  const add = (id: string, value: string, version = '"1"') =>
    ana.browser.patch(`${customersOf(ana)}/${id}`, { number: value }, { 'if-match': version });

  const [wrong, another] = [await add(early.id, '31'), await add(early.id, foreign)];
  expect(wrong.body.reason).toBe('not-your-customer');
  expect({ ...another.body, correlationId: '' }).toEqual({ ...wrong.body, correlationId: '' });
  const linked = await add(early.id, number(3));
  expect(linked.body).toMatchObject({ number: number(3), kind: 'existing', daysLeft: null, version: 2 });
  expect((await add(early.id, number(2), '"2"')).body.reason).toBe('number-is-set');
  expect((await add(late.id, number(2))).body).toMatchObject({ reason: 'customer-inactive', status: 409 });
  expect((await ana.browser.get(`${customersOf(ana)}/${late.id}`)).body.standing).toBe('inactivated');
});

test('A change needs the version that was read, and leaves out what it does not name', async () => {
  const { ana } = await newPartner();
  const { body } = await create(ana, prospect);
  const place = `${customersOf(ana)}/${body.id}`;
  expect((await ana.browser.patch(place, { name: 'New Name' })).status).toBe(428);
  const changed = await ana.browser.patch(place, { name: 'New Name' }, { 'if-match': '"1"' });
  expect(changed.headers).toMatchObject({ etag: '"2"' });
  expect(changed.body).toEqual({
    ...body,
    name: 'New Name',
    version: 2,
    lastActivityAt: expect.any(String),
  });
  expect((await ana.browser.patch(place, { name: 'Newer' }, { 'if-match': '"1"' })).status).toBe(412);
  const found = (words: string) => ana.browser.get(`${customersOf(ana)}?search=${words}`);
  expect((await found('new name')).body.items).toHaveLength(1);
  expect((await found('fourth')).body.items).toHaveLength(0);
});

test("Another partner's customer does not exist, for reading and for changing", async () => {
  const [{ ana }, other] = [await newPartner(), await newPartner()];
  const { body } = await create(other.ana, prospect);
  expect((await ana.browser.get(`${customersOf(ana)}/${body.id}`)).status).toBe(404);
  expect((await ana.browser.get(`${customersOf(other.ana)}/${body.id}`)).status).toBe(404);
  const change = await ana.browser.patch(
    `${customersOf(ana)}/${body.id}`,
    { name: 'X' },
    { 'if-match': '"1"' },
  );
  expect(change.status).toBe(404);
});

test('A reader sees the customers and may not create or change them', async () => {
  const { ana } = await newPartner();
  const { body } = await create(ana, prospect);
  const reader = await world.addPerson(ana.organizationId, ['reader']);
  expect((await reader.browser.get(customersOf(reader))).body.items).toHaveLength(1);
  expect((await create(reader, prospect)).status).toBe(403);
  const change = await reader.browser.patch(
    `${customersOf(ana)}/${body.id}`,
    { name: 'X' },
    { 'if-match': '"1"' },
  );
  expect(change.status).toBe(403);
});
