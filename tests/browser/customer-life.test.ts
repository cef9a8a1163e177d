import { beforeAll, expect, test } from 'vitest';
import { worldStory } from '../harness/browser-story.ts';
import { enrolProspect, goToDay, moveIn, type Office, openOffice } from '../harness/lives.ts';
import type { World } from '../harness/world.ts';
import { labelled, press } from './steps.ts';

/** What people see of the ninety days and the thirty after them, on a clock that is moved. */
const story = worldStory('life');
const { arrives, opens } = story;
let world: World;
beforeAll(async () => {
  world = story.world;
});

const pageOf = ({ partnerId }: Office, customer: { id: string }) =>
  `/partner/${partnerId}/customers/${customer.id}`;

test('PP-37, PP-41…PP-44: a prospect’s days are seen to their end: picture, plan, banners, and the receipt', {
  timeout: 240_000,
}, async () => {
  const office = await openOffice(world);
  const customer = await enrolProspect(office);
  const { cara, organizationId } = await moveIn(world, office, customer.id);
  const ana = await arrives(office.ana);
  const { page } = ana;
  const here = pageOf(office, customer);

  await goToDay(world, customer, 61);
  await opens(ana, here, 'Quagmire Foods');
  await page.getByText(/^This prospect ends in 29 days/).waitFor();
  await press(page, 'See the dates');
  await page.getByText(/^29 days left: ends/).waitFor();
  const plan = page.getByRole('list', { name: 'What happens at each date' });
  expect((await plan.getByRole('listitem').filter({ hasText: /·/ }).allTextContents()).map(nameOnly)).toEqual(
    [
      'Enrolled',
      'Reminder, 30 days before the end',
      'Reminder, 14 days before the end',
      'Reminder, 7 days before the end',
      'Reminder, 1 day before the end',
      'Will be inactivated',
      'Data will be erased',
    ],
  );
  await plan.getByText('Mail to office@quagmire.example.').first().waitFor();
  await ana.looksAtPage('life-prospect');

  await goToDay(world, customer, 90);
  await opens(ana, `/partner/${office.partnerId}/customers`, 'Customers');
  await page.getByText(/^1 customer on this page is inactivated/).waitFor();
  await page.getByRole('row', { name: /Quagmire Foods.*Inactivated.*Over/ }).waitFor();
  await ana.looksAtPage('life-list');
  await press(page, 'Show inactivated customers');
  await page.getByText('1 entry').waitFor();
  await opens(ana, here, 'Quagmire Foods');
  await page.getByText(/^Inactivated since .* Only Support can reactivate this customer/).waitFor();
  await page.getByText(/^Inactivated on .* The data is erased in 30 days/).waitFor();
  await page.getByText('Give Support the customer account number').first().waitFor();
  await page.getByRole('button', { name: 'Ask Support' }).last().waitFor();
  await ana.looksAtPage('life-inactivated');

  const caraAtHome = await arrives(cara);
  await opens(caraAtHome, `/customer/${organizationId}`, 'Dashboard');
  await caraAtHome.page.getByText('Your organization was inactivated').first().waitFor();
  await caraAtHome.page.getByText('Your partner, together with Support').first().waitFor();
  await caraAtHome.looksAtPage('life-dashboard');

  await goToDay(world, customer, 120);
  await opens(ana, here, /^Receipt: data erased on/);
  await page.getByRole('row', { name: 'Services 1', exact: true }).waitFor();
  expect(await page.getByRole('main').textContent()).not.toMatch(/quagmire/i);
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Download')]);
  expect(file.suggestedFilename()).toMatch(/^erasure-receipt-.*\.txt$/);
  await ana.looksAtPage('life-receipt');
});

const nameOnly = (line: string) => line.split(' · ')[0];

