import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillPath, readOperations } from '../harness/api-operations.ts';
import { signUp } from '../harness/sign-in.ts';
import { startWorld, type World } from '../harness/world.ts';

/** Requests that another website makes a browser send (CSRF). */
const operations = await readOperations();
const changing = operations.filter(({ method }) => method !== 'GET');

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

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

test('the cookies do not travel with requests that another website makes', async () => {
  const { answer } = await signUp(world, world.visitor(), 'ana@websites.example');
  for (const cookie of [answer.headers['set-cookie']].flat().map(String))
    expect(cookie).toMatch(/; SameSite=(Lax|Strict)(;|$)/);
});

test('what a link of another website can ask for by GET changes nothing: it is read in a transaction that cannot write', async () => {
  const { browser } = await world.addAccount();
  const rows = () => world.db.selectFrom('sessions').selectAll().orderBy('id').execute();
  const before = await rows();
  for (const { path } of operations.filter(
    ({ method, path }) => method === 'GET' && !path.endsWith('/events'),
  ))
    await browser.get(fillPath(path, {}), { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' });
  expect(await rows()).toEqual(before);
});

test.each(['text/plain', 'application/x-www-form-urlencoded'])(
  'a form of another website, sent as %s without an Origin, is not read',
  async (type) => {
    const { accountId, browser } = await world.addAccount();
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/v1/me/passkeys/options',
      cookies: browser.cookies,
      headers: { 'content-type': type },
      payload: '{"x":"="}',
    });
    expect(answer.statusCode).toBe(422);
    const challenges = world.db.selectFrom('passkey_challenges').where('account_id', '=', accountId);
    expect(await challenges.selectAll().execute()).toEqual([]);
  },
);

test('another website can neither frame nor read what is answered', async () => {
  for (const url of ['/api/v1/me', '/api/v1/nowhere', '/', '/sign-in']) {
    const { headers } = await world.visitor().get(url, { origin: 'https://evil.example' });
    expect(headers['access-control-allow-origin'], url).toBeUndefined();
    expect(headers['content-security-policy'], url).toContain("frame-ancestors 'none'");
    expect(headers['cross-origin-resource-policy'], url).toBe('same-origin');
  }
});
