import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import type { UntiedContext } from '../../kernel/context.ts';
import { openSetUp } from './index.ts';
import { setUpDemo } from './setup.service.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.deleteFrom('people').execute();
  await world.db.deleteFrom('organizations').execute();
  await world.db.deleteFrom('accounts').execute();
  await world.db.updateTable('installation').set({ set_up_at: null, set_up_token_hash: null }).execute();
});

const operator = { name: 'Olga Petrova', signInName: 'olga@vendor.example', password: 'drei gelbe boote' };
const open = async () => (await openSetUp(world.app.portico.db)) ?? '';
const setUp = (token: string, change: object = {}) =>
  world
    .visitor()
    .post('/api/v1/setup', { token, mode: 'operator', vendorName: 'Contoso', operator, ...change });

test('the link of the first start makes the vendor and its operator, who is signed in', async () => {
  const token = await open();
  expect((await world.visitor().get('/api/v1/setup')).body).toEqual({ needed: true });
  const browser = world.visitor();
  const answer = await browser.post('/api/v1/setup', {
    token,
    mode: 'operator',
    vendorName: 'Contoso',
    operator,
  });
  expect(answer.status).toBe(201);
  expect(answer.body.organizations).toMatchObject([
    { kind: 'vendor', name: 'Contoso', roles: ['operator', 'support'] },
  ]);
  expect((await world.visitor().get('/api/v1/setup')).body).toEqual({ needed: false });
  expect(await openSetUp(world.app.portico.db)).toBeUndefined();
  const [vendor] = answer.body.organizations;
  const trail = await browser.get(`/api/v1/organizations/${vendor.id}/audit-events`);
  expect(trail.body.items).toMatchObject([{ action: 'installation.set-up', actorName: 'Olga Petrova' }]);
  const again = { signInName: operator.signInName, password: operator.password };
  expect((await world.visitor().post('/api/v1/sign-in', again)).status).toBe(200);
});

test('a used link, a wrong one and an older one are refused with the reason', async () => {
  const older = await open();
  const token = await open();
  expect((await setUp('wrong')).body.reason).toBe('wrong-token');
  expect((await setUp(older)).body.explanation.remedy).toContain('Start the program again');
  expect((await setUp(token)).status).toBe(201);
  expect((await setUp(token)).body.reason).toBe('already-set-up');
});

test('of two who set it up at once, one wins', async () => {
  const token = await open();
  const olaf = { ...operator, signInName: 'olaf@vendor.example' };
  const both = await Promise.all([setUp(token), setUp(token, { operator: olaf, vendorName: 'Other' })]);
  expect(both.map((it) => it.status).sort()).toEqual([201, 409]);
  const vendors = await world.db
    .selectFrom('organizations')
    .select('name')
    .where('kind', '=', 'vendor')
    .execute();
  expect(vendors).toHaveLength(1);
});

test('a wrong entry leaves the link as it was', async () => {
  const token = await open();
  const poor = await setUp(token, { operator: { ...operator, password: 'short' } });
  expect(poor.body.errors).toMatchObject([{ pointer: '/operator/password' }]);
  expect((await setUp(token)).status).toBe(201);
});

function outside(): UntiedContext {
  const { db, clock, jobs, settings } = world.app.portico;
  const shared = { clock, jobs, settings, correlationId: 'set-up-test' };
  return { ...shared, inTransaction: (work) => db.transaction().execute((tx) => work({ ...shared, tx })) };
}

test('while the demo is filled the link is spent, and it works again when that failed', async () => {
  const token = await open();
  let meanwhile: { status: number } | undefined;
  const failing = async () => {
    meanwhile = await setUp(token);
    throw new Error('The demo broke.');
  };
  await expect(setUpDemo(outside(), token, failing)).rejects.toThrow('The demo broke.');
  expect(meanwhile?.status).toBe(409);
  await setUpDemo(outside(), token, async () => {});
  expect((await setUp(token)).body.reason).toBe('already-set-up');
});
