import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { worldStory } from '../harness/browser-story.ts';
import { addRegisteredPartner } from '../harness/registry-facts.ts';
import { type RemoteRegistry, remoteCustomer, startRemoteRegistry } from '../harness/remote-registry.ts';
import { labelled, press } from './steps.ts';

const story = worldStory('sources');
let remote: RemoteRegistry;
beforeAll(async () => {
  remote = await startRemoteRegistry();
}, 60_000);
afterAll(() => remote.close());

test('an operator connects a remote registry: tries it, says where the fields stand, saves and synchronizes', {
  timeout: 180_000,
}, async () => {
  const { world } = story;
  await addRegisteredPartner(world, 'P1', []);
  await remote.put({ lists: { Customers: [remoteCustomer('C1', 'P1'), remoteCustomer('C2', 'P1')] } });
  const vendorId = await world.addOrganization('vendor');
  const olga = await story.arrives(await world.addPerson(vendorId, ['operator'], { name: 'Olga Petrova' }));
  const { page } = olga;
  await story.opens(olga, `/operations/${vendorId}/sources`, 'Sources');
  await press(page, 'Add a source');
  await page.getByRole('heading', { name: 'Add a source', level: 1 }).waitFor();
  await press(page, 'Save the source');
  await page
    .getByText(/Name: /)
    .first()
    .waitFor();
  await olga.looksAtPage('sources-1-missing');

  await labelled(page, 'Name').first().fill('VOICE');
  await page.getByLabel('Protocol').selectOption('odata');
  await labelled(page, 'Address').fill(`${remote.address}/odata`);
  await page.getByLabel('The source has a list of customers').check();
  const customers = page.getByRole('group', { name: 'Customers' });
  await customers.getByLabel('Path of the list').fill('Customers');
  await customers.getByLabel('Where the rows stand in the answer').fill('/value');
  await press(page, 'Try the connection');
  await page
    .getByText(/^Customer: 2 rows on this page/)
    .first()
    .waitFor();
  const fields = {
    Number: 'No',
    Name: 'Name',
    'Country/region': 'Address.Country',
    'Number of the partner of record': 'PartnerNo',
  };
  for (const [label, place] of Object.entries(fields)) await labelled(customers, label).fill(place);
  await press(page, 'Try the connection');
  await page.getByRole('cell', { name: 'Good' }).first().waitFor();
  await olga.looksAtPage('sources-2-tried');
  await press(page, 'Save the source');
  await page.getByRole('heading', { name: 'VOICE', level: 1 }).waitFor();
  await press(page, 'Synchronize now');
  await page
    .getByText(/2 added, 0 changed/)
    .first()
    .waitFor();
  await olga.looksAtPage('sources-3-synchronized');
  const arrived = await world.db
    .selectFrom('registry_customers')
    .select('number')
    .where('partner_number', '=', 'P1')
    .orderBy('number')
    .execute();
  expect(arrived.map(({ number }) => number)).toEqual(['C1', 'C2']);
});

test('a running import is cancelled after its employee has read what stays done', {
  timeout: 120_000,
}, async () => {
  const { world } = story;
  const number = newId().slice(-12);
  const partnerId = await addRegisteredPartner(world, newId().slice(-12), [{ number, name: 'Contoso' }]);
  const ana = await world.addPerson(partnerId, ['member'], { name: 'Ana Lopes' });
  const imports = `/api/v1/organizations/${partnerId}/customer-imports`;
  const file = { name: 'customers.csv', bytes: `Customer account number\n${number}\n` };
  const { body } = await ana.browser.upload(imports, file);
  await ana.browser.put(`${imports}/${body.id}/plan`, { mapping: body.mapping });
  // As one that is being worked on at this moment.
  await world.db
    .updateTable('customer_imports')
    .set({ state: 'running' })
    .where('id', '=', body.id)
    .execute();
  const visitor = await story.arrives(ana);
  const { page } = visitor;
  await page.goto(`/partner/${partnerId}/customers/import/${body.id}`);
  await press(page, 'Cancel the import');
  const dialog = page.getByRole('alertdialog', { name: 'Cancel the import of customers.csv?' });
  await dialog.getByRole('heading', { name: 'What will happen' }).waitFor();
  await visitor.looksAtPage('sources-4-cancelling');
  await dialog.getByRole('button', { name: 'Cancel the import', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('The import stops in a moment.').waitFor();
  await visitor.looksAtPage('sources-5-cancelled');
  const kept = await world.db
    .selectFrom('customer_imports')
    .select('cancel_requested_at')
    .where('id', '=', body.id)
    .executeTakeFirst();
  expect(kept?.cancel_requested_at).toBeInstanceOf(Date);
});
