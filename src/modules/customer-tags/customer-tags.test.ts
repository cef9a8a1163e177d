import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegisteredPartner } from '../../../tests/harness/registry-facts.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';
import { openDatabase } from '../../platform/postgres/database.ts';

let world: World;
let ana: PersonIn;
let here: string;
let ids: string[];

beforeAll(async () => {
  world = await startWorld();
  ana = await world.addPerson(await addRegisteredPartner(world, 'P1', []), ['administrator'], {
    name: 'Ana Lopes',
  });
  here = `/api/v1/organizations/${ana.organizationId}`;
  ids = await addCustomers(ana.organizationId, ['Acme 1', 'Acme 2', 'Acme 3', 'Contoso']);
});
afterAll(() => world.close());

async function addCustomers(partnerId: string, names: string[]): Promise<string[]> {
  const rows = names.map((name) => ({
    partner_id: partnerId,
    id: newId(),
    name,
    country: 'DE',
    created_at: world.clock.now(),
  }));
  await world.db.insertInto('customers').values(rows).execute();
  return rows.map(({ id }) => id);
}

const tagging = (body: object, person = ana) => person.browser.post(`${here}/customers/tagging`, body);
const tagsOf = async (name: string) => {
  const { body } = await ana.browser.get(`${here}/customers?search=${name}`);
  return body.items[0].tags;
};

test('A whole view is tagged in one request, and told how many it was', async () => {
  const answer = await tagging({
    selection: { all: { search: 'acme' } },
    add: ['Key account', 'VIP', 'vip'],
  });
  expect(answer.body).toEqual({ customers: 3, added: 6, removed: 0, taggingId: expect.any(String) });
  expect(await tagsOf('Acme 1')).toEqual(['Key account', 'VIP']);
  const again = await tagging({
    selection: { all: {} },
    add: ['KEY ACCOUNT'],
    remove: ['vip', 'never seen'],
  });
  expect(again.body).toMatchObject({ customers: 4, added: 1, removed: 3 });
  expect(await tagsOf('Contoso')).toEqual(['Key account']);
  const { body } = await ana.browser.get(`${here}/customer-tags`);
  expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['Key account', 'VIP']);
});

test('A selection by a tag is counted before the tag comes off', async () => {
  const { body } = await ana.browser.get(`${here}/customer-tags`);
  const key = body.items.find(({ name }: { name: string }) => name === 'Key account');
  const answer = await tagging({ selection: { all: { tag: key.id } }, remove: ['Key account'] });
  expect(answer.body).toMatchObject({ customers: 4, added: 0, removed: 4 });
});

test('Selected one by one, customers of somebody else do not count', async () => {
  const others = await addCustomers(await addRegisteredPartner(world, 'P2', []), ['Foreign']);
  const answer = await tagging({ selection: { ids: [ids[0], ...others] }, add: ['Mixed'] });
  expect(answer.body).toMatchObject({ customers: 1, added: 1, removed: 0 });
});

test('A tag is renamed with its version, deleted everywhere, and its name is taken once', async () => {
  await tagging({ selection: { ids: [ids[0]] }, add: ['Old name', 'Taken'] });
  const tags = (await ana.browser.get(`${here}/customer-tags`)).body.items;
  const old = tags.find(({ name }: { name: string }) => name === 'Old name');
  const url = `${here}/customer-tags/${old.id}`;
  expect((await ana.browser.patch(url, { name: 'New name' })).status).toBe(428);
  const taken = await ana.browser.patch(url, { name: 'TAKEN' }, { 'if-match': '"1"' });
  expect([taken.status, taken.body.reason]).toEqual([409, 'tag-name-taken']);
  const renamed = await ana.browser.patch(url, { name: 'New name' }, { 'if-match': '"1"' });
  expect([renamed.status, renamed.headers.etag, renamed.body.name]).toEqual([200, '"2"', 'New name']);
  expect((await ana.browser.patch(url, { name: 'Newer' }, { 'if-match': '"1"' })).status).toBe(412);
  expect((await ana.browser.delete(url)).status).toBe(204);
  expect(await tagsOf('Acme 1')).not.toContain('New name');
});

