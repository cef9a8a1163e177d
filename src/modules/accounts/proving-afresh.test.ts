import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startOpenIdProvider, type TestOpenIdProvider } from '../../../tests/harness/open-id-provider.ts';
import type { TestBrowser } from '../../../tests/harness/requests.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

const SITE = 'http://localhost:3000';
let provider: TestOpenIdProvider;
let world: World;
beforeAll(async () => {
  const client = { id: 'portico', secret: 'a secret', redirectUri: `${SITE}/auth/contoso/callback` };
  provider = await startOpenIdProvider(client);
  const contoso = { id: 'contoso', name: 'Contoso', issuer: provider.issuer, trustEmail: true };
  world = await startWorld({
    settings: { openIdProviders: [{ ...contoso, clientId: 'portico', clientSecret: 'a secret' }] },
  });
});
afterAll(async () => {
  await world.close();
  await provider.stop();
});

let login: string;
beforeEach(() => {
  login = `ana-${crypto.randomUUID().slice(0, 8)}`;
  const claims = { name: 'Ana Lopes', email: `${login}@contoso.example`, email_verified: true };
  provider.people.set(login, claims);
});

const pathOf = (url: string) => url.slice(SITE.length);
async function arrive(browser: TestBrowser) {
  const answer = await browser.get('/auth/contoso/start');
  return browser.get(pathOf(await provider.signIn(String(answer.headers.location), login)));
}

/** As if they had come in through the provider eleven minutes ago. */
async function settleDown(browser: TestBrowser) {
  const accountId = (await browser.get('/api/v1/me')).body.account.id;
  await world.db
    .updateTable('sessions')
    .set({ proved_at: new Date(world.clock.now().getTime() - 11 * 60_000) })
    .where('account_id', '=', accountId)
    .execute();
}

async function proveAt(browser: TestBrowser, as = login) {
  const { body } = await browser.post('/api/v1/me/step-up/provider', { returnTo: '/account' });
  const asked = new URL(body.url).searchParams;
  expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '600']);
  return browser.get(pathOf(await provider.signIn(body.url, as)));
}

test('who came in through a provider proves themselves afresh there, and goes on under a new token', async () => {
  const browser = world.visitor();
  await arrive(browser);
  await settleDown(browser);
  expect((await browser.post('/api/v1/me/passkeys/options')).body.reason).toBe('step-up-required');
  expect((await browser.get('/api/v1/me/step-up')).body).toEqual({
    ...{ passkey: false, app: false, password: false, provider: { name: 'Contoso' } },
  });
  const before = browser.cookies.portico_session;
  const answer = await proveAt(browser);
  expect([answer.status, answer.headers.location]).toEqual([302, '/account']);
  expect(browser.cookies.portico_session).not.toBe(before);
  expect((await browser.post('/api/v1/me/passkeys/options')).status).toBe(200);
});

test('somebody else at the provider proves nothing, nor does a proof of long ago', async () => {
  const browser = world.visitor();
  await arrive(browser);
  await settleDown(browser);
  provider.people.set('eve', { name: 'Eve', email: 'eve@contoso.example', email_verified: true });
  const foreign = await proveAt(browser, 'eve');
  expect([foreign.status, foreign.body.reason]).toEqual([409, 'identity-of-another']);
  world.clock.forward({ minutes: 11 });
  const stale = await proveAt(browser);
  expect([stale.status, stale.body.reason]).toEqual([409, 'not-proved-afresh']);
  expect((await browser.post('/api/v1/me/passkeys/options')).status).toBe(403);
});

test('a session that began at a provider ends a day after it asked who the person is', async () => {
  const [early, late] = [world.visitor(), world.visitor()];
  await arrive(early);
  world.clock.forward({ hours: 11 });
  expect((await arrive(late)).status).toBe(302);
  world.clock.forward({ hours: 12 });
  for (const browser of [early, late]) expect((await browser.get('/api/v1/me')).status).toBe(200);
  world.clock.forward({ hours: 2 });
  for (const browser of [early, late]) expect((await browser.get('/api/v1/me')).status).toBe(401);
});

test('nobody comes in with a proof that the provider asked for more than twelve hours ago', async () => {
  const browser = world.visitor();
  const { headers } = await browser.get('/auth/contoso/start');
  expect(new URL(String(headers.location)).searchParams.get('max_age')).toBe('43200');
  world.clock.forward({ hours: 13 });
  const answer = await arrive(browser);
  expect([answer.status, answer.body.reason]).toEqual([409, 'not-proved-afresh']);
});
