import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Visitor } from '../harness/browser.ts';
import { openBrowser } from '../harness/chromium.ts';
import { type EntraStandIn, startEntra } from '../harness/entra.ts';
import { type NameServer, startNameServer } from '../harness/name-server.ts';
import { serveWorld } from '../harness/served-world.ts';
import { PASSWORD, signUp } from '../harness/sign-in.ts';
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

test('a provider is edited, rests and comes back; the vendor sees everybody’s; an administrator signs a person out', {
  timeout: 240_000,
}, async () => {
  const adatum = await world.addOrganization('customer', { name: 'Adatum Corporation' });
  const cara = await world.addPerson(adatum, ['administrator'], { name: 'Cara Campos' });
  const bo = await world.addPerson(adatum, ['user'], { name: 'Bo Li' });
  const url = `/api/v1/organizations/${adatum}/sign-in-providers`;
  const { body } = await cara.browser.post(url, {
    ...{ name: 'Adatum Entra', kind: 'entra', issuer: `${entra.origin}/organizations/v2.0` },
    ...{ clientId: 'adatum', clientSecret: 'a secret', domains: ['adatum.example'] },
    tenants: ['11111111-1111-4111-8111-111111111111'],
  });
  const visitor = await Visitor.arrive(browser, site.url, { session: cara.browser.cookies.portico_session });
  const { page } = visitor;
  await page.goto(`/customer/${adatum}/sign-in-providers`);
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.waitForURL(new RegExp(`${body.id}$`));
  await page.getByRole('textbox', { name: 'Name' }).fill('Adatum work account');
  await visitor.looksAtPage('providers-06-edit');
  await press(page, 'Save');
  await page.waitForURL(/\/sign-in-providers$/);
  await page.getByRole('heading', { name: 'Adatum work account' }).waitFor();
  await page.locator('button[aria-disabled=true]', { hasText: 'Demand it' }).focus();
  await page.getByText('None of its mail domains is proved.').first().waitFor();
  await visitor.looksAtPage('providers-07-not-demanded');
  await press(page, 'Disable');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disable' }).click();
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await page.getByText('Disabled: nobody signs in with it.').waitFor();
  await visitor.looksAtPage('providers-08-rests');

  const { id: boId } = await world.db
    .selectFrom('people')
    .select('id')
    .where('account_id', '=', bo.accountId)
    .executeTakeFirstOrThrow();
  await page.goto(`/customer/${adatum}/people/${boId}`);
  await press(page, 'Sign out everywhere');
  await visitor.looksAtPage('providers-09-sign-out');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByText('1 session has ended.').waitFor();
  expect((await bo.browser.get('/api/v1/me')).status).toBe(401);

  const vendor = await world.addOrganization('vendor');
  const olga = await world.addPerson(vendor, ['operator', 'support'], { name: 'Olga Orlova' });
  const desk = await Visitor.arrive(browser, site.url, { session: olga.browser.cookies.portico_session });
  for (const portal of ['operations', 'support']) {
    await desk.page.goto(`/${portal}/${vendor}/sign-in-providers`);
    await desk.page.getByText('Adatum work account').first().waitFor();
    await desk.looksAtPage(`providers-10-everywhere-${portal}`);
  }
  const sam = await world.addPerson(vendor, ['support'], { name: 'Sam Support' });
  await desk.page.goto(`/operations/${vendor}/staff`);
  await press(desk.page, 'Sign everybody out');
  const asking = desk.page.getByRole('dialog');
  await asking.getByRole('textbox', { name: 'Why' }).fill('A laptop of the office was stolen.');
  await desk.looksAtPage('providers-11-sign-out-staff');
  await asking.getByRole('button', { name: 'Sign everybody out' }).click();
  await asking.waitFor({ state: 'detached' });
  await desk.page.getByText('1 session has ended.').waitFor();
  expect((await sam.browser.get('/api/v1/me')).status).toBe(401);
});

test('a password is changed with the present one, and asked for again where something matters much', {
  timeout: 120_000,
}, async () => {
  const account = world.visitor();
  await signUp(world, account, 'pat@password.example');
  const visitor = await Visitor.arrive(browser, site.url, { session: account.cookies.portico_session });
  const { page } = visitor;
  await page.goto('/account');
  await page.getByRole('link', { name: 'Change the password' }).click();
  await page.getByLabel('Present password').fill(PASSWORD);
  await page.getByLabel('Choose a password').fill('vier rote fahnen');
  await visitor.looksAtPage('providers-11-change-password');
  await press(page, 'Change the password');
  await page.getByText('Your password is changed.', { exact: false }).waitFor();
  await world.db
    .updateTable('sessions')
    .set({ proved_at: new Date(0) })
    .execute();
  await press(page, 'Set up an authenticator app');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Your password').fill('vier rote fahnen');
  await visitor.looksAtPage('providers-12-password-again');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await dialog.getByLabel('Your password').waitFor({ state: 'detached' });
});
