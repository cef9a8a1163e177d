import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { NUMBERS, partnersFile } from '../../src/demo/registry-file.ts';
import { installationStory } from '../harness/browser-story.ts';
import {
  addFactorOfStaff,
  confirmPlan,
  createAccount,
  labelled,
  press,
  readMail,
  selectRow,
} from './steps.ts';

/** Registration as a conversation, as people have it; each part needs the one before it. */
const story = installationStory('registration', { inOrder: true });

const WARNING = /Northwind Partners has no second administrator\. If Noor Haddad leaves, nobody can get in\./;
const place = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

test('the operator sets the installation up and imports the partners', { timeout: 180_000 }, async () => {
  const [, token] = await story.says(/\/setup#(\S+)/);
  const { page } = await story.arrives('olga');
  await page.goto(`/setup#${token}`);
  await page.getByLabel('Name of your company').fill('Contoso Cloud');
  await page.getByLabel('Your name').fill('Olga Petrova');
  await page.getByLabel('E-mail address').fill('olga@contoso.example');
  await page.getByLabel('Choose a password').fill('a password of the story');
  await page.getByRole('button', { name: 'Make the operator' }).click();
  await page.waitForURL(/\/(organizations|operations|support)/);
  await addFactorOfStaff(page);
  await press(page, /Operations/);
  const file = { name: 'partners.csv', mimeType: 'text/csv', buffer: Buffer.from(partnersFile()) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('heading', { name: 'What will happen' }).waitFor();
  await press(page, 'Import');
  await page
    .getByText(/rows were added/)
    .first()
    .waitFor();
});

test('PP-1, PP-6 a visitor finds the way in, and whom the registry does not know checks a number and learns nothing', {
  timeout: 120_000,
}, async () => {
  const eve = await story.arrives('eve');
  const { page } = eve;
  await page.goto('/');
  for (const name of ['For Partners', 'For Customers', 'Sign in']) {
    await page.getByRole('link', { name }).first().waitFor();
  }
  await page.getByRole('link', { name: 'For Partners' }).first().click();
  await press(page, 'Register now');
  await press(page, 'Create a sign-in account');
  await createAccount(page, { name: 'Eve Hart', address: 'eve@elsewhere.example' });
  await page.getByText(/does not know your sign-in account/).waitFor();
  const findings = async (number: string) => {
    await labelled(page, 'Partner number').fill(number);
    await press(page, 'Check');
    await page.getByRole('heading', { name: `The registry about ${number}` }).waitFor();
    return page.getByRole('list', { name: 'Facts of the registration' }).innerText();
  };
  const known = await findings(NUMBERS.northwind);
  expect(known).toContain('Organization: does not match');
  expect(known).toContain('Schedule C: not told yet');
  await eve.looksAtPage('registration-01-unknown');
  expect(await findings('P-9999')).toBe(known);
});

test('PP-4, PP-12, PP-13 a partner reads what matches, registers, and is warned that nobody else can get in', {
  timeout: 120_000,
}, async () => {
  const noor = await story.arrives('noor');
  const { page } = noor;
  await page.goto('/partner/register');
  await press(page, 'Create a sign-in account');
  await createAccount(page, { name: 'Noor Haddad', address: 'noor@northwind.example' });
  await page.getByText('Certified partner: matches').waitFor();
  await page.getByLabel('Street').fill('20 Quay Street');
  await page.getByLabel('City').fill('Bristol');
  await page.getByLabel('Postal code').fill('BS1 4DJ');
  await page.getByLabel('Phone').fill('+44 117 496 0100');
  await page.getByLabel('First name').fill('Noor');
  await page.getByLabel('Last name').fill('Haddad');
  await noor.looksAtPage('registration-02-checklist');
  await page.getByRole('button', { name: 'Register now' }).click();
  await confirmPlan(page, 'Register now');
  await page.getByRole('heading', { name: /Getting Started – Partner Portal/ }).waitFor();
  await page.getByRole('link', { name: 'Create a new customer' }).waitFor();
  await page.getByText(WARNING).waitFor();
  await noor.looksAtPage('registration-03-warning');
});

test('PP-8, PP-10 a colleague is refused with the checklist, sees a masked administrator and requests access', {
  timeout: 120_000,
}, async () => {
  const nils = await story.arrives('nils');
  const { page } = nils;
  await page.goto('/partner/register');
  await press(page, 'Create a sign-in account');
  await createAccount(page, { name: 'Nils Berg', address: 'nils@northwind.example' });
  await page.getByText(/N•+ H•+/).waitFor();
  await page.getByLabel('Note to the administrators').fill('I take over the retail customers.');
  await page.getByRole('button', { name: 'Request access' }).click();
  await page.getByText(/Your request is waiting since/).waitFor();
  await nils.looksAtPage('registration-04-waiting');
});

test('PP-9, PP-10 the administrator approves as administrator, and the warning goes', {
  timeout: 120_000,
}, async () => {
  const noor = story.person('noor');
  const { page } = noor;
  await place(page, 'People');
  await page.getByText(WARNING).waitFor();
  await labelled(page, 'Role').selectOption('administrator');
  await noor.looksAtPage('registration-05-people');
  await press(page, 'Approve');
  await confirmPlan(page, 'Approve');
  await page.getByText('Nils Berg has access now.').first().waitFor();
  await page.getByText(WARNING).waitFor({ state: 'detached' });
});

test('PP-9 a colleague is invited, gets another role and is removed', { timeout: 120_000 }, async () => {
  const noor = story.person('noor');
  const { page } = noor;
  await press(page, 'Add a colleague');
  await page.getByRole('heading', { name: 'Add a colleague', level: 1 }).waitFor();
  await page.getByLabel('First name').fill('Bea');
  await page.getByLabel('Last name').fill('Stone');
  await page.getByLabel('Sign-in account').fill('bea@northwind.example');
  await page.getByLabel('Contact e-mail address').fill('bea@northwind.example');
  await noor.looksAtPage('registration-06-add-colleague');
  await press(page, 'Add and invite');
  await page
    .getByText(/The invitation of Bea Stone is on its way/)
    .first()
    .waitFor();
  expect(await readMail(page, 'bea@northwind.example', /invited/)).toContain('as member');
  await selectRow(page, 'Bea Stone');
  await press(page, 'Change');
  await page.getByRole('heading', { name: 'Bea Stone', level: 1 }).waitFor();
  await labelled(page, 'Role').selectOption('reader');
  await noor.looksAtPage('registration-07-change');
  await press(page, 'Save');
  await confirmPlan(page, 'Save');
  await page.getByText('Bea Stone was saved.').first().waitFor();
  await selectRow(page, 'Bea Stone');
  await press(page, 'Remove');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByText('Bea Stone was removed.').first().waitFor();
});

test('an operator publishes versions, and an administrator accepts what is asked before going on', {
  timeout: 180_000,
}, async () => {
  const olga = story.person('olga');
  await place(olga.page, 'Agreements');
  await publish(olga.page, { kind: 'partner-terms', title: 'Partner terms', audience: 'Partners' });
  await publish(olga.page, { kind: 'terms', title: 'Terms of service', audience: 'Customers' });
  await olga.looksAtPage('registration-08-agreements');
  await olga.page.getByRole('link', { name: 'Terms of service, version 2.0' }).click();
  await olga.page.getByRole('tab', { name: 'What changed?' }).click();
  await olga.page.getByText('Removed').first().waitFor();
  await olga.looksAtPage('registration-09-changes');

  const nils = story.person('nils');
  const { page } = nils;
  await page.goto('/organizations');
  await page.getByRole('heading', { name: 'Before you go on' }).waitFor();
  await nils.looksAtPage('registration-10-asked');
  await press(page, 'Accept and go on');
  await page
    .getByText(/Accept Partner terms to go on/)
    .first()
    .waitFor();
  await page.getByLabel(/I have read and accept Partner terms/).check();
  await press(page, 'Accept and go on');
  await page.getByRole('heading', { name: /Getting Started/ }).waitFor();
  await place(page, 'Agreements');
  await page.getByText('Partner terms, version 2.0').first().waitFor();
  await nils.looksAtPage('registration-11-accepted');
  const noor = story.person('noor');
  await noor.page.goto('/organizations');
  await noor.page.getByRole('heading', { name: /Getting Started/ }).waitFor();
});

async function publish(
  page: Page,
  { kind, title, audience }: { kind: string; title: string; audience: string },
) {
  await press(page, 'Publish a version');
  await page.getByRole('heading', { name: 'Publish a version', level: 1 }).waitFor();
  await labelled(page, 'Kind').selectOption(kind);
  await labelled(page, 'Version').fill('2.0');
  await labelled(page, 'Holds from').fill(new Date().toISOString().slice(0, 10));
  await page.getByRole('checkbox', { name: audience }).check();
  await labelled(page, 'Title').fill(title);
  await labelled(page, 'Text').fill(`# ${title}\n\nWe answer within 30 days.\n\n- You keep your customers.`);
  await press(page, 'Publish');
  await page.getByText(`${title} 2.0 is published.`).first().waitFor();
}
