import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { acceptAgreements } from '../harness/access-keys.ts';
import { connectBroker } from '../harness/brokers.ts';
import { worldStory } from '../harness/browser-story.ts';
import { type SitesBroker, startSitesBroker } from '../harness/sites-broker.ts';
import { addSite, beginSite, offerSites } from '../harness/sites-service.ts';
import { eventually } from '../harness/subscriptions.ts';
import { confirmPlan, press } from './steps.ts';

const story = worldStory('access-keys');
let sites: SitesBroker;
beforeAll(async () => {
  sites = await startSitesBroker({ stepMs: 20 });
  const { world } = story;
  const operator = await world.addPerson(await world.addOrganization('vendor'), ['operator']);
  await offerSites(world, await connectBroker(operator, sites));
}, 60_000);
afterAll(() => sites.close());
beforeEach(() => sites.faults());

/** A site of this plan that is set up and activated, and an administrator of its customer. */
async function siteOf(planCode: string) {
  const { world } = story;
  const partnerId = await world.addOrganization('partner');
  const ana = await world.addPerson(partnerId, ['administrator'], { name: 'Ana Lopes' });
  const site = await addSite(world, partnerId);
  const own = world.db.updateTable('subscriptions').where('id', '=', site.subscriptionId);
  await own.set({ plan_code: planCode }).execute();
  await beginSite(world, ana, site);
  const service = `/api/v1/organizations/${partnerId}/subscriptions/${site.subscriptionId}`;
  await eventually(
    async () => ((await ana.browser.get(service)).body.provisioning.state === 'succeeded' ? true : undefined),
    30,
  );
  const { organization_id } = await own
    .set({ activated_at: world.clock.now() })
    .returning('organization_id')
    .executeTakeFirstOrThrow();
  const organizationId = organization_id ?? '';
  const cara = await world.addPerson(organizationId, ['administrator'], { name: 'Cara Campos' });
  await acceptAgreements(world, organizationId, cara.accountId);
  const there = async () => Object.values((await sites.site(site.subscriptionId))?.keys ?? {});
  return { ...site, organizationId, cara, there };
}

test.each([
  ['wide', false],
  ['on a phone', true],
] as const)(
  'an administrator makes a key that the service makes in the background, copies it, misses another one and removes it (%s)',
  { timeout: 120_000 },
  async (how, narrow) => {
    const { organizationId, cara: person, there } = await siteOf('business');
    const cara = await story.arrives(person, { narrow });
    const { page } = cara;
    const main = page.getByRole('main');
    await page.goto(`/customer/${organizationId}`);
    await main.getByRole('link', { name: /^Access keys/ }).click();
    await page.getByRole('heading', { name: 'Access keys of Sites', level: 1 }).waitFor();
    await main.getByText('No program has a key to this service yet.').waitFor();
    await cara.looksAtPage(`keys-1-none-${how}`);

    await sites.faults({ kind: 'later', call: 'bind', ms: 3_000, times: 1 });
    await main.getByLabel('Name').fill('Warehouse robot');
    await main.getByLabel('What the key may do').selectOption('write');
    await press(page, 'Create access key');
    await main.getByText('Stay on this page').waitFor();
    await cara.looksAtPage(`keys-2-waits-${how}`);
    await main.getByText('They are shown this once').waitFor();
    const [made] = await there();
    await main.getByText(made?.value ?? 'none', { exact: true }).waitFor();
    await main.getByRole('button', { name: 'Copy key' }).waitFor();
    await cara.looksAtPage(`keys-3-shown-${how}`);
    await page.reload();
    await main.getByText('In use: its credentials were shown.').waitFor();
    expect(await main.getByText(made?.value ?? '', { exact: true }).count()).toBe(0);

    await sites.faults({ kind: 'slow', call: 'bind', ms: 1_500, times: 1 });
    await main.getByLabel('Name').fill('Printer');
    await press(page, 'Create access key');
    await main.getByText('Stay on this page').waitFor();
    await page.reload(); // leaves before the answer: it is shown to nobody
    await main.getByText('Nobody was shown its credentials yet').waitFor();
    await eventually(async () => ((await there()).length === 2 ? true : undefined), 30);
    await page.reload();
    await main
      .getByRole('group', { name: 'Printer' })
      .getByRole('button', { name: 'See the credentials' })
      .click();
    await main.getByText('They are shown this once').waitFor();

    await main
      .getByRole('group', { name: 'Warehouse robot' })
      .getByRole('button', { name: 'Remove' })
      .click();
    await page.getByRole('alertdialog').getByText('Programs that use it are refused from then on').waitFor();
    await cara.looksAtPage(`keys-4-remove-${how}`);
    await confirmPlan(page, 'Remove');
    await eventually(async () => ((await there()).length === 1 ? true : undefined), 30);
    await main
      .getByRole('group', { name: 'Warehouse robot' })
      .waitFor({ state: 'detached', timeout: 15_000 });

    await sites.faults({ kind: 'status', call: 'bind', after: true, times: 1 });
    await main.getByLabel('Name').fill('Unlucky');
    await press(page, 'Create access key');
    await main.getByText('The service gave no credentials that could be shown.').waitFor();
    await main.getByText('It is being removed.').waitFor();
    await cara.looksAtPage(`keys-5-failed-${how}`);
  },
);

test('a plan without keys does not offer them, and its page says why', { timeout: 60_000 }, async () => {
  const { organizationId, subscriptionId, cara: person } = await siteOf('basic');
  const cara = await story.arrives(person);
  const { page } = cara;
  const main = page.getByRole('main');
  await page.goto(`/customer/${organizationId}`);
  await main.getByRole('link', { name: /^Change Partner/ }).waitFor();
  expect(await main.getByRole('link', { name: /^Access keys/ }).count()).toBe(0);
  await page.goto(`/customer/${organizationId}/services/${subscriptionId}/keys`);
  await main.getByText('This service gives no access keys in the plan that you have.').waitFor();
  expect(await main.getByLabel('Name').count()).toBe(0);
  await cara.looksAtPage('keys-6-not-offered');
});
