import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegisteredPartner } from '../../../tests/harness/registry-facts.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';
import { customerState, daysLeft, usableUntil } from './customers.rules.ts';

let world: World;
let ana: PersonIn;
let tag: string;
let rows: Awaited<ReturnType<typeof layOut>>;

beforeAll(async () => {
  world = await startWorld();
  ana = await world.addPerson(await addRegisteredPartner(world, 'P1', []), ['administrator']);
  rows = await layOut(ana.organizationId);
});
afterAll(() => world.close());

/** Sixty customers of every kind, age, country, standing and activity; some with a service, some with a tag. */
async function layOut(partnerId: string) {
  const { db, clock } = world;
  const ago = (days: number) => new Date(clock.now().getTime() - days * 86_400_000);
  const customers = Array.from({ length: 60 }, (_, i) => ({
    partner_id: partnerId,
    id: newId(),
    name: `${['Acme', 'Contoso', 'Fabrikam'][i % 3]} ${(i * 37) % 60}`,
    number: i % 2 ? `70${i}` : null,
    country: ['DE', 'FR', 'AT', 'US'][i % 4] ?? '',
    created_at: ago((i * 7) % 130),
    inactivated_at: i % 11 === 0 ? ago(i) : null,
    last_activity_at: ago((i * 13) % 120),
  }));
  await db.insertInto('customers').values(customers).execute();
  tag = newId();
  await db
    .insertInto('customer_tags')
    .values({ partner_id: partnerId, id: tag, name: 'Key account', created_at: clock.now() })
    .execute();
  const every = (n: number) => customers.filter((_, i) => i % n === 0);
  await db
    .insertInto('tagged_customers')
    .values(every(5).map(({ id }) => ({ partner_id: partnerId, tag_id: tag, customer_id: id })))
    .execute();
  const centre = await db.selectFrom('data_centres').select('code').executeTakeFirstOrThrow();
  await db
    .insertInto('subscriptions')
    .values(
      every(3).map(({ id }) => ({
        partner_id: partnerId,
        id: newId(),
        customer_id: id,
        offering_code: 'rapidstart',
        country: 'DE',
        data_centre: centre.code,
        service_account_id: 'RS-1',
        created_at: clock.now(),
      })),
    )
    .execute();
  return customers.map((customer, i) => ({ ...customer, tagged: i % 5 === 0, served: i % 3 === 0 }));
}

type Row = (typeof rows)[number];
const now = () => world.clock.now();
const factsOf = (row: Row) => ({
  usableUntil: usableUntil({ number: row.number, createdAt: row.created_at, planMissingSince: null }),
  inactivatedAt: row.inactivated_at,
});
const daysAgo = (at: Date) => (now().getTime() - at.getTime()) / 86_400_000;
const left = (row: Row) => daysLeft(factsOf(row), now());

const FILTERS: [query: Record<string, string>, holds: (row: Row) => boolean][] = [
  [{}, () => true],
  [{ kind: 'prospect' }, (row) => row.number === null],
  [{ kind: 'existing' }, (row) => row.number !== null],
  [{ standing: 'active' }, (row) => customerState(factsOf(row), now()) === 'active'],
  [{ standing: 'inactivated' }, (row) => customerState(factsOf(row), now()) === 'inactivated'],
  [{ standing: 'retention-ended' }, (row) => customerState(factsOf(row), now()) === 'retention-ended'],
  [{ country: 'FR' }, (row) => row.country === 'FR'],
  [{ service: 'rapidstart' }, (row) => row.served],
  [{ service: 'none' }, (row) => !row.served],
  [{ service: 'no-such-offering' }, () => false],
  [{ daysLeft: '14' }, (row) => (left(row) ?? 99) <= 14],
  [{ daysLeft: '90' }, (row) => left(row) !== null],
  [{ activity: '7' }, (row) => daysAgo(row.last_activity_at) <= 7],
  [{ activity: 'earlier' }, (row) => daysAgo(row.last_activity_at) > 90],
  [{ tag: 'TAG' }, (row) => row.tagged],
  [{ search: 'conto' }, (row) => row.name.startsWith('Contoso')],
  [{ search: '1', kind: 'existing' }, (row) => row.name.includes('1') && row.number !== null],
  [
    { search: 'acme', tag: 'TAG', service: 'rapidstart' },
    (row) => /^A/.test(row.name) && row.tagged && row.served,
  ],
];

/** What each order goes by. */
const KEYS: Record<string, (row: Row) => string | number> = {
  name: (row) => row.name.toLowerCase(),
  created: (row) => row.created_at.getTime(),
  daysLeft: (row) => (row.number === null ? row.created_at.getTime() : Number.POSITIVE_INFINITY),
  lastActivity: (row) => row.last_activity_at.getTime(),
  country: (row) => `${row.country} ${row.name.toLowerCase()}`,
};

test.each(FILTERS)(
  '%j shows whom the rules say, in every order, page by page and counted',
  async (filter, holds) => {
    const query = { ...filter, ...(filter.tag && { tag }) };
    const wanted = rows.filter(holds);
    for (const [sort, key] of Object.entries(KEYS)) {
      for (const down of [false, true]) {
        const found = await everyPage({ ...query, sort: `${down ? '-' : ''}${sort}`, limit: '9' });
        expect([...found].sort(), sort).toEqual(wanted.map(({ id }) => id).sort());
        const keys = found.map((id) => key(rows.find((row) => row.id === id) as Row));
        const sorted = keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        expect(keys, sort).toEqual(down ? sorted.reverse() : sorted);
      }
    }
    const { body } = await get('/count', query);
    expect(body).toEqual({ value: wanted.length, exact: true });
  },
);

test("PP-36: a row tells its services, and the partner's own tags", async () => {
  const { body } = await get('', { limit: '200' });
  for (const item of body.items) {
    const row = rows.find(({ id }) => id === item.id) as Row;
    expect(item).toMatchObject({
      services: row.served ? 1 : 0,
      tags: row.tagged ? ['Key account'] : [],
      lastActivityAt: expect.any(String),
    });
  }
});

test('A tag of another partner narrows to nobody', async () => {
  const other = await world.addPerson(await addRegisteredPartner(world, 'P2', []), ['administrator']);
  const answer = await other.browser.get(
    `/api/v1/organizations/${other.organizationId}/customers?tag=${tag}`,
  );
  expect(answer.body).toEqual({ items: [], nextCursor: null });
});

const get = (path: string, query: Record<string, string>) =>
  ana.browser.get(
    `/api/v1/organizations/${ana.organizationId}/customers${path}?${new URLSearchParams(query)}`,
  );

async function everyPage(query: Record<string, string>): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await get('', { ...query, ...(cursor && { cursor }) });
    ids.push(...body.items.map(({ id }: { id: string }) => id));
    cursor = body.nextCursor;
  }
  return ids;
}