test('PP-39, PP-40: the number, added where the days are shown, lifts the limit at once', {
  timeout: 120_000,
}, async () => {
  const office = await openOffice(world);
  const customer = await enrolProspect(office, 'Walrus');
  await goToDay(world, customer, 85);
  const ana = await arrives(office.ana);
  await opens(ana, `${pageOf(office, customer)}?tab=life`, 'Walrus Foods');
  await press(ana.page, 'Add the customer account number');
  await labelled(ana.page, 'Customer account number').fill(office.number);
  await ana.looksAtPage('life-add-number');
  await press(ana.page, 'Add number');
  await ana.page.getByText('The number is added, and the limit is lifted.').waitFor();
  await ana.page.getByText('This prospect ends').waitFor({ state: 'detached' });

  const reader = await arrives(await world.addPerson(office.partnerId, ['reader']));
  const other = await enrolProspect(office, 'Marmot');
  await opens(reader, `${pageOf(office, other)}?tab=life`, 'Marmot Foods');
  await reader.page.getByRole('button', { name: 'Ask an administrator' }).last().waitFor();
  await reader.looksAtPage('life-reader');
  await reader.page.getByRole('tab', { name: 'Who are they?' }).click();
  await reader.page.getByRole('button', { name: 'Change the customer' }).waitFor();
  expect(await reader.page.getByRole('textbox').count()).toBe(0);
  await reader.page.getByRole('tab', { name: 'What do we know?' }).click();
  await reader.page.getByRole('button', { name: 'Write note' }).waitFor();
  await reader.looksAtPage('life-reader-known');
});

test('PP-42…PP-45: Support sees how many are kept, revives with number and plan, is told why not, and keeps receipts', {
  timeout: 240_000,
}, async () => {
  const vendor = await world.addOrganization('vendor', { name: 'Contoso Cloud' });
  const sam = await arrives(await world.addPerson(vendor, ['support'], { name: 'Sam Support' }));
  const { page } = sam;
  const desk = `/support/${vendor}/inactivated`;
  const office = await openOffice(world);
  const customer = await enrolProspect(office, 'Heron');
  const forgotten = await enrolProspect(office, 'Osprey');
  await goToDay(world, customer, 90);
  await goToDay(world, customer, 101);

  await opens(sam, desk, 'Inactivated customers');
  await page.getByText(/inactivated customers are kept; the first data is erased/).waitFor();
  expect(await page.getByRole('main').textContent()).not.toMatch(/heron|osprey/i);
  await sam.looksAtPage('life-desk-counts');

  await press(page, 'Reactivate a customer');
  await searchesFor(office.numberWithoutPlan);
  await page.getByText('not on an Enhancement Plan').first().waitFor();
  await sam.looksAtPage('life-desk-refused');
  await searchesFor('31');
  await page.getByText('The partner registry does not know this customer account number.').waitFor();
  await searchesFor(office.number);
  const heron = page.getByRole('article', { name: 'Heron Foods' });
  await heron.getByRole('button', { name: 'Reactivate' }).click();
  const question = page.getByRole('alertdialog', {
    name: `Reactivate Heron Foods with the number ${office.number}?`,
  });
  await question.getByText('Customer Heron Foods will be active again, with its data.').waitFor();
  await sam.looksAtPage('life-desk-plan');
  await question.getByRole('button', { name: 'Reactivate' }).click();
  await question.waitFor({ state: 'detached' });
  await page.getByText(/^Heron Foods is active again/).waitFor();
  await sam.looksAtPage('life-desk-revived');

  const ana = await arrives(office.ana);
  await opens(ana, pageOf(office, customer), 'Heron Foods');
  await ana.page.getByText('Inactivated since').waitFor({ state: 'detached' });

  await goToDay(world, forgotten, 121);
  await opens(sam, desk, 'Inactivated customers');
  await press(page, 'Erasure receipts');
  const receipt = page.getByRole('row', { name: /Prospect/ }).first();
  await receipt.waitFor();
  await sam.looksAtPage('life-desk-receipts');
  await receipt.press('Enter');
  await page.getByRole('heading', { name: /^Receipt: data erased on/, level: 1 }).waitFor();
  await sam.looksAtPage('life-desk-receipt');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
  await page.getByRole('row', { name: /^Services/ }).waitFor();
  await page.emulateMedia({ media: 'screen' });

  await opens(ana, `/partner/${office.partnerId}/customers/receipts`, 'Erasure receipts');
  await ana.page.getByRole('row', { name: /Prospect/ }).press('Enter');
  await ana.page.getByRole('heading', { name: /^Receipt: data erased on/, level: 1 }).waitFor();

  async function searchesFor(number: string) {
    await labelled(page, 'Customer account number').fill(number);
    await labelled(page, 'Reason').fill('The partner sent the number, case 4711.');
    await press(page, 'Search');
  }
});
