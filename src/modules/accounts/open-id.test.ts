import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startOpenIdProvider, type TestOpenIdProvider } from '../../../tests/harness/open-id-provider.ts';
import type { TestBrowser } from '../../../tests/harness/requests.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

const SITE = 'http://localhost:3000';
const client = (id: string) => ({
  id: 'portico',
  secret: 'a secret',
  redirectUri: `${SITE}/auth/${id}/callback`,
});

let trusted: TestOpenIdProvider;
let other: TestOpenIdProvider;
let leaving: TestOpenIdProvider;
let world: World;

beforeAll(async () => {
  trusted = await startOpenIdProvider(client('contoso'));
  other = await startOpenIdProvider(client('other'));
  leaving = await startOpenIdProvider(client('leaving'));
  const common = { clientId: 'portico', clientSecret: 'a secret' };
  const away = await unusedPort();
  world = await startWorld({
    settings: {
      openIdProviders: [
        { id: 'contoso', name: 'Contoso', issuer: trusted.issuer, trustEmail: true, ...common },
        { id: 'other', name: 'Other', issuer: other.issuer, trustEmail: false, ...common },
        { id: 'leaving', name: 'Leaving', issuer: leaving.issuer, trustEmail: false, ...common },
        { id: 'away', name: 'Away', issuer: `http://127.0.0.1:${away}`, trustEmail: true, ...common },
        { id: 'plain', name: 'Plain', issuer: 'http://idp.example', trustEmail: true, ...common },
      ],
    },
  });
});
afterAll(async () => {
  await world.close();
  await trusted.stop();
  await other.stop();
});

let login: string;
beforeEach(() => {
  login = `ana-${crypto.randomUUID().slice(0, 8)}`;
  const claims = { name: 'Ana Lopes', email: `${login}@Contoso.example`, email_verified: true };
  trusted.people.set(login, claims);
  other.people.set(login, claims);
});

async function depart(browser: TestBrowser, provider: string, returnTo = '/partner/register') {
  const answer = await browser.get(`/auth/${provider}/start?returnTo=${encodeURIComponent(returnTo)}`);
  return String(answer.headers.location);
}
const pathOf = (url: string) => url.slice(SITE.length);
async function arrive(browser: TestBrowser, provider: TestOpenIdProvider, id: string, returnTo?: string) {
  const back = await provider.signIn(await depart(browser, id, returnTo), login);
  return browser.get(pathOf(back));
}

test('the sign-in page learns which providers there are', async () => {
  const { body } = await world.visitor().get('/api/v1/identity-providers');
  expect(body.items[0]).toEqual({ id: 'contoso', name: 'Contoso', startUrl: '/auth/contoso/start' });
});

test('a person of a trusted issuer comes back to where they wanted to go, with their address proved', async () => {
  const browser = world.visitor();
  const answer = await arrive(browser, trusted, 'contoso');
  expect([answer.status, answer.headers.location]).toEqual([302, '/partner/register']);
  const { body } = await browser.get('/api/v1/me');
  expect(body.account).toMatchObject({ name: 'Ana Lopes', signInNames: [`${login}@contoso.example`] });
  const again = world.visitor();
  await arrive(again, trusted, 'contoso');
  expect((await again.get('/api/v1/me')).body.account.id).toBe(body.account.id);
});

test('the same address at another issuer is another account, and has to be proved by mail', async () => {
  const [here, there] = [world.visitor(), world.visitor()];
  await arrive(here, trusted, 'contoso');
  const answer = await arrive(there, other, 'other', '/customer');
  expect(answer.headers.location).toBe('/prove-address?returnTo=%2Fcustomer');
  const [mine, theirs] = [await here.get('/api/v1/me'), await there.get('/api/v1/me')];
  expect(theirs.body.account.id).not.toBe(mine.body.account.id);
  expect(theirs.body.account.signInNames).toEqual([]);
});

test('an address that even a trusted issuer has not verified does not count', async () => {
  trusted.people.set(login, { name: 'Ana', email: `${login}@contoso.example`, email_verified: false });
  const browser = world.visitor();
  await arrive(browser, trusted, 'contoso');
  expect((await browser.get('/api/v1/me')).body.account.signInNames).toEqual([]);
});

