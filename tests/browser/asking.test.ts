import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { worldStory } from '../harness/browser-story.ts';
import { enrolProspect, moveIn, openOffice } from '../harness/lives.ts';
import type { PersonIn, World } from '../harness/world.ts';
import { confirmPlan, press } from './steps.ts';

/** What people read where they cannot go on by themselves, whom they ask, and what they see before they change people. */
const story = worldStory('asking');
const { arrives, opens } = story;
let world: World;
let vendorId: string;
beforeAll(async () => {
  world = story.world;
  vendorId = await world.addOrganization('vendor');
});

/** What was mailed to somebody, wherever it is by now. */
async function mailedTo({ signInName }: PersonIn): Promise<string> {
  const { rows } = await sql<{ text: string }>`
    select body_text as text from mails where recipient = ${signInName}
    union all select body_text from mailbox_messages where recipient = ${signInName}`.execute(world.db);
  return rows.map(({ text }) => text).join();
}

const NOTE = 'They want RapidStart from Monday; please add it.';
const WORD = 'Added this morning.';

test('a Reader finds no command that would be refused, asks with a note, and the administrator reads it in a mail and answers', {
  timeout: 180_000,
}, async () => {
  const office = await openOffice(world);
  const customer = await enrolProspect(office);
  const rui = await world.addPerson(office.partnerId, ['reader'], { name: 'Rui Costa' });
  const reader = await arrives(rui);
  const { page } = reader;
  await opens(reader, `/partner/${office.partnerId}/customers/${customer.id}`, 'Quagmire Foods');
  await page.getByRole('button', { name: 'Ask an administrator' }).first().waitFor();
  for (const name of ['Add Service', 'Merge'])
    expect(await page.getByRole('button', { name }).first().getAttribute('aria-disabled')).toBe('true');
  expect(
    await page
      .getByRole('main')
      .getByRole('link', { name: /Add Service|Merge/ })
      .count(),
  ).toBe(0);
  await reader.looksAtPage('asking-reader');

  await page.getByRole('button', { name: 'Ask an administrator' }).first().click();
  const dialog = page.getByRole('alertdialog', { name: 'Ask an administrator' });
  await dialog.getByLabel('A note for them (optional)').fill(NOTE);
  await reader.looksAtPage('asking-note');
  await dialog.getByRole('button', { name: 'Send the request' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByText(/^Asked .*, by Rui Costa/)
    .first()
    .waitFor();

  expect(await mailedTo(office.ana)).toContain(`Their note: ${NOTE}`);
  const ana = await arrives(office.ana);
  await opens(ana, '/requests', 'Requests');
  const request = ana.page.getByRole('article', { name: /^Rui Costa cannot/ });
  await request.getByText(NOTE).waitFor();
  await ana.looksAtPage('asking-requests');
  await request.getByLabel('A word to the person').fill(WORD);
  await request.getByRole('button', { name: 'Send the answer' }).click();
  await request.getByText(/^Ana Lopes answered/).waitFor();

  expect(await mailedTo(rui)).toContain(`Their word: ${WORD}`);
  await opens(reader, '/requests', 'Requests');
  await page.getByText(new RegExp(`Ana Lopes answered .*: done. ${WORD}`)).waitFor();
  await reader.looksAtPage('asking-answered');
});

test('what a change of a user’s or a colleague of the staff’s roles does is read before it is done', {
  timeout: 180_000,
}, async () => {
  const office = await openOffice(world);
  const customer = await enrolProspect(office, 'Walrus');
  const { cara, organizationId } = await moveIn(world, office, customer.id);
  await world.addPerson(organizationId, ['administrator'], { name: 'Emil Brandt' });
  const here = await arrives(cara);
  const { items } = (await cara.browser.get(`/api/v1/organizations/${organizationId}/people`)).body;
  const emil = items.find(({ firstName }: { firstName: string }) => firstName === 'Emil');
  await opens(here, `/customer/${organizationId}/people/${emil.id}`, /Emil Brandt/);
  await here.page.getByRole('checkbox', { name: /administrator/i }).uncheck();
  await press(here.page, 'Save');
  await here.page
    .getByRole('alertdialog')
    .getByText(/Emil Brandt/)
    .first()
    .waitFor();
  await here.looksAtPage('asking-plan-user');
  await confirmPlan(here.page, 'Save');
  await here.page.getByRole('heading', { name: 'User Management' }).waitFor();

  const olga = await world.addPerson(vendorId, ['operator'], { name: 'Olga Petrova' });
  await world.addPerson(vendorId, ['support'], { name: 'Sam Okoro' });
  const staff = (await olga.browser.get(`/api/v1/organizations/${vendorId}/staff`)).body.items;
  const sam = staff.find(({ firstName }: { firstName: string }) => firstName === 'Sam');
  const desk = await arrives(olga);
  await opens(desk, `/operations/${vendorId}/staff/${sam.id}`, /Sam Okoro/);
  await desk.page.getByRole('checkbox', { name: 'Operator' }).check();
  await press(desk.page, 'Save');
  await desk.page
    .getByRole('alertdialog')
    .getByText(/Sam Okoro/)
    .first()
    .waitFor();
  await desk.looksAtPage('asking-plan-staff');
  await confirmPlan(desk.page, 'Save');
  await desk.page.getByRole('heading', { name: 'Staff', level: 1 }).waitFor();
});

test('while new terms wait, a member reads why nothing can be changed; the administrator reads, accepts, and it goes on', {
  timeout: 180_000,
}, async () => {
  const office = await openOffice(world);
  const customer = await enrolProspect(office);
  const member = await arrives(await world.addPerson(office.partnerId, ['member'], { name: 'Mila Novak' }));
  const { browser: operator } = await world.addPerson(vendorId, ['operator']);
  const published = await operator.post(`/api/v1/organizations/${vendorId}/agreements`, {
    ...{ kind: 'partner-terms', version: '9.0', title: 'Partner terms', language: 'en', mustAccept: true },
    ...{ body: '## Be kind\n\nTo everybody.', audiences: ['partner'] },
    effectiveFrom: world.clock.now().toISOString().slice(0, 10),
  });
  expect(published.status, published.text).toBe(201);

  await opens(member, `/partner/${office.partnerId}/customers/${customer.id}`, 'Quagmire Foods');
  await member.page
    .getByText(/Partner terms, version 9\.0/)
    .first()
    .waitFor();
  await member.page.getByText('Who can do that: An administrator of').first().waitFor();
  await member.looksAtPage('asking-agreement-bar');

  const ana = await arrives(office.ana);
  await opens(ana, `/partner/${office.partnerId}/customers`, 'Before you go on');
  await ana.looksAtPage('asking-agreement-page');
  await ana.page.getByLabel('I have read and accept Partner terms, version 9.0').check();
  await press(ana.page, 'Accept and go on');
  await ana.page.getByRole('heading', { name: 'Customers', level: 1 }).waitFor();

  await opens(member, `/partner/${office.partnerId}/customers/${customer.id}`, 'Quagmire Foods');
  await member.page.getByRole('main').getByRole('link', { name: 'Merge' }).waitFor();
  expect(await member.page.getByText(/Partner terms, version 9\.0/).count()).toBe(0);
});
