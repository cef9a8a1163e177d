import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { pageRoutes } from '../../src/web/routes.ts';
import { connectBroker } from '../harness/brokers.ts';
import type { Visitor } from '../harness/browser.ts';
import { worldStory } from '../harness/browser-story.ts';
import { settle } from '../harness/estate.ts';
import { partnerWith } from '../harness/many-customers.ts';
import { laySandbox } from '../harness/sandbox-scenes.ts';
import { startSitesBroker } from '../harness/sites-broker.ts';
import { offerSites } from '../harness/sites-service.ts';
import type { PersonIn, World } from '../harness/world.ts';

const story = worldStory('every-page');
let world: World;
beforeAll(() => {
  world = story.world;
});

const pagesOf = (portal: string) =>
  pageRoutes.map(({ path }) => path).filter((path) => path.startsWith(`/${portal}/$organizationId`));
const ABOUT_CUSTOMERS = /Id(\/(getting-started|customers|services|operations|grants|moves|audit).*)?$/;
const ofOneSubject = (path: string) => path.split('$').length > 2;
const nameOf = (path: string) => path.replaceAll('/', '-').replaceAll('$', '').replace('-organizationId', '');

/** The address of a page; none when its subject is nothing of this estate. */
function fill(path: string, ids: Record<string, string>): string | undefined {
  const missing = [...path.matchAll(/\$(\w+)/g)].some(([, name = '']) => !(name in ids));
  return missing ? undefined : path.replace(/\$(\w+)/g, (_, name) => ids[name] ?? '');
}

/** The page stands there with its title, and is good to look at, also at night and on a phone. */
async function looksAt(visitor: Visitor, path: string, name: string) {
  await visitor.page.clock.setFixedTime(world.clock.now());
  await visitor.page.goto(path);
  const title = visitor.page.getByRole('heading', { level: 1 });
  await title.waitFor();
  await visitor.looksAtPage(name);
  expect(await visitor.page.getByText('Correlation id').count(), path).toBe(0); // of an error in the page's place
}

async function walks(person: PersonIn, portal: string, ids: Record<string, string>, who: string) {
  const visitor = await story.arrives(person, { dark: true });
  for (const page of pagesOf(portal)) {
    const path = fill(page, { ...ids, organizationId: person.organizationId });
    if (path) await looksAt(visitor, path, `${who}${nameOf(page)}`);
  }
}

test('every page of partner and customer that has one of everything stands there, in the dark and on a phone', {
  timeout: 300_000,
}, async () => {
  const estate = await settle(world, 'Fabrikam');
  const { personId = '', programId = '', ...ids } = estate.ids;
  const ofPartner = { ...ids, programId, offeringCode: 'rapidstart' };
  await walks(estate.partnerAdministrator, 'partner', ofPartner, 'estate');
  await walks(estate.customerAdministrator, 'customer', { ...ids, personId }, 'estate');

  const { organizationId, browser } = estate.partnerAdministrator;
  const links = `/api/v1/organizations/${organizationId}/operations/${ids.operationId}/links`;
  const { pathname, hash } = new URL((await browser.post(links)).body.url);
  await looksAt(await story.arrives(undefined, { dark: true }), `${pathname}${hash}`, 'estate-tracker');
});

test('every page of the vendor stands there, in the dark and on a phone', { timeout: 300_000 }, async () => {
  const vendor = await world.addOrganization('vendor');
  const { differenceId = '' } = (await settle(world, 'Litware')).ids;
  await walks(await world.addPerson(vendor, ['support'], { name: 'Sam Support' }), 'support', {}, 'vendor');
  const olga = await world.addPerson(vendor, ['operator'], { name: 'Olga Petrova' });
  const sites = await startSitesBroker();
  const brokerId = await connectBroker(olga, sites);
  await offerSites(world, brokerId);
  await walks(olga, 'operations', { offeringCode: 'sites', brokerId, differenceId }, 'vendor');
  await sites.close();
});

test('every page of a sandbox stands there, and says that it is one', { timeout: 300_000 }, async () => {
  const { administrator, sandboxId } = await laySandbox(world);
  const visitor = await story.arrives(administrator, { dark: true });
  for (const page of pagesOf('partner').filter((path) => !ofOneSubject(path))) {
    const path = page.replace('$organizationId', sandboxId);
    // What is there only in a sandbox is looked at; of the other pages, which stand above, whether they say so too.
    if (/sandbox|getting-started/.test(page)) await looksAt(visitor, path, `sandbox${nameOf(page)}`);
    else await visitor.page.goto(path);
    await visitor.page.getByText('Sandbox: nothing here is real').waitFor();
  }
});

test.each([
  [0, 'P-none'],
  [100_000, 'P-many'],
])(
  'with %i customers every page about customers stands there',
  { timeout: 300_000 },
  async (customers, number) => {
    const person = await partnerWith(world, customers, number);
    await sql`analyze customers, customer_fragments`.execute(world.db);
    const visitor = await story.arrives(person, { dark: true });
    for (const page of pagesOf('partner').filter((path) => !ofOneSubject(path) && ABOUT_CUSTOMERS.test(path)))
      await looksAt(
        visitor,
        page.replace('$organizationId', person.organizationId),
        `${customers}${nameOf(page)}`,
      );
  },
);

test('on a slow line the page says that it opens, then stands as a frame around what is on its way', async () => {
  const person = await partnerWith(world, 3, 'P-slow');
  const { page } = await story.arrives(person);
  const slow = Promise.withResolvers<void>();
  await page.route(/assets\/customers-page/, (route) => slow.promise.then(() => route.continue()));
  await page.route(/assets\/index.*js/, async (route) => {
    await page.getByText('Opening the page…').waitFor();
    await route.continue();
  });
  await page.goto(`/partner/${person.organizationId}/customers`, { waitUntil: 'commit' });
  await page.getByRole('navigation').getByRole('link', { name: 'Customers' }).waitFor();
  await page.getByRole('main').getByLabel('Loading', { exact: true }).first().waitFor();
  slow.resolve();
  await page.getByRole('heading', { name: 'Customers', level: 1 }).waitFor();
});
