import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegisteredPartner } from '../../../tests/harness/registry-facts.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
let ana: PersonIn;
let rival: PersonIn;
beforeAll(async () => {
  world = await startWorld();
  const own = [
    { number: '66740', name: '3M' },
    { number: '91142', name: 'A. O. Smith' },
    { number: '1800', name: 'Abbott Laboratories', industry: 'Health Care Equipment' },
  ];
  ana = await world.addPerson(await addRegisteredPartner(world, 'P100', own), ['administrator']);
  const foreign = [{ number: '1551152', name: 'Abbott Foreign Trading' }];
  rival = await world.addPerson(await addRegisteredPartner(world, 'P200', foreign), ['administrator']);
});
afterAll(() => world.close());

const search = (person: PersonIn, query: string) =>
  person.browser.get(`/api/v1/organizations/${person.organizationId}/registry-customers?${query}`);
const names = async (query: string) =>
  (await search(ana, query)).body.items.map((item: { name: string }) => item.name);

test('PP-22: the correct number shows the customer to its partner of record', async () => {
  expect(await names('number=1800')).toEqual(['Abbott Laboratories']);
});

test("PP-23, PP-24: a wrong number and another partner's number get the same empty answer", async () => {
  const [wrong, foreign] = [await search(ana, 'number=180'), await search(ana, 'number=1551152')];
  expect([wrong.status, wrong.text]).toEqual([200, '{"items":[],"asOf":null}']);
  expect([foreign.status, foreign.text]).toEqual([200, '{"items":[],"asOf":null}']);
  expect((await search(rival, 'number=1551152')).body.items).toHaveLength(1);
});

test.each(['abbott', 'Abot laboratries', 'ABBÓTT', 'laboratories', 'bott'])(
  'PP-25: the name search for %s finds similar names, and PP-26: none of another partner',
  async (name) => {
    expect(await names(`name=${encodeURIComponent(name)}`)).toEqual(['Abbott Laboratories']);
  },
);

test('A name of signs only finds nothing, and odd signs do no harm', async () => {
  expect(await names('name=%25')).toEqual([]);
  expect(await names('name=%27%3B--')).toEqual([]);
  expect(await names('name=3m')).toEqual(['3M']);
});

test('The search wants a number or a name, not both and not nothing', async () => {
  for (const query of ['', 'number=1800&name=abbott', 'number=', 'name=%20']) {
    expect((await search(ana, query)).status).toBe(422);
  }
});

test('PP-28: the entry of a number fills the other fields, and PP-24: only for its partner of record', async () => {
  const at = (number: string) =>
    ana.browser.get(`/api/v1/organizations/${ana.organizationId}/registry-customers/${number}`);
  expect((await at('1800')).body).toEqual({
    number: '1800',
    name: 'Abbott Laboratories',
    street: '1 Main Street',
    city: 'Seattle',
    state: '',
    postalCode: '98101',
    country: 'US',
    industry: 'Health Care Equipment',
    plan: 'enhancement',
  });
  const [wrong, foreign] = [await at('999'), await at('1551152')];
  expect([wrong.status, foreign.status]).toEqual([404, 404]);
  expect(wrong.body.detail).toBe(foreign.body.detail);
});

test('A reader may not search, and a partner that the registry does not know finds nothing', async () => {
  const reader = await world.addPerson(ana.organizationId, ['reader']);
  expect((await search(reader, 'name=abbott')).status).toBe(403);
  const unknown = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  expect((await search(unknown, 'name=abbott')).body.items).toEqual([]);
});
