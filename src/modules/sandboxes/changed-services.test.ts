import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectBroker } from '../../../tests/harness/brokers.ts';
import { at, moveClock, partnerWithSandbox } from '../../../tests/harness/sandboxes.ts';
import { type SitesBroker, startSitesBroker } from '../../../tests/harness/sites-broker.ts';
import { addSite, beginSite, offerSites } from '../../../tests/harness/sites-service.ts';
import { eventually } from '../../../tests/harness/subscriptions.ts';
import { type PersonIn, startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
let sites: SitesBroker;
beforeAll(async () => {
  world = await startWorld();
  await world.work();
  sites = await startSitesBroker({ stepMs: 50 });
  const operator = await world.addPerson(await world.addOrganization('vendor'), ['operator']);
  await offerSites(world, await connectBroker(operator, sites));
}, 60_000);
afterAll(async () => {
  await world.close();
  await sites.close();
});

/** A site of a sandbox's customer that the built-in broker has set up. */
async function siteInSandbox(ana: PersonIn, sandboxId: string) {
  const laidOut = await addSite(world, sandboxId);
  const service = at(sandboxId, `/subscriptions/${laidOut.subscriptionId}`);
  const read = async () => (await ana.browser.get(service)).body;
  const operation = async (id: string) => (await ana.browser.get(at(sandboxId, `/operations/${id}`))).body;
  const until = (id: string, state: string) =>
    eventually(async () => {
      const found = await operation(id);
      return found.state === state ? found : undefined;
    });
  await until(await beginSite(world, ana, laidOut), 'succeeded');
  const change = async (body: object) =>
    ana.browser.post(`${service}/changes`, body, { 'if-match': `"${(await read()).version}"` });
  return { read, operation, until, change };
}

test('a change in a sandbox hangs until its time is up by the moved clock; let go on, the service is changed, and no real broker is asked', async () => {
  const { ana, sandboxId } = await partnerWithSandbox(world);
  const services = (how: string) => ana.browser.put(at(sandboxId, '/sandbox/services'), { services: how });
  const site = await siteInSandbox(ana, sandboxId);
  await services('hang');
  const asked = await site.change({ planCode: 'business', parameters: { language: 'de' } });
  expect(asked.status).toBe(202);
  const id: string = asked.body.operation.id;
  const hanging = await eventually(async () => {
    const found = await site.operation(id);
    return found.currentStep === 'The service changes it' ? found : undefined;
  });
  const outcomes = (step: { attempts: { outcome: string | null }[] }) =>
    step.attempts.map(({ outcome }) => outcome);
  expect(outcomes(hanging.steps[0])).toEqual(['failed', 'failed', 'done']);
  expect((await site.change({ parameters: { language: 'fr' } })).body.reason).toBe('operation-under-way');

  const moved = await moveClock(ana, sandboxId, { hours: 3 });
  const failed = await site.until(id, 'failed');
  expect(failed.error).toContain('has not finished within the time that its plan allows');
  const actions = moved.moments.flatMap(({ happenings }) => happenings.map(({ action }) => action));
  expect(actions).toContain('provisioning.failed');
  expect(await site.read()).toMatchObject({ planName: 'basic', parameters: { language: 'en' } });

  await services('at-once');
  const retry = await ana.browser.post(at(sandboxId, `/operations/${id}/retry`), { reason: 'It answers.' });
  expect(retry.status).toBe(202);
  const done = await site.until(id, 'succeeded');
  expect(Date.parse(done.finishedAt) - Date.parse(done.startedAt)).toBeGreaterThan(3 * 3_600_000 - 60_000);
  expect(await site.read()).toMatchObject({ planName: 'business', parameters: { language: 'de' } });
  const { update = 0, provision = 0 } = (await sites.look()).calls;
  expect({ update, provision }).toEqual({ update: 0, provision: 0 });
});
