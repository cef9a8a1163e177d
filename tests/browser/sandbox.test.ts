import { expect, test } from 'vitest';
import type { Visitor } from '../harness/browser.ts';
import { worldStory } from '../harness/browser-story.ts';
import { press } from './steps.ts';

const story = worldStory('sandbox');

test('PP-37, PP-41: a partner makes a sandbox, moves it by 90 days, and sees the mails and the inactivated customer', {
  timeout: 300_000,
}, async () => {
  const { world } = story;
  const partnerId = await world.addOrganization('partner', { name: 'Fabrikam' });
  const ana = await story.arrives(await world.addPerson(partnerId, ['administrator'], { name: 'Ana Silva' }));
  await makes(ana, partnerId);
  await moves(ana);
  await looksAround(ana);
});

async function makes(ana: Visitor, partnerId: string) {
  const { page } = ana;
  await page.goto(`/partner/${partnerId}/getting-started`);
  await page.getByRole('main').getByRole('link', { name: 'Sandbox' }).click();
  await page.getByText('Your organization has no sandbox yet.').waitFor();
  await ana.looksAtPage('sandbox-none');
  await press(page, 'Make a sandbox');
  await page.getByRole('heading', { name: 'Clock' }).waitFor();
  await page.getByText('The clock has not been moved yet.').waitFor();
  await ana.looksAtPage('sandbox-new');
}

async function moves({ page }: Visitor) {
  await press(page, '90 days');
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText('Customer Alpine Ski House was inactivated').waitFor();
  await dialog.getByRole('button', { name: 'Move the clock' }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function looksAround(ana: Visitor) {
  const { page } = ana;
  const happened = page.getByRole('region', { name: 'What happened' });
  await happened.getByText('Customer Alpine Ski House was inactivated').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '90 days' }).waitFor();
  await page.getByText('[Sandbox] Alpine Ski House ends in 30 days').last().click();
  await page.locator('details[open]').getByText('It went to nobody.').waitFor();
  await ana.looksAtPage('sandbox-moved');
  await page.getByRole('link', { name: 'Customers', exact: true }).first().click();
  await page.getByRole('heading', { name: 'Customers', level: 1 }).waitFor();
  const band = await page.getByText('Sandbox: nothing here is real').textContent();
  const year = new Date(Date.now() + 90 * 86_400_000).getFullYear();
  expect(band).toContain(String(year));
  await ana.looksAtPage('sandbox-customers');
}
