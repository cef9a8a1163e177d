import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../../../tests/harness/world.ts';

const worlds: World[] = [];
let administrators: World;
let everybody: World;
beforeAll(async () => {
  administrators = await startWorld({ settings: { secondFactor: 'administrators' } });
  everybody = await startWorld({ settings: { secondFactor: 'everybody' } });
  worlds.push(administrators, everybody);
});
afterAll(async () => {
  for (const world of worlds) await world.close();
});

const vendors = new Map<World, Promise<string>>();
/** An installation has one. */
function vendorOf(world: World): Promise<string> {
  const vendor = vendors.get(world) ?? world.addOrganization('vendor');
  vendors.set(world, vendor);
  return vendor;
}

async function reasonFor(
  world: World,
  kind: 'vendor' | 'partner' | 'customer',
  role: string,
  method: string,
) {
  const one = kind === 'vendor' ? vendorOf(world) : world.addOrganization(kind);
  const person = await world.addPerson(await one, [role]);
  await world.db
    .updateTable('sessions')
    .set({ method: method as 'password' })
    .where('account_id', '=', person.accountId)
    .execute();
  const { body } = await person.browser.get(`/api/v1/organizations/${person.organizationId}/sign-in-policy`);
  return body.reason === 'second-factor-required' ? body.reason : 'in';
}

test.each([
  ['vendor', 'operator'],
  ['vendor', 'support'],
  ['partner', 'administrator'],
  ['customer', 'administrator'],
] as const)('of staff and administrators a second factor is demanded: of a %s %s', async (kind, role) => {
  expect(await reasonFor(administrators, kind, role, 'password')).toBe('second-factor-required');
  expect(await reasonFor(administrators, kind, role, 'provider')).toBe('second-factor-required');
  expect(await reasonFor(administrators, kind, role, 'passkey')).toBe('in');
  expect(await reasonFor(administrators, kind, role, 'password+code')).toBe('in');
});

test.each([
  ['partner', 'member'],
  ['customer', 'user'],
] as const)('of a %s %s it is demanded where the operator demands it of everybody', async (kind, role) => {
  expect(await reasonFor(administrators, kind, role, 'password')).toBe('in');
  expect(await reasonFor(everybody, kind, role, 'password')).toBe('second-factor-required');
  expect(await reasonFor(everybody, kind, role, 'passkey')).toBe('in');
});

test('the invented people of a demo come in with their one password', async () => {
  await everybody.db.updateTable('installation').set({ demo: true }).execute();
  expect(await reasonFor(everybody, 'vendor', 'operator', 'password')).toBe('in');
  await everybody.db.updateTable('installation').set({ demo: false }).execute();
});
