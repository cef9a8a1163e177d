import { beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../harness/browser.ts';
import { worldStory } from '../harness/browser-story.ts';
import { addServiceToGrant, type GrantedService } from '../harness/grants.ts';
import type { World } from '../harness/world.ts';
import { chooseIn, labelled, press, readMail } from './steps.ts';

const story = worldStory('preferences');
let world: World;
let vendorId: string;
beforeAll(async () => {
  world = story.world;
  vendorId = await world.addOrganization('vendor');
});

const heading = ({ page }: Visitor, name: string | RegExp) =>
  page.getByRole('heading', { name, level: 1 }).waitFor();

test('PP-91: a customer reads what the vendor announces, chooses how dates are written, and where notices go', {
  timeout: 300_000,
}, async () => {
  const service = await addServiceToGrant(world);
  const sam = await story.arrives(await world.addPerson(vendorId, ['support'], { name: 'Sam Support' }));
  const end = await announces(sam, vendorId);
  const cara = await story.arrives(service.cara);
  await prefersDots(cara, service, end);
  await dismisses(cara, service);
  await choosesAddress(cara);
});

/** Support writes it with its preview, and sees it in the list. */
async function announces(sam: Visitor, vendorId: string): Promise<Date> {
  const { page } = sam;
  await page.goto(`/support/${vendorId}/announcements`);
  await press(page, 'New announcement');
  await heading(sam, 'New announcement');
  const now = world.clock.now();
  const end = new Date(now.getTime() + 40 * 86_400_000);
  await labelled(page, 'Title').fill('Maintenance on Sunday');
  await labelled(page, 'Text').fill('Services **rest** from 6 to 8 o’clock.\n\n- Save your work before.');
  await labelled(page, 'Severity').selectOption('Warning');
  await labelled(page, 'From').fill(now.toLocaleDateString('sv-SE'));
  await labelled(page, 'Until').fill(end.toLocaleDateString('sv-SE'));
  await page.getByRole('heading', { name: 'As its readers will see it' }).waitFor();
  await sam.looksAtPage('announcement-new');
  await press(page, 'Publish announcement');
  await heading(sam, 'Announcements');
  await page.getByRole('link', { name: 'Maintenance on Sunday' }).first().waitFor();
  await sam.looksAtPage('announcements');
  return new Date(`${end.toLocaleDateString('sv-SE')}T23:59:59`);
}

/** The organization's wish holds on its pages, the own one before it. */
async function prefersDots(cara: Visitor, { organizationId }: GrantedService, end: Date) {
  const { page } = cara;
  await page.goto(`/customer/${organizationId}`);
  const announced = page.getByRole('region', { name: 'Announcements' });
  await announced.getByText('Save your work before.').waitFor();
  await cara.looksAtPage('dashboard-announced');
  await page.getByRole('link', { name: 'Preferences of the organization' }).click();
  await heading(cara, 'Preferences of the organization');
  await chooseIn(page, 'Time zone', 'Pacific/Kiritimati');
  await labelled(page, 'Date format').selectOption('04.03.2026, 14:05');
  await cara.looksAtPage('preferences-organization');
  await press(page, 'Save preferences');
  await page.getByText('The preferences are saved.').waitFor();
  const dotted = (zone: string) =>
    end.toLocaleDateString('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: zone });
  await page.getByRole('link', { name: 'Dashboard' }).first().click();
  await announced.getByText(dotted('Pacific/Kiritimati')).waitFor();
}

async function dismisses({ page }: Visitor, { organizationId, subscriptionId }: GrantedService) {
  await page.getByRole('button', { name: 'Dismiss Maintenance on Sunday' }).click();
  await page.getByRole('region', { name: 'Announcements' }).waitFor({ state: 'detached' });
  await page.goto(`/rapidstart/${organizationId}/${subscriptionId}`);
  expect(await page.getByText('Maintenance on Sunday').count()).toBe(0);
}

/** From the account menu; the address counts when its code was entered. */
async function choosesAddress(cara: Visitor) {
  const { page } = cara;
  await page.getByRole('button', { name: /^Account:/ }).click();
  await page.getByRole('menuitem', { name: 'Preferences' }).click();
  await heading(cara, 'Preferences');
  await labelled(page, 'Date format').selectOption('March 4, 2026, 2:05 PM');
  await press(page, 'Save preferences');
  await page.getByText('The preferences are saved.').waitFor();
  await press(page, 'Choose an address');
  await labelled(page, 'E-mail address').fill('cara.notices@elsewhere.example');
  await press(page, 'Send the code');
  await page.getByText('A code is on its way to cara.notices@elsewhere.example').waitFor();
  const address = page.url();
  const mail = await readMail(page, 'cara.notices@elsewhere.example', /your code for notices/);
  await page.goto(address);
  await press(page, 'Choose an address');
  await labelled(page, 'Code from the mail').fill(/\b\d{8}\b/.exec(mail)?.[0] ?? '');
  await cara.looksAtPage('preferences-code');
  await press(page, 'Send notices there');
  await page.getByText('Notices go to cara.notices@elsewhere.example.', { exact: true }).waitFor();
  await cara.looksAtPage('preferences-own');
}

test('PP-91: a day of the calendar is the same in every zone, and written as its reader prefers', async () => {
  const olga = await story.arrives(await world.addPerson(vendorId, ['operator'], { name: 'Olga Petrova' }));
  const { page } = olga;
  const agreements = `/operations/${vendorId}/agreements`;
  await story.opens(olga, agreements, 'Agreements');
  await page
    .getByText(/^January 1/)
    .first()
    .waitFor();
  await story.opens(olga, '/preferences', 'Preferences');
  await chooseIn(page, 'Time zone', 'Pacific/Honolulu');
  await labelled(page, 'Date format').selectOption('04.03.2026, 14:05');
  await press(page, 'Save preferences');
  await page.getByText('The preferences are saved.').waitFor();
  await story.opens(olga, agreements, 'Agreements');
  await page.getByText('01.01.2026').first().waitFor();
});
