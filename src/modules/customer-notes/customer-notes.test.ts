import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegisteredPartner } from '../../../tests/harness/registry-facts.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';
import { newId } from '../../kernel/ids.ts';

let world: World;
let ana: PersonIn;
let mila: PersonIn;
let customer: string;
let notes: string;

beforeAll(async () => {
  world = await startWorld();
  const partner = await addRegisteredPartner(world, 'P1', []);
  ana = await world.addPerson(partner, ['administrator'], { name: 'Ana Lopes' });
  mila = await world.addPerson(partner, ['member'], { name: 'Mila Novak' });
  customer = newId();
  await world.db
    .insertInto('customers')
    .values({
      partner_id: partner,
      id: customer,
      name: 'Contoso',
      country: 'DE',
      created_at: world.clock.now(),
    })
    .execute();
  notes = `/api/v1/organizations/${partner}/customers/${customer}/notes`;
});
afterAll(() => world.close());

const write = async (person: PersonIn, body: string) => (await person.browser.post(notes, { body })).body;

test('A note has its author and time, newest first, page by page', async () => {
  const first = await write(ana, 'Call back in spring.\nAsk for Cara.');
  await write(mila, 'They moved to Graz.');
  expect(first).toMatchObject({ author: 'Ana Lopes', own: true, changedAt: null, version: 1 });
  const page = (await ana.browser.get(`${notes}?limit=1`)).body;
  expect(page.items).toMatchObject([{ body: 'They moved to Graz.', author: 'Mila Novak', own: false }]);
  const next = (await ana.browser.get(`${notes}?limit=1&cursor=${page.nextCursor}`)).body;
  expect(next).toMatchObject({ items: [{ id: first.id, own: true }], nextCursor: null });
});

test('One changes and removes what one wrote; a colleague is told who can', async () => {
  const note = await write(mila, 'First words');
  const url = `${notes}/${note.id}`;
  expect((await mila.browser.patch(url, { body: 'Better words' })).status).toBe(428);
  const changed = await mila.browser.patch(url, { body: 'Better words' }, { 'if-match': '"1"' });
  expect(changed.body).toMatchObject({ body: 'Better words', version: 2, changedAt: expect.any(String) });
  expect((await mila.browser.patch(url, { body: 'Late' }, { 'if-match': '"1"' })).status).toBe(412);
  const refused = await ana.browser.patch(url, { body: 'Mine' }, { 'if-match': '"2"' });
  expect([refused.status, refused.body.reason]).toEqual([409, 'not-your-note']);
  const seenBy = async (person: PersonIn) =>
    (await person.browser.get(notes)).body.items.find(({ id }: { id: string }) => id === note.id);
  expect(await seenBy(ana)).toMatchObject({ own: false, removable: true });
  expect(await seenBy(mila)).toMatchObject({ own: true, removable: true });
  const anas = await write(ana, "Ana's own");
  expect((await mila.browser.get(notes)).body.items[0]).toMatchObject({ own: false, removable: false });
  expect((await mila.browser.delete(`${notes}/${anas.id}`)).body.reason).toBe('not-your-note-to-remove');
  expect((await ana.browser.delete(url)).status).toBe(204);
  expect((await ana.browser.delete(url)).status).toBe(404);
});

test('A note counts as activity, and the trail does not say what it says', async () => {
  world.clock.forward({ days: 2 });
  const before = world.clock.now();
  await write(ana, 'Secret plans');
  const { last_activity_at } = await world.db
    .selectFrom('customers')
    .select('last_activity_at')
    .where('id', '=', customer)
    .executeTakeFirstOrThrow();
  expect(last_activity_at.getTime()).toBeGreaterThanOrEqual(before.getTime());
  const trail = (await ana.browser.get(`/api/v1/organizations/${ana.organizationId}/audit-events`)).text;
  expect(trail).toContain('customer.note-added');
  expect(trail).not.toContain('Secret plans');
});

test.each(['', '   ', 'x'.repeat(4_001), 'turned \u202e round', 42])(
  'The note %j is sent back',
  async (body) => {
    const answer = await ana.browser.post(notes, { body });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '/body']);
  },
);

test('A reader reads and does not write; a stranger finds no customer', async () => {
  const rita = await world.addPerson(ana.organizationId, ['reader']);
  expect((await rita.browser.get(notes)).status).toBe(200);
  expect((await rita.browser.post(notes, { body: 'Hello' })).status).toBe(403);
  const other = await world.addPerson(await addRegisteredPartner(world, 'P2', []), ['administrator']);
  expect((await other.browser.get(notes)).status).toBe(404);
  const theirs = `/api/v1/organizations/${other.organizationId}/customers/${customer}/notes`;
  expect((await other.browser.get(theirs)).status).toBe(404);
  expect((await other.browser.post(theirs, { body: 'Hello' })).status).toBe(404);
});
