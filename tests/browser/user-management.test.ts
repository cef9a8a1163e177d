import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Visitor } from '../harness/browser.ts';
import { openBrowser } from '../harness/chromium.ts';
import { addCustomerService } from '../harness/customer-services.ts';
import { newKeys } from '../harness/programs.ts';
import { serveWorld } from '../harness/served-world.ts';
import { startWorld, type World } from '../harness/world.ts';
import { addPasskey, labelled, press } from './steps.ts';

let world: World;
let server: Awaited<ReturnType<typeof serveWorld>>;
let browser: Browser;
let ana: Visitor;
let base: string;
let accountId: string;
let organizationId: string;

beforeAll(async () => {
  world = await startWorld();
  [server, browser] = await Promise.all([serveWorld(world), openBrowser()]);
  ({ organizationId } = await addCustomerService(world, { provisioned: true, activated: true }));
  const person = await world.addPerson(organizationId, ['administrator'], { name: 'Ana Lopes' });
  accountId = person.accountId;
  base = `/customer/${organizationId}/people`;
  ana = await Visitor.arrive(browser, server.url, { session: person.browser.cookies.portico_session });
}, 180_000);
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await ana.showsFailure('user-management');
});
afterAll(async () => {
  await ana?.leave();
  await browser?.close();
  await server?.close();
  await world.close();
}, 60_000);

const heading = (name: string | RegExp) => ana.page.getByRole('heading', { name, level: 1 }).waitFor();

const peopleFile = (...rows: string[]) => ({
  name: 'people.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['First name,Last name,E-mail,Roles', ...rows, ''].join('\n')),
});

test('PP-87: an administrator makes a system user with a key and roles, and its page says how it gets a token', {
  timeout: 120_000,
}, async () => {
  const { page } = ana;
  await page.goto(base);
  await heading('User Management');
  await page.getByRole('link', { name: 'New System User' }).click();
  await heading('New System User');
  await ana.looksAtPage('system-user-new');
  await labelled(page, 'Name').fill('Nightly export');
  await page.getByLabel('Available roles').selectOption('Designer');
  await page.getByRole('button', { name: 'Select the marked roles' }).click();
  await labelled(page, 'Public key').fill(newKeys().publicKey);
  await labelled(page, 'Name of the key').fill('Server 1');
  await press(page, 'Save');
  await heading('Nightly export');
  await page.getByText('Server 1').first().waitFor();
  await page.getByText('client_credentials').first().waitFor();
  await ana.looksAtPage('system-user');
  await page.getByRole('link', { name: 'System users' }).first().click();
  await heading('System users');
  await page.getByRole('link', { name: 'Nightly export' }).waitFor();
  await ana.looksAtPage('system-users');
});

test('PP-77: an administrator adds users from a file after seeing what becomes of each row', {
  timeout: 120_000,
}, async () => {
  const { page } = ana;
  await page.goto(`${base}/import`);
  await heading('Add users from a file');
  await labelled(page, 'File').setInputFiles(
    peopleFile('Ben,Okafor,ben@contoso.example,Designer', 'Dan,,dan@contoso.example,'),
  );
  await page.getByText('1 user will be added.').waitFor();
  await page.getByText('Last name: Enter the last name.').first().waitFor();
  await ana.looksAtPage('people-import-plan');
  await press(page, 'Add 1 user');
  await page.getByText('1 user was added.').waitFor();
  await page.getByRole('button', { name: 'Download the rows that cannot go in' }).waitFor();
  await page.goto(base);
  await page.getByRole('link', { name: 'Ben Okafor' }).waitFor();
  await ana.looksAtPage('user-management');
});

