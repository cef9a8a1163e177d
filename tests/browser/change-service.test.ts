import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connectBroker } from '../harness/brokers.ts';
import { worldStory } from '../harness/browser-story.ts';
import { type SitesBroker, startSitesBroker } from '../harness/sites-broker.ts';
import { addSite, beginSite, offerSites } from '../harness/sites-service.ts';
import { addSubscription, eventually } from '../harness/subscriptions.ts';
import { command, confirmPlan, press } from './steps.ts';

const story = worldStory('change-service');
let sites: SitesBroker;
let brokers: string;
beforeAll(async () => {
  sites = await startSitesBroker({ stepMs: 200 });
  const { world } = story;
  const vendorId = await world.addOrganization('vendor');
  const operator = await world.addPerson(vendorId, ['operator']);
  const brokerId = await connectBroker(operator, sites);
  await offerSites(world, brokerId);
  brokers = `/api/v1/organizations/${vendorId}/brokers/${brokerId}`;
  readCatalog = async () => void (await operator.browser.post(`${brokers}/catalog-readings`));
}, 60_000);
afterAll(() => sites.close());
beforeEach(() => sites.faults());
let readCatalog: () => Promise<void>;

/** A customer whose site is set up, and somebody of its partner. */
async function runningSite(parameters: Record<string, unknown> = {}) {
  const { world } = story;
  const partnerId = await world.addOrganization('partner');
  const ana = await world.addPerson(partnerId, ['administrator'], { name: 'Ana Lopes' });
  const site = await addSite(world, partnerId, parameters);
  await beginSite(world, ana, site);
  const service = `/api/v1/organizations/${partnerId}/subscriptions/${site.subscriptionId}`;
  const read = async () => (await ana.browser.get(service)).body;
  await eventually(async () => ((await read()).provisioning.state === 'succeeded' ? true : undefined), 30);
  return { ...site, ana, read };
}

test.each([
  ['wide', false],
  ['on a phone', true],
] as const)(
  'plan and settings of a site are changed: a first try fails and leaves everything as it was, the next goes through (%s)',
  { timeout: 120_000 },
  async (how, narrow) => {
    const { partnerId, customerId, subscriptionId, ana: person, read } = await runningSite();
    const ana = await story.arrives(person, { narrow });
    const { page } = ana;
    const main = page.getByRole('main');
    await sites.faults({ kind: 'fail-step', call: 'update', step: 2, times: 1 });
    await page.goto(`/partner/${partnerId}/customers/${customerId}`);
    await main.getByRole('link', { name: /^Change plan or settings/ }).click();
    await page.getByRole('heading', { name: 'Change Sites', level: 1 }).waitFor();
    await main.getByText('(plan now: basic)').waitFor();
    await main.getByLabel('business').check();
    await main.getByLabel('Products to begin with').fill('25');
    await ana.looksAtPage(`change-1-form-${how}`);
    await press(page, 'Change the service');
    await page
      .getByRole('alertdialog')
      .getByText('Plan from basic to business; Products to begin with from nothing to 25')
      .waitFor();
    await ana.looksAtPage(`change-2-plan-${how}`);
    await confirmPlan(page, 'Change the service');

    await main
      .getByText(/has failed\. The service can be used as it was before\./)
      .first()
      .waitFor();
    await main.getByText('from basic to business').waitFor();
    await ana.looksAtPage(`change-3-failed-${how}`);
    expect(await read()).toMatchObject({ planName: 'basic' });

    await press(page, 'Let it go on');
    const asked = page.getByRole('dialog');
    await asked.getByLabel('Reason').fill('The template is there again.');
    await asked.getByRole('button', { name: 'Let it go on' }).click();
    await asked.waitFor({ state: 'detached' });
    await main.getByText('The service is changed.').waitFor();
    await ana.looksAtPage(`change-4-changed-${how}`);
    expect(await read()).toMatchObject({ planName: 'business', parameters: { products: 25 } });
    expect(await sites.site(subscriptionId)).toMatchObject({
      parameters: { products: 25 },
      effects: { updated: 2 },
    });
  },
);

