import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startOpenIdProvider, type TestOpenIdProvider } from '../../../tests/harness/open-id-provider.ts';
import type { TestBrowser } from '../../../tests/harness/requests.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

const SITE = 'http://localhost:3000';
const LOGOUT = '/auth/contoso/logout';
let provider: TestOpenIdProvider;
let world: World;
beforeAll(async () => {
  const logout = { uri: SITE + LOGOUT, send: async (form: string) => (await tell(form)).status };
  const redirectUri = `${SITE}/auth/contoso/callback`;
  provider = await startOpenIdProvider({ id: 'portico', secret: 'a secret', redirectUri, logout });
  const contoso = { id: 'contoso', name: 'Contoso', issuer: provider.issuer, trustEmail: true };
  const away = { ...contoso, id: 'away', issuer: 'http://127.0.0.1:9' };
  const entra = { ...contoso, id: 'entra', kind: 'entra' as const };
  const client = { clientId: 'portico', clientSecret: 'a secret' };
  world = await startWorld({
    settings: { openIdProviders: [contoso, away, entra].map((it) => ({ ...it, ...client })) },
  });
});
afterAll(async () => {
  await world.close();
  await provider.stop();
});

let login: string;
beforeEach(() => {
  login = `ana-${crypto.randomUUID().slice(0, 8)}`;
  provider.people.set(login, { name: 'Ana', email: `${login}@contoso.example`, email_verified: true });
});

const tell = (form: string, at = LOGOUT) =>
  world.visitor().post(at, form, { 'content-type': 'application/x-www-form-urlencoded' });
const tellToken = (token: string, at = LOGOUT) =>
  tell(String(new URLSearchParams({ logout_token: token })), at);

async function arrive(): Promise<TestBrowser> {
  const browser = world.visitor();
  const { headers } = await browser.get('/auth/contoso/start');
  const back = await provider.signIn(String(headers.location), login);
  await browser.get(back.slice(SITE.length));
  return browser;
}
const isIn = async (browser: TestBrowser) => (await browser.get('/api/v1/me')).status === 200;

/** The provider's own session of the one who came in last. */
async function providerSession(): Promise<string> {
  const { provider_session } = await world.db
    .selectFrom('sessions')
    .select('provider_session')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
  return String(provider_session);
}

test('who signs out at the provider is signed out here: of that session, or of all that began there', async () => {
  const first = await arrive();
  const session = await providerSession();
  const [second, third] = [await arrive(), await arrive()];
  await provider.signOut(login, session);
  expect([await isIn(first), await isIn(second), await isIn(third)]).toEqual([false, true, true]);
  const token = await provider.signOut(login);
  expect([await isIn(second), await isIn(third)]).toEqual([false, false]);
  expect((await tellToken(token)).status).toBe(200);
});

test('nobody is signed out elsewhere, nor from what began without the provider', async () => {
  const ana = await arrive();
  const { account } = (await ana.get('/api/v1/me')).body;
  const other = await world.addPerson(await world.addOrganization('partner'), ['member']);
  await world.db
    .updateTable('sessions')
    .set({ provider_id: null })
    .where('account_id', '=', account.id)
    .execute();
  await provider.signOut(login);
  expect([await isIn(ana), await isIn(other.browser)]).toEqual([true, true]);
});

test('a token that the provider did not sign, an ID token and plain nonsense are refused and end nothing', async () => {
  const ana = await arrive();
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(world.clock.now().getTime() / 1_000);
  const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const claims = { iss: provider.issuer, aud: 'portico', iat: now, jti: 'one', sub: login, events };
  const signed = `${part({ alg: 'RS256', kid: 'any' })}.${part(claims)}`;
  const forged = `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
  const unsigned = `${part({ alg: 'none' })}.${part(claims)}.`;
  for (const token of [forged, unsigned, 'nonsense']) {
    const answer = await tellToken(token);
    expect([answer.status, answer.body.reason]).toEqual([400, 'logout-unproved']);
  }
  expect((await tellToken(forged, '/auth/entra/logout')).body.reason).toBe('logout-unproved');
  expect((await tellToken(forged, '/auth/nobody/logout')).body.reason).toBe('no-such-provider');
  expect((await tellToken(forged, '/auth/away/logout')).status).toBe(503);
  expect((await tell('')).status).toBe(400);
  expect(await isIn(ana)).toBe(true);
});

test('a logout token that comes again ends no session that began after it', async () => {
  const before = await arrive();
  const token = await provider.signOut(login);
  expect(await isIn(before)).toBe(false);
  world.clock.forward({ minutes: 2 });
  const after = await arrive();
  expect((await tellToken(token)).status).toBe(200);
  expect(await isIn(after)).toBe(true);
  world.clock.forward({ minutes: 9 });
  const late = await tellToken(token);
  expect([late.status, late.body.error, late.body.reason]).toEqual([
    400,
    'invalid_request',
    'logout-too-old',
  ]);
});
