import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomerService } from '../harness/customer-services.ts';
import { newestMail, signUp } from '../harness/sign-in.ts';
import { startWorld, type World } from '../harness/world.ts';

/** What a request says about its host is the caller's word: nothing that is mailed or answered is built from it. */
let world: World;
beforeAll(async () => {
  world = await startWorld({ settings: { openIdProviders: [] } });
});
afterAll(() => world.close());

const TRICKS = {
  host: 'evil.example',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  forwarded: 'host=evil.example;proto=https',
  'x-original-host': 'evil.example',
  'x-original-url': '/evil.example',
  'x-rewrite-url': '/evil.example',
};

test('links in mails come from PUBLIC_URL, whatever a request says about its host', async () => {
  const { partner, activationUrl } = await addCustomerService(world);
  const cara = {
    firstName: 'Cara',
    lastName: 'Campos',
    signInName: 'cara@hosts.example',
    contactEmail: 'cara@hosts.example',
  };
  expect((await partner.browser.post(activationUrl, cara, TRICKS)).status).toBe(201);
  await world.visitor().post('/api/v1/sign-up/code', { signInName: 'dora@hosts.example' }, TRICKS);
  await signUp(world, world.visitor(), 'eve@hosts.example');
  await world.visitor().post('/api/v1/sign-up/code', { signInName: 'eve@hosts.example' }, TRICKS);
  expect(await newestMail(world, 'cara@hosts.example')).toContain(`${world.settings.publicUrl}/invitation#`);
  expect(await newestMail(world, 'eve@hosts.example')).toContain(`${world.settings.publicUrl}/sign-in`);
  const bodies = await world.db.selectFrom('mails').select(['body_text', 'body_html', 'subject']).execute();
  expect(JSON.stringify(bodies)).not.toContain('evil');
});

test('neither a page nor the description of the API repeats the host of a request', async () => {
  for (const url of ['/', '/sign-in', '/api/v1/openapi.json', '/api/v1/me', '/nowhere']) {
    const { text, headers } = await world.visitor().get(url, { ...TRICKS, accept: 'text/html' });
    expect(text + JSON.stringify(headers), url).not.toContain('evil.example');
  }
});

test('our own Origin is that of PUBLIC_URL, and not the one that fits the host of the request', async () => {
  const { browser } = await world.addAccount();
  const headers = { ...TRICKS, origin: 'https://evil.example' };
  expect((await browser.post('/api/v1/me/passkeys/options', undefined, headers)).status).toBe(403);
});
