import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Visitor } from '../harness/browser.ts';
import { openBrowser } from '../harness/chromium.ts';
import { type EntraStandIn, startEntra } from '../harness/entra.ts';
import { type NameServer, startNameServer } from '../harness/name-server.ts';
import { serveWorld } from '../harness/served-world.ts';
import { startWorld, type World } from '../harness/world.ts';
import { press } from './steps.ts';

let entra: EntraStandIn;
let names: NameServer;
let world: World;
let site: { url: string; close(): Promise<void> };
let browser: Browser;

beforeAll(async () => {
  entra = await startEntra({
    id: 'portico',
    secret: 'a secret',
    redirectUri: 'http://localhost:3000/nowhere',
  });
  names = await startNameServer();
  world = await startWorld({ settings: { insideHosts: ['127.0.0.1'], dnsServers: [names.address] } });
  [site, browser] = await Promise.all([serveWorld(world), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await world?.close();
  await names?.stop();
  await entra?.stop();
}, 60_000);

test('an administrator brings Entra along, proves the mail domain, and its people are offered it at sign-in', {
  timeout: 240_000,
}, async () => {
  const contoso = await world.addOrganization('customer', { name: 'Contoso Foods' });
  const cara = await world.addPerson(contoso, ['administrator'], { name: 'Cara Campos' });
  const session = cara.browser.cookies.portico_session;
  const visitor = await Visitor.arrive(browser, site.url, { session });
  const { page } = visitor;
  await page.goto(`/customer/${contoso}/sign-in-providers`);
  await page.getByText('Your organization brings no sign-in provider along yet.').waitFor();
  await page.getByRole('link', { name: 'Add a sign-in provider' }).first().click();
  await page.waitForURL(/\/new$/);
  for (const [label, value] of [
    ['Name', 'Contoso Entra'],
    ['Issuer', `${entra.origin}/organizations/v2.0`],
    ['Client id', 'portico'],
    ['Client secret', 'a secret'],
    ['Tenant ids', '11111111-1111-4111-8111-111111111111'],
    ['Mail domains', 'contoso.example, contoso-foods.example'],
  ] as const)
    await page.getByLabel(label, { exact: false }).first().fill(value);
  await visitor.looksAtPage('providers-01-new');
  await press(page, 'Add a sign-in provider');
  await page.waitForURL(/\/sign-in-providers$/);
  await page.getByRole('heading', { name: 'Contoso Entra' }).waitFor();
  await visitor.looksAtPage('providers-02-to-prove');

  const url = `/api/v1/organizations/${contoso}/sign-in-providers`;
  const [provider] = (await cara.browser.get(url)).body.items;
  for (const { recordName, recordText } of provider.domains) names.records.set(recordName, recordText);
  await press(page, 'Look for the records now');
  await page.getByText('contoso.example is proved', { exact: false }).first().waitFor();
  await visitor.looksAtPage('providers-03-proved');

  const stranger = await Visitor.arrive(browser, site.url, { narrow: true });
  await stranger.page.goto('/sign-in');
  await stranger.page.getByRole('textbox', { name: 'E-mail address' }).fill('bo@contoso.example');
  const offer = stranger.page.getByRole('link', { name: 'Sign in with Contoso Entra' });
  await offer.waitFor();
  expect(await offer.getAttribute('href')).toMatch(new RegExp(`^/auth/${provider.id}/start`));
  await stranger.looksAtPage('providers-04-sign-in');
});

test('the key of an authenticator app is shown as a picture for its camera', {
  timeout: 120_000,
}, async () => {
  const ana = await world.addAccount({ name: 'Ana Lopes' });
  const visitor = await Visitor.arrive(browser, site.url, { session: ana.browser.cookies.portico_session });
  await visitor.page.goto('/account');
  await press(visitor.page, 'Set up an authenticator app');
  await visitor.page.getByRole('img', { name: /QR code of the key below/ }).waitFor();
  await visitor.looksAtPage('providers-05-authenticator');
});