test('PP-77: a file goes again by itself after its sender has proved who they are, and is chosen once', {
  timeout: 120_000,
}, async () => {
  const { page } = ana;
  await addPasskey(page);
  await world.db
    .updateTable('sessions')
    .set({ proved_at: new Date(world.clock.now().getTime() - 3_600_000) })
    .where('account_id', '=', accountId)
    .execute();
  await page.goto(`${base}/import`);
  await labelled(page, 'File').setInputFiles(peopleFile('Zoe,Lind,zoe@contoso.example,Designer'));
  const dialog = page.getByRole('dialog', { name: 'Confirm that it is you' });
  await page.getByText('1 user will be added.').waitFor();
  await press(page, 'Add 1 user');
  await dialog.getByRole('button', { name: 'Confirm with a passkey' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('1 user was added.').waitFor();
  await page.goto(base);
  await page.getByRole('link', { name: 'Zoe Lind' }).waitFor();
});

test('an administrator sees who lacks a second factor', { timeout: 60_000 }, async () => {
  const { page } = ana;
  await page.goto(`${base}/sign-in`);
  await heading('Second factor');
  await page.getByText('Ben Okafor').first().waitFor();
  await ana.looksAtPage('second-factor');
  expect(await page.getByLabel('From this day on').isVisible()).toBe(true);
});

test('PP-77, PP-81: a user is saved and invited in one click', { timeout: 60_000 }, async () => {
  const { page } = ana;
  await page.goto(`${base}/new`);
  await heading('Add New User');
  await labelled(page, 'First name').fill('Ivo');
  await labelled(page, 'Last name').fill('Kos');
  await labelled(page, 'Sign-in account').fill('ivo@contoso.example');
  await labelled(page, 'Contact e-mail address').fill('ivo@contoso.example');
  await ana.looksAtPage('user-new');
  await press(page, 'Save and send invitation');
  await heading('User Management');
  await page.getByText('ivo@contoso.example').first().waitFor();
  const mails = world.db.selectFrom('mails').select('kind').where('recipient', '=', 'ivo@contoso.example');
  expect(await mails.execute()).toHaveLength(1);
});

test.each([
  ['light', false],
  ['dark', true],
])(
  'PP-86: of an invitation that came back its page says why, and what to do (%s)',
  { timeout: 90_000 },
  async (colours, dark) => {
    const address = `lost.${colours}@contoso.example`;
    const url = `/api/v1/organizations/${organizationId}/people`;
    const names = {
      firstName: 'Lena',
      lastName: `Lost ${colours}`,
      signInName: address,
      contactEmail: address,
    };
    const { browser: own } = await world.addPerson(organizationId, ['administrator'], { name: 'Eva Novak' });
    const { body } = await own.post(url, { ...names, serviceRoles: [] });
    expect((await own.post(`${url}/${body.id}/invitation`)).status).toBeLessThan(300);
    const at = world.clock.now();
    await world.db
      .updateTable('mails')
      .set({
        state: 'sent',
        sent_at: at,
        bounced_at: at,
        bounce: `550 5.1.1 <${address}>: Recipient address rejected: User unknown`,
      })
      .where('recipient', '=', address)
      .execute();
    const visitor = await Visitor.arrive(browser, server.url, {
      dark,
      session: own.cookies.portico_session,
    });
    await visitor.page.goto(`${base}/${body.id}`);
    await visitor.page.getByText('it has reached nobody', { exact: false }).waitFor();
    await visitor.page.getByText(`The mail has not arrived at ${address}.`, { exact: false }).waitFor();
    await visitor.page.getByRole('button', { name: 'Make a code to read out' }).waitFor();
    await visitor.looksAtPage(`bounced-${colours}`);
    await visitor.page.getByRole('button', { name: 'Send again' }).click();
    await visitor.page.getByText('the former link has stopped working', { exact: false }).waitFor();
    await visitor.page.getByRole('button', { name: 'Send again' }).waitFor({ state: 'detached' });
    const sent = world.db.selectFrom('mails').select('bounced_at').where('recipient', '=', address);
    expect((await sent.orderBy('id').execute()).map((mail) => mail.bounced_at !== null)).toEqual([
      true,
      false,
    ]);
    await visitor.leave();
  },
);
