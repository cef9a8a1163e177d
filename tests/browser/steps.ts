import type { Locator, Page } from 'playwright-core';
import { nextCode } from '../harness/authenticator-app.ts';
import type { TestClock } from '../harness/test-clock.ts';
import { plugIn } from '../harness/virtual-authenticator.ts';

/** What several people of a story do in the same way. */
export const PASSWORD = 'a password of the story';

/** Opens the built-in mailbox in another window and gives the text of the newest mail to this address. */
export async function readMail(page: Page, recipient: string, subject: RegExp): Promise<string> {
  const mailbox = await page.context().newPage();
  await mailbox.goto('/mailbox');
  await mailbox.getByRole('searchbox').fill(recipient);
  const mails = mailbox.getByRole('row').or(mailbox.getByRole('listitem')).filter({ hasText: recipient });
  await mails.getByRole('link', { name: subject }).first().click();
  await mailbox.getByText(/— Portico/).waitFor();
  const text = (await mailbox.getByRole('main').textContent()) ?? '';
  await mailbox.close();
  return text;
}

type NewPerson = { name: string; address: string };

/** Makes an account on the page that stands open: address, code from the mail, name, passkey. */
export async function createAccount(page: Page, person: NewPerson) {
  await plugIn(page);
  await beginAccount(page, person);
  await press(page, 'Create the account with a passkey');
}

/** The same with a password. */
export async function createAccountWithPassword(page: Page, person: NewPerson) {
  await beginAccount(page, person);
  await page.getByRole('button', { name: 'Choose a password instead' }).click();
  await page.getByLabel('Choose a password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create the account', exact: true }).click();
}

/** The same up to what signs the person in. */
export async function beginAccount(page: Page, person: NewPerson) {
  await page.getByLabel('E-mail address').fill(person.address);
  await page.getByRole('button', { name: 'Send the code' }).click();
  await enterMailedCode(page, person.address);
  await page.getByLabel('Your name').fill(person.name);
}

/** Enters the code of the newest mail to this address. */
export async function enterMailedCode(page: Page, address: string) {
  await page.getByLabel('Code from the mail').waitFor();
  const mail = await readMail(page, address, /code|address/i);
  await page.getByLabel('Code from the mail').fill(/\b(\d{8})\b/.exec(mail)?.[1] ?? '');
}

/** Adds a passkey to the own account. Afterwards the page before stands open again. */
export async function addPasskey(page: Page) {
  const before = page.url();
  await plugIn(page);
  await page.goto('/account');
  await press(page, 'Add a passkey');
  await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.goto(before);
}

/** What the vendor asks of its staff: a passkey, and to come in with it; the browser offers it by itself. */
export async function addFactorOfStaff(page: Page) {
  await addPasskey(page);
  await page.context().clearCookies();
  await page.goto('/sign-in?returnTo=/organizations');
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
}

/** On the page of the own account; gives the app, which tells its next code. */
export async function setUpAuthenticator(page: Page, clock: TestClock): Promise<() => string> {
  const dialog = page.getByRole('dialog');
  await press(page, 'Set up an authenticator app');
  const secret = (await dialog.getByText(/^[A-Z2-7]{32}$/).textContent()) ?? '';
  const app = () => nextCode(secret, clock);
  await dialog.getByRole('textbox', { name: 'Code of the app' }).fill(app());
  await dialog.getByRole('button', { name: 'Turn it on' }).click();
  await dialog.getByRole('button', { name: 'I have kept them' }).click();
  await dialog.waitFor({ state: 'detached' });
  return app;
}

/** Follows a command, whether it leads somewhere (link) or does something (button). */
export async function press(page: Page, name: string | RegExp) {
  const exact = typeof name === 'string';
  const named = (role: 'link' | 'button') => page.getByRole('main').getByRole(role, { name, exact });
  await named('link').or(named('button')).first().click();
}

/** Gives a command of the page, wherever the width has put it. */
export async function command(page: Page, name: string) {
  const pane = page.getByRole('list', { name: 'Commands' }).first();
  const shown = pane
    .getByRole('button', { name, exact: true })
    .or(pane.getByRole('link', { name, exact: true }));
  const more = pane.getByRole('button', { name: 'More commands' });
  await shown.or(more).first().waitFor();
  if (await shown.first().isVisible()) return shown.first().click();
  await more.click();
  await pane.getByRole('menuitem', { name, exact: true }).click();
}

/** Goes to a place of the portal; on a phone the places are behind a button. */
export async function goTo(page: Page, place: string) {
  const menu = page.getByRole('banner').getByRole('button', { name: 'Menu' });
  const link = page.getByRole('navigation').getByRole('link', { name: place, exact: true });
  await menu.or(link).first().waitFor();
  if (await menu.isVisible()) await menu.click();
  await link.first().click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The link of an invitation in the text of a mail. */
export const linkIn = (mail: string) => /https?:\S+\/invitation#[\w-]+/.exec(mail)?.[0] ?? '';

/** Reads what will happen, and does it. */
export async function confirmPlan(page: Page, name: string) {
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('heading', { name: 'What will happen' }).waitFor();
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Types into a field with a list and takes the choice of this name. */
export async function chooseIn(page: Page, label: string, choice: string) {
  await labelled(page, label).pressSequentially(choice);
  await page.getByRole('option', { name: choice, exact: true }).click();
}

/** Ticks the row of a list. */
export async function selectRow(page: Page, name: string) {
  await page.getByRole('checkbox', { name: new RegExp(name) }).check();
}

/** The field with just this label, which carries an asterisk when it is required. */
export function labelled(place: Page | Locator, label: string): Locator {
  return place.getByLabel(new RegExp(`^${label.replaceAll('/', '\\/')}\\s*\\*?$`));
}
