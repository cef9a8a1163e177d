import { expect, test } from 'vitest';
import type { Visitor } from '../harness/browser.ts';
import { worldStory } from '../harness/browser-story.ts';
import { addService } from '../harness/customer-services.ts';
import { addServiceToGrant, giveGrant } from '../harness/grants.ts';
import { enrolProspect, openOffice } from '../harness/lives.ts';
import { addProgram } from '../harness/programs.ts';

const story = worldStory('reader');

/** A page of the portal, its title, and what the one bar says that cannot be done. */
type Refused = [path: string, title: string | RegExp, refused: string];

/** One bar says what, why and who, in the place of every field; lists may still be searched. */
async function readsOneReason(reader: Visitor, base: string, [path, title, refused]: Refused) {
  await story.opens(reader, `${base}/${path}`, title);
  const main = reader.page.getByRole('main');
  await main.getByText(`You cannot ${refused}.`).waitFor();
  await main.getByText(/Who can do that: An administrator of/).waitFor();
  expect(await main.locator('[data-reason]').count(), path).toBe(1);
  expect(await main.getByText(/does not allow this/).count(), path).toBe(1);
  expect(await main.locator('form, input:not([type=search])').count(), path).toBe(0);
  await reader.looksAtPage(`reader-${path.replace(/[?/=,].*/, '').replaceAll('/', '-')}-${refused}`);
}

/** Nothing of the page is for them: one sentence, a remedy, and whom to turn to. */
async function isLockedOut(reader: Visitor, base: string, path: string, title: string | RegExp) {
  await story.opens(reader, `${base}/${path}`, title);
  const main = reader.page.getByRole('main');
  await main.getByText(/Who can do that: An administrator of/).waitFor();
  expect(await main.getByText(/does not allow this/).count(), path).toBe(1);
  expect(await main.locator('form, input:not([type=search])').count(), path).toBe(0);
  await reader.looksAtPage(`reader-locked-${path.replaceAll('/', '-')}`);
}

test('wherever a Reader could only be refused, one bar says what, why, and who can do it, in the place of the fields', {
  timeout: 180_000,
}, async () => {
  const { world } = story;
  const office = await openOffice(world);
  const { id } = await enrolProspect(office);
  const other = await enrolProspect(office, 'Walrus');
  const here = `/api/v1/organizations/${office.partnerId}`;
  await office.ana.browser.post(`${here}/customers/tagging`, {
    selection: { ids: [id] },
    add: ['Key account'],
  });
  const rui = await world.addPerson(office.partnerId, ['reader'], { name: 'Rui Costa' });
  const colleagues = (await office.ana.browser.get(`${here}/colleagues`)).body.items;
  const [ana] = colleagues.filter(({ firstName }: { firstName: string }) => firstName === 'Ana');
  const reader = await story.arrives(rui);

  const pages: Refused[] = [
    ['customers/new', 'Create a new customer', 'create a customer'],
    ['customers/import', 'Import customers', 'import customers from a file'],
    [`customers/merge?with=${id}`, 'Merge customers', 'merge customers'],
    [`customers/merge?ids=${id},${other.id}`, 'Merge customers', 'merge customers'],
    ['customers/tags', 'Manage tags', 'rename or delete tags'],
    [`customers/${id}/add-service`, /./, 'add a service'],
    [`customers/${id}/add-service/rapidstart`, /./, 'add a service'],
    ['people/new', /./, 'add a colleague'],
    [`people/${ana.id}`, 'Ana Lopes', 'change the colleague'],
  ];
  for (const page of pages) await readsOneReason(reader, `/partner/${office.partnerId}`, page);
});

test('so it is with programs, access to customers, activations, providers and the demand of a second factor', {
  timeout: 180_000,
}, async () => {
  const service = await addServiceToGrant(story.world);
  const { partnerId, customerId } = service;
  const fresh = await addService(story.world, service, { provisioned: true });
  const grant = await giveGrant(story.world, service);
  const program = await addProgram(story.world, service.partner, { name: 'Nightly', role: 'reader' });
  const rui = await story.world.addPerson(partnerId, ['reader'], { name: 'Rui Costa' });
  const reader = await story.arrives(rui);
  const base = `/partner/${partnerId}`;
  const pages: Refused[] = [
    ['people/programs/new', /./, 'make a program'],
    [`people/programs/${program.id}`, 'Nightly', 'change the program'],
    ['grants/new', 'Propose access', 'grant access to the service'],
    [`grants/new?customer=${customerId}`, 'Propose access', 'grant access to the service'],
    [`grants/${grant.id}`, /./, 'change the grant'],
    [`services/${fresh}/send-activation`, 'Send Activation', 'send the activation'],
  ];
  for (const page of pages) await readsOneReason(reader, base, page);
  await isLockedOut(reader, base, 'people/sign-in', 'Second factor');
  await isLockedOut(reader, base, 'sign-in-providers', 'Sign-in providers');
  await isLockedOut(reader, base, 'sign-in-providers/new', 'Add a sign-in provider');
  await story.opens(reader, '/requests', 'Requests');
  await reader.looksAtPage('reader-requests');
});