test('a setting is emptied again where the service takes it away; the page says where it gives no way', {
  timeout: 60_000,
}, async () => {
  const { partnerId, subscriptionId, ana: person, read } = await runningSite({ slogan: 'All is well' });
  const ana = await story.arrives(person);
  const { page } = ana;
  const main = page.getByRole('main');
  await page.goto(`/partner/${partnerId}/services/${subscriptionId}/change`);
  await main.getByText('Stands above the shop. Empty the field to take it away.').waitFor();
  await main.getByLabel('Domain name').fill('');
  await main.getByLabel('Slogan').fill('');
  await press(page, 'Change the service');
  await main
    .getByText(/Domain name cannot be emptied: the service gives no way/)
    .first()
    .waitFor();
  await ana.looksAtPage('change-8-emptied');
  await main.getByLabel('Domain name').fill('all-is-well.example');
  await press(page, 'Change the service');
  await page
    .getByRole('alertdialog')
    .getByText(/Slogan from All is well to nothing/)
    .waitFor();
  await confirmPlan(page, 'Change the service');
  await main.getByText('The service is changed.').waitFor();
  expect((await read()).parameters).not.toHaveProperty('slogan');
  expect((await sites.site(subscriptionId))?.parameters).not.toHaveProperty('slogan');
});

test('an update that the service offers is described and made; a RapidStart with one plan says why nothing can be changed', {
  timeout: 60_000,
}, async () => {
  const { partnerId, subscriptionId, ana: person } = await runningSite();
  await sites.offerUpdate({ version: '1.1.0', description: 'Faster pages.' });
  await readCatalog();
  const ana = await story.arrives(person);
  const { page } = ana;
  const main = page.getByRole('main');
  await page.goto(`/partner/${partnerId}/services`);
  await page.getByRole('checkbox', { name: /Sites/ }).check();
  await command(page, 'Change plan or settings');
  await main.getByLabel('Update to version 1.1.0').check();
  await main.getByText('Faster pages. The service is at version 1.0.0.').waitFor();
  await ana.looksAtPage('change-5-update');
  await press(page, 'Change the service');
  await confirmPlan(page, 'Change the service');
  await main.getByText('The service is changed.').waitFor();
  expect(await sites.site(subscriptionId)).toMatchObject({ maintenance: '1.1.0' });

  await page.goto(`/partner/${partnerId}/services/${subscriptionId}/change`);
  await main.getByLabel('business').waitFor();
  expect(await main.getByText(/Update to version/).count()).toBe(0);

  const { organization_id } = await story.world.db
    .selectFrom('subscriptions')
    .select('organization_id')
    .where('id', '=', subscriptionId)
    .executeTakeFirstOrThrow();
  const administrator = await story.world.addPerson(organization_id ?? '', ['administrator']);
  const here = `/api/v1/organizations/${organization_id}`;
  const { items } = (await administrator.browser.get(`${here}/agreements/asked`)).body;
  const agreementIds = items.map(({ agreement }: { agreement: { id: string } }) => agreement.id);
  await administrator.browser.post(`${here}/agreement-acceptances`, { agreementIds });
  const cara = await story.arrives(administrator, { dark: true });
  await cara.page.goto(`/customer/${organization_id}/operations`);
  await cara.page.getByRole('link', { name: /Change of Sites for Contoso Ltd\./ }).click();
  await cara.page.getByText('from 1.0.0 to 1.1.0').waitFor();
  await cara.looksAtPage('change-7-customer');

  const { subscriptionId: rapidStart } = await addSubscription(story.world, partnerId);
  await story.world.db
    .updateTable('subscriptions')
    .set({ provisioned_at: story.world.clock.now() })
    .where('id', '=', rapidStart)
    .execute();
  await page.goto(`/partner/${partnerId}/services/${rapidStart}/change`);
  await main.getByText('There is nothing to change').waitFor();
  await ana.looksAtPage('change-6-nothing');
});
