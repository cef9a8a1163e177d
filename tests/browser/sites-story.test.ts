import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { connectBroker } from '../harness/brokers.ts';
import { worldStory } from '../harness/browser-story.ts';
import { tokenMailedTo } from '../harness/customer-services.ts';
import { type SitesBroker, startSitesBroker } from '../harness/sites-broker.ts';
import { siteHistory } from '../harness/sites-history.ts';
import { offerSites } from '../harness/sites-service.ts';
import { chooseIn, confirmPlan, press } from './steps.ts';

const story = worldStory('sites');
let sites: SitesBroker;
beforeAll(async () => {
  sites = await startSitesBroker({ stepMs: 500 });
  const { world } = story;
  const operator = await world.addPerson(await world.addOrganization('vendor'), ['operator']);
  await offerSites(world, await connectBroker(operator, sites));
  await siteHistory(world, [4, 4, 4, 5, 5, 6]);
}, 60_000);
afterAll(() => sites.close());

/** A customer that needs a shop, and somebody of its partner. */
async function partnerWith(customerName: string) {
  const { world } = story;
  const partnerId = await world.addOrganization('partner');
  const id = newId();
  await world.db
    .insertInto('customers')
    .values({
      ...{ partner_id: partnerId, id, name: customerName, number: id.slice(-6), country: 'US' },
      ...{
        administrator_first_name: 'Cara',
        administrator_last_name: 'Jensen',
        contact_email: `${id}@mail.example`,
      },
      administrator_sign_in_name: `cara-${id}@coffee.example`,
      created_at: world.clock.now(),
    })
    .execute();
  const ana = await world.addPerson(partnerId, ['administrator'], { name: 'Ana Lopes' });
  const account = { name: 'Cara Jensen', signInName: `cara-${id}@coffee.example` };
  const cara = { ...account, contact: `${id}@mail.example` };
  return { partnerId, ana, cara, addService: `/partner/${partnerId}/customers/${id}/add-service` };
}

async function addsSites(page: Page, addService: string, domain: string) {
  await page.goto(addService);
  await page.getByRole('heading', { name: 'Choose the service you want to sign up for' }).waitFor();
  await press(page, 'Sites');
  await page.getByRole('heading', { name: 'Sign up for Sites' }).waitFor();
  await page.getByLabel('basic').check();
  await chooseIn(page, 'Country/region of use', 'United States');
  await page.getByLabel('Domain name').fill(domain);
  await page.getByRole('button', { name: 'Add Service' }).click();
  await confirmPlan(page, 'Add Service');
  await page.getByRole('heading', { name: 'Next steps' }).waitFor();
}

async function sendsActivation(page: Page, contact: string) {
  await press(page, 'Send Activation');
  await page.getByRole('heading', { name: 'Send Activation', level: 1 }).waitFor();
  await press(page, 'Activate');
  await page.getByText(`${contact} gets a mail`).waitFor();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Send the activation' }).click();
  await page.getByRole('heading', { name: 'Service List' }).waitFor();
}

async function accepts(page: Page, token: string) {
  await page.goto(`/invitation#${token}`);
  await page.getByLabel('I accept the Terms of Service Agreement').check();
  await page.getByLabel('I have read and accept the Privacy Statement').check();
  await press(page, 'Activate');
  await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
}

const step = (page: Page, name: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: name });

test.each([
  ['wide', false],
  ['on a phone', true],
] as const)(
  'Sites whose third step fails twice: seen, waited for longer, tried again by itself, ready, opened (%s)',
  {
    timeout: 180_000,
  },
  async (how, narrow) => {
    const { partnerId, ana: person, cara, addService } = await partnerWith(`Fourth Coffee ${how}`);
    const ana = await story.arrives(person, { narrow });
    const { page } = ana;
    const main = page.getByRole('main');
    await sites.faults({ kind: 'fail-step', call: 'provision', step: 3, times: 2 });
    const domain = `${narrow ? 'phone' : 'wide'}.fourth-coffee.example`;
    await addsSites(page, addService, domain);
    await main.getByText(/Usually \d+ s, 9 of 10 within \d+ s; from \d earlier ones/).waitFor();
    expect(await main.getByText(/Tries that failed/).count()).toBe(0);
    await main.getByText('What you can do meanwhile').waitFor();
    await main.getByText(/You can close this page; it goes on without you/).waitFor();

    const third = step(page, 'The service sets it up');
    await third.getByText('Show 1 attempt').click();
    await third.getByText(/Attempt 1: failed, "Publish the pages" has failed/).waitFor();
    await main.getByText(/Tries that failed have taken \d+ s; it may take that much longer/).waitFor();
    await ana.looksAtPage(`sites-1-failed-${how}`);
    await third.getByText(/Attempt 2: failed/).waitFor();
    await third.getByText(/Attempt 3: done/).waitFor();
    await main.getByText(/Everything is set up/).waitFor();
    await ana.looksAtPage(`sites-2-ready-${how}`);
    expect(await page.title()).toContain('Ready');

    const { body } = await person.browser.get(`/api/v1/organizations/${partnerId}/operations`);
    const { subscriptionId } = body.items[0];
    expect((await sites.site(subscriptionId))?.effects).toMatchObject({ created: 3, deleted: 2 });

    await sendsActivation(page, cara.contact);
    const customer = await story.arrives(await story.world.addAccount(cara), { narrow });
    await accepts(customer.page, await tokenMailedTo(story.world, cara.contact));
    await customer.looksAtPage(`sites-3-dashboard-${how}`);
    await press(customer.page, 'Open');
    await customer.page.getByText(`The shop at ${domain} is open.`).waitFor();
  },
);
