import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { splitHeadquarters } from '../../src/modules/registry/registry-headquarters.rules.ts';
import { writeXlsx } from '../../src/platform/spreadsheets/xlsx-writer.ts';
import { installationStory } from '../harness/browser-story.ts';
import { addFactorOfStaff, confirmPlan, createAccount, press } from './steps.ts';

/** The acceptance scene: a partner's employee enrols the 503 real companies from a spreadsheet, without a manual. */
const COMPANIES = readFileSync(join(import.meta.dirname, '../../src/demo/sp500-constituents.csv'));
const story = installationStory('import', { inOrder: true });

/** The list as a partner's own system would export it, with headings in its own words. */
const HEADINGS = ['Symbol', 'Customer number', 'Company', 'Town', 'State', 'Country', 'Sector', 'Founded'];
function companies(): string[][] {
  const rows: Record<string, string>[] = parse(COMPANIES, { columns: true, bom: true });
  return rows.map((row) => {
    const place = splitHeadquarters(row['Headquarters Location'] ?? '');
    return [
      row.Symbol ?? '',
      row.CIK ?? '',
      row.Security ?? '',
      place?.city ?? '',
      place?.state ?? '',
      place?.country ?? 'US',
      row['GICS Sector'] ?? '',
      row.Founded ?? '',
    ];
  });
}

/** As an employee keeps it: a title above, rows left blank, a company entered twice, and a country misspelt. */
function keptByHand(rows: string[][]): Promise<Buffer> {
  const blank = HEADINGS.map(() => '');
  const misspelt = rows.map((row) => (row[2] === 'Apple Inc.' ? row.with(5, 'Untied States') : row));
  const portions = async function* () {
    yield [
      blank,
      HEADINGS,
      ...misspelt.slice(0, 100),
      blank,
      blank,
      ...misspelt.slice(100),
      rows[7] ?? blank,
    ];
  };
  const headings = ['Our customers, as of November'];
  return buffer(writeXlsx({ name: 'Our customers', headings, portions: portions() }));
}

const ONE_PARTNER = [
  'record,number,name,street,city,state,postal_code,country,industry,partner_number,plan,sign_in_name,certified,addendum_signed',
  'partner,P100,Fabrikam,,,,,US,,,,,yes,yes',
  'sign-in,,,,,,,,,P100,,ana@fabrikam.example,,',
].join('\n');

test('the vendor knows the companies, and the partner is registered', { timeout: 240_000 }, async () => {
  const [, token] = await story.says(/\/setup#(\S+)/);
  const { page } = await story.arrives('olga');
  await page.goto(`/setup#${token}`);
  await page.getByLabel('Name of your company').fill('Contoso Cloud');
  await page.getByLabel('Your name').fill('Olga Petrova');
  await page.getByLabel('E-mail address').fill('olga@contoso.example');
  await page.getByLabel('Choose a password').fill('a password of the story');
  await page.getByRole('button', { name: 'Make the operator' }).click();
  await page.waitForURL(/\/(organizations|operations|support)/);
  await addFactorOfStaff(page);
  const vendor = await page.evaluate(async () => (await (await fetch('/api/v1/me')).json()).organizations[0]);
  for (const [name, bytes] of [
    ['partners.csv', ONE_PARTNER],
    ['sp500.csv', COMPANIES],
  ] as const) {
    const answer = await page.context().request.post(`/api/v1/organizations/${vendor.id}/registry/imports`, {
      headers: { origin: story.url },
      multipart: { file: { name, mimeType: 'text/csv', buffer: Buffer.from(bytes) } },
    });
    expect(answer.status(), await answer.text()).toBe(201);
  }
  const ana = await story.arrives('ana');
  await ana.page.goto('/');
  await ana.page.getByRole('link', { name: 'For Partners' }).click();
  await press(ana.page, 'Register now');
  await press(ana.page, 'Create a sign-in account');
  await createAccount(ana.page, { name: 'Ana Lopes', address: 'ana@fabrikam.example' });
  await ana.page.getByRole('heading', { name: 'Register your organization' }).waitFor();
  const registered = await ana.page.context().request.post('/api/v1/registrations', {
    headers: { origin: story.url },
    data: {
      partnerNumber: 'P100',
      name: 'Fabrikam',
      address: { street: '1 Harbour Way', city: 'Seattle', state: 'WA', postalCode: '98101', country: 'US' },
      phone: '+1 206 555 0100',
      firstName: 'Ana',
      lastName: 'Lopes',
      contactEmail: 'ana@fabrikam.example',
    },
  });
  expect(registered.status(), await registered.text()).toBe(201);
});

test('an employee enrols the 503 companies from a workbook in a few minutes, step by step', {
  timeout: 240_000,
}, async () => {
  const ana = story.person('ana');
  const { page } = ana;
  const partner = await page.evaluate(
    async () => (await (await fetch('/api/v1/me')).json()).organizations[0],
  );
  await page.goto(`/partner/${partner.id}/customers`);
  const from = performance.now();
  await press(page, 'Import customers');
  await page.getByRole('heading', { name: 'Import customers', level: 1 }).waitFor();
  await ana.looksAtPage('import-1-file');
  const file = { name: 'our-customers.xlsx', mimeType: '', buffer: await keptByHand(companies()) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText(/We found 504 rows in our-customers.xlsx and recognized 7 of 8 columns/).waitFor();
  await ana.looksAtPage('import-2-columns');
  await press(page, 'Check the rows');
  await page.getByText(/498 will go in, 0 will be left out, 6 can’t go in/).waitFor();
  await page
    .getByText(/Untied States/)
    .first()
    .waitFor();
  await ana.looksAtPage('import-3-check');
  await press(page, 'Import 498 customers');
  await confirmPlan(page, 'Import 498 customers');
  await page.getByText('our-customers.xlsx is imported.').waitFor();
  const took = performance.now() - from;
  await page.getByText(/498 linked to the registry, 0 changed. 6 could not go in/).waitFor();
  await page
    .getByText(/has this customer account number on line/)
    .first()
    .waitFor();
  await ana.looksAtPage('import-4-receipt');
  expect(took).toBeLessThan(5 * 60_000);
  await press(page, 'Open Customers');
  await page.getByRole('searchbox').fill('nvidia');
  await page.getByText('Nvidia').first().waitFor();
});

test('the same companies as CSV, set right, bring in what was missing and nothing twice', {
  timeout: 120_000,
}, async () => {
  const ana = story.person('ana');
  const { page } = ana;
  const partner = await page.evaluate(
    async () => (await (await fetch('/api/v1/me')).json()).organizations[0],
  );
  await page.goto(`/partner/${partner.id}/customers/import`);
  const quoted = (row: string[]) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
  const bytes = Buffer.from([HEADINGS, ...companies()].map(quoted).join('\r\n'));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'again.csv', mimeType: 'text/csv', buffer: bytes });
  await press(page, 'Check the rows');
  await page.getByText(/1 will go in, 498 will be left out, 4 can’t go in/).waitFor();
  await ana.looksAtPage('import-5-set-right');
  await page.goto(`/partner/${partner.id}/customers/import`);
  await page.getByRole('heading', { name: 'Earlier imports' }).waitFor();
  await ana.looksAtPage('import-6-earlier');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'half.xlsx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004half') });
  await page
    .getByText(/damaged or not whole/)
    .first()
    .waitFor();
  await ana.looksAtPage('import-7-refused');
});
