import { expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { notify } from '../../src/platform/postgres/notifications.ts';
import { worldStory } from '../harness/browser-story.ts';
import { addCustomerService, giveServiceRoles, type ServiceFacts } from '../harness/customer-services.ts';
import { offerSites } from '../harness/sites-service.ts';
import { announced } from '../harness/stage.ts';
import type { PersonIn } from '../harness/world.ts';

const story = worldStory('opening');

/** Somebody of a customer with these roles stands before the service. */
async function comesWith(facts: ServiceFacts, roles: string[]) {
  const service = await addCustomerService(story.world, facts);
  const person = await story.world.addPerson(service.organizationId, ['user'], { name: 'Vera Viewer' });
  await giveServiceRoles(story.world, person, service.subscriptionId, roles);
  const path = `/rapidstart/${service.organizationId}/${service.subscriptionId}`;
  return { ...service, person, path };
}

const ready = { provisioned: true, activated: true };

test('the wrong account, Viewer alone and a service on its way are three pages, each with its way out (PP-66, PP-67, PP-68)', {
  timeout: 180_000,
}, async () => {
  const viewer = await comesWith(ready, ['Viewer']);
  const alone = await story.arrives(viewer.person);
  await story.opens(alone, viewer.path, 'RapidStart Services');
  const main = alone.page.getByRole('main');
  await main.getByText('The role Viewer alone does not open this service.').waitFor();
  await main.getByText(/An administrator of your organization, under User Management/).waitFor();
  await alone.looksAtPage('opening-viewer-alone');

  const stranger = await story.arrives((await comesWith(ready, ['Designer'])).person, { narrow: true });
  await story.opens(stranger, viewer.path, /account/i);
  await stranger.page
    .getByText(/Vera Viewer/)
    .first()
    .waitFor();
  await stranger.looksAtPage('opening-wrong-account');
  await stranger.page.getByRole('button', { name: 'Sign out and switch' }).click();
  await stranger.page.waitForURL(/\/sign-in\?returnTo=%2Frapidstart/);

  const early = await comesWith({ activated: true }, ['Designer']);
  const operation = await beginsToSetUp(early);
  const waiting = await story.arrives(early.person);
  await story.opens(waiting, early.path, 'RapidStart Services');
  const place = waiting.page.getByRole('main');
  await place.getByText('This service is still being set up.').waitFor();
  await place.getByText('Allocate the tenant').first().waitFor();
  await place.getByRole('switch', { name: 'Mail me when it is ready, or has stopped' }).check();
  await waiting.looksAtPage('opening-on-its-way');
  await operation.ends();
  await waiting.page.getByRole('heading', { name: 'Getting started', level: 1 }).waitFor();
});

test('an inactivated service names the day, until when everything is kept, and who can mend it', {
  timeout: 120_000,
}, async () => {
  const closed = await comesWith({ ...ready, inactivated: true }, ['Designer']);
  const late = await story.arrives(closed.person);
  await story.opens(late, closed.path, 'RapidStart Services');
  const main = late.page.getByRole('main');
  await main.getByText(/It is closed since .*; everything is erased/).waitFor();
  await main.getByText(/Your partner, together with Support/).waitFor();
  expect(await main.getByRole('link', { name: 'Open the Dashboard' }).count()).toBe(1);
  await late.looksAtPage('opening-inactivated');
});

test('a service of a broker says why it does not open, and opens where it has said that it does', {
  timeout: 120_000,
}, async () => {
  const { world } = story;
  await offerSites(world);
  const site = await comesWith(ready, ['Viewer']);
  const is = (facts: { offering_code?: string; dashboard_url?: string }) =>
    world.db.updateTable('subscriptions').set(facts).where('id', '=', site.subscriptionId).execute();
  await is({ offering_code: 'sites' });
  const path = `/customer/${site.organizationId}/services/${site.subscriptionId}/open`;
  const vera = await story.arrives(site.person);
  const main = vera.page.getByRole('main');
  await story.opens(vera, path, 'Open a service');
  await main.getByText('The role Viewer alone does not open this service.').waitFor();
  await giveServiceRoles(world, site.person, site.subscriptionId, ['Editor']);
  await story.opens(vera, path, 'Open a service');
  await main.getByText('This service is ready, and has not said where it opens.').waitFor();
  await vera.looksAtPage('opening-nowhere');
  await is({ dashboard_url: 'https://sites.example/shops/1' });
  await story.opens(vera, path, 'Sites');
  await main.getByText('Sites is ready. It opens at sites.example.').waitFor();
  expect(await main.getByRole('link', { name: 'Open Sites' }).getAttribute('href')).toBe(
    'https://sites.example/shops/1',
  );
  await vera.looksAtPage('opening-elsewhere');
});

test('without its organization a service says so, and leads to where it can be chosen', {
  timeout: 120_000,
}, async () => {
  const { world } = story;
  const first = await comesWith(ready, ['Designer']);
  const elsewhere = await world.addOrganization('customer', { name: 'Fourth Coffee' });
  await belongsTo(elsewhere, first.person);
  const torn = await story.arrives(first.person, { narrow: true });
  const main = torn.page.getByRole('main');
  await story.opens(torn, '/rapidstart', 'Open a service');
  await main.getByText('A service opens for one organization, and none has been chosen.').waitFor();
  expect(await main.getByRole('listitem').count()).toBe(2);
  await torn.looksAtPage('opening-no-organization');
  await main.getByRole('link', { name: /^Contoso Foods/ }).click();
  await torn.page.getByRole('heading', { name: 'Dashboard', level: 1 }).waitFor();

  const only = await story.arrives((await comesWith(ready, ['Designer'])).person);
  await story.opens(only, '/rapidstart', 'Dashboard');
});

test('what keeps a service from working is announced where it is opened, beside any other cause', {
  timeout: 120_000,
}, async () => {
  const { world } = story;
  const vendorId = await world.addOrganization('vendor');
  const olga = await world.addPerson(vendorId, ['operator']);
  const down = { title: 'RapidStart does not answer', severity: 'critical', offeringCode: 'rapidstart' };
  const written = `/api/v1/organizations/${vendorId}/written-announcements`;
  expect((await olga.browser.post(written, announced({ world }, down))).status).toBe(201);
  for (const [roles, title] of [
    [['Designer'], 'Getting started'],
    [['Viewer'], 'RapidStart Services'],
  ] as const) {
    const { path, person } = await comesWith(ready, [...roles]);
    const visitor = await story.arrives(person);
    await story.opens(visitor, path, title);
    await visitor.page.getByText('RapidStart Services: RapidStart does not answer').waitFor();
    await visitor.looksAtPage(`opening-down-${roles}`);
  }
});

/** The same person is in one more organization. */
async function belongsTo(organizationId: string, { accountId, signInName }: PersonIn) {
  const { db, clock } = story.world;
  await db
    .insertInto('people')
    .values({
      ...{ organization_id: organizationId, id: newId(), account_id: accountId, roles: ['user'] },
      ...{ first_name: 'Vera', last_name: 'Viewer', sign_in_name: signInName, contact_email: signInName },
      ...{ created_at: clock.now(), bound_at: clock.now() },
    })
    .execute();
}

/** A first step under way; `ends` is what a worker would write down. */
async function beginsToSetUp({
  partnerId,
  subscriptionId,
  organizationId,
}: Awaited<ReturnType<typeof comesWith>>) {
  const { db, clock } = story.world;
  const [id, now] = [newId(), clock.now()];
  const named = { partner_id: partnerId, operation_id: id };
  await db
    .insertInto('operations')
    .values({
      partner_id: partnerId,
      id,
      kind: 'provision',
      subscription_id: subscriptionId,
      organization_id: organizationId,
      state: 'running',
      promised_by: new Date(now.getTime() + 3_600_000),
      created_at: now,
    })
    .execute();
  await db
    .insertInto('operation_steps')
    .values([
      { ...named, position: 1, name: 'allocate-tenant', state: 'running', attempts_allowed: 5 },
      { ...named, position: 2, name: 'ready', state: 'waiting', attempts_allowed: 5 },
    ])
    .execute();
  return {
    ends: () =>
      db.transaction().execute(async (tx) => {
        await tx
          .updateTable('subscriptions')
          .set({ provisioned_at: clock.now() })
          .where('id', '=', subscriptionId)
          .execute();
        await tx
          .updateTable('operations')
          .set({ state: 'succeeded', finished_at: clock.now() })
          .where('id', '=', id)
          .execute();
        await notify(tx, `operation:${id}`);
      }),
  };
}
