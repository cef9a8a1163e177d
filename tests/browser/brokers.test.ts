import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../src/kernel/clock.ts';
import { worldStory } from '../harness/browser-story.ts';
import { newAuthority } from '../harness/certificates.ts';
import { type SitesBroker, startSitesBroker } from '../harness/sites-broker.ts';
import { labelled, press } from './steps.ts';

const story = worldStory('brokers');
let sites: SitesBroker;
beforeAll(async () => {
  sites = await startSitesBroker();
}, 60_000);
afterAll(() => sites.close());

test('an operator connects a broker: tries it, reads what it offers, takes a service over, lets it rest', {
  timeout: 180_000,
}, async () => {
  const { world } = story;
  const vendorId = await world.addOrganization('vendor');
  const olga = await story.arrives(await world.addPerson(vendorId, ['operator'], { name: 'Olga Petrova' }));
  const { page } = olga;
  await story.opens(olga, `/operations/${vendorId}/brokers`, 'Brokers');
  await olga.looksAtPage('brokers-0-empty');
  await press(page, 'Add a broker');
  await page.getByRole('heading', { name: 'Add a broker', level: 1 }).waitFor();

  await labelled(page, 'Name').first().fill('Sites of Contoso');
  await labelled(page, 'Address').fill(sites.url);
  await labelled(page, 'User name').fill('portico');
  await labelled(page, 'Password').fill('a wrong one');
  await press(page, 'Try the connection');
  await page
    .getByText(/The broker did not let us in/)
    .first()
    .waitFor();
  await olga.looksAtPage('brokers-1-refused');
  await labelled(page, 'Password').fill(sites.password);
  await press(page, 'Try the connection');
  await page.getByText('The broker answers. It offers sites.').waitFor();
  await press(page, 'Save the broker');
  await page.getByRole('heading', { name: 'Sites of Contoso', level: 1 }).waitFor();

  await sites.faults({ kind: 'status', call: 'catalog', times: 1, description: 'Out of order.' });
  await press(page, 'Read what it offers');
  await page
    .getByText(/Out of order/)
    .first()
    .waitFor();
  await olga.looksAtPage('brokers-2-trouble');
  await press(page, 'Read what it offers');
  await page.getByText('Plans: basic, business').waitFor();
  await olga.looksAtPage('brokers-3-offered');

  await press(page, 'Make a draft of sites');
  await labelled(page, 'Code in our catalogue').fill('web-shops');
  await labelled(page, 'First letters of its service account IDs').fill('WS');
  await page.getByRole('dialog').getByRole('button', { name: 'Make the draft' }).click();
  await page
    .getByText(/The draft of sites was made/)
    .first()
    .waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await press(page, 'Let it rest');
  const dialog = page.getByRole('dialog');
  await labelled(dialog, 'Reason').fill('Maintenance until noon');
  await dialog.getByRole('button', { name: 'Let it rest' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('This broker rests: Maintenance until noon').waitFor();
  await olga.looksAtPage('brokers-4-rests');
  await press(page, 'Wake it');
  await page.getByText('This broker rests: Maintenance until noon').waitFor({ state: 'detached' });
  expect(await page.getByText(sites.password).count()).toBe(0);

  const removing = page.getByRole('button', { name: 'Remove the broker' });
  expect(await removing.getAttribute('aria-disabled')).toBe('true'); // a service needs it
  await story.opens(olga, `/operations/${vendorId}/brokers`, 'Brokers');
  await page.getByText('Sites of Contoso').first().waitFor();
  await olga.looksAtPage('brokers-5-list');

  const { certificate, key } = newAuthority('An authority').issue({
    name: 'portico',
    validUntil: addDays(world.clock.now(), 12),
  });
  await press(page, 'Add a broker');
  await labelled(page, 'Name').first().fill('Behind a certificate');
  await labelled(page, 'Address').fill(sites.url);
  await labelled(page, 'What is shown to it').selectOption('mtls');
  await page.getByLabel(/^Certificate \(PEM\)/).fill(certificate);
  await page.getByLabel(/^Private key \(PEM\)/).fill(key);
  await press(page, 'Save the broker');
  await page.getByRole('heading', { name: 'Behind a certificate', level: 1 }).waitFor();
  await page.getByText(/Our client certificate for this broker ends on/).waitFor();
  await olga.looksAtPage('brokers-6-certificate');
});
