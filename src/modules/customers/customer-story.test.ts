import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegisteredPartner } from '../../../tests/harness/registry-facts.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const prospect = {
  name: 'Fourth Coffee',
  country: 'DE',
  administrator: { firstName: 'Cara', lastName: 'Meyer', signInName: 'cara@fourth.example' },
  contactEmail: 'office@fourth.example',
};

test('What happens with its services is part of a customer’s story, and moves its last activity', async () => {
  const ana = await world.addPerson(await addRegisteredPartner(world, 'P1', []), ['administrator']);
  const here = `/api/v1/organizations/${ana.organizationId}`;
  const { body: customer } = await ana.browser.post(`${here}/customers`, prospect);
  await ana.browser.post(`${here}/customers`, { ...prospect, name: 'Somebody else' });
  expect(customer.lastActivityAt).toBe(customer.createdAt);

  world.clock.forward({ days: 3 });
  const added = await ana.browser.post(`${here}/customers/${customer.id}/subscriptions`, {
    offeringCode: 'rapidstart',
    country: 'DE',
  });
  expect(added.status).toBe(202);

  const story = await ana.browser.get(`${here}/audit-events?customerId=${customer.id}`);
  expect(story.body.items.map(({ action }: { action: string }) => action)).toEqual([
    'provisioning.started',
    'subscription.added',
    'customer.created',
  ]);
  const { body: now } = await ana.browser.get(`${here}/customers/${customer.id}`);
  expect(Date.parse(now.lastActivityAt) - Date.parse(now.createdAt)).toBeGreaterThanOrEqual(3 * 86_400_000);
  const { body: list } = await ana.browser.get(`${here}/customers?sort=-lastActivity`);
  expect(list.items.map(({ name }: { name: string }) => name)).toEqual(['Fourth Coffee', 'Somebody else']);
});
