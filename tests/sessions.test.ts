import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../src/application.ts';
import { buildServer } from '../src/platform/http/server.ts';
import { fillPath, readOperations } from './harness/api-operations.ts';
import { addCustomerService } from './harness/customer-services.ts';
import { browserOf, type TestBrowser } from './harness/requests.ts';
import { startWorld, type World } from './harness/world.ts';

const changing = (await readOperations()).filter(({ method }) => method !== 'GET');

let world: World;
let secure: World;
beforeAll(async () => {
  world = await startWorld();
  secure = await startWorld({ settings: { publicUrl: 'https://portico.example' } });
});
afterAll(async () => {
  await world.close();
  await secure.close();
});

const PASSWORD = 'correct horse battery';

async function newestMail({ db }: World, recipient: string): Promise<string> {
  const mail = await db
    .selectFrom('mails')
    .select('body_text')
    .where('recipient', '=', recipient)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return mail.body_text;
}
const codeIn = (mail: string) => /\b(\d{6})\b/.exec(mail)?.[1] ?? 'none';

async function signUp(at: World, browser: TestBrowser, signInName: string) {
  await browser.post('/api/v1/sign-up/code', { signInName });
  const code = codeIn(await newestMail(at, signInName));
  const answer = await browser.post('/api/v1/sign-up', { signInName, code, name: 'Ana', password: PASSWORD });
  expect(answer.status).toBe(201);
  return { code, answer };
}

test.each(changing.map(({ name, method, path }) => [name, method, path] as const))(
  '%s is not done for another website',
  async (_name, method, path) => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${world.settings.publicUrl}.evil.example` },
      { origin: world.settings.publicUrl.replace('http:', 'https:') },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'http://evil.example', host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    ];
    for (const headers of foreign) {
      const { statusCode } = await world.app.inject({
        method: method as 'POST',
        url: fillPath(path, {}),
        headers: { 'content-type': 'application/json', ...headers },
        payload: '{}',
      });
      expect(statusCode, JSON.stringify(headers)).toBe(403);
    }
  },
);

test('over https the cookie is bound to this host, out of reach of scripts and of other sites', async () => {
  const browser = secure.visitor();
  const { answer } = await signUp(secure, browser, 'ana@secure.example');
  const cookies = [answer.headers['set-cookie']].flat().map(String);
  expect(cookies[0]).toMatch(/^__Host-portico_session=[\w-]{43}; /);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-/);
    for (const flag of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
      expect(cookie.split('; ')).toContain(flag);
    expect(cookie).not.toContain('Domain');
  }
  expect((await browser.get('/api/v1/me')).status).toBe(200);
});

test('over https a cookie that a neighbouring site could have set is no session', async () => {
  const browser = secure.visitor();
  await signUp(secure, browser, 'bo@secure.example');
  const token = browser.cookies['__Host-portico_session'] ?? '';
  const planted = browserOf(secure.app, { portico_session: token });
  expect((await planted.get('/api/v1/me')).status).toBe(401);
});

test('over http the cookie has every flag but Secure', async () => {
  const { answer } = await signUp(world, world.visitor(), 'ana@plain.example');
  const cookies = [answer.headers['set-cookie']].flat().map(String);
  expect(cookies[0]).toMatch(/^portico_session=[\w-]{43}; /);
  for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly; SameSite=(Lax|Strict)$/);
});

test('links in mails come from PUBLIC_URL, whatever a request says about its host', async () => {
  const tricks = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'host=evil.example;proto=https',
    'x-original-host': 'evil.example',
  };
  const { partner, activationUrl } = await addCustomerService(world);
  const cara = {
    firstName: 'Cara',
    lastName: 'Campos',
    signInName: 'cara@hosts.example',
    contactEmail: 'cara@hosts.example',
  };
  expect((await partner.browser.post(activationUrl, cara, tricks)).status).toBe(201);
  await world.visitor().post('/api/v1/sign-up/code', { signInName: 'dora@hosts.example' }, tricks);
  expect(await newestMail(world, 'cara@hosts.example')).toContain(`${world.settings.publicUrl}/invitation#`);
  for (const recipient of ['cara@hosts.example', 'dora@hosts.example'])
    expect(await newestMail(world, recipient)).not.toContain('evil');
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

test('log lines of a server in trouble carry no password, code, token, cookie or address', async () => {
  const lines: string[] = [];
  const log = new Writable({ write: (chunk, _encoding, done) => done(void lines.push(String(chunk))) });
  const app = await buildServer({ installation: world.app.portico, log, routes });
  const browser = browserOf(app);
  const signInName = 'eve@logs.example';
  const { code } = await signUp(world, browser, signInName);
  const session = browser.cookies.portico_session ?? '';
  await sql`alter table sessions rename to sessions_away`.execute(world.db);
  await sql`alter table mailed_codes rename to mailed_codes_away`.execute(world.db);
  try {
    expect((await browser.post('/api/v1/sign-in', { signInName, password: PASSWORD })).status).toBe(500);
    expect((await browser.get('/api/v1/me')).status).toBe(500);
    const reset = { signInName, code, password: 'another long password' };
    const answer = await browser.post('/api/v1/password-reset', reset);
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/mailed_codes|select|\brelation|\.ts/);
  } finally {
    await sql`alter table sessions_away rename to sessions`.execute(world.db);
    await sql`alter table mailed_codes_away rename to mailed_codes`.execute(world.db);
    await app.close();
  }
  const told = lines.join('');
  expect(told).toContain('defect');
  for (const secret of [PASSWORD, 'another long password', code, session, signInName])
    expect(told).not.toContain(secret);
});
