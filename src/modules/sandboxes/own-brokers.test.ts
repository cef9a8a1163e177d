import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectBroker } from '../../../tests/harness/brokers.ts';
import { deleteDueServices } from '../../../tests/harness/erased-services.ts';
import { at, partnerWithSandbox } from '../../../tests/harness/sandboxes.ts';
import { type SitesBroker, startSitesBroker } from '../../../tests/harness/sites-broker.ts';
import { addSite, beginSite, offerSites } from '../../../tests/harness/sites-service.ts';
import { eventually } from '../../../tests/harness/subscriptions.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let sites: SitesBroker;
beforeAll(async () => {
  sites = await startSitesBroker();
});
afterAll(() => sites.close());

/** A service is set up in a sandbox of an installation with this setting, while the service has a broker of its own. */
async function setUp(world: World) {
  await world.work();
  const operator = await world.addPerson(await world.addOrganization('vendor'), ['operator']);
  await offerSites(world, await connectBroker(operator, sites));
  const { ana, sandboxId } = await partnerWithSandbox(world);
  const laidOut = await addSite(world, sandboxId);
  const operationId = await beginSite(world, ana, laidOut);
  await eventually(async () => {
    const { body } = await ana.browser.get(at(sandboxId, `/operations/${operationId}`));
    return body.state === 'succeeded' ? true : undefined;
  }, 30);
  return { site: () => sites.site(laidOut.subscriptionId) };
}

/** Nobody uses it for thirty days: what its services have for it goes too. */
async function erasesSandbox(world: World, site: () => Promise<{ state: string } | undefined>) {
  for (const days of [24, 8]) {
    world.clock.forward({ days });
    await world.fireTimers();
  }
  expect(await world.db.selectFrom('sandboxes').select('organization_id').execute()).toEqual([]);
  const deleted = await eventually(async () => {
    world.clock.forward({ minutes: 1 });
    await deleteDueServices(world);
    return (await site())?.state === 'deleted' ? true : undefined;
  });
  expect(deleted).toBe(true);
}

test.each([
  ['built-in', 'made nothing', undefined],
  ['own', 'made the site', 'ready'],
] as const)(
  'where sandboxes have %s brokers, the broker of a service has %s for one',
  async (sandboxBrokers, _made, state) => {
    const world = await startWorld({ settings: { sandboxBrokers } });
    try {
      const { site } = await setUp(world);
      expect((await site())?.state).toBe(state);
      if (state) await erasesSandbox(world, site);
    } finally {
      await world.close();
    }
  },
);
