import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegisteredPartner } from '../../../tests/harness/registry-facts.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';
import { customerKind, customerState, daysLeft, usableUntil } from './customers.rules.ts';

let world: World;
let ana: PersonIn;
const NAMES = [
  'Contoso Bäckerei',
  'Contoso Bakery',
  "O'Neill & Söhne",
  '3M',
  'Ærø Shipping',
  'Banana Trading',
  'Northwind Traders 12',
  'Northwind Traders 2',
  '東京電力 Holdings',
];

beforeAll(async () => {
  world = await startWorld();
  ana = await world.addPerson(await addRegisteredPartner(world, 'P1', []), ['administrator']);
  const rival = await addRegisteredPartner(world, 'P2', []);
  await addCustomers(
    ana.organizationId,
    NAMES.map((name) => ({ name })),
  );
  await addCustomers(rival, [{ name: 'Contoso of another partner' }]);
});
afterAll(() => world.close());

type Facts = { name: string; number?: string; ageInDays?: number; inactivatedDaysAgo?: number };

async function addCustomers(partnerId: string, facts: Facts[]) {
  const ago = (days: number) => new Date(world.clock.now().getTime() - days * 86_400_000);
  const rows = facts.map(({ name, number, ageInDays = 0, inactivatedDaysAgo }) => ({
    partner_id: partnerId,
    id: newId(),
    name,
    number: number ?? null,
    country: 'DE',
    created_at: ago(ageInDays),
    inactivated_at: inactivatedDaysAgo === undefined ? null : ago(inactivatedDaysAgo),
  }));
  await world.db.insertInto('customers').values(rows).execute();
  return rows;
}

type Row = { id: string; name: string; [field: string]: unknown };
const page = async (person: PersonIn, query: Record<string, string> = {}) =>
  (
    await person.browser.get(
      `/api/v1/organizations/${person.organizationId}/customers?${new URLSearchParams(query)}`,
    )
  ).body as { items: Row[]; nextCursor: string | null };
const found = async (search: string) => (await page(ana, { search })).items.map(({ name }) => name);

async function everyPage(person: PersonIn, query: Record<string, string>): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const next: { items: Row[]; nextCursor: string | null } = await page(person, {
      ...query,
      ...(cursor ? { cursor } : {}),
    });
    rows.push(...next.items);
    cursor = next.nextCursor;
  } while (cursor);
  return rows;
}

test.each([
  ['contoso', ['Contoso Bäckerei', 'Contoso Bakery']],
  ['CONTOSO bak', ['Contoso Bakery']],
  ['bakery contoso', ['Contoso Bakery']],
  ['backerei', ['Contoso Bäckerei']],
  ['BÄCK', ['Contoso Bäckerei']],
  ['tos', ['Contoso Bäckerei', 'Contoso Bakery']],
  ['ana', ['Banana Trading']],
  ['neill', ["O'Neill & Söhne"]],
  ["o'neill sohne", ["O'Neill & Söhne"]],
  ['3m', ['3M']],
  ['ærø', ['Ærø Shipping']],
  ['東京', ['東京電力 Holdings']],
  ['er 2', ['Northwind Traders 12', 'Northwind Traders 2']],
  ['another', []],
  ['zzz', []],
  ['100%', []],
])('The search for %j finds words, their beginnings and their insides: %j', async (search, names) => {
  expect(await found(search)).toEqual(names);
});

test('The best matches come first: by the word that was found, then by name, each customer once', async () => {
  const bea = await world.addPerson(await addRegisteredPartner(world, newId().slice(-12), []), ['member']);
  const names = ['Northwind Traders', 'Northern Northwind', 'Great Northwind', 'Alpha Northern', 'Southern'];
  await addCustomers(
    bea.organizationId,
    names.map((name) => ({ name })),
  );
  const best = ['Alpha Northern', 'Northern Northwind', 'Great Northwind', 'Northwind Traders'];
  const inOnePage = await page(bea, { search: 'north' });
  expect(inOnePage.items.map(({ name }) => name)).toEqual(best);
  const oneByOne = await everyPage(bea, { search: 'north', limit: '1' });
  expect(oneByOne.map(({ name }) => name)).toEqual(best);
  const prospects = await page(bea, { search: 'traders', kind: 'prospect' });
  expect(prospects.items.map(({ name }) => name)).toEqual(['Northwind Traders']);
});

test('A search of signs or spaces only narrows nothing', async () => {
  expect(await found('  ')).toHaveLength(NAMES.length);
  expect(await found('%_-')).toHaveLength(NAMES.length);
});

