import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../harness/world.ts';

/** What every answer tells the browser about itself, whoever asks for whatever. */
let plain: World;
let secure: World;
beforeAll(async () => {
  plain = await startWorld();
  secure = await startWorld({ settings: { publicUrl: 'https://portico.example' } });
});
afterAll(async () => {
  await plain.close();
  await secure.close();
});

const ANSWERS = [
  ['GET', '/api/v1/identity-providers', 200],
  ['GET', '/api/v1/me', 401],
  ['GET', '/api/v1/nowhere', 404],
  ['POST', '/api/v1/sign-in', 422],
  ['POST', '/api/v1/token', 400],
  ['GET', '/api/openapi.json', 200],
  ['GET', '/nowhere', 404],
  ['GET', '/%zz', 404],
  ['TRACE', '/api/v1/me', 404],
] as const;

test.each(ANSWERS)(
  '%s %s runs, frames and sniffs nothing, and tells nobody where it was',
  async (method, url, status) => {
    const { statusCode, headers } = await secure.app.inject({ method: method as 'GET', url });
    expect(statusCode).toBe(status);
    const policy = String(headers['content-security-policy']).split(/; ?/);
    expect(policy).toEqual(
      expect.arrayContaining(["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]),
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  },
);

test('without https nobody is told to insist on it', async () => {
  const { headers } = await plain.app.inject({ url: '/api/v1/identity-providers' });
  expect(headers['strict-transport-security']).toBeUndefined();
});
