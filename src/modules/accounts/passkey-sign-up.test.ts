import { afterAll, beforeAll, expect, test } from 'vitest';
import { Authenticator } from '../../../tests/harness/authenticator.ts';
import type { TestBrowser } from '../../../tests/harness/requests.ts';
import { mailedCode } from '../../../tests/harness/sign-in.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

/** An account that begins with a passkey in the place of a password. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const SIGN_UP = '/api/v1/sign-up/passkey';
let count = 0;
/** Somebody who has asked for a code, in the browser that it works in. */
async function askFor() {
  const signInName = `eva.${++count}@contoso.example`;
  const browser = world.visitor();
  await browser.post('/api/v1/sign-up/code', { signInName });
  return { browser, who: { signInName, code: await mailedCode(world, signInName), name: 'Eva Berg' } };
}
const offered = async (browser: TestBrowser, who: object) =>
  (await browser.post(`${SIGN_UP}/options`, who)).body;
const newPasskey = () => new Authenticator(world.settings.publicUrl);
const named = (credential: object) => ({ name: 'Laptop', credential });
const wrong = (code: string) => (code.startsWith('1') ? '2' : '1') + code.slice(1);
const accounts = async (signInName: string) =>
  (
    await world.db
      .selectFrom('sign_in_names')
      .select('account_id')
      .where('sign_in_name', '=', signInName)
      .execute()
  ).length;

test('an account begins with a passkey: it is signed in by it, has no password, and the passkey opens it again', async () => {
  const { browser, who } = await askFor();
  const options = await offered(browser, who);
  expect(options).toMatchObject({
    user: { name: who.signInName, displayName: 'Eva Berg' },
    excludeCredentials: [],
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const passkey = newPasskey();
  const answer = await browser.post(SIGN_UP, { ...who, passkey: named(passkey.create(options)) });
  expect([answer.status, answer.body.account?.signInNames], answer.text).toEqual([201, [who.signInName]]);
  const own = await browser.get('/api/v1/me/passkeys');
  expect(own.body).toMatchObject({ items: [{ name: 'Laptop' }], removal: { allowed: false } });
  const sessions = await browser.get('/api/v1/me/sessions');
  expect(sessions.body.items).toMatchObject([{ method: 'passkey' }]);

  const { body: challenge } = await world.visitor().post('/api/v1/sign-in/passkey/options');
  const again = await world.visitor().post('/api/v1/sign-in/passkey', { credential: passkey.get(challenge) });
  expect([again.status, again.body.account.id]).toEqual([200, answer.body.account.id]);
  const guess = { signInName: who.signInName, password: 'sieben blaue lampen' };
  expect((await world.visitor().post('/api/v1/sign-in', guess)).status).toBe(401);
});

test('whoever loses the only passkey chooses a password with a mailed code', async () => {
  const { browser, who } = await askFor();
  const passkey = named(newPasskey().create(await offered(browser, who)));
  await browser.post(SIGN_UP, { ...who, passkey });
  const { signInName } = who;
  await browser.post('/api/v1/password-reset/code', { signInName });
  const code = await mailedCode(world, signInName);
  const body = { signInName, code, password: 'sieben blaue lampen' };
  expect((await browser.post('/api/v1/password-reset', body)).status).toBe(200);
});

test('without the mailed code there is no challenge, and guesses count', async () => {
  const { browser, who } = await askFor();
  const guess = { ...who, code: wrong(who.code) };
  for (let n = 0; n < 5; n++) {
    const refused = await browser.post(`${SIGN_UP}/options`, guess);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '/code']);
  }
  expect((await browser.post(`${SIGN_UP}/options`, who)).status).toBe(422);
});

test('a code that is wrong, a challenge made for something else, and a passkey of another account make no account', async () => {
  const { browser, who } = await askFor();
  const send = async (change: object, credential: object) =>
    (await browser.post(SIGN_UP, { ...who, ...change, passkey: named(credential) })).status;
  const passkey = newPasskey();
  expect(await send({ code: wrong(who.code) }, passkey.create(await offered(browser, who)))).toBe(422);
  const { body: forSignIn } = await world.visitor().post('/api/v1/sign-in/passkey/options');
  expect(await send({}, passkey.create({ ...forSignIn, rp: { id: 'localhost' } }))).toBe(401);
  const somebody = await world.addAccount();
  const { body: theirs } = await somebody.browser.post('/api/v1/me/passkeys/options');
  const taken = newPasskey();
  await somebody.browser.post('/api/v1/me/passkeys', named(taken.create(theirs)));
  expect(await send({}, taken.create(await offered(browser, who)))).toBe(409);
  expect(await accounts(who.signInName)).toBe(0);
  expect(await send({}, passkey.create(await offered(browser, who)))).toBe(201);
});

test('a code that was asked for in another browser opens no challenge', async () => {
  const { who } = await askFor();
  const elsewhere = await world.visitor().post(`${SIGN_UP}/options`, who);
  expect([elsewhere.status, elsewhere.body.errors[0].pointer]).toEqual([422, '/code']);
});

test('of two who begin the same account at once, one does', async () => {
  const { browser, who } = await askFor();
  const both = await Promise.all([offered(browser, who), offered(browser, who)]);
  const statuses = await Promise.all(
    both.map(async (options) => {
      const passkey = named(newPasskey().create(options));
      return (await browser.post(SIGN_UP, { ...who, passkey })).status;
    }),
  );
  expect(statuses.sort()).toEqual([201, 422]);
  expect(await accounts(who.signInName)).toBe(1);
});

test('an address that has an account gets no challenge, and is told by mail only', async () => {
  const { browser, who } = await askFor();
  const passkey = named(newPasskey().create(await offered(browser, who)));
  await browser.post(SIGN_UP, { ...who, passkey });
  const { signInName } = who;
  expect((await world.visitor().post('/api/v1/sign-up/code', { signInName })).status).toBe(202);
  expect((await browser.post(`${SIGN_UP}/options`, who)).status).toBe(422);
});
