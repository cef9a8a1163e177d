import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOperations } from '../harness/api-operations.ts';
import { addCustomerService } from '../harness/customer-services.ts';
import { newestMail } from '../harness/sign-in.ts';
import { startWorld, type World } from '../harness/world.ts';

/** A token in an address travels on: in a Referer header, a history, a log of a proxy. */
const operations = await readOperations();

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

test('the token of an invitation stands behind the # of its link, which no browser sends to any server', async () => {
  const { partner, activationUrl } = await addCustomerService(world);
  const cara = { firstName: 'Cara', lastName: 'Campos', signInName: 'cara@referer.example' };
  const sent = await partner.browser.post(activationUrl, { ...cara, contactEmail: cara.signInName });
  expect(sent.status).toBe(201);
  const links = (await newestMail(world, cara.signInName)).match(/https?:\/\/\S+/g) ?? [];
  const [link] = links.map((it) => new URL(it));
  expect(link?.hash).toMatch(/^#[\w-]{22,}$/);
  expect([link?.pathname, link?.search]).toEqual(['/invitation', '']);
});

/** Calendars know nothing but an address: this one opens a list of dates and nothing else, and can be taken back. */
const KNOWN_BY_ADDRESS = ['GET /api/v1/calendars/{token} token'];

test('no address of the API takes a token, code, secret or password, neither in its path nor in its query', () => {
  const names = operations.flatMap(({ name, path, query }) => {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter ?? '');
    return [...inPath, ...query.map((parameter) => parameter.name)].map(
      (parameter) => [name, parameter] as const,
    );
  });
  const telling = names.filter(([, parameter]) =>
    /token|secret|password|credential|(?<!area|group|offering|package|reason)code$/i.test(parameter),
  );
  expect(telling.map((it) => it.join(' '))).toEqual(KNOWN_BY_ADDRESS);
});

test.each(['/', '/sign-in', '/invitation', '/api/v1/me', '/api/v1/openapi.json', '/nowhere'])(
  '%s tells browsers to send no Referer from there',
  async (url) => {
    for (const accept of ['text/html', 'application/json']) {
      const { headers } = await world.visitor().get(url, { accept });
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  },
);

test('a page with something secret is not kept by caches on the way', async () => {
  const { browser } = await world.addAccount();
  const { headers } = await browser.get('/api/v1/me');
  expect(headers['cache-control']).toBe('no-store');
});

test('no page of ours loads anything from elsewhere, which could be told where it was loaded from', () => {
  const sources = globSync('src/web/**/*.{ts,tsx,html}', { cwd: join(import.meta.dirname, '../..') });
  expect(sources.length).toBeGreaterThan(50);
  const outside = sources.filter((file) =>
    /(?:src|href)=["'{`]+https?:\/\/(?!localhost)/.test(
      readFileSync(join(import.meta.dirname, '../..', file), 'utf8'),
    ),
  );
  expect(outside).toEqual([]);
});
