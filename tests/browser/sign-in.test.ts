import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Visitor } from '../harness/browser.ts';
import { openBrowser } from '../harness/chromium.ts';
import { serveWorld } from '../harness/served-world.ts';
import { plugIn } from '../harness/virtual-authenticator.ts';
import { type PersonIn, startWorld, type World } from '../harness/world.ts';
import { press } from './steps.ts';

let world: World;
let site: { url: string; close(): Promise<void> };
let browser: Browser;
let ana: PersonIn;

beforeAll(async () => {
  world = await startWorld();
  [site, browser] = await Promise.all([serveWorld(world), openBrowser()]);
  const partner = await world.addOrganization('partner', { name: 'Fabrikam Consulting' });
  ana = await world.addPerson(partner, ['administrator'], {
    name: 'Ana Lopes',
    signInName: 'ana@fabrikam.example',
  });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await world?.close();
}, 60_000);

const arrive = (person?: { browser: { cookies: Record<string, string> } }) =>
  Visitor.arrive(browser, site.url, { session: person?.browser.cookies.portico_session });

test('a person adds a passkey, names it, and signs in with it and nothing else', {
  timeout: 120_000,
}, async () => {
  const visitor = await arrive(ana);
  const { page } = visitor;
  const authenticator = await plugIn(page);
  await page.goto('/account');
  await page.getByText('You have none yet.').waitFor();
  await press(page, 'Add a passkey');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Laptop of the office');
  await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const row = page.getByRole('list', { name: 'Passkeys' }).getByRole('listitem');
  await row.filter({ hasText: 'Laptop of the office' }).waitFor();
  expect(await authenticator.credentials()).toBe(1);
  await row.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('My laptop');
  await page.getByRole('dialog').getByRole('button', { name: 'Save the name' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await row.filter({ hasText: 'My laptop' }).waitFor();
  await visitor.looksAtPage('sign-in-01-account');

  await authenticator.refuse(true);
  await page.goto('/sign-in?returnTo=/account');
  await page.context().clearCookies();
  await page.reload();
  await press(page, 'Sign in with a passkey');
  await page.getByText('No passkey was chosen.').waitFor();
  await visitor.looksAtPage('sign-in-02-refused');
  await authenticator.refuse(false);
  await press(page, 'Sign in with a passkey');
  await page.waitForURL(/\/account$/);
  await row.filter({ hasText: 'My laptop' }).waitFor();
  await visitor.leave();
});
