import { afterAll, beforeAll, expect, test } from 'vitest';
import { newBroker } from '../harness/brokers.ts';
import { worldStory } from '../harness/browser-story.ts';
import { addDifference } from '../harness/reconciliation-scenes.ts';
import { type SitesBroker, startSitesBroker } from '../harness/sites-broker.ts';
import { addSite, beginSite, offerSites } from '../harness/sites-service.ts';
import { addSubscription, eventually } from '../harness/subscriptions.ts';
import { press } from './steps.ts';

const story = worldStory('reconciliation');
let sites: SitesBroker;
let vendorId: string;
beforeAll(async () => {
  sites = await startSitesBroker({ stepMs: 5 });
  const { world } = story;
  vendorId = await world.addOrganization('vendor');
  const { browser } = await world.addPerson(vendorId, ['operator']);
  const broker = await browser.post(
    `/api/v1/organizations/${vendorId}/brokers`,
    newBroker({ url: sites.url, secret: sites.password }),
  );
  await offerSites(world, broker.body.id);
}, 60_000);
afterAll(() => sites.close());

const said = (dialog: string) => ({ name: dialog, exact: true });

test('an operator compares everything now, sees what differs and why, and has it set up anew by its plan', {
  timeout: 180_000,
}, async () => {
  const { world } = story;
  const partnerId = await world.addOrganization('partner', { name: 'Fabrikam' });
  const ana = await world.addPerson(partnerId, ['administrator']);
  const laidOut = await addSite(world, partnerId);
  const operationId = await beginSite(world, ana, laidOut);
  const operations = `/api/v1/organizations/${partnerId}/operations`;
  const ends = (id: string) =>
    eventually(async () => {
      const { state } = (await ana.browser.get(`${operations}/${id}`)).body;
      return state === 'succeeded' ? state : undefined;
    }, 40);
  await ends(operationId);
  await sites.forget(laidOut.subscriptionId);

  const olga = await story.arrives(await world.addPerson(vendorId, ['operator'], { name: 'Olga Petrova' }));
  const { page } = olga;
  await story.opens(olga, `/operations/${vendorId}/differences`, 'Differences');
  await page.getByText('Nothing has been compared yet. It is done every night, or now.').waitFor();
  await olga.looksAtPage('differences-0-empty');

  await press(page, 'Compare now');
  const asked = page.getByRole('alertdialog');
  await asked.getByText(/will be compared with what they report/).waitFor();
  await olga.looksAtPage('differences-1-plan');
  await asked.getByRole('button', said('Compare now')).click();
  await asked.waitFor({ state: 'detached' });
  await page.getByText(/1 service was looked at. New differences: 1/).waitFor();
  await page.getByRole('link', { name: /Sites/ }).first().waitFor();
  await olga.looksAtPage('differences-2-found');

  await page.getByRole('link', { name: /Sites/ }).first().click();
  await page.getByRole('heading', { name: 'Not at the service: Sites', level: 1 }).waitFor();
  await page.getByText('In detail: The service answers that it does not have it.').waitFor();
  await olga.looksAtPage('differences-3-one');
  await press(page, 'Set it up anew');
  const plan = page.getByRole('alertdialog');
  await plan.getByText(/Provisioning of .* will start/).waitFor();
  await olga.looksAtPage('differences-4-mend');
  await plan.getByRole('button', said('Set it up anew')).click();
  await plan.waitFor({ state: 'detached' });
  await page.getByText(/Something has been begun to mend it/).waitFor();

  await eventually(async () =>
    (await sites.site(laidOut.subscriptionId))?.state === 'ready' ? true : undefined,
  );
  const [latest] = (await ana.browser.get(`${operations}?limit=1`)).body.items;
  await ends(latest.id);
  await page.getByText(/This is no difference any more since the comparison/).waitFor();
  await olga.looksAtPage('differences-5-settled');

  await story.opens(olga, `/operations/${vendorId}/differences?f.state=settled`, 'Differences');
  await page.getByRole('link', { name: /Sites/ }).first().waitFor();
  await page.getByText('Show earlier comparisons').click();
  await page.getByRole('table', { name: 'Comparisons of the last 90 days' }).waitFor();
  await olga.looksAtPage('differences-6-history');
  expect(await page.getByText(/Contoso Ltd/).count()).toBe(0); // whose customers they are is the partner's to know
});

test('what differs and is up to the partner waits for it, stands beside the service, and a phone is enough', {
  timeout: 120_000,
}, async () => {
  const { world } = story;
  const partnerId = await world.addOrganization('partner', { name: 'Northwind' });
  const service = await addSubscription(world, partnerId, { name: 'Tailspin Toys' });
  await addDifference(world, { ...service, partnerId }, { kind: 'never-finished' });
  await addDifference(world, { ...service, partnerId }, { kind: 'nobody-has-a-role' });
  const person = await world.addPerson(partnerId, ['administrator'], { name: 'Ana Oliveira' });
  const ana = await story.arrives(person, { narrow: true, dark: true });
  const { page } = ana;
  await story.opens(ana, `/partner/${partnerId}/getting-started`, /Getting Started/);
  await page.getByText('1 service of your customers was never finished and waits for you.').waitFor();
  await ana.looksAtPage('differences-7-waits');
  await page.getByRole('link', { name: 'Show them' }).click();
  await page.getByRole('heading', { name: 'Differences', level: 1 }).waitFor();
  await page.getByText('Tailspin Toys').first().waitFor();
  expect(await page.getByText('Nobody has a role').count()).toBe(0);
  await ana.looksAtPage('differences-8-own');

  await story.opens(ana, `/partner/${partnerId}/customers/${service.customerId}`, /Tailspin Toys/);
  await page
    .getByText(/setting it up has stopped/)
    .first()
    .waitFor();
  await ana.looksAtPage('differences-9-service');
  await page.getByRole('link', { name: /Never finished/ }).click();
  await page.getByRole('heading', { name: /^Never finished/, level: 1 }).waitFor();
  await ana.looksAtPage('differences-10-partner');
});
