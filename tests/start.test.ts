import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test, vi } from 'vitest';
import { DEMO_PASSWORD, demoPeople } from '../src/demo/index.ts';
import { createEmptyDatabase } from './harness/databases.ts';
import { startProcess } from './harness/portico-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'portico-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the first start prints a set-up link that works once, and five lines of what runs where', {
  timeout: 120_000,
}, async () => {
  const portico = await startProcess({ PORTICO_DATA: folder });
  await portico.says(/stop with Ctrl-C/);
  const lines = portico.output().trim().split('\n').slice(-5);
  expect(lines.map((line) => line.trim().split(/\s+/)[0])).toEqual([
    'Portico',
    'Database',
    'Mail',
    'Workers',
    'API',
  ]);

  const [, token] = await portico.says(/\/setup#(\S+)/);
  const operator = {
    name: 'Olga Operator',
    signInName: 'olga@vendor.example',
    password: 'a long enough phrase',
  };
  const setUp = () =>
    fetch(`${portico.url}/api/v1/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, mode: 'operator', vendorName: 'Contoso Cloud', operator }),
    });
  expect((await setUp()).status).toBe(201);
  expect((await setUp()).status).toBe(409);

  const page = await fetch(portico.url, { headers: { accept: 'text/html' } });
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[0-9a-f]+'/);
  expect((await fetch(`${portico.url}/api/openapi.json`)).status).toBe(200);
  expect((await fetch(`${portico.url}/readyz`)).status).toBe(200);

  const second = await startProcess({ PORTICO_DATA: folder });
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(folder);

  const { code, took } = await portico.stop();
  expect(code).toBe(0);
  expect(took).toBeLessThan(20_000);
});

test('a later start needs no set-up, and takes over the database of a killed process', {
  timeout: 120_000,
}, async () => {
  const killed = await startProcess({ PORTICO_DATA: folder });
  await killed.says(/stop with Ctrl-C/);
  expect(killed.output()).not.toContain('/setup#');
  await killed.kill();

  const next = await startProcess({ PORTICO_DATA: folder });
  await next.says(/stop with Ctrl-C/);
  const signIn = await fetch(`${next.url}/api/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInName: 'olga@vendor.example', password: 'a long enough phrase' }),
  });
  expect(signIn.status).toBe(200);
  expect((await next.stop()).code).toBe(0);
});

test('the set-up page fills the demo, and everybody in it can sign in', { timeout: 120_000 }, async () => {
  const demoFolder = mkdtempSync(join(tmpdir(), 'portico-demo-'));
  const portico = await startProcess({ PORTICO_DATA: demoFolder });
  const [, token] = await portico.says(/\/setup#(\S+)/);
  await portico.says(/stop with Ctrl-C/);
  const post = (path: string, body: unknown) =>
    fetch(`${portico.url}/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  expect((await post('setup', { token, mode: 'demo' })).status).toBe(204);
  for (const { signInName } of demoPeople) {
    expect((await post('sign-in', { signInName, password: DEMO_PASSWORD })).status, signInName).toBe(200);
  }

  const sites = await brokerOfDemo(portico.url);
  const answers = () =>
    fetch(`${sites}/sites/none`).then(
      ({ status }) => status === 404,
      () => false,
    );
  expect(await answers()).toBe(true);
  await portico.stop();
  await vi.waitUntil(async () => !(await answers()));
  const again = await startProcess({ PORTICO_DATA: demoFolder });
  await again.says(new RegExp(`service broker beside it, "Sites": ${sites}`));
  expect(await answers()).toBe(true);
  await again.kill();
  await vi.waitUntil(async () => !(await answers()));
  rmSync(demoFolder, { recursive: true, force: true });
});

/** The address of the broker that the operator of the demo finds connected, read, and offered with two plans. */
async function brokerOfDemo(url: string): Promise<string> {
  const signIn = await fetch(`${url}/api/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInName: 'olga@contoso.example', password: DEMO_PASSWORD }),
  });
  const cookie = signIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const read = async (path: string) => (await fetch(`${url}/api/v1/${path}`, { headers: { cookie } })).json();
  const [vendor] = (await read('me')).organizations;
  const here = `organizations/${vendor.id}`;
  const { items: brokers } = await read(`${here}/brokers`);
  expect(brokers).toMatchObject([{ name: 'Sites of Contoso Cloud', trouble: null }]);
  const { published } = await read(`${here}/catalogue/sites`);
  expect(published).toMatchObject({ name: 'Sites', plans: [{ code: 'basic' }, { code: 'business' }] });
  return brokers[0].url;
}

test('on a PostgreSQL of its own it lays out an empty database and serves', { timeout: 60_000 }, async () => {
  const server = inject('server');
  const database = await createEmptyDatabase(server);
  const url =
    'url' in server ? new URL(server.url) : new URL(`postgres://postgres@localhost/?host=${server.host}`);
  url.pathname = `/${database.name}`;
  const role = `portico_start_${process.pid}`;
  const portico = await startProcess({ DATABASE_URL: url.toString(), DATABASE_APP_ROLE: role });
  await portico.says(/stop with Ctrl-C/);
  expect((await fetch(`${portico.url}/readyz`)).status).toBe(200);
  expect((await portico.stop()).code).toBe(0);
  await database.drop();
});

test.each([
  [{ PORT: 'eighty' }, 'PORT'],
  [{ PUBLIC_URL: 'portal.example.com' }, 'PUBLIC_URL'],
  [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL'],
  [{ BRAND_ACCENT: 'blue' }, 'BRAND_ACCENT'],
  [{ OPENID_PROVIDERS: '{not json' }, 'OPENID_PROVIDERS'],
  [{ HOST: '0.0.0.0' }, 'SMTP_URL'],
])('with %j it stops with an error that names %s', async (env, variable) => {
  const portico = await startProcess({ PORTICO_DATA: folder, ...env });
  expect(await portico.ended).toBe(1);
  expect(portico.output()).toContain(`${variable}:`);
});

test('on a port that another program uses it stops with an error that names PORT and a way out', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const portico = await startProcess({ PORTICO_DATA: folder, PORT: String(port) });
  expect(await portico.ended).toBe(1);
  expect(portico.output()).toContain(`PORT: ${port} on 127.0.0.1 is used by another program.`);
  expect(portico.output()).not.toContain(' at ');
  other.close();
});
