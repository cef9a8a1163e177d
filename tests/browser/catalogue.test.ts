import { expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { worldStory } from '../harness/browser-story.ts';
import { addOffering } from '../harness/offerings.ts';
import { addRapidStart, newProject } from '../harness/rapidstart-service.ts';
import type { World } from '../harness/world.ts';
import { chooseIn, confirmPlan, labelled, press } from './steps.ts';

const story = worldStory('catalogue');

test('an operator changes a service, sees it as a partner does, publishes it and announces its end (PP-93)', {
  timeout: 180_000,
}, async () => {
  const { world } = story;
  await addOffering(world);
  const vendorId = await world.addOrganization('vendor');
  const olga = await story.arrives(await world.addPerson(vendorId, ['operator'], { name: 'Olga Petrova' }));
  const { page } = olga;
  await story.opens(olga, `/operations/${vendorId}/catalogue`, 'Catalogue');
  await olga.looksAtPage('catalogue-1-list');
  await press(page, 'Sites Services');
  await page.getByRole('heading', { name: 'Sites Services', level: 1 }).waitFor();
  await page.getByLabel('Countries/regions of use by data centre').fill('dublin Portugal');
  await press(page, 'Save the draft');
  await page
    .getByText(/this one does not fit: dublin Portugal/)
    .first()
    .waitFor();
  await olga.looksAtPage('catalogue-2-wrong');
  await page.getByLabel('Countries/regions of use by data centre').fill('dublin or amsterdam: DE, PT');
  await press(page, 'Save the draft');
  await page.getByText('Has a draft').waitFor();
  await page.getByRole('tab', { name: 'Which plans?' }).click();
  await page.getByRole('heading', { name: 'Plan Basic' }).waitFor();
  await olga.looksAtPage('catalogue-3-plans');
  await page.getByRole('tab', { name: 'What does the draft change?' }).click();
  await page.getByText('Data centre of Portugal').first().waitFor();
  await olga.looksAtPage('catalogue-4-changes');
  await page.getByRole('tab', { name: 'How does a partner see it?' }).click();
  await page.getByLabel('Basic').check();
  await page.getByLabel('Domain name').fill('shop');
  await press(page, 'Check what was typed');
  await page
    .getByText(/Choose the country\/region of use/)
    .first()
    .waitFor();
  await olga.looksAtPage('catalogue-5-partner');
  await page.getByRole('tab', { name: 'How does a customer see it?' }).click();
  await page.getByText('Sites-Administrators, Sites-Users').waitFor();
  await olga.looksAtPage('catalogue-6-customer');
  await press(page, 'Publish');
  await page
    .getByText(/version 2 will be what is added/)
    .first()
    .waitFor();
  await olga.looksAtPage('catalogue-7-publish');
  await confirmPlan(page, 'Publish');
  await page.getByText('Sites Services is published.').first().waitFor();

  await page.getByRole('tab', { name: 'How long does it stay?' }).click();
  const day = new Date(world.clock.now().getTime() + 60 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Retired from').fill(day);
  await labelled(page, 'What to do').fill('Move to Pages before.');
  await labelled(page, 'Where the existing data goes').fill('It is kept for a year.');
  await press(page, 'Announce the end');
  await confirmPlan(page, 'Announce the end');
  await page
    .getByText(/Sites Services ends on/)
    .first()
    .waitFor();
  await olga.looksAtPage('catalogue-8-retirement');
});

/** A service of its own that ends in 60 days. */
async function endsSoon(world: World) {
  await addOffering(world, { code: 'shops', accountPrefix: 'SH', name: 'Shops' });
  const day = new Date(world.clock.now().getTime() + 60 * 86_400_000).toISOString().slice(0, 10);
  await world.db
    .updateTable('offerings')
    .set({
      retired_from: day,
      retirement_notice: 'Move to Pages before.',
      retirement_data: 'It is kept for a year.',
    })
    .where('code', '=', 'shops')
    .execute();
}

test('a partner signs up with plan, parameters, data centre and purpose, and reads of the end (PP-48…PP-54, PP-69…PP-71, PP-93)', {
  timeout: 180_000,
}, async () => {
  const { world } = story;
  await endsSoon(world);
  const partnerId = await world.addOrganization('partner');
  const customerId = newId();
  await world.db
    .insertInto('customers')
    .values({
      ...{ partner_id: partnerId, id: customerId, name: 'Fourth Coffee', number: '1', country: 'DE' },
      created_at: world.clock.now(),
    })
    .execute();
  const ana = await story.arrives(await world.addPerson(partnerId, ['administrator'], { name: 'Ana Lopes' }));
  const { page } = ana;
  const choosing = 'Choose the service you want to sign up for';
  await story.opens(ana, `/partner/${partnerId}/customers/${customerId}/add-service`, choosing);
  await page.getByText(/Shops ends on/).waitFor();
  await ana.looksAtPage('add-service-1-choose');
  await press(page, 'Shops');
  await page.getByRole('heading', { name: 'Sign up for Shops' }).waitFor();
  await page.getByLabel('Basic').check();
  await chooseIn(page, 'Country/region of use', 'Germany');
  await page.getByLabel('Amsterdam').check();
  await page.getByLabel('Domain name').fill('not a host');
  await page.getByRole('button', { name: 'Add Service' }).click();
  await page
    .getByText(/Enter a host name/)
    .first()
    .waitFor();
  await ana.looksAtPage('add-service-2-wrong');
  await page.getByLabel('Domain name').fill('shop.contoso.example');
  await page.getByLabel('Production').check();
  await page.getByLabel('Pages').fill('12');
  await page.getByText(/data centre are final: they cannot be changed once the service is added/).waitFor();
  await page.reload();
  expect(await page.getByLabel('Domain name').inputValue()).toBe('shop.contoso.example');
  await page.getByRole('button', { name: 'Add Service' }).click();
  await confirmPlan(page, 'Add Service');
  await page.getByRole('heading', { name: 'Next steps' }).waitFor();
  await page.getByText(/Shops ends on/).waitFor();
  const nextSteps = new URL(page.url()).pathname;
  await press(page, 'Send Activation');
  await page.getByRole('heading', { name: 'Send Activation', level: 1 }).waitFor();
  await page.getByText(/Shops ends on/).waitFor();
  await ana.looksAtPage('add-service-4-activation');
  await page.goto(nextSteps);
  await press(page, 'Close');
  await page.getByRole('heading', { name: 'Service List' }).waitFor();
  await page
    .getByText(/Shops ends on/)
    .first()
    .waitFor();
  await page.getByText('Basic').first().waitFor();
  await ana.looksAtPage('add-service-3-list');
  const added = await world.db.selectFrom('subscriptions').selectAll().executeTakeFirstOrThrow();
  expect(added).toMatchObject({
    ...{ offering_code: 'shops', plan_code: 'basic', purpose: 'Production', data_centre: 'amsterdam' },
    parameters: { domain: 'shop.contoso.example', language: 'en', pages: 12, shop: false },
  });
});

test("another product opens a new RapidStart project with the project's name (PP-92)", {
  timeout: 120_000,
}, async () => {
  const service = await addRapidStart(story.world);
  const cara = await story.arrives(await service.person(['Designer']));
  const { page } = cara;
  const place = `/rapidstart/${service.organizationId}/${service.subscriptionId}`;
  await story.opens(cara, `${place}/projects/new?project=Head%20office`, /project/i);
  await page.getByLabel('Street address').fill('Rennweg 1');
  await page.getByLabel('City').fill('Innsbruck');
  await page.getByLabel('State').fill('WA');
  await page.getByLabel('Postal code').fill('98052');
  await page.getByLabel('Industry').selectOption({ index: 1 });
  await page.getByLabel('Customize my configuration settings').check();
  await press(page, 'Next');
  await page.getByLabel('Project name').waitFor();
  expect(await page.getByLabel('Project name').inputValue()).toBe('Head office');
});

test('people of a project that was not finished by the last day read it, and take its answers along (PP-93)', {
  timeout: 120_000,
}, async () => {
  const { world } = story;
  const service = await addRapidStart(world);
  const person = await service.person(['Administrator']);
  const { body } = await person.browser.post(`${service.url}/projects`, newProject);
  await world.db
    .updateTable('offerings')
    .set({ retired_from: '2020-01-01', retirement_notice: 'Move to Pages.', retirement_data: 'For a year.' })
    .where('code', '=', 'rapidstart')
    .execute();
  const place = `/rapidstart/${service.organizationId}/${service.subscriptionId}/projects/${body.id}`;
  for (const [looks, dark] of [
    ['light', false],
    ['dark', true],
  ] as const) {
    const cara = await story.arrives(person, { dark });
    const { page } = cara;
    await story.opens(cara, place, 'Base information');
    await page.getByRole('button', { name: 'Download the answers' }).waitFor();
    await page.getByText('Move to Pages. For a year.').waitFor();
    await cara.looksAtPage(`retired-1-project-${looks}`);
    await press(page, 'Load into Microsoft Dynamics ERP');
    await page.getByText(/was retired before these question groups were complete/).waitFor();
    await page.getByText('Move to Pages. For a year.').waitFor();
    await cara.looksAtPage(`retired-2-load-${looks}`);
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Download the answers')]);
    expect(file.suggestedFilename()).toBe('Answers of Head office.csv');
  }
});
