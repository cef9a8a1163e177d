import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../src/platform/identity/passwords.ts';
import { nextCode } from '../harness/authenticator-app.ts';
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

  // Some time later she does what matters much.
  await world.db
    .updateTable('sessions')
    .set({ proved_at: new Date(world.clock.now().getTime() - 3_600_000) })
    .where('account_id', '=', ana.accountId)
    .execute();
  await page.goto(`/partner/${ana.organizationId}/people/new`);
  await page.getByLabel('First name').fill('Bea');
  await page.getByLabel('Last name').fill('Stone');
  await page.getByLabel('Sign-in account').fill('bea@fabrikam.example');
  await page.getByLabel('Contact e-mail address').fill('bea@fabrikam.example');
  await press(page, 'Add and invite');
  const dialog = page.getByRole('dialog', { name: 'Confirm that it is you' });
  await dialog.getByRole('button', { name: 'Confirm with a passkey' }).waitFor();
  await visitor.looksAtPage('sign-in-05-step-up');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('This needs a fresh proof that it is you.').first().waitFor();
  expect(await page.getByLabel('First name').inputValue()).toBe('Bea');
  await press(page, 'Add and invite');
  await dialog.getByRole('button', { name: 'Confirm with a passkey' }).click();
  await page
    .getByText(/The invitation of Bea Stone is on its way/)
    .first()
    .waitFor();
  await page.goto('/account');
  const sessions = page.getByRole('list', { name: 'Where you are signed in' }).getByRole('listitem');
  await sessions.filter({ hasText: '(this one)' }).waitFor();
  await visitor.looksAtPage('sign-in-06-sessions');
  await press(page, 'End all others');
  await expect.poll(() => sessions.count()).toBe(1);
  await visitor.leave();
});

test('with an authenticator app the password asks for a code, and a recovery code helps when the app is lost', {
  timeout: 120_000,
}, async () => {
  const password = 'sieben blaue lampen';
  const eva = await world.addAccount({ name: 'Eva Berg', signInName: 'eva@fabrikam.example' });
  const at = { account_id: eva.accountId, created_at: new Date() };
  await world.db
    .updateTable('accounts')
    .set({ password_hash: await hashPassword(password) })
    .where('id', '=', eva.accountId)
    .execute();
  await world.db
    .insertInto('identities')
    .values({ issuer: 'portico', subject: eva.signInName, ...at })
    .execute();
  const visitor = await arrive(eva);
  const { page } = visitor;
  const dialog = page.getByRole('dialog');
  await page.goto('/account');
  await press(page, 'Set up an authenticator app');
  const secret = (await dialog.getByText(/^[A-Z2-7]{32}$/).textContent()) ?? '';
  await dialog.getByRole('textbox', { name: 'Code of the app' }).fill(nextCode(secret, world.clock));
  await dialog.getByRole('button', { name: 'Turn it on' }).click();
  const codes = dialog.getByRole('list', { name: 'Your recovery codes' }).getByRole('listitem');
  await codes.first().waitFor();
  expect(await codes.count()).toBe(10);
  const [code = ''] = await codes.allTextContents();
  await visitor.looksAtPage('sign-in-03-recovery-codes');
  await dialog.getByRole('button', { name: 'I have kept them' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('10 recovery codes are left.').waitFor();

  for (const entered of [() => code, () => nextCode(secret, world.clock)]) {
    await page.context().clearCookies();
    await page.goto('/sign-in?returnTo=/account');
    await page.getByLabel('E-mail address').fill(eva.signInName);
    await page.getByLabel(/^Password/).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('Your account asks for one more proof.').waitFor();
    await visitor.looksAtPage('sign-in-04-second-step');
    await page.getByRole('textbox', { name: 'Code' }).fill(entered());
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('9 recovery codes are left.').waitFor();
  }
  await visitor.leave();
});

test('whoever opens a page of an organization with another account reads which one is in use, and switches', {
  timeout: 120_000,
}, async () => {
  const northwind = await world.addOrganization('partner', { name: 'Northwind Partners' });
  const noor = await world.addPerson(northwind, ['administrator'], {
    name: 'Noor Haddad',
    signInName: 'noor@northwind.example',
  });
  const visitor = await arrive(noor);
  const { page } = visitor;
  await page.goto(`/partner/${ana.organizationId}/people`);
  await page.getByRole('heading', { name: 'You are signed in with another account' }).waitFor();
  await page.getByText('You are signed in as Noor Haddad (noor@northwind.example)').waitFor();
  await visitor.looksAtPage('sign-in-07-other-account');
  await press(page, 'Sign out and switch');
  await page.waitForURL(
    (url) =>
      url.pathname === '/sign-in' &&
      url.searchParams.get('returnTo') === `/partner/${ana.organizationId}/people`,
  );
  expect((await noor.browser.get('/api/v1/me')).status).toBe(401);
  await visitor.leave();
});
