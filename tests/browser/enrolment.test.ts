import { expect, test } from 'vitest';
import { DEMO_PASSWORD, FABRIKAM } from '../../src/demo/people.ts';
import { installationStory } from '../harness/browser-story.ts';
import { chooseIn, confirmPlan, labelled, press } from './steps.ts';

/** A partner's employee enrols a company that is there already, with a bad line, and sets it right again. */
const story = installationStory('enrolment', { demo: true, inOrder: true });

test('PP-30, PP-34: a duplicate is shown, made on purpose over a broken line, merged, and taken apart again', {
  timeout: 240_000,
}, async () => {
  const ana = await story.arrives('ana');
  const { page } = ana;
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(FABRIKAM[0].signInName);
  await labelled(page, 'Password').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: /^Getting Started/, level: 1 }).waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'Customers' }).first().click();
  await page.getByRole('heading', { name: 'Customers', level: 1 }).waitFor();

  await press(page, 'New Customer');
  await labelled(page, 'Name').fill('Alpine Ski House GmbH');
  await chooseIn(page, 'Country/region', 'Austria');
  const candidates = page.getByRole('region', { name: 'Is it one of these?' });
  await candidates.getByRole('link', { name: 'Alpine Ski House', exact: true }).waitFor();
  expect(await candidates.textContent()).toContain('The same name, but for legal form, accents and case');
  await labelled(page, 'Street').fill('Rennweg 1');
  await labelled(page, 'Postal code').fill('602');
  await labelled(page, 'City').fill('Innsbruck');
  await page.getByLabel('First name').fill('Lena');
  await page.getByLabel('Last name').fill('Gruber');
  await page.getByLabel('Sign-in account').fill('lena@alpine.example');
  await page.getByLabel('Contact email address').fill('office@alpine.example');
  await press(page, 'Create customer');
  await page.getByText('Postal codes in Austria look like 1010.').first().waitFor();
  await ana.looksAtPage('enrol-1-wrong-postal-code');
  await labelled(page, 'Postal code').fill('6020');

  await ana.whileLineIsBad(async () => {
    await page.context().setOffline(true);
    await press(page, 'Create customer');
    await page.getByText('The server was not reached. Your entries are kept here.').waitFor();
    await page.context().setOffline(false);
  });
  await page.reload();
  await page.getByText('What you entered here before is restored. It has not been sent.').waitFor();
  expect(await labelled(page, 'Name').inputValue()).toBe('Alpine Ski House GmbH');
  await candidates.getByRole('link', { name: 'Alpine Ski House', exact: true }).waitFor();
  await ana.looksAtPage('enrol-2-restored');

  await press(page, 'Create customer');
  await page.getByText('This company seems to be in your list, or in the registry, already.').waitFor();
  await ana.looksAtPage('enrol-3-may-be-duplicate');
  // The server does it, and its answer is lost on the way; sent again after a reload, it is the same submission.
  await ana.whileLineIsBad(async () => {
    await page.route('**/api/v1/organizations/*/customers', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      await route.fetch();
      await route.abort();
    });
    await press(page, 'Create anyway');
    await page.getByText('The server was not reached. Your entries are kept here.').waitFor();
    await page.unroute('**/api/v1/organizations/*/customers');
  });
  await page.reload();
  await page.getByLabel('Create it anyway: it is another company').waitFor();
  await press(page, 'Create customer');
  await page.getByRole('heading', { name: 'Customers', level: 1 }).waitFor();

  await page.getByRole('searchbox').fill('alpine');
  await page.getByRole('checkbox', { name: /Alpine Ski House GmbH/ }).waitFor();
  const rows = page.getByRole('checkbox', { name: /Alpine Ski/ });
  await expect.poll(() => rows.count()).toBe(2);
  // Nothing but what was searched for is left: rows that are ticked before lose their tick with the old list.
  await expect.poll(() => page.getByRole('checkbox', { name: /^Select (?!all)/ }).count()).toBe(2);
  for (const row of await rows.all()) await row.check();
  await ana.looksAtPage('enrol-4-two-selected');
  await press(page, 'Merge');
  await page.getByRole('heading', { name: 'Merge customers' }).waitFor();
  await page
    .getByRole('group', { name: 'Name' })
    .or(page.getByRole('radiogroup', { name: 'Name' }))
    .first()
    .waitFor();
  await ana.looksAtPage('enrol-5-merge');
  await page.getByRole('radio', { name: 'Alpine Ski House GmbH', exact: true }).check();
  await press(page, 'Merge 2 customers');
  await page.getByRole('alertdialog').getByText('What will happen').waitFor();
  await ana.looksAtPage('enrol-5-merge-plan');
  await confirmPlan(page, 'Merge 2 customers');
  await page.getByRole('heading', { name: /Merge into Alpine Ski House GmbH/ }).waitFor();
  await ana.looksAtPage('enrol-6-merged');
  await press(page, 'Open Alpine Ski House GmbH');
  await page.getByRole('tab', { name: 'What happened?' }).click();
  await page.getByRole('link', { name: 'Open the merge' }).first().click();
  await press(page, 'Undo merge');
  await page.getByText('The merge is undone: the customers are as they were.').first().waitFor();
  await ana.looksAtPage('enrol-7-undone');

  await page.getByRole('navigation').getByRole('link', { name: 'Customers' }).first().click();
  await page.getByRole('searchbox').fill('alpine');
  await expect.poll(() => page.getByRole('checkbox', { name: /Alpine Ski/ }).count()).toBe(2);
});

