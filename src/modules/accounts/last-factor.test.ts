import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Authenticator } from '../../../tests/harness/authenticator.ts';
import { nextCode } from '../../../tests/harness/authenticator-app.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';

const PASSKEYS = '/api/v1/me/passkeys';
const APP = '/api/v1/me/authenticator';
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

let home: string;
let ana: PersonIn & { passkey: string };
beforeEach(async () => {
  home = await world.addOrganization('partner', { name: 'Contoso' });
  ana = await addWithPasskey(['administrator']);
});

/** Somebody who comes in through a provider too, so that no passkey is the last way in. */
async function addWithPasskey(roles: string[]) {
  const person = await world.addPerson(home, roles);
  const identity = { issuer: 'https://idp.example', subject: person.accountId, name: 'Work' };
  await world.db
    .insertInto('identities')
    .values({ ...identity, account_id: person.accountId, created_at: world.clock.now() })
    .execute();
  return { ...person, passkey: await addPasskey(person) };
}

async function addPasskey({ browser }: PersonIn) {
  const { body: options } = await browser.post(`${PASSKEYS}/options`);
  const credential = new Authenticator(world.settings.publicUrl).create(options);
  return String((await browser.post(PASSKEYS, { name: 'Laptop', credential })).body.id);
}

const demand = (change: { demands_second_factor?: boolean; demands_provider?: boolean }) =>
  world.db.updateTable('organizations').set(change).where('id', '=', home).execute();
const removalOf = async ({ browser }: PersonIn, place = PASSKEYS) => (await browser.get(place)).body.removal;
const remove = ({ browser, passkey }: typeof ana) => browser.delete(`${PASSKEYS}/${passkey}`);

test('who removes the last factor is told before which organizations ask for another one', async () => {
  expect(await removalOf(ana)).toEqual({ allowed: true, explanation: null, asked: [] });
  await demand({ demands_second_factor: true });
  expect(await removalOf(ana)).toEqual({ allowed: true, explanation: null, asked: ['Contoso'] });
  const { secret } = (await ana.browser.post(APP)).body;
  await ana.browser.post(`${APP}/confirmation`, { code: nextCode(secret, world.clock) });
  for (const place of [PASSKEYS, APP])
    expect(await removalOf(ana, place)).toMatchObject({ allowed: true, asked: [] });
  expect((await remove(ana)).status).toBe(204);
  expect(await removalOf(ana, APP)).toMatchObject({ allowed: true, asked: ['Contoso'] });
  expect((await ana.browser.delete(APP)).status).toBe(204);
});

test('the last proof by which an administrator gets in beside a demanded provider stays', async () => {
  await demand({ demands_provider: true });
  const member = await addWithPasskey(['member']);
  expect((await remove(member)).status).toBe(204);
  expect(await removalOf(ana)).toMatchObject({
    allowed: false,
    explanation: { reason: 'last-way-back', sentence: expect.stringContaining('Contoso') },
  });
  const refused = await remove(ana);
  expect([refused.status, refused.body.reason]).toEqual([409, 'last-way-back']);
  await addPasskey(ana);
  expect((await remove(ana)).status).toBe(204);
});

test('of two administrators who remove their last proofs at the same moment one stays', async () => {
  await demand({ demands_provider: true });
  const bo = await addWithPasskey(['administrator']);
  expect(await removalOf(ana)).toMatchObject({ allowed: true });
  const answers = await Promise.all([remove(ana), remove(bo)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
});

test('a passkey that is not there is not found, whatever else stands against it', async () => {
  await demand({ demands_provider: true });
  const gone = await ana.browser.delete(`${PASSKEYS}/${crypto.randomUUID()}`);
  expect(gone.status).toBe(404);
});
