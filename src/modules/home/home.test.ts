import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

test('PP-3 a visitor reads the services and their supported countries/regions by name', async () => {
  const { status, body, headers } = await world.visitor().get('/api/v1/home');
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('public, max-age=60');
  const [rapidstart] = body.services;
  expect(rapidstart.name).toBe('RapidStart Services');
  expect(rapidstart.countries).toContainEqual({ code: 'PT', name: 'Portugal' });
  const names = rapidstart.countries.map(({ name }: { name: string }) => name);
  expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
});