test("Nothing of another partner is found, and a stranger's list does not exist", async () => {
  expect((await found('contoso')).every((name) => NAMES.includes(name))).toBe(true);
  const stranger = await world.addAccount();
  const answer = await stranger.browser.get(`/api/v1/organizations/${ana.organizationId}/customers`);
  expect(answer.status).toBe(404);
});

test.each([
  { sort: 'name' },
  { sort: '-name' },
  { sort: 'created' },
  { sort: '-created' },
  { search: 'acme' },
  { sort: 'name', search: 'acme' },
  { sort: '-name', search: 'acme' },
  { sort: 'created', search: 'acme' },
  { sort: '-created', search: 'ac' },
  { sort: 'name', kind: 'prospect' },
] as Record<string, string>[])(
  'Page by page with %j, every customer comes once and in order',
  async (query) => {
    const bea = await world.addPerson(await addRegisteredPartner(world, newId().slice(-12), []), ['member']);
    const same = Array.from({ length: 9 }, () => ({ name: 'Acme same', ageInDays: 3 }));
    const others = Array.from({ length: 16 }, (_, i) => ({ name: `Acme ${(i * 7) % 16}`, ageInDays: i % 5 }));
    const rows = await addCustomers(bea.organizationId, [...same, ...others]);
    const paged = await everyPage(bea, { ...query, limit: '7' });
    expect(paged.map(({ id }) => id)).toEqual(
      (await page(bea, { ...query, limit: '200' })).items.map(({ id }) => id),
    );
    expect(new Set(paged.map(({ id }) => id))).toEqual(new Set(rows.map(({ id }) => id)));
  },
);

test('Rows that are added between two pages neither repeat nor hide others', async () => {
  const bea = await world.addPerson(await addRegisteredPartner(world, newId().slice(-12), []), ['member']);
  const first = await addCustomers(
    bea.organizationId,
    ['B', 'D', 'F', 'H'].map((name) => ({ name })),
  );
  const start = await page(bea, { limit: '2' });
  await addCustomers(bea.organizationId, [{ name: 'A' }, { name: 'E' }]);
  const rest = await page(bea, { limit: '200', cursor: start.nextCursor ?? '' });
  expect([...start.items, ...rest.items].map(({ name }) => name)).toEqual(['B', 'D', 'E', 'F', 'H']);
  expect(first).toHaveLength(4);
});

test('PP-37: the list says the same about a customer as the rule', async () => {
  const bea = await world.addPerson(await addRegisteredPartner(world, newId().slice(-12), []), ['member']);
  const rows = await addCustomers(bea.organizationId, [
    ...[0, 0.5, 1, 45.2, 89.9, 90, 100, 119.9, 120, 500].map((ageInDays, i) => ({
      name: `Prospect ${i}`,
      ageInDays,
    })),
    { name: 'Existing old', number: '7001', ageInDays: 500 },
    { name: 'Existing inactive', number: '7002', inactivatedDaysAgo: 29 },
    { name: 'Prospect inactive', ageInDays: 50, inactivatedDaysAgo: 31 },
  ]);
  const items = new Map((await page(bea, { limit: '200' })).items.map((item) => [item.id, item]));
  for (const row of rows) {
    const facts = {
      usableUntil: usableUntil({ number: row.number, createdAt: row.created_at, planMissingSince: null }),
      inactivatedAt: row.inactivated_at,
    };
    const now = world.clock.now();
    expect(items.get(row.id)).toMatchObject({
      kind: customerKind(row),
      standing: customerState(facts, now),
      daysLeft: daysLeft(facts, now),
      services: 0,
    });
  }
  expect((await page(bea, { kind: 'existing' })).items).toHaveLength(2);
  expect((await page(bea, { kind: 'prospect' })).items).toHaveLength(11);
});

test.each([
  { cursor: 'abc' },
  { cursor: Buffer.from('["a","b"]').toString('base64url') },
  { sort: 'created', cursor: Buffer.from(`["a","${newId()}"]`).toString('base64url') },
  { limit: '201' },
  { limit: '0' },
  { sort: 'size' },
  { kind: 'other' },
  { unknown: '1' },
] as Record<string, string>[])('The query %j is sent back', async (query) => {
  const answer = await ana.browser.get(
    `/api/v1/organizations/${ana.organizationId}/customers?${new URLSearchParams(query)}`,
  );
  expect(answer.status).toBe(422);
});
