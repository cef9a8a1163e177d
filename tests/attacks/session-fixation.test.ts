import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashToken, newToken } from '../../src/platform/http/session-cookie.ts';
import { Authenticator } from '../harness/authenticator.ts';
import { browserOf, type TestBrowser } from '../harness/requests.ts';
import { mailedCode, PASSWORD, signUp } from '../harness/sign-in.ts';
import { startWorld, type World } from '../harness/world.ts';

/** An attacker knows, or has planted, the cookie that a browser has before its owner signs in. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

let count = 0;
const newAddress = () => `victim-${++count}@fixation.example`;

/** An account with a password and a passkey. */
async function settleVictim() {
  const signInName = newAddress();
  const browser = world.visitor();
  await signUp(world, browser, signInName);
  const authenticator = new Authenticator(world.settings.publicUrl);
  const { body } = await browser.post('/api/v1/me/passkeys/options');
  await browser.post('/api/v1/me/passkeys', { name: 'Key', credential: authenticator.create(body) });
  return { signInName, authenticator };
}
type Victim = Awaited<ReturnType<typeof settleVictim>>;

const WAYS: [way: string, signIn: (browser: TestBrowser, victim: Victim) => Promise<unknown>][] = [
  [
    'a password',
    (browser, { signInName }) => browser.post('/api/v1/sign-in', { signInName, password: PASSWORD }),
  ],
  [
    'a passkey',
    async (browser, { authenticator }) => {
      const { body } = await browser.post('/api/v1/sign-in/passkey/options');
      return browser.post('/api/v1/sign-in/passkey', { credential: authenticator.get(body) });
    },
  ],
  [
    'a new password',
    async (browser, { signInName }) => {
      await browser.post('/api/v1/password-reset/code', { signInName });
      const code = await mailedCode(world, signInName);
      return browser.post('/api/v1/password-reset', { signInName, code, password: 'vier rote fahnen' });
    },
  ],
  ['signing up', (browser) => signUp(world, browser, newAddress())],
];

test.each(WAYS)('a made-up session is not taken over by %s', async (_way, signIn) => {
  const victim = await settleVictim();
  const planted = newToken();
  const browser = browserOf(world.app, { portico_session: planted });
  await signIn(browser, victim);
  expect((await browser.get('/api/v1/me')).status).toBe(200);
  expect(browser.cookies.portico_session).not.toBe(planted);
  expect((await browserOf(world.app, { portico_session: planted }).get('/api/v1/me')).status).toBe(401);
});

test.each(WAYS)(
  "the attacker's own session, planted, ends with %s and never becomes the victim's",
  async (_way, signIn) => {
    const [victim, attacker] = [await settleVictim(), await world.addAccount()];
    const planted = attacker.browser.cookies.portico_session ?? '';
    const browser = browserOf(world.app, { portico_session: planted });
    await signIn(browser, victim);
    expect((await browser.get('/api/v1/me')).body.account.id).not.toBe(attacker.accountId);
    expect((await attacker.browser.get('/api/v1/me')).status).toBe(401);
  },
);

test('a session of before signing out opens nothing after it, whoever kept it', async () => {
  const { browser } = await world.addAccount();
  const kept = { ...browser.cookies };
  await browser.post('/api/v1/sign-out');
  expect((await browserOf(world.app, kept).get('/api/v1/me')).status).toBe(401);
});

test('no token of a session is kept that could be read from the database and used', async () => {
  const { browser } = await world.addAccount();
  const token = browser.cookies.portico_session ?? '';
  const kept = await world.db.selectFrom('sessions').select('token_hash').execute();
  expect(kept.some(({ token_hash }) => token_hash.equals(hashToken(token)))).toBe(true);
  expect(kept.some(({ token_hash }) => token_hash.equals(Buffer.from(token, 'base64url')))).toBe(false);
});

test('a session is taken from the cookie alone, never from an address or another header', async () => {
  const { browser } = await world.addAccount();
  const token = browser.cookies.portico_session ?? '';
  const visitor = world.visitor();
  for (const name of ['portico_session', 'session', 'token']) {
    expect([401, 422]).toContain((await visitor.get(`/api/v1/me?${name}=${token}`)).status);
    expect((await visitor.get('/api/v1/me', { [name.replace('_', '-')]: token })).status).toBe(401);
  }
});
