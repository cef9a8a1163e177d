import { beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../harness/browser.ts';
import { worldStory } from '../harness/browser-story.ts';
import { addServiceToGrant, type GrantedService, giveGrant, proposeGrant, seen } from '../harness/grants.ts';
import { at } from '../harness/stage.ts';
import type { World } from '../harness/world.ts';
import { chooseIn, confirmPlan, labelled, press } from './steps.ts';

const story = worldStory('change-partner');
let world: World;
beforeAll(() => {
  world = story.world;
});

const heading = ({ page }: Visitor, name: string | RegExp) =>
  page.getByRole('heading', { name, level: 1 }).waitFor();

test('PP-88…PP-90: a customer approves what waits at once, names a colleague of its partner, renews, and changes the partner with access', {
  timeout: 300_000,
}, async () => {
  const service = await addServiceToGrant(world);
  const northwindId = await world.addOrganization('partner', { name: 'Northwind Partners' });
  const nora = await world.addPerson(northwindId, ['administrator'], { name: 'Nora North' });
  const cara = await story.arrives(service.cara);
  await approvesAtOnce(cara, service);
  await namesSomebody(cara, service);
  await renewsAndSubscribes(cara, service);
  await changesPartner(cara, service);
  await seesOwnAccess(await story.arrives(nora), { northwindId, service });
});

/** A proposal and an amendment stand on one page; the customer consents to both. */
async function approvesAtOnce(cara: Visitor, service: GrantedService) {
  const { organizationId, partnerId, partner } = service;
  const { id } = await giveGrant(world, service);
  const own = `${at(partnerId)}/grants/${id}`;
  const more = { roles: ['Configurator', 'Designer'] };
  await partner.browser.patch(own, more, await seen(partner.browser, own));
  await proposeGrant(world, service, { roles: ['Viewer'], purpose: 'Look after the work.' });
  const { page } = cara;
  await page.goto(`/customer/${organizationId}/grants`);
  await page.getByText('2 requests for access wait for your decision.').waitFor();
  await cara.looksAtPage('grants-list');
  await press(page, 'See what is asked');
  await heading(cara, 'Waiting for your decision');
  await page.getByRole('region', { name: 'What is asked for besides' }).getByText('Designer').waitFor();
  await cara.looksAtPage('grants-pending');
  await press(page, 'Approve 2');
  await confirmPlan(page, 'Approve 2');
  await page.getByText('Nothing waits for your decision.').waitFor();
}

async function namesSomebody({ page }: Visitor, { organizationId }: GrantedService) {
  await page.goto(`/customer/${organizationId}/grants/new`);
  await page.getByRole('checkbox', { name: 'Designer' }).check();
  await page.getByRole('checkbox', { name: 'All members' }).uncheck();
  await page.getByRole('checkbox', { name: 'Max Member (member)' }).check();
  await labelled(page, 'Purpose').fill('Design the questions.');
  await press(page, 'Give access');
  await confirmPlan(page, 'Give access');
  await page.getByRole('region', { name: 'Who may act now' }).getByText('Max Member').waitFor();
}

async function renewsAndSubscribes(cara: Visitor, { organizationId }: GrantedService) {
  const { page } = cara;
  await page.goto(`/customer/${organizationId}/grants`);
  const boxes = page.getByRole('checkbox', { name: /Fabrikam Partners, RapidStart/ });
  await boxes.nth(2).waitFor();
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await press(page, 'Renew');
  const dialog = page.getByRole('dialog', { name: 'Renew 2 grants' });
  await dialog.waitFor();
  await cara.looksAtPage('grants-renew');
  await dialog.getByRole('button', { name: 'Renew', exact: true }).click();
  await confirmPlan(page, 'Renew');
  await dialog.waitFor({ state: 'detached' });
  await press(page, 'Make an address');
  await page.getByText(/\/api\/v1\/calendars\//).waitFor();
  await cara.looksAtPage('grants-calendar');
  await press(page, 'Revoke the address');
  await page.getByText('Your calendar can show when access ends').waitFor();
}

async function changesPartner(cara: Visitor, { organizationId }: GrantedService) {
  const { page } = cara;
  await page.goto(`/customer/${organizationId}`);
  await press(page, 'Change Partner');
  await heading(cara, 'Change support partner');
  await chooseIn(page, 'Partner', 'Northwind Partners');
  await page.getByRole('checkbox', { name: 'Grant service access to the selected partner' }).check();
  await cara.looksAtPage('change-partner');
  await press(page, 'Change Partner');
  await confirmPlan(page, 'Change Partner');
  await heading(cara, 'Dashboard');
  await page.getByText('Northwind Partners', { exact: true }).first().waitFor();
}

/** The support partner's own list, and the service that it opens. */
async function seesOwnAccess(
  nora: Visitor,
  { northwindId, service }: { northwindId: string; service: GrantedService },
) {
  const { page } = nora;
  await page.goto(`/partner/${northwindId}/services`);
  await press(page, 'Our access');
  await heading(nora, 'Our access');
  await nora.looksAtPage('partner-grants');
  await page.getByRole('main').getByRole('link', { name: 'Contoso Foods' }).first().click();
  await heading(nora, 'RapidStart Services of Contoso Foods');
  await press(page, 'Open the service');
  await heading(nora, 'Getting started');
  expect(page.url()).toContain(service.subscriptionId);
}

test('PP-60: a code that is read out opens the invitation for the named account, on a narrow screen too', {
  timeout: 240_000,
}, async () => {
  const service = await addServiceToGrant(world);
  const bo = await world.addAccount({ name: 'Bo Berg' });
  const named = {
    firstName: 'Bo',
    lastName: 'Berg',
    signInName: bo.signInName,
    contactEmail: 'bo@mail.example',
  };
  const added = await service.cara.browser.post(`${at(service.organizationId)}/people`, named);
  await service.cara.browser.post(`${at(service.organizationId)}/people/${added.body.id}/invitation`);
  const cara = await story.arrives(service.cara);
  await cara.page.goto(`/customer/${service.organizationId}/people/${added.body.id}`);
  await cara.page.getByRole('region', { name: 'How the invitation of Bo Berg fares' }).waitFor();
  await cara.looksAtPage('invitation-fares');
  await press(cara.page, 'Make a code to read out');
  const shown = cara.page.getByRole('dialog', { name: 'Read this code to Bo Berg' });
  const code = (await shown.locator('[data-code]').getAttribute('data-code')) ?? '';
  await cara.looksAtPage('spoken-code');

  const visitor = await story.arrives(bo);
  await visitor.page.goto('/invitation/code');
  await labelled(visitor.page, 'Code').fill(`${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase());
  await visitor.looksAtPage('invitation-code');
  await press(visitor.page, 'Go on');
  await heading(visitor, 'Join Contoso Foods');
  await press(visitor.page, 'Join');
  await heading(visitor, 'Dashboard');
  await cara.page.reload();
  await cara.page
    .getByRole('region', { name: 'How the invitation of Bo Berg fares' })
    .getByText('Used')
    .waitFor();
});
