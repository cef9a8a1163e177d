import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { readSpreadsheet } from '../../src/platform/spreadsheets/read-spreadsheet.ts';
import { worldStory } from '../harness/browser-story.ts';
import { partnerWith } from '../harness/many-customers.ts';
import type { PersonIn, World } from '../harness/world.ts';
import { labelled, press, selectRow } from './steps.ts';

const MANY = 100_000;

const story = worldStory('lists');
let world: World;
beforeAll(() => {
  world = story.world;
});

async function arrives(person: PersonIn, narrow = false) {
  const visitor = await story.arrives(person, { narrow });
  await story.opens(visitor, `/partner/${person.organizationId}/customers`, 'Customers');
  return visitor;
}

const rowNames = async (page: Page) =>
  page.getByRole('grid').locator('tbody tr td:nth-child(2)').allTextContents();

test('An empty list says why and offers the first step, and the key N takes it', {
  timeout: 60_000,
}, async () => {
  const ana = await arrives(await partnerWith(world, 0, 'P-0'));
  await ana.page.getByText('You have no customers yet.').waitFor();
  await ana.looksAtPage('lists-0-empty');
  await ana.page.keyboard.press('n');
  await ana.page.getByRole('heading', { name: 'Create a new customer' }).waitFor();
});

test('PP-20, PP-36: three customers are tagged, narrowed, saved as a view and opened, by keyboard alone', {
  timeout: 120_000,
}, async () => {
  const person = await partnerWith(world, 3, 'P-3');
  const ana = await arrives(person);
  const { page } = ana;
  await page.getByText('3 entries').waitFor();
  await ana.looksAtPage('lists-3');

  await page.getByRole('row', { name: /Alpine/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByText('1 selected').waitFor();
  await page.getByRole('button', { name: 'Tags', exact: true }).press('Enter');
  const tags = page.getByRole('dialog', { name: 'Tags of customers' });
  await labelled(tags, 'Tag').fill('Key account');
  await ana.looksAtPage('lists-tag-dialog');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Key account is on 1 customer').waitFor();
  await page.getByRole('row', { name: /Contoso.*Key account/ }).waitFor();

  await page.getByRole('button', { name: 'Filter', exact: true }).press('Enter');
  await page.getByLabel('Tag', { exact: true }).selectOption({ label: 'Key account' });
  await ana.looksAtPage('lists-filter-panel');
  await page.keyboard.press('Escape');
  await page.getByText('1 entry').waitFor();
  await expect.poll(() => rowNames(page)).toEqual(['Contoso']);

  await page.getByRole('button', { name: /Saved views/ }).press('Enter');
  await page.getByRole('menuitem', { name: 'Save this view' }).press('Enter');
  const saving = page.getByRole('dialog', { name: 'Save this view' });
  await saving.getByLabel('Name of the view').fill('My key accounts');
  await saving.getByLabel('Open the list with it').press('Space');
  await ana.looksAtPage('lists-save-view');
  await page.keyboard.press('Control+Enter');
  await page.getByText('The view My key accounts is saved.').waitFor();
  await page.goto(`/partner/${person.organizationId}/customers`);
  await page.getByRole('button', { name: 'Saved views: My key accounts' }).waitFor();
  await page.getByText('1 entry').waitFor();
  await page.getByRole('button', { name: 'Saved views: My key accounts' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Manage views' }).press('Enter');
  await page.getByRole('dialog', { name: 'Manage views' }).waitFor();
  await ana.looksAtPage('lists-manage-views');
  await page.keyboard.press('Escape');

  await page.getByRole('row', { name: /Contoso/ }).press('Enter');
  await page.getByRole('heading', { name: 'Contoso', level: 1 }).waitFor();
  await expect.poll(() => focused(page)).toBe('Contoso');
  await tabsTo(page, 'What do they have?');
  for (let steps = 0; steps < 4; steps++) await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('Who are they?');
  await page.keyboard.press('Enter');
  await labelled(page, 'Telephone').waitFor();
  await tabsTo(page, 'Telephone');
  await page.keyboard.type('+43 1 234');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Saved.').waitFor();
  await page.goBack();
  await expect.poll(() => focused(page)).toBe('Customers');
  await page.getByRole('row', { name: /Contoso/ }).waitFor();
});

/** What has the focus, as it is called. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const now = document.activeElement;
    const named = now instanceof HTMLInputElement ? now.labels?.[0] : now;
    return named instanceof HTMLElement ? named.innerText : '';
  });

/** Goes on with the key Tab until this has the focus. */
async function tabsTo(page: Page, name: string) {
  for (let steps = 0; steps < 40; steps++) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} is not reached.`);
}

test('The page of a customer answers its questions: who, what the registry says, notes, what happened', {
  timeout: 120_000,
}, async () => {
  const { partner_id, id } = await world.db
    .selectFrom('customers')
    .select(['partner_id', 'id'])
    .where('name', '=', 'Alpine Ski House')
    .executeTakeFirstOrThrow();
  const person = await world.addPerson(partner_id, ['member'], { name: 'Mila Novak' });
  const mila = await arrives(person);
  const { page } = mila;
  await page.goto(`/partner/${partner_id}/customers/${id}`);
  await page.getByRole('tab', { name: 'Who may do what?' }).click();
  await page.getByRole('heading', { name: 'People to contact' }).waitFor();
  await mila.looksAtPage('detail-people');
  await page.getByRole('tab', { name: 'Who are they?' }).click();
  await page.getByText('Alpine Ski House AG').first().waitFor();
  await mila.looksAtPage('detail-registry');
  await page.getByRole('button', { name: 'Take over: Name' }).click();
  await page.getByRole('heading', { name: 'Alpine Ski House AG', level: 1 }).waitFor();
  await page.getByRole('tab', { name: 'What do we know?' }).click();
  await page.getByLabel('New note').last().fill('Call back in spring.\nAsk for Cara.');
  await press(page, 'Write note');
  await page.getByText('Call back in spring.').waitFor();
  await mila.looksAtPage('detail-notes');
  await page.getByRole('tab', { name: 'What happened?' }).click();
  await page.getByText('A note on Alpine Ski House AG was written').waitFor();
  await mila.looksAtPage('detail-happened');
});

test('Tags of many are undone at once, renamed, and deleted everywhere; an administrator removes a colleague’s note', {
  timeout: 120_000,
}, async () => {
  const { partner_id, id } = await world.db
    .selectFrom('customers')
    .select(['partner_id', 'id'])
    .where('name', '=', 'Alpine Ski House AG')
    .executeTakeFirstOrThrow();
  const ana = await arrives(await world.addPerson(partner_id, ['administrator'], { name: 'Ana Lopes' }));
  const { page } = ana;
  await page.getByText('3 entries').waitFor();
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  await press(page, 'Tags');
  const tags = page.getByRole('dialog', { name: 'Tags of customers' });
  await labelled(tags, 'Tag').fill('Mistyped');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Mistyped is on 3 customers').waitFor();
  await page.getByRole('row', { name: /Contoso.*Mistyped/ }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('The tags are as they were before.').waitFor();
  await page
    .getByRole('row', { name: /Mistyped/ })
    .first()
    .waitFor({ state: 'detached' });

  await page.goto(`/partner/${partner_id}/customers/tags`);
  await press(page, 'Rename Key account');
  await labelled(page, 'Tag').fill('Focus');
  await ana.looksAtPage('tags-rename');
  await press(page, 'Rename');
  await page.getByText('Key account is called Focus now.').waitFor();
  await press(page, 'Show customers with the tag Focus');
  await page.getByRole('row', { name: /Contoso.*Focus/ }).waitFor();
  await page.goBack();
  await press(page, 'Delete Focus');
  const question = page.getByRole('alertdialog', { name: 'Delete the tag Focus?' });
  await question.getByText('The tag will be taken off every customer that has it.').waitFor();
  await ana.looksAtPage('tags-delete');
  await question.getByRole('button', { name: 'Delete the tag' }).click();
  await question.waitFor({ state: 'detached' });
  await page.getByText('Your organization has no tags yet.').waitFor();
  await ana.looksAtPage('tags-none');

  await page.goto(`/partner/${partner_id}/customers/${id}?tab=known`);
  await page.getByText('Call back in spring.').waitFor();
  expect(await page.getByRole('button', { name: 'Edit note' }).count()).toBe(0);
  await press(page, 'Remove note');
  await page.getByText('Nobody has written a note yet.').waitFor();
});

test('A hundred thousand customers are found, sorted, selected as a whole, and exported as they are shown', {
  timeout: 240_000,
}, async () => {
  const person = await partnerWith(world, MANY, 'P-100000');
  await sql`analyze customers, customer_fragments`.execute(world.db);
  const ana = await arrives(person);
  const { page } = ana;
  await page.getByText('About 100,000 entries').waitFor();
  await ana.looksAtPage('lists-100000');

  await page.getByRole('button', { name: /^Days left/ }).click();
  await page
    .getByRole('row', { name: /\b8 days left/ })
    .first()
    .waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('bank 9999');
  await page.getByText('19 entries').waitFor();
  await ana.looksAtPage('lists-100000-found');
  await selectRow(page, 'Bank 99990');
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  const shown = await rowNames(page);
  const file = await exportAs(page, 'Excel workbook (.xlsx)');
  const rows = await readBack(file);
  expect(rows[0]).toEqual(
    expect.arrayContaining(['Name', 'Customer account number', 'Country/region', 'Days left']),
  );
  expect(rows.slice(1).map(([name]) => name)).toEqual(shown);
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.getByRole('searchbox', { name: 'Search by name' }).fill('');
  await page.getByText('About 100,000 entries').waitFor();
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  await page.getByRole('button', { name: 'Select all, about 100,000' }).click();
  await page.getByText('About 100,000 selected').waitFor();
  const csv = (await exportAs(page, 'Text with commas (.csv)')).toString();
  expect(csv.split('\r\n')).toHaveLength(MANY + 2);
});

async function exportAs(page: Page, format: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Export customers' });
  await dialog.getByLabel(format).check();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    dialog.getByRole('button', { name: 'Export' }).click(),
  ]);
  return readFileSync(await download.path());
}

async function readBack(file: Buffer): Promise<string[][]> {
  const source = (async function* () {
    yield file;
  })();
  return readSpreadsheet(source, async ({ rows }) => {
    const all: string[][] = [];
    for await (const batch of rows) all.push(...batch.map(({ cells }) => [...cells]));
    return all;
  });
}
