import { afterAll, beforeAll, expect, test } from 'vitest';
import { addOffering, SITES } from '../../../tests/harness/offerings.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

test('PP-70 a visitor reads which services are signed up for from the ERP product, where, and what to type', async () => {
  const code = await addOffering(world, { plans: SITES.plans.slice(1) });
  const { services } = (await world.visitor().get('/api/v1/home')).body;
  expect(services.find((one: { code: string }) => one.code === code)).toMatchObject({
    erpSignUp: { url: 'https://sites.example/sign-up', instructions: 'Type your customer account number.' },
    plans: [{ name: 'Business', description: 'Ten sites.', promisedHours: 48, forProspects: false }],
    languages: ['en', 'pt'],
    retirement: null,
  });
  expect(services.find((one: { code: string }) => one.code === 'rapidstart').erpSignUp).toBeNull();
});

test('PP-3 a visitor reads the services and their supported countries/regions by name', async () => {
  const { status, body, headers } = await world.visitor().get('/api/v1/home');
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('public, max-age=60');
  const rapidstart = body.services.find((one: { code: string }) => one.code === 'rapidstart');
  expect(rapidstart.name).toBe('RapidStart Services');
  expect(rapidstart.countries).toContainEqual({ code: 'PT', name: 'Portugal' });
  const names = rapidstart.countries.map(({ name }: { name: string }) => name);
  expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
});
