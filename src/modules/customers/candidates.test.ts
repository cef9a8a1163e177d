import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegisteredPartner } from '../../../tests/harness/registry-facts.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

let partners = 0;
/** A partner of its own for each test, with accounts in the registry. */
async function newPartner(entries: { name: string; country?: string }[] = []) {
  partners += 1;
  const accounts = entries.map((entry, place) => ({ number: `${partners}00${place}`, ...entry }));
  const partnerId = await addRegisteredPartner(world, `K${partners}`, accounts);
  return world.addPerson(partnerId, ['administrator'], { name: 'Ana Lopes' });
}

const here = (person: PersonIn) => `/api/v1/organizations/${person.organizationId}`;
const prospect = {
  name: 'Fourth Coffee GmbH',
  country: 'DE',
  city: 'Köln',
  administrator: { firstName: 'Cara', lastName: 'Meyer', signInName: 'cara@fourthcoffee.example' },
  contactEmail: 'office@fourthcoffee.example',
};
const create = (person: PersonIn, change: object = {}) =>
  person.browser.post(`${here(person)}/customers`, { ...prospect, ...change });
const candidates = async (person: PersonIn, wanted: Record<string, string>) =>
  (await person.browser.get(`${here(person)}/customer-candidates?${new URLSearchParams(wanted)}`)).body.items;

test.each([
  [{ name: 'FOURTH COFFEE', country: 'DE' }, 'strong', 'same-name'],
  [{ name: 'Fourth Coffee Ltd.' }, 'strong', 'same-name'],
  [{ name: 'Fourth Coffee', country: 'AT' }, 'possible', 'same-name'],
  [{ name: 'Forth Cofee' }, 'possible', 'similar-name'],
  [{ name: 'Fuorth Coffee' }, 'possible', 'similar-name'],
  [{ name: 'Other', signInName: 'cara@fourthcoffee.example' }, 'possible', 'same-administrator'],
  [{ name: 'Other', contactEmail: 'info@fourthcoffee.example' }, 'possible', 'same-domain'],
])(
  'PP-30: while %j is typed, the customer in the list is shown as %s, for %s',
  async (wanted, strength, reason) => {
    const ana = await newPartner();
    const { body } = await create(ana);
    const found = await candidates(ana, wanted);
    expect(found).toMatchObject([{ kind: 'customer', id: body.id, name: 'Fourth Coffee GmbH', strength }]);
    expect(found[0].because[0]).toMatchObject({ reason, words: expect.stringMatching(/\w/) });
  },
);

test('PP-22: an own account of the registry is shown while it is not in the list, PP-26: no other one ever', async () => {
  const ana = await newPartner([{ name: 'Tailspin Toys, Inc.' }]);
  await newPartner([{ name: 'Tailspin Toys of a stranger' }]);
  const found = await candidates(ana, { name: 'tailspin toys', country: 'US' });
  expect(found).toMatchObject([
    { kind: 'registry', id: null, name: 'Tailspin Toys, Inc.', strength: 'strong' },
  ]);
  const { number } = found[0];
  const own = { number, name: 'Tailspin Toys, Inc.', country: 'US' };
  expect((await ana.browser.post(`${here(ana)}/customers`, own)).status).toBe(201);
  expect(await candidates(ana, { name: 'tailspin toys', country: 'US' })).toMatchObject([
    { kind: 'customer', number, strength: 'strong' },
  ]);
});

test('What seems to be there already is created only by a deliberate word', async () => {
  const ana = await newPartner();
  const { body: first } = await create(ana);
  const refused = await create(ana, { name: 'fourth coffee' });
  expect(refused.body).toMatchObject({
    status: 409,
    reason: 'may-be-duplicate',
    explanation: { who: 'You', remedy: expect.stringContaining('create it anyway') },
    candidates: [{ id: first.id, strength: 'strong' }],
  });
  expect((await ana.browser.get(`${here(ana)}/customers`)).body.items).toHaveLength(1);
  const meant = await create(ana, { name: 'fourth coffee', acceptDuplicate: true });
  expect(meant.status).toBe(201);
  expect(meant.body).not.toHaveProperty('acceptDuplicate');
  expect((await create(ana, { name: 'Fourth Coffee', country: 'AT' })).status).toBe(201);
});

test('A number of a company that is in the list as a prospect is not enrolled beside it unasked', async () => {
  const ana = await newPartner([{ name: 'Fourth Coffee', country: 'DE' }]);
  expect((await create(ana)).body).toMatchObject({
    reason: 'may-be-duplicate',
    candidates: [{ kind: 'registry' }],
  });
  await create(ana, { acceptDuplicate: true });
  const account = { number: `${partners}000`, name: 'Fourth Coffee', country: 'DE' };
  const enrolled = await ana.browser.post(`${here(ana)}/customers`, account);
  expect(enrolled.body).toMatchObject({ reason: 'may-be-duplicate', candidates: [{ kind: 'customer' }] });
});

test("Another partner's customers are no candidates, and a reader is not asked to create any", async () => {
  const [ana, bea] = [await newPartner(), await newPartner()];
  await create(bea);
  expect(await candidates(ana, { name: 'Fourth Coffee' })).toEqual([]);
  expect((await create(ana)).status).toBe(201);
  const stranger = await ana.browser.get(`${here(bea)}/customer-candidates?name=Fourth`);
  expect(stranger.status).toBe(404);
  const reader = await world.addPerson(ana.organizationId, ['reader']);
  expect((await reader.browser.get(`${here(ana)}/customer-candidates?name=Fourth`)).status).toBe(403);
});

