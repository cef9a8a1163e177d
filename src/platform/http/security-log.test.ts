import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserOf } from '../../../tests/harness/requests.ts';
import { PASSWORD, signUp } from '../../../tests/harness/sign-in.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { routes } from '../../application.ts';
import { buildServer } from './server.ts';

let world: World;
let app: Awaited<ReturnType<typeof buildServer>>;
let written = '';
beforeAll(async () => {
  world = await startWorld();
  const log = new Writable({
    write(chunk, _encoding, done) {
      written += chunk;
      done();
    },
  });
  app = await buildServer({ installation: world.app.portico, log, routes });
});
afterAll(async () => {
  await app.close();
  await world.close();
});

/** What was logged meanwhile, line by line. */
async function linesOf(work: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  written = '';
  await work();
  await expect.poll(() => written === '' || written.endsWith('\n')).toBe(true);
  return written
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

test('who came in stands in the log with the way, the account, from where and when, and who was refused with the reason', async () => {
  const browser = browserOf(app);
  const [up] = (await linesOf(() => signUp(world, browser, 'ana@log.example'))).slice(-1);
  const account = (await browser.get('/api/v1/me')).body.account.id;
  expect(up).toMatchObject({ event: 'signed-in', came: 'password', account, from: '127.0.0.1' });
  expect(up?.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  const credentials = { signInName: 'ana@log.example', password: PASSWORD };
  const [right] = await linesOf(() => browserOf(app).post('/api/v1/sign-in', credentials));
  expect(right).toMatchObject({
    event: 'signed-in',
    route: '/api/v1/sign-in',
    account,
    reqId: expect.any(String),
  });
  const wrong = { ...credentials, password: 'not my password' };
  const [refused] = await linesOf(() => browserOf(app).post('/api/v1/sign-in', wrong));
  expect(refused).toMatchObject({ event: 'not-recognized', status: 401, reason: 'wrong-credentials' });
  const [afresh] = await linesOf(() => browser.post('/api/v1/me/step-up/password', { password: PASSWORD }));
  expect(afresh).toMatchObject({ event: 'signed-in', came: 'afresh', account });
  const [guessed] = await linesOf(() => browser.post('/api/v1/me/step-up/password', { password: 'guess' }));
  expect(guessed).toMatchObject({ event: 'not-recognized', reason: 'wrong-password', account });
});

test('refusals of roles, other websites, made-up sessions and tokens stand in the log; a visitor who looks does not', async () => {
  const partner = await world.addOrganization('partner');
  const bo = await world.addPerson(partner, ['member']);
  const browser = browserOf(app, bo.browser.cookies);
  const url = `/api/v1/organizations/${partner}/sign-in-policy`;
  const [small] = await linesOf(() => browser.get(url));
  expect(small).toMatchObject({
    ...{ event: 'not-allowed', status: 403, reason: 'role-too-small', account: bo.accountId },
    ...{ organization: partner, route: '/api/v1/organizations/:organizationId/sign-in-policy' },
  });
  const [foreign] = await linesOf(() =>
    browser.post('/api/v1/sign-out', {}, { origin: 'https://evil.example' }),
  );
  expect(foreign).toMatchObject({ event: 'not-allowed', status: 403 });
  const [made] = await linesOf(() => browserOf(app, { portico_session: 'made-up' }).get('/api/v1/me'));
  expect(made).toMatchObject({ event: 'not-recognized', status: 401 });
  const [token] = await linesOf(() => browserOf(app).get(url, { authorization: 'Bearer made-up' }));
  expect(token).toMatchObject({ event: 'not-recognized', status: 401 });
  expect(await linesOf(() => browserOf(app).get('/api/v1/me'))).toEqual([]);
  expect(await linesOf(() => browser.get('/api/v1/me'))).toEqual([]);
});

test('too many attempts stand in the log, without what was tried', async () => {
  const guess = { signInName: 'victim@log.example', password: 'a guess of mine' };
  const lines = await linesOf(async () => {
    for (let n = 0; n < 11; n++) await browserOf(app).post('/api/v1/sign-in', guess);
  });
  expect(lines.at(-1)).toMatchObject({ event: 'too-much', status: 429, reason: 'too-many-attempts' });
  expect(written).not.toMatch(/victim|a guess of mine/);
});
