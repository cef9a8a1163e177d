import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { safeReturnTo } from '../../src/modules/accounts/accounts.rules.ts';
import { readOperations } from '../harness/api-operations.ts';
import { startOpenIdProvider, type TestOpenIdProvider } from '../harness/open-id-provider.ts';
import { startWorld, type World } from '../harness/world.ts';

/** Where a browser is led after signing in: never to another website. */
const SITE = 'http://localhost:3000';
let provider: TestOpenIdProvider;
let world: World;
beforeAll(async () => {
  provider = await startOpenIdProvider({
    ...{ id: 'portico', secret: 'a secret' },
    redirectUri: `${SITE}/auth/work/callback`,
  });
  const work = { id: 'work', name: 'Work', issuer: provider.issuer, trustEmail: true };
  const away = { ...work, id: 'away', issuer: 'http://127.0.0.1:9' };
  const keys = { clientId: 'portico', clientSecret: 'a secret' };
  world = await startWorld({
    settings: {
      openIdProviders: [
        { ...work, ...keys },
        { ...away, ...keys },
      ],
    },
  });
});
afterAll(async () => {
  await world.close();
  await provider.stop();
});

const AWAY = [
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/%2e//evil.example',
  'https://evil.example/',
  'http:evil.example',
  'https:/evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '@evil.example',
  '.evil.example',
  ' //evil.example',
];

const staysHere = (location: string) => new URL(location, SITE).origin === SITE;

describe.each(AWAY)('%j', (returnTo) => {
  test('is not where a provider leads back to', async () => {
    const browser = world.visitor();
    provider.people.set('ana', { name: 'Ana', email: 'ana@redirects.example', email_verified: true });
    const { headers } = await browser.get(`/auth/work/start?returnTo=${encodeURIComponent(returnTo)}`);
    const back = new URL(await provider.signIn(String(headers.location), 'ana'));
    const { status, headers: led } = await browser.get(back.pathname + back.search);
    expect([status, led.location]).toEqual([302, '/organizations']);
  });

  test('does not lead away either when the provider cannot be reached', async () => {
    const url = `/auth/away/start?returnTo=${encodeURIComponent(returnTo)}`;
    const { status, headers } = await world.visitor().get(url, { accept: 'text/html' });
    const location = new URL(String(headers.location), SITE);
    expect([status, location.origin, location.pathname]).toEqual([302, SITE, '/sign-in']);
    expect(staysHere(safeReturnTo(location.searchParams.get('returnTo') ?? undefined))).toBe(true);
  });
});

test('whatever is asked for, the way leads to a path of this site', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '//',
    '.',
    '..',
    '@',
    ':',
    '\t',
    '\r\n',
    'https:',
    'evil.example',
    '%2f',
    '?',
    '#',
    '\u3002',
  );
  const pieces = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(pieces, fc.webUrl(), fc.string({ unit: 'binary' })), (wanted) => {
      const led = safeReturnTo(wanted);
      expect(led).toMatch(/^\/(?![/\\])/);
      expect(led).not.toMatch(/[\r\n\t\\]/);
      expect(staysHere(led)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('nothing but the ways through a sign-in provider answers with a redirect', async () => {
  const operations = await readOperations();
  const redirecting = operations.filter(({ statuses }) => statuses.some((status) => status.startsWith('3')));
  expect(redirecting.map(({ path }) => path)).toEqual([
    '/auth/{provider}/start',
    '/auth/{provider}/callback',
  ]);
});
