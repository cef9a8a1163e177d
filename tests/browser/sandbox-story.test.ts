import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../harness/browser.ts';
import { worldStory } from '../harness/browser-story.ts';
import { offerSites } from '../harness/sites-service.ts';
import { eventually } from '../harness/subscriptions.ts';
import type { PersonIn } from '../harness/world.ts';
import { chooseIn, command, confirmPlan, goTo, press, selectRow } from './steps.ts';

/** In minutes what takes three days: a service that hangs, until Support is told by itself. */
const story = worldStory('sandbox-story');
let sam: PersonIn;
beforeAll(async () => {
  const { world } = story;
  await offerSites(world, undefined, { patient: true });
  sam = await world.addPerson(await world.addOrganization('vendor'), ['support'], { name: 'Sam Support' });
});

test.each([
  ['wide', false],
  ['on a phone', true],
] as const)(
  'a sandbox moved by 72 hours while a service hangs: late on the tracker, and a case with every try (%s)',
  {
    timeout: 300_000,
  },
  async (how, narrow) => {
    const { world } = story;
    const partnerId = await world.addOrganization('partner', { name: `Fabrikam ${how}` });
    const person = await world.addPerson(partnerId, ['administrator'], { name: 'Ana Silva' });
    const ana = await story.arrives(person, { narrow });
    /** From its top: the bar that stays there covers nothing. */
    const shows = async (name: string) => {
      await ana.page.evaluate(() => window.scrollTo(0, 0));
      await ana.looksAtPage(`sandbox-story-${name}-${how}`);
    };

    await makes(ana, partnerId);
    await shows('1-hangs');
    await addsSites(ana.page);
    await shows('2-tries');
    await movesBy72Hours(ana.page);
    await shows('3-moved');
    await readsTheCase(ana.page, shows);
    await closesTheCase(ana.page, shows);
    await supportSeesNothing();
  },
);

async function makes({ page }: Visitor, partnerId: string) {
  await page.goto(`/partner/${partnerId}/sandbox`);
  await press(page, 'Make a sandbox');
  await page.getByLabel(/It hangs/).click();
  await page.getByText('Services answer so from now on.').first().waitFor();
}

async function addsSites(page: Page) {
  await goTo(page, 'Customers');
  await page.getByRole('heading', { name: 'Customers', level: 1 }).waitFor();
  await selectRow(page, 'Wide World Importers');
  await command(page, 'Add Service');
  await page.getByRole('heading', { name: 'Choose the service you want to sign up for' }).waitFor();
  await press(page, 'Sites');
  await page.getByRole('heading', { name: 'Sign up for Sites' }).waitFor();
  await page.getByLabel('basic').check();
  await chooseIn(page, 'Country/region of use', 'United States');
  await page.getByLabel('Domain name').fill('wide-world.example');
  await page.getByRole('button', { name: 'Add Service' }).click();
  await confirmPlan(page, 'Add Service');
  await page.getByRole('heading', { name: 'Next steps' }).waitFor();
  await showsTries(page);
}

/** Two tries without an answer, and the third that the service took. */
async function showsTries(page: Page) {
  const asked = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Ask the service' }).first();
  await asked.getByText('Show 3 attempts').click();
  await asked.getByText(/Attempt 1: failed, The service did not answer in time/).waitFor();
  await asked.getByText(/Attempt 2: failed/).waitFor();
  await asked.getByText(/Attempt 3: done/).waitFor();
}

async function movesBy72Hours(page: Page) {
  await page.getByRole('link', { name: 'Clock and mailbox' }).click();
  await press(page, '72 hours');
  const dialog = page.getByRole('alertdialog');
  await dialog
    .getByText(/Support was told that Sites for Wide World Importers is later than promised/)
    .waitFor();
  await dialog.getByRole('button', { name: 'Move the clock' }).click();
  await dialog.waitFor({ state: 'detached' });
  const happened = page.getByRole('region', { name: 'What happened' });
  await happened.getByText(/Support was told that Sites for Wide World Importers may be later/).waitFor();
  await happened
    .getByText(/Support was told that Sites for Wide World Importers is later/)
    .waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '72 hours' }).waitFor({ timeout: 60_000 });
}

async function readsTheCase(page: Page, shows: (name: string) => Promise<void>) {
  await goTo(page, 'Operations');
  await page.getByRole('link', { name: /Sites/ }).first().click();
  const main = page.getByRole('main');
  await main.getByText(/Support has been told at .* that this is later than promised/).waitFor();
  await main.getByText(/Promise broken: it was due/).waitFor();
  await main.getByText(/The built-in broker of the sandbox was told to hang/).waitFor();
  await shows('4-late');
  await press(page, 'See what Support would read');
  await page.getByRole('heading', { name: 'Cases of the sandbox', level: 1 }).waitFor();
  await main.getByText(/All of the promised time was over at/).waitFor();
  await showsTries(page);
  await shows('5-case');
  await press(page, 'See how far it is');
  await main.getByText(/Support has been told at/).waitFor();
}

/** The service answers again, and the case says how it ended. */
async function closesTheCase(page: Page, shows: (name: string) => Promise<void>) {
  await page.getByRole('link', { name: 'Clock and mailbox' }).click();
  await page.getByLabel('It is ready at once').click();
  await page.getByText('Services answer so from now on.').first().waitFor();
  await page.getByRole('link', { name: 'See what Support would read' }).click();
  const closed = page.getByText(/It was ready at .*, and the case closed/);
  await eventually(async () => {
    await page.reload();
    await page.getByRole('heading', { name: 'Closed' }).waitFor();
    return closed.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => undefined,
    );
  });
  await shows('6-closed');
}

/** What happens in a sandbox is of no concern to the vendor. */
async function supportSeesNothing() {
  const { page } = await story.arrives(sam);
  await page.goto(`/support/${sam.organizationId}/cases`);
  await page.getByText('Every service is within four fifths of its promised time.').waitFor();
  expect(await page.getByRole('main').textContent()).not.toContain('sandbox');
}
