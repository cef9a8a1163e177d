import { afterAll, beforeAll, expect, test } from 'vitest';
import { Authenticator } from '../../../tests/harness/authenticator.ts';
import type { TestBrowser } from '../../../tests/harness/requests.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const PASSKEYS = '/api/v1/me/passkeys';

async function addTo(browser: TestBrowser, name = 'Laptop') {
  const authenticator = new Authenticator(world.settings.publicUrl);
  const { body: options } = await browser.post(`${PASSKEYS}/options`);
  const answer = await browser.post(PASSKEYS, { name, credential: authenticator.create(options) });
  expect(answer.status, answer.text).toBe(201);
  return { authenticator, id: String(answer.body.id) };
}

async function challenge(browser: TestBrowser) {
  return (await browser.post('/api/v1/sign-in/passkey/options')).body;
}

async function signIn(authenticator: Authenticator, browser = world.visitor()) {
  const credential = authenticator.get(await challenge(browser));
  return browser.post('/api/v1/sign-in/passkey', { credential });
}

test('a passkey signs its person in, and asks for a verified person and a key that can be found', async () => {
  const ana = await world.addAccount({ name: 'Ana Lopes' });
  const { body: options } = await ana.browser.post(`${PASSKEYS}/options`);
  expect(options).toMatchObject({
    rp: { id: 'localhost', name: 'Portico' },
    user: { name: ana.signInName, displayName: 'Ana Lopes' },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    attestation: 'none',
  });
  const { authenticator } = await addTo(ana.browser);
  const browser = world.visitor();
  const answer = await signIn(authenticator, browser);
  expect([answer.status, answer.body.account.id]).toEqual([200, ana.accountId]);
  expect((await browser.get('/api/v1/me')).status).toBe(200);
  const { body } = await browser.get(PASSKEYS);
  expect(body.items).toEqual([
    expect.objectContaining({ name: 'Laptop', backedUp: true, lastUsedAt: expect.any(String) }),
  ]);
});

test('a challenge is good for one sign-in, for five minutes, and for its purpose', async () => {
  const ana = await world.addAccount();
  const { authenticator } = await addTo(ana.browser);
  const options = await challenge(world.visitor());
  const credential = authenticator.get(options);
  const send = (sent: object) => world.visitor().post('/api/v1/sign-in/passkey', { credential: sent });
  expect((await send(credential)).status).toBe(200);
  expect((await send(credential)).body.reason).toBe('passkey-not-accepted');
  const late = authenticator.get(await challenge(world.visitor()));
  world.clock.forward({ minutes: 6 });
  expect((await send(late)).body.reason).toBe('passkey-not-accepted');
  const { body: forAdding } = await ana.browser.post(`${PASSKEYS}/options`);
  expect((await send(authenticator.get({ ...forAdding, rpId: 'localhost' }))).status).toBe(401);
  expect((await send(authenticator.get({ challenge: 'made-up', rpId: 'localhost' }))).status).toBe(401);
});

test('of two who send one challenge at once, one gets in', async () => {
  const { authenticator } = await addTo((await world.addAccount()).browser);
  const credential = authenticator.get(await challenge(world.visitor()));
  const send = () => world.visitor().post('/api/v1/sign-in/passkey', { credential });
  const statuses = (await Promise.all([send(), send()])).map(({ status }) => status);
  expect(statuses.sort()).toEqual([200, 401]);
});

test("a challenge for one account's new passkey does not serve another account", async () => {
  const [ana, eve] = [await world.addAccount(), await world.addAccount()];
  const { body: options } = await ana.browser.post(`${PASSKEYS}/options`);
  const credential = new Authenticator(world.settings.publicUrl).create(options);
  const answer = await eve.browser.post(PASSKEYS, { name: 'Mine', credential });
  expect([answer.status, answer.body.reason]).toEqual([401, 'passkey-not-accepted']);
  expect((await eve.browser.get(PASSKEYS)).body.items).toEqual([]);
});

