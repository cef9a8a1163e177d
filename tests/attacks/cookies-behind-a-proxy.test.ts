import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer } from '../../src/platform/http/server.ts';
import { startOpenIdProvider, type TestOpenIdProvider } from '../harness/open-id-provider.ts';
import { browserOf } from '../harness/requests.ts';
import { signUp } from '../harness/sign-in.ts';
import { startWorld, type World } from '../harness/world.ts';

/** The browser speaks https with a proxy, and the proxy http with us. */
let provider: TestOpenIdProvider;
let world: World;
let secure: World;
beforeAll(async () => {
  provider = await startOpenIdProvider({
    ...{ id: 'portico', secret: 'a secret' },
    redirectUri: 'https://portico.example/auth/work/callback',
  });
  const work = { id: 'work', name: 'Work', issuer: provider.issuer, trustEmail: false };
  world = await startWorld();
  secure = await startWorld({
    settings: {
      publicUrl: 'https://portico.example',
      openIdProviders: [{ ...work, clientId: 'portico', clientSecret: 'a secret' }],
    },
  });
});
afterAll(async () => {
  await world.close();
  await secure.close();
  await provider.stop();
});

const FLAGS = ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'];
const cookiesOf = (headers: Record<string, unknown>) => [headers['set-cookie']].flat().map(String);

test.each([undefined, 'http', 'https', 'HTTPS,http'])(
  'every cookie is Secure and bound to this host where PUBLIC_URL is https, also with X-Forwarded-Proto: %s',
  async (proto) => {
    const signInName = `ana-${proto ?? 'none'}@secure.example`.replace(',', '-').toLowerCase();
    const { answer } = await signUp(secure, secure.visitor(), signInName);
    const start = await secure
      .visitor()
      .get('/auth/work/start', proto === undefined ? {} : { 'x-forwarded-proto': proto });
    const cookies = [...cookiesOf(answer.headers), ...cookiesOf(start.headers)];
    expect(cookies.map((cookie) => cookie.split('=')[0]).sort()).toEqual([
      '__Host-portico_device',
      '__Host-portico_session',
      '__Host-portico_sign_in',
    ]);
    for (const cookie of cookies) {
      for (const flag of FLAGS) expect(cookie.split('; ')).toContain(flag);
      expect(cookie).not.toContain('Domain');
    }
  },
);

test('a cookie that a neighbouring site could have set is no session', async () => {
  const browser = secure.visitor();
  await signUp(secure, browser, 'bo@secure.example');
  const token = browser.cookies['__Host-portico_session'] ?? '';
  const planted = browserOf(secure.app, { portico_session: token });
  expect((await planted.get('/api/v1/me')).status).toBe(401);
});

test("a neighbouring site cannot plant the attacker's half of a sign-in at a provider", async () => {
  const attacker = secure.visitor();
  const { headers } = await attacker.get('/auth/work/start');
  const back = new URL(await provider.signIn(String(headers.location), 'eve'));
  const planted = browserOf(secure.app, {
    portico_sign_in: attacker.cookies['__Host-portico_sign_in'] ?? '',
  });
  const answer = await planted.get(back.pathname + back.search);
  expect([answer.status, answer.body.reason]).toEqual([409, 'sign-in-not-ours']);
});

test('signing out takes the cookie away with the flags that it was set with', async () => {
  const browser = secure.visitor();
  await signUp(secure, browser, 'cy@secure.example');
  const [cookie = ''] = cookiesOf((await browser.post('/api/v1/sign-out')).headers);
  expect(cookie).toMatch(/^__Host-portico_session=;/);
  for (const flag of FLAGS) expect(cookie.split('; ')).toContain(flag);
});

test('over http, for trying it out, the cookie has every flag but Secure', async () => {
  const { answer } = await signUp(world, world.visitor(), 'ana@plain.example');
  const cookies = cookiesOf(answer.headers);
  expect(cookies[0]).toMatch(/^portico_session=[\w-]{43}; /);
  for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly; SameSite=(Lax|Strict)$/);
});

test('one proxy in front is believed, and not what the caller claims to have come through', async () => {
  const app = await buildServer({
    installation: world.app.portico,
    trustProxy: true,
    routes: (server) => {
      server.get('/address', async (request) => request.ip);
    },
  });
  const { body } = await app.inject({
    url: '/address',
    headers: { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' },
  });
  await app.close();
  expect(body).toBe('198.51.100.7');
});

test('without a proxy nobody counts as somebody else by saying so', async () => {
  const { app } = world;
  const statuses = [];
  for (let n = 0; n < 12; n++) {
    const answer = await app.inject({
      ...{ method: 'POST', url: '/api/v1/sign-in', remoteAddress: '198.51.100.77' },
      headers: { 'x-forwarded-for': `203.0.113.${n}`, forwarded: `for=203.0.113.${n}` },
      payload: { signInName: 'nobody@proxies.example', password: 'guess' },
    });
    statuses.push(answer.statusCode);
  }
  expect(statuses.slice(-2)).toEqual([429, 429]);
});