test.each([
  [{ selection: { ids: [] }, add: ['A'] }, '/selection/ids'],
  [{ selection: { all: { colour: 'red' } }, add: ['A'] }, '/selection'],
  [{ selection: { all: {} } }, '/add'],
  [{ selection: { all: {} }, add: ['x'.repeat(51)] }, '/add/0'],
])('%j is sent back with the field', async (body, pointer) => {
  const answer = await tagging(body);
  expect(answer.status).toBe(422);
  expect(answer.body.errors.map((error: { pointer: string }) => error.pointer).join()).toContain(pointer);
});

test('A reader sees tags and puts none on; a stranger sees nothing', async () => {
  const rita = await world.addPerson(ana.organizationId, ['reader']);
  expect((await rita.browser.get(`${here}/customer-tags`)).status).toBe(200);
  const refused = await tagging({ selection: { all: {} }, add: ['A'] }, rita);
  expect([refused.status, refused.body.explanation.remedy]).toEqual([
    403,
    'Ask for the role administrator or member.',
  ]);
  const stranger = await world.addAccount();
  expect((await stranger.browser.get(`${here}/customer-tags`)).status).toBe(404);
});

test('Tags and notes are seen by the partner alone: not by the customer, Support, an operator, or in any trail', async () => {
  const customerOrganization = await world.addOrganization('customer');
  await world.db
    .updateTable('customers')
    .set({ organization_id: customerOrganization })
    .where('id', '=', ids[0] ?? '')
    .execute();
  await tagging({ selection: { ids: [ids[0]] }, add: ['Zubrowka tag'] });
  await ana.browser.post(`${here}/customers/${ids[0]}/notes`, { body: 'Zubrowka note' });

  const application = openDatabase(world.connection.application, 1);
  const seenBy = async (organization: string, desk: string) =>
    application.db.transaction().execute(async (tx) => {
      await sql`select set_config('portico.organization', ${organization}, true), set_config('portico.desk', ${desk}, true)`.execute(
        tx,
      );
      const { rows } = await sql<{ seen: number }>`
        select (select count(*) from customer_tags) + (select count(*) from tagged_customers)
             + (select count(*) from customer_notes) as seen`.execute(tx);
      return rows[0]?.seen;
    });
  expect(await seenBy(ana.organizationId, '')).toBeGreaterThan(2);
  expect(await seenBy(customerOrganization, '')).toBe(0);
  for (const desk of ['support', 'operator', 'system', 'registration'])
    expect(await seenBy(await world.addOrganization('partner'), desk), desk).toBe(0);
  await application.close();

  for (const table of ['audit_events', 'mails']) {
    const { rows } = await sql
      .raw(`select t from ${table} t where t::text ilike '%zubrowka%'`)
      .execute(world.db);
    expect(rows, table).toEqual([]);
  }
});

const undo = (id: string, person = ana) => person.browser.post(`${here}/customers/tagging/${id}/undo`);

test('A tagging is taken back exactly: who had the tag before keeps it, and a tag that it made goes', async () => {
  const [one = '', two = ''] = await addCustomers(ana.organizationId, ['Undone 1', 'Undone 2']);
  await tagging({ selection: { ids: [one] }, add: ['Before', 'Off'] });
  const { body } = await tagging({
    selection: { ids: [one, two] },
    add: ['Before', 'Mistyped'],
    remove: ['off'],
  });
  expect(await tagsOf('Undone 2')).toEqual(['Before', 'Mistyped']);
  expect((await undo(body.taggingId)).body).toEqual({ added: 1, removed: 3 });
  expect([await tagsOf('Undone 1'), await tagsOf('Undone 2')]).toEqual([['Before', 'Off'], []]);
  const { items } = (await ana.browser.get(`${here}/customer-tags`)).body;
  expect(items.map(({ name }: { name: string }) => name)).not.toContain('Mistyped');
  expect((await undo(body.taggingId)).body.reason).toBe('tagging-undone');
  expect((await tagging({ selection: { ids: [one] }, add: ['before'] })).body.taggingId).toBe(null);
});

test('A tagging can be taken back for an hour, by whoever may edit customers, and is forgotten then', async () => {
  const { body } = await tagging({ selection: { ids: ids.slice(0, 1) }, add: ['For an hour'] });
  const reader = await world.addPerson(ana.organizationId, ['reader']);
  expect((await undo(body.taggingId, reader)).status).toBe(403);
  expect((await undo(newId())).status).toBe(404);
  world.clock.forward({ hours: 1 });
  expect((await undo(body.taggingId)).body.reason).toBe('tagging-too-old');
  await world.fireTimers();
  expect(await world.db.selectFrom('customer_taggings').select('id').execute()).toEqual([]);
});