test('PP-34, PP-53: the own organization fills the form, and a second service gets a label', {
  timeout: 120_000,
}, async () => {
  const ana = story.person('ana');
  const { page } = ana;
  await press(page, 'New Customer');
  await press(page, 'Fill with my own organization');
  await page.getByLabel('This is our own organization').waitFor();
  expect(await labelled(page, 'Name').inputValue()).toBe('Fabrikam Consulting');
  await ana.looksAtPage('enrol-8-own-organization');
  await page.getByLabel('First name').fill('Ana');
  await page.getByLabel('Last name').fill('Lopes');
  await page.getByLabel('Sign-in account').fill('ana.lopes@fabrikam-lab.example');
  await page.getByLabel('Contact email address').fill('lab@fabrikam.example');
  await press(page, 'Create customer');
  await page.getByText('Own organization').first().waitFor();
  for (const label of ['Training', 'Sales demos']) {
    await page.getByRole('searchbox').fill('fabrikam');
    await expect.poll(() => page.getByRole('checkbox', { name: /^Select (?!all)/ }).count()).toBe(1);
    await page.getByRole('checkbox', { name: 'Fabrikam Consulting' }).check();
    await press(page, 'Add Service');
    await press(page, 'RapidStart Services');
    await chooseIn(page, 'Country/region of use', 'Germany');
    await labelled(page, 'Label').fill(label);
    await ana.looksAtPage(`enrol-9-add-${label}`);
    await page.getByRole('button', { name: 'Add Service' }).click();
    await confirmPlan(page, 'Add Service');
    await page.getByRole('heading', { name: 'Next steps' }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Customers' }).first().click();
    await page.getByRole('heading', { name: 'Customers', level: 1 }).waitFor();
  }
  await page.getByRole('navigation').getByRole('link', { name: 'Services' }).first().click();
  await page.getByRole('checkbox', { name: /Training, Fabrikam Consulting/ }).check();
  await press(page, 'Change label');
  const dialog = page.getByRole('dialog');
  await labelled(dialog, 'Label').fill('Training 2027');
  await dialog.getByRole('button', { name: 'Save changes' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Training 2027').first().waitFor();
  await ana.looksAtPage('enrol-10-service-list');
});
