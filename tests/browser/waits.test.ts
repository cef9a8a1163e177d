import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectBroker } from '../harness/brokers.ts';
import type { Visitor } from '../harness/browser.ts';
import { worldStory } from '../harness/browser-story.ts';
import { type SitesBroker, startSitesBroker } from '../harness/sites-broker.ts';
import { addSite, beginSite, offerSites } from '../harness/sites-service.ts';
import type { PersonIn } from '../harness/world.ts';
import { press } from './steps.ts';

/** What people do about a wait on its page and on the list of waits. */
const story = worldStory('waits');
let sites: SitesBroker;
let person: PersonIn;
let partnerId: string;
beforeAll(async () => {
  const { world } = story;
  sites = await startSitesBroker({ stepMs: 200 });
  const operator = await world.addPerson(await world.addOrganization('vendor'), ['operator']);
  await offerSites(world, await connectBroker(operator, sites));
  partnerId = await world.addOrganization('partner');
  person = await world.addPerson(partnerId, ['administrator'], { name: 'Ana Lopes' });
}, 60_000);
afterAll(() => sites.close());

const begins = async () => beginSite(story.world, person, await addSite(story.world, partnerId));
const mainOf = ({ page }: Visitor) => page.getByRole('main');

test('what a service does not take is asked in place, answered, and goes on; nothing that no form takes gets through', {
  timeout: 120_000,
}, async () => {
  await sites.faults({ kind: 'refuse-parameter', call: 'provision', parameter: 'language', times: 1 });
  const operationId = await begins();
  const ana = await story.arrives(person, { narrow: true });
  const main = mainOf(ana);
  await ana.page.goto(`/partner/${partnerId}/operations/${operationId}`);
  await main.getByText(/This waits for an answer/).waitFor();
  const field = main.getByLabel('Language');
  await main.getByText(/Given was: en/).waitFor();
  await main
    .getByText(/Waiting: it is up to an administrator or member of the partner organization, since /)
    .waitFor();
  await ana.looksAtPage('waits-question');
  await field.fill('klingon');
  await press(ana.page, 'Answer and go on');
  await main
    .getByText(/Choose Language from the list/)
    .first()
    .waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  await field.fill('fr');
  await press(ana.page, 'Answer and go on');
  await main.getByText(/Everything is set up/).waitFor();
});

test('a wait is cancelled with a reason; what has stopped goes on with one, alone or several at once', {
  timeout: 180_000,
}, async () => {
  await sites.faults({
    kind: 'status',
    call: 'provision',
    status: 403,
    description: 'The contract has ended.',
  });
  const alone = await begins();
  const refused = [await begins(), await begins()];
  const ana = await story.arrives(person);
  const { page } = ana;
  const main = mainOf(ana);
  for (const operationId of [alone, ...refused]) {
    await page.goto(`/partner/${partnerId}/operations/${operationId}`);
    await main.getByText(/This has stopped at “Ask the service”: The contract has ended/).waitFor();
  }
  await sites.faults({ kind: 'hang', call: 'provision' });
  await page.goto(`/partner/${partnerId}/operations/${await begins()}`);
  await press(page, 'Cancel this');
  const asked = page.getByRole('dialog');
  await asked.getByRole('button', { name: 'Cancel it' }).click();
  await asked
    .getByText(/Enter a reason|Say why/)
    .first()
    .waitFor();
  await asked.getByLabel('Reason').fill('Ordered by mistake.');
  await ana.looksAtPage('waits-cancel');
  await asked.getByRole('button', { name: 'Cancel it' }).click();
  await asked.waitFor({ state: 'detached' });
  await main.getByText('This was cancelled: Ordered by mistake.').waitFor();

  await sites.faults();
  await page.goto(`/partner/${partnerId}/operations/${alone}`);
  await press(page, 'Let it go on');
  await asked.getByLabel('Reason').fill('The contract goes on.');
  await ana.looksAtPage('waits-retry');
  await asked.getByRole('button', { name: 'Let it go on' }).click();
  await asked.waitFor({ state: 'detached' });
  await main.getByText(/Everything is set up/).waitFor();

  await page.goto(`/partner/${partnerId}/operations`);
  await main.getByRole('checkbox').nth(1).waitFor();
  for (const nth of [1, 2]) await main.getByRole('checkbox').nth(nth).check();
  await ana.looksAtPage('waits-several');
  await press(page, 'Let the chosen ones go on');
  await asked.getByLabel('Reason').fill('The contract goes on.');
  await asked.getByRole('button', { name: 'Let them go on' }).click();
  await asked.waitFor({ state: 'detached' });
  await page.getByText('2 go on.').waitFor();
  for (const operationId of refused) {
    await page.goto(`/partner/${partnerId}/operations/${operationId}`);
    await main.getByText(/Everything is set up/).waitFor();
  }
});
