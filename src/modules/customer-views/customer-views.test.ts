import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegisteredPartner } from '../../../tests/harness/registry-facts.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
let ana: PersonIn;
let mila: PersonIn;
let rita: PersonIn;
let views: string;

beforeAll(async () => {
  world = await startWorld();
  const partner = await addRegisteredPartner(world, 'P1', []);
  ana = await world.addPerson(partner, ['administrator'], { name: 'Ana Lopes' });
  mila = await world.addPerson(partner, ['member'], { name: 'Mila Novak' });
  rita = await world.addPerson(partner, ['reader'], { name: 'Rita Ray' });
  views = `/api/v1/organizations/${partner}/customer-views`;
});
afterAll(() => world.close());

const definition = {
  filters: { search: 'acme', daysLeft: 14, country: 'DE' },
  sort: '-lastActivity',
  columns: ['name', 'daysLeft'],
};
const save = async (person: PersonIn, name: string, shared = false) =>
  person.browser.post(views, { name, shared, definition });
const seenBy = async (person: PersonIn) =>
  (await person.browser.get(views)).body.items.map(({ name }: { name: string }) => name);

test('A private view is seen by its owner, a shared one by the organization', async () => {
  const saved = await save(ana, 'Ending in Germany');
  expect([saved.status, saved.body.definition]).toEqual([201, definition]);
  await save(mila, 'Quiet ones', true);
  expect(await seenBy(ana)).toEqual(['Ending in Germany', 'Quiet ones']);
  expect(await seenBy(mila)).toEqual(['Quiet ones']);
  const other = await world.addPerson(await addRegisteredPartner(world, 'P2', []), ['administrator']);
  expect((await other.browser.get(views)).status).toBe(404);
  const theirs = views.replace(ana.organizationId, other.organizationId);
  expect((await other.browser.get(theirs)).body.items).toEqual([]);
});

test('A view is renamed, shared and shows something else, with its version', async () => {
  const { body: view } = await save(ana, 'Draft');
  const url = `${views}/${view.id}`;
  expect((await ana.browser.patch(url, { name: 'Final' })).status).toBe(428);
  const changed = await ana.browser.patch(
    url,
    { name: 'Final', shared: true, definition: { ...definition, sort: 'country' } },
    { 'if-match': '"1"' },
  );
  expect(changed.body).toMatchObject({
    name: 'Final',
    shared: true,
    version: 2,
    definition: { sort: 'country' },
  });
  expect((await ana.browser.patch(url, { name: 'Late' }, { 'if-match': '"1"' })).status).toBe(412);
  const refused = await mila.browser.patch(url, { name: 'Mine' }, { 'if-match': '"2"' });
  expect([refused.status, refused.body.reason]).toEqual([409, 'not-your-view']);
  expect((await mila.browser.delete(url)).body.reason).toBe('not-your-view');
  expect((await ana.browser.delete(url)).status).toBe(204);
});

test('An administrator removes a shared view of somebody else, and nobody finds a private one of another', async () => {
  const shared = (await save(mila, 'Shared by Mila', true)).body;
  const secret = (await save(mila, 'Of Mila alone')).body;
  expect((await ana.browser.delete(`${views}/${shared.id}`)).status).toBe(204);
  expect((await ana.browser.delete(`${views}/${secret.id}`)).status).toBe(404);
});

test('One view may be the default of a person, and goes with the view', async () => {
  const { body: view } = await save(mila, 'Mine first', true);
  const choose = (person: PersonIn, viewId: string | null) =>
    person.browser.put(`${views}/default`, { viewId });
  expect((await choose(mila, view.id)).status).toBe(204);
  expect((await choose(rita, view.id)).status).toBe(204);
  const defaults = async (person: PersonIn) =>
    (await person.browser.get(views)).body.items
      .filter(({ byDefault }: { byDefault: boolean }) => byDefault)
      .map(({ name }: { name: string }) => name);
  expect([await defaults(mila), await defaults(rita), await defaults(ana)]).toEqual([
    ['Mine first'],
    ['Mine first'],
    [],
  ]);
  expect((await choose(rita, null)).status).toBe(204);
  expect(await defaults(rita)).toEqual([]);
  await mila.browser.delete(`${views}/${view.id}`);
  expect(await defaults(mila)).toEqual([]);
  expect((await choose(mila, view.id)).status).toBe(404);
});

test('Names are taken once: of private views by person, of shared ones by organization', async () => {
  await save(ana, 'Twice');
  expect((await save(ana, 'TWICE')).body.reason).toBe('view-name-taken');
  expect((await save(mila, 'Twice')).status).toBe(201);
  await save(ana, 'Everybody', true);
  expect((await save(mila, 'everybody', true)).body.reason).toBe('view-name-taken');
});

test('A reader saves views of their own and shares none', async () => {
  expect((await save(rita, 'Of a reader')).status).toBe(201);
  const refused = await save(rita, 'For all', true);
  expect([refused.status, refused.body.explanation.reason]).toEqual([409, 'sharing-needs-editing']);
});

test.each([
  [{ name: '', definition }, '/name'],
  [{ name: 'A', definition: { ...definition, sort: 'size' } }, '/definition/sort'],
  [{ name: 'A', definition: { ...definition, columns: [] } }, '/definition/columns'],
  [{ name: 'A', definition: { ...definition, filters: { colour: 'red' } } }, '/definition/filters'],
])('%j is sent back with its field', async (body, pointer) => {
  const answer = await ana.browser.post(views, body);
  expect(answer.status).toBe(422);
  expect(answer.body.errors.map((error: { pointer: string }) => error.pointer).join()).toContain(pointer);
});
