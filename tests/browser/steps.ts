import type { Locator, Page } from 'playwright-core';

/** What several people of a story do in the same way. */
export const PASSWORD = 'a password of the story';

/** Opens the built-in mailbox in another window and gives the text of the newest mail to this address. */
export async function readMail(page: Page, recipient: string, subject: RegExp): Promise<string> {
  const mailbox = await page.context().newPage();
  await mailbox.goto('/mailbox');
  await mailbox.getByRole('searchbox').fill(recipient);
  await mailbox.getByRole('main').getByRole('link', { name: subject }).first().click();
  await mailbox.getByText(/— Portico/).waitFor();
  const text = (await mailbox.getByRole('main').textContent()) ?? '';
  await mailbox.close();
  return text;
}

/** Makes an account on the page that stands open: address, code from the mail, name, password. */
export async function createAccount(page: Page, person: { name: string; address: string }) {
  await page.getByLabel('E-mail address').fill(person.address);
  await page.getByRole('button', { name: 'Send the code' }).click();
  await page.getByLabel('Code from the mail').waitFor();
  const mail = await readMail(page, person.address, /code/i);
  const code = /\b(\d{8})\b/.exec(mail)?.[1] ?? '';
  await page.getByLabel('Code from the mail').fill(code);
  await page.getByLabel('Your name').fill(person.name);
  await page.getByLabel('Choose a password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create the account' }).click();
}

/** Follows a command, whether it leads somewhere (link) or does something (button). */
export async function press(page: Page, name: string | RegExp) {
  const exact = typeof name === 'string';
  const named = (role: 'link' | 'button') => page.getByRole('main').getByRole(role, { name, exact });
  await named('link').or(named('button')).first().click();
}

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