test('a callback that is replayed is refused', async () => {
  const browser = world.visitor();
  const back = pathOf(await trusted.signIn(await depart(browser, 'contoso'), login));
  const cookies = { ...browser.cookies };
  expect((await browser.get(back)).status).toBe(302);
  Object.assign(browser.cookies, cookies);
  const replayed = await browser.get(back);
  expect([replayed.status, replayed.body.reason]).toEqual([409, 'sign-in-not-ours']);
});

test('a wrong state, a foreign browser and a late arrival are refused', async () => {
  const browser = world.visitor();
  const back = pathOf(await trusted.signIn(await depart(browser, 'contoso'), login));
  expect((await world.visitor().get(back)).body.reason).toBe('sign-in-not-ours');
  expect((await world.visitor().get('/auth/contoso/callback')).body.reason).toBe('sign-in-not-ours');
  world.clock.forward({ minutes: 11 });
  expect((await browser.get(back)).body.reason).toBe('sign-in-not-ours');
  const wrong = world.visitor();
  const url = new URL(await trusted.signIn(await depart(wrong, 'contoso'), login));
  url.searchParams.set('state', 'made-up');
  expect((await wrong.get(pathOf(url.href))).body.reason).toBe('sign-in-not-ours');
});

test('a token with another nonce, and a code for another verifier, are refused', async () => {
  for (const change of [{ nonce: 'another' }, { code_verifier: 'v'.repeat(43) }]) {
    const browser = world.visitor();
    const back = pathOf(await trusted.signIn(await depart(browser, 'contoso'), login));
    await world.db.updateTable('openid_attempts').set(change).execute();
    const answer = await browser.get(back);
    expect([answer.status, answer.body.reason]).toEqual([409, 'provider-refused']);
    expect(browser.cookies.portico_session).toBeUndefined();
  }
});

test('an attempt at one provider cannot be finished at another', async () => {
  const browser = world.visitor();
  const back = new URL(await trusted.signIn(await depart(browser, 'contoso'), login));
  const answer = await browser.get(`/auth/other/callback${back.search}`);
  expect(answer.body.reason).toBe('sign-in-not-ours');
});

test('a person who says no at the provider is told so on the sign-in page', async () => {
  const browser = world.visitor();
  const state = new URL(await depart(browser, 'contoso')).searchParams.get('state');
  const answer = await browser.get(`/auth/contoso/callback?error=access_denied&state=${state}`, {
    accept: 'text/html',
  });
  expect([answer.status, answer.headers.location]).toEqual([302, '/sign-in?problem=provider-refused']);
});

test('a provider that is away answers 503 with a sentence, before and after the sign-in there', async () => {
  const before = await world.visitor().get('/auth/away/start');
  expect([before.status, before.headers['retry-after']]).toEqual([503, '30']);
  expect(before.body.detail).toContain('Away does not answer');
  const browser = world.visitor();
  const back = pathOf(await leaving.signIn(await depart(browser, 'leaving'), login));
  await leaving.stop();
  const after = await browser.get(back);
  expect([after.status, after.body.reason]).toEqual([503, 'provider-away']);
});

test('an issuer without https is not used outside of this machine, and an unknown one is refused', async () => {
  expect((await world.visitor().get('/auth/plain/start')).status).toBe(503);
  expect((await world.visitor().get('/auth/nobody/start')).body.reason).toBe('no-such-provider');
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example/'])(
  'coming back never leads to %s',
  async (to) => {
    const answer = await arrive(world.visitor(), trusted, 'contoso', to);
    expect(answer.headers.location).toBe('/organizations');
  },
);

test('two first sign-ins of one person at once make one account', async () => {
  const browsers = [world.visitor(), world.visitor()];
  const answers = await Promise.all(browsers.map((browser) => arrive(browser, trusted, 'contoso')));
  expect(answers.map((it) => it.status)).toEqual([302, 302]);
  const [a, b] = await Promise.all(browsers.map((browser) => browser.get('/api/v1/me')));
  expect(a?.body.account.id).toBe(b?.body.account.id);
});

async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
