import { addDays } from '../../src/kernel/clock.ts';
import { provisionContent, provisionLibrary } from '../../src/modules/rapidstart/content/index.ts';
import { addCustomerService, type CustomerService, type ServiceFacts } from './customer-services.ts';
import type { TestBrowser } from './requests.ts';
import { at } from './stage.ts';
import type { PersonIn, World } from './world.ts';

export type GrantedService = CustomerService & {
  /** Administrator of the customer, and a member of the partner. */
  cara: PersonIn;
  max: PersonIn;
  /** RapidStart as the partner's people reach it. */
  guestUrl: string;
};

/** A customer's service that is set up and active, with people on both sides and no grant yet. */
export async function addServiceToGrant(world: World, facts: ServiceFacts = {}): Promise<GrantedService> {
  const service = await addCustomerService(world, { provisioned: true, activated: true, ...facts });
  const { organizationId, subscriptionId, partnerId } = service;
  await world.db.transaction().execute(async (tx) => {
    await provisionContent(tx, { organizationId, subscriptionId });
    await provisionLibrary(tx, { organizationId, subscriptionId });
  });
  const cara = await world.addPerson(organizationId, ['administrator'], { name: 'Cara Campos' });
  const max = await world.addPerson(partnerId, ['member'], { name: 'Max Member' });
  return { ...service, cara, max, guestUrl: `${at(partnerId)}/services/${subscriptionId}/rapidstart` };
}

/** What is asked for unless told otherwise: Configurator for all members, for 30 days. */
export const wantedGrant = (world: World, subscriptionId: string, change: object = {}) => ({
  subscriptionId,
  roles: ['Configurator'],
  groups: ['member'],
  purpose: 'Set up the ledger.',
  endsAt: addDays(world.clock.now(), 30).toISOString(),
  ...change,
});

/** The customer gives it: it stands at once. */
export async function giveGrant(world: World, service: GrantedService, change: object = {}) {
  const body = wantedGrant(world, service.subscriptionId, change);
  const given = await service.cara.browser.post(`${at(service.organizationId)}/grants`, body);
  if (given.status !== 201) throw new Error(given.text);
  return given.body;
}

/** The partner proposes it: it waits for the customer. */
export async function proposeGrant(world: World, service: GrantedService, change: object = {}) {
  const body = wantedGrant(world, service.subscriptionId, change);
  const proposed = await service.partner.browser.post(`${at(service.partnerId)}/grants`, body);
  if (proposed.status !== 201) throw new Error(proposed.text);
  return proposed.body;
}

/** Asks with the version that the asker sees now. */
export async function seen(browser: TestBrowser, url: string) {
  const { body } = await browser.get(url);
  return { 'if-match': `"${body.version}"` };
}
