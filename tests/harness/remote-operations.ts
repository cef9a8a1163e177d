import { openBrokerById } from '../../src/modules/brokers/index.ts';
import { workOnOperation } from '../../src/modules/provisioning/provisioning-engine.service.ts';
import type { FindBroker } from '../../src/modules/provisioning/remote-service.service.ts';
import { openBroker } from '../../src/platform/service-broker/broker.ts';
import { connectBroker } from './brokers.ts';
import { startSitesBroker } from './sites-broker.ts';
import { addSite, beginSite, offerSites } from './sites-service.ts';
import { startWorld } from './world.ts';

export type Step = {
  name: string;
  state: string;
  owner: string;
  note: string | null;
  attempts: { outcome: string | null; error: string | null }[];
};

/**
 * A partner whose operations ask the example broker, worked on turn by turn by the test itself. `connected`: an operator has
 * added the broker and read its catalog.
 */
export async function startRemoteOperations({ connected = false } = {}) {
  const world = await startWorld();
  world.clock.stopAt(new Date()); // what comes early must not come in time on a slow machine
  const sites = await startSitesBroker({ stepMs: 5 });
  const operator = await world.addPerson(await world.addOrganization('vendor'), ['operator']);
  const brokerId = connected ? await connectBroker(operator, sites) : undefined;
  await offerSites(world, brokerId);
  const partnerId = await world.addOrganization('partner');
  const ana = await world.addPerson(partnerId, ['administrator']);

  const atSites: FindBroker = async () => ({
    kind: 'open',
    broker: openBroker(sites.endpoint, { timeoutMs: 400 }),
    retrieves: () => true,
    maintenanceOf: () => undefined,
  });
  const find: FindBroker = connected ? openBrokerById : atSites;

  async function begun(parameters: Record<string, unknown> = {}) {
    const laidOut = await addSite(world, partnerId, parameters);
    const operationId = await beginSite(world, ana, laidOut);
    const url = `/api/v1/organizations/${partnerId}/operations/${operationId}`;
    return { ...laidOut, operationId, url, ref: { partnerId, operationId } };
  }

  const work = (ref: { partnerId: string; operationId: string }, broker = find) =>
    workOnOperation(world.app.portico, ref, new AbortController().signal, broker);

  const read = async ({ url }: { url: string }) => (await ana.browser.get(url)).body;

  /** Works on it again and again, as its jobs would have it, until it is in that state. */
  async function until(state: string, operation: Pick<Begun, 'url' | 'ref'>, broker = find) {
    for (let turn = 0; turn < 60; turn++) {
      await work(operation.ref, broker);
      const now = await read(operation);
      if (now.state === state) return now;
      world.clock.forward({ minutes: 1 });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`It is ${JSON.stringify(await read(operation), null, 1)}`);
  }

  async function close() {
    await sites.close();
    await world.close();
  }
  return { world, sites, operator, brokerId, partnerId, ana, find, begun, work, read, until, close };
}
export type RemoteOperations = Awaited<ReturnType<typeof startRemoteOperations>>;
export type Begun = {
  operationId: string;
  subscriptionId: string;
  url: string;
  ref: { partnerId: string; operationId: string };
};

/** How each step's tries came out. */
export const outcomes = (operation: { steps: Step[] }) =>
  Object.fromEntries(
    operation.steps.map(({ name, attempts }) => [name, attempts.map(({ outcome }) => outcome)]),
  );
