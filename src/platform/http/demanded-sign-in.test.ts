import { afterAll, beforeAll, expect, test } from 'vitest';
import { nextCode } from '../../../tests/harness/authenticator-app.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { readConfig } from '../../config.ts';

const worlds: World[] = [];
let administrators: World;
let everybody: World;
beforeAll(async () => {
  administrators = await startWorld({ settings: { secondFactor: 'administrators' } });
  everybody = await startWorld({ settings: { secondFactor: readConfig({}).secondFactor } });
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
] as const)(
  'of a %s %s it is demanded by default, and not where the operator demands it of administrators only',
  async (kind, role) => {
    expect(await reasonFor(administrators, kind, role, 'password')).toBe('in');
    expect(await reasonFor(everybody, kind, role, 'password')).toBe('second-factor-required');
    expect(await reasonFor(everybody, kind, role, 'passkey')).toBe('in');
  },
);

test('of a session that began with a password, the first code of an app makes one with two factors: the person goes on', async () => {
  const member = await everybody.addPerson(await everybody.addOrganization('partner'), ['member']);
  await everybody.db
    .updateTable('sessions')
    .set({ method: 'password' })
    .where('account_id', '=', member.accountId)
    .execute();
  const place = `/api/v1/organizations/${member.organizationId}/announcements`;
  expect((await member.browser.get(place)).body.reason).toBe('second-factor-required');
  const { secret } = (await member.browser.post('/api/v1/me/authenticator')).body;
  const code = nextCode(secret, everybody.clock);
  const before = member.browser.cookies.portico_session;
  expect((await member.browser.post('/api/v1/me/authenticator/confirmation', { code })).status).toBe(200);
  expect(member.browser.cookies.portico_session).not.toBe(before);
  expect((await member.browser.get(place)).status).toBe(200);
});

test('the invented people of a demo come in with their one password', async () => {
  await everybody.db.updateTable('installation').set({ demo: true }).execute();
  expect(await reasonFor(everybody, 'vendor', 'operator', 'password')).toBe('in');
  await everybody.db.updateTable('installation').set({ demo: false }).execute();
});