test('an answer for another site, another account or with a counter that went back lets nobody in', async () => {
  const ana = await world.addAccount();
  const { authenticator } = await addTo(ana.browser);
  const twists = [
    { origin: 'https://evil.example' },
    { userHandle: 'AAAAAAAAAAAAAAAAAAAAAA' },
    { flags: 0x01 },
  ];
  for (const twist of twists) {
    const credential = authenticator.get(await challenge(world.visitor()), twist);
    const answer = await world.visitor().post('/api/v1/sign-in/passkey', { credential });
    expect([answer.status, answer.body.reason], JSON.stringify(twist)).toEqual([401, 'passkey-not-accepted']);
  }
  authenticator.signCount = 9;
  expect((await signIn(authenticator)).status).toBe(200);
  expect((await signIn(authenticator)).status).toBe(401);
  authenticator.signCount = 10;
  expect((await signIn(authenticator)).status).toBe(200);
});

test('a passkey that nobody knows is told so', async () => {
  const answer = await signIn(new Authenticator(world.settings.publicUrl));
  expect([answer.status, answer.body.reason]).toEqual([401, 'passkey-unknown']);
});

test('a passkey belongs to one account only', async () => {
  const [ana, eve] = [await world.addAccount(), await world.addAccount()];
  const { authenticator } = await addTo(ana.browser);
  const { body: options } = await eve.browser.post(`${PASSKEYS}/options`);
  const answer = await eve.browser.post(PASSKEYS, {
    name: 'Hers',
    credential: authenticator.create(options),
  });
  expect([answer.status, answer.body.reason]).toEqual([409, 'passkey-exists']);
});

test('passkeys are named and removed, the owner is told by mail, and the last way in stays', async () => {
  const ana = await world.addAccount();
  const first = await addTo(ana.browser, 'Laptop');
  expect((await ana.browser.get(PASSKEYS)).body.removal).toMatchObject({
    allowed: false,
    explanation: { reason: 'last-way-in' },
  });
  const refused = await ana.browser.delete(`${PASSKEYS}/${first.id}`);
  expect([refused.status, refused.body.reason]).toEqual([409, 'last-way-in']);
  const second = await addTo(ana.browser, 'Key');
  const url = `${PASSKEYS}/${second.id}`;
  expect((await ana.browser.patch(url, { name: 'Blue key' })).status).toBe(204);
  const eve = await world.addAccount();
  expect((await eve.browser.patch(url, { name: 'Mine' })).status).toBe(404);
  expect((await eve.browser.delete(url)).status).toBe(404);
  expect((await ana.browser.delete(url)).status).toBe(204);
  expect((await signIn(second.authenticator)).body.reason).toBe('passkey-unknown');
  expect((await signIn(first.authenticator)).status).toBe(200);
  const mails = await world.db
    .selectFrom('mails')
    .select('subject')
    .where('recipient', '=', ana.signInName)
    .execute();
  expect(mails.map(({ subject }) => subject.replace(/ your.*| from.*| to.*/, ''))).toEqual([
    'A passkey was added',
    'A passkey was added',
    'A passkey was removed',
  ]);
});

test('of two who remove the last two ways in at once, one is refused', async () => {
  const ana = await world.addAccount();
  const ids = [(await addTo(ana.browser)).id, (await addTo(ana.browser)).id];
  const answers = await Promise.all(ids.map((id) => ana.browser.delete(`${PASSKEYS}/${id}`)));
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
});

test('an account has at most twenty passkeys', async () => {
  const ana = await world.addAccount();
  for (let n = 0; n < 20; n++) await addTo(ana.browser, `Key ${n}`);
  const answer = await ana.browser.post(`${PASSKEYS}/options`);
  expect([answer.status, answer.body.reason]).toEqual([409, 'too-many-passkeys']);
});

test('challenges are counted by network: addresses of one IPv6 /64 are one', async () => {
  for (const remoteAddress of ['2001:db8:7:1::1', '2001:db8:7:1:ffff::2', '2001:db8:7:2::1'])
    await world.app.inject({ method: 'POST', url: '/api/v1/sign-in/passkey/options', remoteAddress });
  const counted = await world.db
    .selectFrom('rate_counters')
    .select(['key', 'count'])
    .where('key', 'like', 'passkey-address 2001:%')
    .orderBy('key')
    .execute();
  expect(counted.map(({ key, count }) => [key.split(' ')[1], count])).toEqual([
    ['2001:db8:7:1::/64', 2],
    ['2001:db8:7:2::/64', 1],
  ]);
});