test.each([
  { name: '%' },
  { name: "'; drop table customers; --" },
  { name: '\\' },
  { name: '💥💥💥' },
  { name: 'x'.repeat(200) },
  { name: 'ﷺ 株式会社 ＡＢＣ' },
  { number: '%', city: '_', country: 'D', signInName: '@', contactEmail: '@@' },
  {},
])('Odd words find nothing and do no harm: %j', async (wanted) => {
  const ana = await newPartner();
  await create(ana);
  expect(await candidates(ana, wanted as Record<string, string>)).toEqual([]);
});

test('Among thousands of names of the same common words, the very name stands first', async () => {
  const ana = await newPartner();
  await sql`
    insert into customers (partner_id, id, name, country, city, created_at)
    select ${ana.organizationId}, gen_random_uuid(), 'Contoso International Trading Branch ' || n, 'DE', 'Köln', ${world.clock.now()}
      from generate_series(1, 3000) n`.execute(world.db);
  for (const name of [
    'Contoso International Trading Branch 2999',
    'CONTOSO international trading branch 17 GmbH',
  ]) {
    const found = await candidates(ana, { name });
    expect(found).toHaveLength(8);
    expect(found[0]).toMatchObject({ strength: 'strong', because: [{ reason: 'same-name' }] });
  }
}, 60_000);

test('PP-34: the own organization fills the form, is a prospect, marked, and once only', async () => {
  const ana = await newPartner();
  const address = {
    street: '1 Harbour Way',
    city: 'Seattle',
    state: 'WA',
    postalCode: '98101',
    country: 'US',
  };
  await world.db
    .updateTable('organizations')
    .set({ address: JSON.stringify(address), phone: '+1 206 555 0100' })
    .where('id', '=', ana.organizationId)
    .execute();
  const own = await ana.browser.get(`${here(ana)}/own-organization`);
  expect(own.body).toMatchObject({ ...address, phone: '+1 206 555 0100', customerId: null });

  const { customerId: _, ...filled } = own.body;
  const enrolled = await create(ana, { ...filled, ownOrganization: true });
  expect(enrolled.body).toMatchObject({
    kind: 'prospect',
    daysLeft: 90,
    ownOrganization: true,
    name: own.body.name,
  });
  const [row] = (await ana.browser.get(`${here(ana)}/customers`)).body.items;
  expect(row).toMatchObject({ ownOrganization: true });
  const again = await create(ana, { ...filled, name: 'Another name', ownOrganization: true });
  expect(again.body).toMatchObject({ status: 409, reason: 'own-organization-enrolled' });
  expect((await ana.browser.get(`${here(ana)}/own-organization`)).body.customerId).toBe(enrolled.body.id);
});

test('PP-34: two colleagues enrol the own organization at the same moment: once', async () => {
  const ana = await newPartner();
  const bea = await world.addPerson(ana.organizationId, ['member']);
  const both = await Promise.all([
    create(ana, { name: 'We', ownOrganization: true }),
    create(bea, { name: 'Ourselves', ownOrganization: true }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('PP-34: the own organization takes no number when it is enrolled', async () => {
  const ana = await newPartner([{ name: 'We' }]);
  const answer = await create(ana, { number: `${partners}000`, ownOrganization: true });
  expect(answer.status).toBe(422);
  expect(answer.body.errors[0].pointer).toBe('/number');
  const reader = await world.addPerson(ana.organizationId, ['reader']);
  expect((await reader.browser.get(`${here(ana)}/own-organization`)).status).toBe(403);
});

test('PP-29: an address typed by hand is judged by its country, in the words of the form', async () => {
  const ana = await newPartner();
  const wrong = await create(ana, {
    country: 'US',
    street: '1 Main Street',
    city: 'Seattle',
    postalCode: '981',
  });
  expect(wrong.status).toBe(422);
  expect(wrong.body.errors).toMatchObject([
    { pointer: '/state', message: 'Addresses in United States need the state.' },
    { pointer: '/postalCode', message: 'ZIP Codes in United States look like 98052 or 98052-6399.' },
  ]);
  const { body } = await create(ana, { street: 'Ring 1', postalCode: '50667' });
  const change = (fields: object) =>
    ana.browser.patch(`${here(ana)}/customers/${body.id}`, fields, { 'if-match': '"1"' });
  expect((await change({ postalCode: '5066' })).body.errors[0].pointer).toBe('/postalCode');
  expect((await change({ postalCode: '50668' })).status).toBe(200);
});

test('PP-28: what the registry has is taken as it is, odd postal code and all; a change of it is judged', async () => {
  const ana = await newPartner([{ name: 'Tailspin Toys' }]);
  const number = `${partners}000`;
  const odd = { postal_code: 'SEA-98101' };
  await world.db.updateTable('registry_customers').set(odd).where('number', '=', number).execute();
  const { body: known } = await ana.browser.get(`${here(ana)}/registry-customers/${number}`);
  const { plan, ...entry } = known;
  expect(plan).toBe('enhancement');
  const enrol = (change: object) => ana.browser.post(`${here(ana)}/customers`, { ...entry, ...change });
  expect(
    (await enrol({ street: '2 Main Street' })).body.errors.map((error: { pointer: string }) => error.pointer),
  ).toEqual(['/state', '/postalCode']);
  const { body } = await enrol({});
  expect(body).toMatchObject({ postalCode: 'SEA-98101', kind: 'existing' });
  const change = (fields: object) =>
    ana.browser.patch(`${here(ana)}/customers/${body.id}`, fields, { 'if-match': '"1"' });
  expect((await change({ city: 'Tacoma' })).status).toBe(422);
  expect((await change({ phone: '1', postalCode: 'SEA-98101' })).status).toBe(200);
});
