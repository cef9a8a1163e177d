import { beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../harness/browser.ts';
import { worldStory } from '../harness/browser-story.ts';
import { addServiceToGrant, type GrantedService } from '../harness/grants.ts';
import type { World } from '../harness/world.ts';
import { confirmPlan, labelled, press } from './steps.ts';

const story = worldStory('grants');
const { arrives } = story;
let world: World;
beforeAll(async () => {
  world = story.world;
});

const heading = ({ page }: Visitor, name: string | RegExp) =>
  page.getByRole('heading', { name, level: 1 }).waitFor();

test('PP-90: a customer grants Configurator for 30 days, the partner opens the service, and after a reduction the next click says why not and whom to turn to', {
  timeout: 240_000,
}, async () => {
  const service = await addServiceToGrant(world);
  const cara = await arrives(service.cara);
  await givesAccess(cara, service);

  const max = await arrives(service.max);
  await max.page.goto(`/rapidstart/${service.partnerId}/${service.subscriptionId}`);
  await heading(max, 'Getting started');
  await max.page.getByRole('link', { name: 'Contoso Foods' }).waitFor();

  await cara.page.getByRole('checkbox', { name: 'All members' }).uncheck();
  await cara.page.getByRole('checkbox', { name: 'All administrators' }).check();
  await press(cara.page, 'Save the change');
  await confirmPlan(cara.page, 'Save the change');
  await cara.page.getByText('Pat Partner').first().waitFor();

  await max.page.getByRole('link', { name: 'Projects', exact: true }).first().click();
  await max.page.getByText('The access that Contoso Foods granted to RapidStart').first().waitFor();
  await max.page.getByText('Cara Campos (administrator of Contoso Foods)').first().waitFor();
  await max.looksAtPage('grants-refused');

  await asksForMore(service);
  await cara.page.goto(`/customer/${service.organizationId}/grants?show=pending`);
  await cara.page
    .getByRole('link', { name: /Fabrikam/ })
    .first()
    .click();
  await cara.page.getByRole('region', { name: 'What is asked for besides' }).getByText('Designer').waitFor();
  await cara.looksAtPage('grants-difference');
  await press(cara.page, 'Consent to the difference');
  await confirmPlan(cara.page, 'Consent to the difference');
  await cara.page
    .getByRole('status')
    .filter({ hasText: /^Active$/ })
    .waitFor();
  expect(await cara.page.getByRole('region', { name: 'What is asked for besides' }).count()).toBe(0);
  await press(cara.page, 'End access now');
  await confirmPlan(cara.page, 'End access now');
  await cara.page
    .getByRole('status')
    .filter({ hasText: /^Ended$/ })
    .waitFor();
});

async function givesAccess(cara: Visitor, { organizationId }: GrantedService) {
  const { page } = cara;
  await page.goto(`/customer/${organizationId}`);
  await page.getByRole('link', { name: 'Who may act for us' }).first().click();
  await heading(cara, 'Who may act for us');
  await page.getByText('Nobody outside of your organization may act for you.').waitFor();
  await cara.looksAtPage('grants-none');
  await press(page, 'Give access');
  await heading(cara, 'Give a partner access');
  await page.getByRole('checkbox', { name: 'Configurator' }).check();
  await labelled(page, 'Purpose').fill('Set up the ledger.');
  await cara.looksAtPage('grants-new');
  await press(page, 'Give access');
  await confirmPlan(page, 'Give access');
  await heading(cara, /Fabrikam Partners in/);
  await page.getByRole('region', { name: 'Who may act now' }).getByText('Max Member').waitFor();
  await cara.looksAtPage('grants-active');
}

/** The partner's administrator asks on the page of the customer. */
async function asksForMore(service: GrantedService) {
  const pat = await arrives(service.partner);
  const { page } = pat;
  await page.goto(`/partner/${service.partnerId}/customers/${service.customerId}?tab=access`);
  await page
    .getByRole('tabpanel')
    .getByRole('link', { name: /RapidStart/ })
    .click();
  await heading(pat, 'RapidStart Services of Contoso Foods');
  await page.getByRole('checkbox', { name: 'Designer' }).check();
  await press(page, 'Save the change');
  await confirmPlan(page, 'Save the change');
  await page.getByRole('region', { name: 'What is asked for besides' }).getByText('Designer').waitFor();
}
