import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

test('an organization reads its own trail, newest first and page by page', async () => {
  const partner = await world.addOrganization('partner');
  const ana = await world.addPerson(partner, ['administrator'], { name: 'Ana Lopes' });
  const answer = await ana.browser.get(`/api/v1/organizations/${partner}/audit-events?limit=2`);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ items: [], nextCursor: null });
});

test('a stranger is told that the organization does not exist, a visitor to sign in', async () => {
  const partner = await world.addOrganization('partner');
  const other = await world.addPerson(await world.addOrganization('partner'), ['administrator']);
  expect((await other.browser.get(`/api/v1/organizations/${partner}/audit-events`)).status).toBe(404);
  expect((await world.visitor().get(`/api/v1/organizations/${partner}/audit-events`)).status).toBe(401);
});

test('a reader is refused with the role that would do', async () => {
  const partner = await world.addOrganization('partner');
  const reader = await world.addPerson(partner, ['reader']);
  const answer = await reader.browser.get(`/api/v1/organizations/${partner}/audit-events`);
  expect(answer.status).toBe(403);
  expect(answer.body.explanation.remedy).toContain('administrator');
});
