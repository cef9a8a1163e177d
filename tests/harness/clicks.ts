import { addDays } from '../../src/kernel/clock.ts';
import { newId } from '../../src/kernel/ids.ts';
import { addCustomerService, giveServiceRoles, tokenMailedTo } from './customer-services.ts';
import { settle } from './estate.ts';
import { addServiceToGrant, giveGrant, proposeGrant, wantedGrant } from './grants.ts';
import { enrolProspect, openOffice } from './lives.ts';
import { addRapidStart, answerGroups, newProject } from './rapidstart-service.ts';
import { addRegistryPartner } from './registry.ts';
import { addRegisteredPartner } from './registry-facts.ts';
import type { TestBrowser } from './requests.ts';
import type { World } from './world.ts';

/** A world with the vendor's people. */
export type Stage = {
  world: World;
  vendorId: string;
  operator: TestBrowser;
  engineer: TestBrowser;
  otherEngineer: TestBrowser;
};

/** Somebody about to click: a new one each time, so that every click meets the same facts. */
export type Click = { browser: TestBrowser; url: string; body?: unknown; headers?: Record<string, string> };
export type ClickCase = {
  lay(stage: Stage): Promise<Click>;
  /** Clicked twice without a key: it happens once, for it can only be there once; or each click counts. */
  withoutKey: 'once' | 'each';
};

const ORGANIZATION = '/api/v1/organizations/{organizationId}';
const DESK = `${ORGANIZATION}/support`;
const RAPIDSTART = `${ORGANIZATION}/services/{subscriptionId}/rapidstart`;

/** Every POST that makes or decides something, by path. */
export const CLICKS: Record<string, ClickCase> = {
  '/api/v1/registrations': { withoutKey: 'once', lay: layRegistration },
  '/api/v1/registrations/claims': { withoutKey: 'once', lay: layClaim },
  '/api/v1/access-requests': { withoutKey: 'once', lay: layAccessRequest },
  [`${ORGANIZATION}/access-requests/{requestId}/approval`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partnerAdministrator, partnerId, ids } = await settle(stage.world, 'Fabrikam');
      const url = `${at(partnerId)}/access-requests/${ids.requestId}/approval`;
      return { browser: partnerAdministrator.browser, url, body: { role: 'member' } };
    },
  },
  [`${ORGANIZATION}/access-requests/{requestId}/refusal`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partnerAdministrator, partnerId, ids } = await settle(stage.world, 'Fabrikam');
      const url = `${at(partnerId)}/access-requests/${ids.requestId}/refusal`;
      return { browser: partnerAdministrator.browser, url, body: { reason: 'We do not know her.' } };
    },
  },
  [`${ORGANIZATION}/colleagues`]: { withoutKey: 'once', lay: layNewColleague },
  [`${ORGANIZATION}/colleagues/{personId}/invitation`]: {
    withoutKey: 'each',
    lay: async (stage) => {
      const { browser, url, body } = await layNewColleague(stage);
      const added = await browser.post(url, body);
      return { browser, url: `${url}/${added.body.id}/invitation` };
    },
  },
  '/api/v1/support-cases': { withoutKey: 'once', lay: laySupportCase },
  [`${DESK}/cases/{caseId}/answer`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { browser, url, body } = await laySupportCase(stage);
      const { body: asked } = await browser.post(url, body);
      return {
        browser: stage.engineer,
        url: `${at(stage.vendorId)}/support/cases/${asked.id}/answer`,
        body: { answer: 'A colleague has proposed you as administrator.' },
      };
    },
  },
  [`${ORGANIZATION}/agreements`]: {
    withoutKey: 'once',
    lay: async (stage) => ({
      browser: stage.operator,
      url: `${at(stage.vendorId)}/agreements`,
      body: await nextVersion(stage),
    }),
  },
  [`${ORGANIZATION}/agreement-acceptances`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const customer = await stage.world.addOrganization('customer', { acceptedNothing: true });
      const { browser } = await stage.world.addPerson(customer, ['administrator']);
      const { items } = (await browser.get('/api/v1/agreements/current')).body;
      const agreementIds = items.map(({ id }: { id: string }) => id);
      return { browser, url: `${at(customer)}/agreement-acceptances`, body: { agreementIds } };
    },
  },
  [`${ORGANIZATION}/help-requests`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partnerId } = await settle(stage.world, 'Fabrikam');
      const { browser } = await stage.world.addPerson(partnerId, ['reader']);
      return { browser, url: `${at(partnerId)}/help-requests`, body: { action: 'createCustomer' } };
    },
  },
  [`${ORGANIZATION}/help-requests/{helpRequestId}/answer`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partnerAdministrator, partnerId, ids } = await settle(stage.world, 'Fabrikam');
      const url = `${at(partnerId)}/help-requests/${ids.helpRequestId}/answer`;
      return { browser: partnerAdministrator.browser, url, body: { outcome: 'done' } };
    },
  },
  [`${ORGANIZATION}/operations/{operationId}/retry`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partnerAdministrator, partnerId, ids } = await settle(stage.world, 'Fabrikam');
      return {
        browser: partnerAdministrator.browser,
        url: `${at(partnerId)}/operations/${ids.operationId}/retry`,
      };
    },
  },
  [`${ORGANIZATION}/customers`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const number = newId().slice(-12);
      const partnerId = await addRegisteredPartner(stage.world, newId().slice(-12), [
        { number, name: 'Fourth Coffee' },
      ]);
      const { browser } = await stage.world.addPerson(partnerId, ['administrator']);
      const body = {
        number,
        name: 'Fourth Coffee',
        street: '1 Main Street',
        city: 'Seattle',
        state: 'WA',
        postalCode: '98101',
        country: 'US',
      };
      return { browser, url: `${at(partnerId)}/customers`, body };
    },
  },
  [`${ORGANIZATION}/customers/tagging`]: {
    withoutKey: 'each',
    lay: async (stage) => {
      const { partner, partnerId, customerId } = await addCustomerService(stage.world);
      const body = { selection: { ids: [customerId] }, add: ['Key account'] };
      return { browser: partner.browser, url: `${at(partnerId)}/customers/tagging`, body };
    },
  },
  [`${ORGANIZATION}/customers/tagging/{taggingId}/undo`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partner, partnerId, customerId } = await addCustomerService(stage.world);
      const url = `${at(partnerId)}/customers/tagging`;
      const body = { selection: { ids: [customerId] }, add: ['Key account'] };
      const tagged = await partner.browser.post(url, body);
      return { browser: partner.browser, url: `${url}/${tagged.body.taggingId}/undo` };
    },
  },
  [`${ORGANIZATION}/customers/{customerId}/notes`]: {
    withoutKey: 'each',
    lay: async (stage) => {
      const { partner, partnerId, customerId } = await addCustomerService(stage.world);
      const url = `${at(partnerId)}/customers/${customerId}/notes`;
      return { browser: partner.browser, url, body: { body: 'Call back in spring.' } };
    },
  },
  [`${ORGANIZATION}/customer-views`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partner, partnerId } = await addCustomerService(stage.world);
      const definition = { filters: {}, sort: 'name', columns: ['name'] };
      return {
        browser: partner.browser,
        url: `${at(partnerId)}/customer-views`,
        body: { name: 'Mine', definition },
      };
    },
  },
  [`${ORGANIZATION}/customer-merges`]: { withoutKey: 'once', lay: layMerge },
  [`${ORGANIZATION}/customer-merges/{mergeId}/undo`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { browser, url, body } = await layMerge(stage);
      const merged = await browser.post(url, body);
      return { browser, url: `${url}/${merged.body.id}/undo` };
    },
  },
  [`${ORGANIZATION}/customers/{customerId}/subscriptions`]: {
    withoutKey: 'each',
    lay: async (stage) => {
      const { partner, partnerId, customerId } = await addCustomerService(stage.world);
      const url = `${at(partnerId)}/customers/${customerId}/subscriptions`;
      return { browser: partner.browser, url, body: { offeringCode: 'rapidstart', country: 'DE' } };
    },
  },
  [`${ORGANIZATION}/subscriptions/{subscriptionId}/activation`]: {
    withoutKey: 'each',
    lay: async (stage) => {
      const { partner, activationUrl } = await addCustomerService(stage.world);
      return { browser: partner.browser, url: activationUrl, body: named() };
    },
  },
  [`${ORGANIZATION}/customer-imports/{importId}/start`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { browser, url } = await plannedImport(stage);
      return { browser, url: `${url}/start` };
    },
  },
  [`${ORGANIZATION}/customer-imports/{importId}/cancel`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { browser, url } = await plannedImport(stage);
      await browser.post(`${url}/start`);
      return { browser, url: `${url}/cancel` };
    },
  },
  [`${ORGANIZATION}/grants`]: {
    withoutKey: 'once',
    lay: async ({ world }) => {
      const { partner, partnerId, subscriptionId } = await addServiceToGrant(world);
      const body = wantedGrant(world, subscriptionId);
      return { browser: partner.browser, url: `${at(partnerId)}/grants`, body };
    },
  },
  [`${ORGANIZATION}/grants/renewals`]: {
    withoutKey: 'once',
    lay: async ({ world }) => {
      const service = await addServiceToGrant(world);
      const { id } = await giveGrant(world, service);
      const endsAt = addDays(world.clock.now(), 60).toISOString();
      const url = `${at(service.organizationId)}/grants/renewals`;
      return { browser: service.cara.browser, url, body: { grantIds: [id], endsAt } };
    },
  },
  [`${ORGANIZATION}/grants/{grantId}/approval`]: {
    withoutKey: 'once',
    lay: ({ world }) => layProposedGrant(world, 'approval'),
  },
  [`${ORGANIZATION}/grants/{grantId}/refusal`]: {
    withoutKey: 'once',
    lay: ({ world }) => layProposedGrant(world, 'refusal'),
  },
  [`${ORGANIZATION}/grants/{grantId}/end`]: {
    withoutKey: 'once',
    lay: async ({ world }) => {
      const service = await addServiceToGrant(world);
      const { id } = await giveGrant(world, service);
      return { browser: service.cara.browser, url: `${at(service.organizationId)}/grants/${id}/end` };
    },
  },
  [`${ORGANIZATION}/people`]: { withoutKey: 'once', lay: layNewPerson },
  [`${ORGANIZATION}/people/{personId}/invitation`]: {
    withoutKey: 'each',
    lay: async (stage) => {
      const { browser, url, body } = await layNewPerson(stage);
      const added = await browser.post(url, body);
      return { browser, url: `${url}/${added.body.id}/invitation` };
    },
  },
  '/api/v1/invitations/acceptance': {
    withoutKey: 'once',
    lay: async (stage) => {
      const { browser, url, body } = await layNewPerson(stage);
      const added = await browser.post(url, body);
      await browser.post(`${url}/${added.body.id}/invitation`);
      const token = await tokenMailedTo(stage.world, body.contactEmail);
      const invited = await stage.world.addAccount({ signInName: body.signInName });
      const { items } = (await invited.browser.get('/api/v1/agreements/current')).body;
      const acceptedAgreementIds = items.map(({ id }: { id: string }) => id);
      return {
        browser: invited.browser,
        url: '/api/v1/invitations/acceptance',
        body: { token, acceptedAgreementIds },
      };
    },
  },
  [`${ORGANIZATION}/staff`]: {
    withoutKey: 'once',
    lay: async (stage) => ({
      browser: stage.operator,
      url: `${at(stage.vendorId)}/staff`,
      body: { ...named(), roles: ['support'] },
    }),
  },
  [`${ORGANIZATION}/staff/{personId}/invitation`]: {
    withoutKey: 'each',
    lay: async (stage) => {
      const added = await stage.operator.post(`${at(stage.vendorId)}/staff`, {
        ...named(),
        roles: ['support'],
      });
      return { browser: stage.operator, url: `${at(stage.vendorId)}/staff/${added.body.id}/invitation` };
    },
  },
  [`${DESK}/partners/{partnerOrganizationId}/openings`]: {
    withoutKey: 'each',
    lay: async (stage) => {
      const url = `${at(stage.vendorId)}/support/partners/${await leftPartner(stage)}/openings`;
      return { browser: stage.engineer, url, body: { reason: WHY } };
    },
  },
  [`${DESK}/administrator-replacements`]: {
    withoutKey: 'once',
    lay: async (stage) => ({ browser: stage.engineer, ...(await proposal(stage)) }),
  },
  [`${DESK}/administrator-replacements/{replacementId}/confirmation`]: {
    withoutKey: 'once',
    lay: async (stage) => ({ browser: stage.otherEngineer, url: `${await proposed(stage)}/confirmation` }),
  },
  [`${DESK}/administrator-replacements/{replacementId}/rejection`]: {
    withoutKey: 'once',
    lay: async (stage) => ({
      browser: stage.otherEngineer,
      url: `${await proposed(stage)}/rejection`,
      body: { reason: WHY },
    }),
  },
  [`${ORGANIZATION}/registry/sources`]: {
    withoutKey: 'once',
    lay: async (stage) => ({
      browser: stage.operator,
      url: `${at(stage.vendorId)}/registry/sources`,
      body: newSource(),
    }),
  },
  [`${ORGANIZATION}/registry/sources/{sourceId}/synchronizations`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const added = await stage.operator.post(`${at(stage.vendorId)}/registry/sources`, newSource());
      const url = `${at(stage.vendorId)}/registry/sources/${added.body.id}/synchronizations`;
      return { browser: stage.operator, url, body: {} };
    },
  },
  [`${ORGANIZATION}/registry-lookups`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const partnerId = await addRegisteredPartner(stage.world, `L${newId().slice(-10)}`, []);
      const { browser } = await stage.world.addPerson(partnerId, ['member']);
      return { browser, url: `${at(partnerId)}/registry-lookups`, body: { number: 'C1' } };
    },
  },
  [`${DESK}/inactivated-customer-searches`]: {
    withoutKey: 'each',
    lay: async (stage) => {
      const { number } = await inactivated(stage);
      const url = `${at(stage.vendorId)}/support/inactivated-customer-searches`;
      return { browser: stage.engineer, url, body: { number, reason: WHY } };
    },
  },
  [`${DESK}/inactivated-customers/{customerId}/revival`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { number, partnerId, customerId } = await inactivated(stage);
      const url = `${at(stage.vendorId)}/support/inactivated-customers/${customerId}/revival`;
      return {
        browser: stage.engineer,
        url,
        body: { partnerOrganizationId: partnerId, number, reason: WHY },
      };
    },
  },
  [`${RAPIDSTART}/projects`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const service = await addRapidStart(stage.world);
      const { browser } = await service.person(['Administrator']);
      return { browser, url: `${service.url}/projects`, body: newProject };
    },
  },
  [`${RAPIDSTART}/projects/{projectId}/groups/{areaCode}/{groupCode}/completion`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { person, project } = await layProject(stage, false);
      const { areas } = (await person.browser.get(project)).body;
      const [group] = areas[0].groups;
      const url = `${project}/groups/${group.areaCode}/${group.code}/completion`;
      return { browser: person.browser, url, headers: { 'if-match': `"${group.version}"` } };
    },
  },
  [`${RAPIDSTART}/projects/{projectId}/loads`]: {
    withoutKey: 'each',
    lay: async (stage) => {
      const { person, project } = await layProject(stage, true);
      return {
        browser: person.browser,
        url: `${project}/loads`,
        body: { target: 'business-central-package' },
      };
    },
  },
};

function at(organizationId: string) {
  return `/api/v1/organizations/${organizationId}`;
}

const WHY = 'Ana left; letter of the managing director, ticket 4711.';

export function newSource() {
  const mapping = { number: 'No', name: 'Name', country: 'Country', partner_number: 'Partner' };
  const feeds = [{ record: 'customer', path: 'Customers', mapping }];
  return {
    name: `Source ${newId()}`,
    definition: { protocol: 'rest', address: 'https://registry.example/api', feeds },
  };
}

function named() {
  const signInName = `kim.${newId().slice(-12)}@contoso.example`;
  return { firstName: 'Kim', lastName: 'Berg', signInName, contactEmail: `mail.${signInName}` };
}

async function layMerge(stage: Stage) {
  const partnerId = await addRegisteredPartner(stage.world, newId().slice(-12), []);
  const { browser } = await stage.world.addPerson(partnerId, ['administrator']);
  const administrator = { firstName: 'Kim', lastName: 'Berg', signInName: 'kim@fourthcoffee.example' };
  const prospect = { country: 'DE', administrator, contactEmail: 'office@fourthcoffee.example' };
  const add = async (name: string) =>
    (await browser.post(`${at(partnerId)}/customers`, { ...prospect, name })).body.id;
  const [survivorId, other] = [await add('Fourth Coffee'), await add('Forth Coffee')];
  const customers = [survivorId, other].map((id) => ({ id, version: 1 }));
  return { browser, url: `${at(partnerId)}/customer-merges`, body: { survivorId, customers } };
}

async function layRegistration(stage: Stage): Promise<Click> {
  const { signInName, browser } = await stage.world.addAccount({ name: 'Ana Lopes' });
  const partnerNumber = await addRegistryPartner(stage.world, { name: 'Contoso', signInNames: [signInName] });
  const address = {
    street: '1 Main Street',
    city: 'Redmond',
    state: 'WA',
    postalCode: '98052',
    country: 'US',
  };
  const person = { firstName: 'Ana', lastName: 'Lopes', contactEmail: 'ana@contoso.example' };
  const body = { partnerNumber, name: 'Contoso', address, phone: '+1 425 555 0100', ...person };
  return { browser, url: '/api/v1/registrations', body };
}

async function layClaim(stage: Stage): Promise<Click> {
  const url = await proposed(stage);
  const { signInName, number } = latestProposal;
  await stage.otherEngineer.post(`${url}/confirmation`);
  const { browser } = await stage.world.addAccount({ signInName });
  return { browser, url: '/api/v1/registrations/claims', body: { partnerNumber: number } };
}

async function layAccessRequest(stage: Stage): Promise<Click> {
  const { signInName, browser } = await stage.world.addAccount({ name: 'Ben Okafor' });
  const partnerNumber = await addRegistryPartner(stage.world, { signInNames: [signInName] });
  const partnerId = await stage.world.addOrganization('partner', { registryNumber: partnerNumber });
  await stage.world.addPerson(partnerId, ['administrator']);
  return { browser, url: '/api/v1/access-requests', body: { partnerNumber, note: 'I work here.' } };
}

/** Each takes effect a year after the one before. */
export async function nextVersion({ world }: Stage) {
  const { latest } = await world.db
    .selectFrom('agreements')
    .select((row) => row.fn.max('effective_from').as('latest'))
    .executeTakeFirstOrThrow();
  const year = Math.max(Number(latest.slice(0, 4)), world.clock.now().getUTCFullYear()) + 1;
  return {
    kind: 'partner-terms',
    version: String(year),
    language: 'en',
    title: 'Partner terms',
    body: 'Be kind.',
    effectiveFrom: `${year}-01-01`,
    audiences: ['partner'],
    mustAccept: false,
  };
}

async function layNewColleague(stage: Stage): Promise<Click> {
  const partnerId = await stage.world.addOrganization('partner');
  const { browser } = await stage.world.addPerson(partnerId, ['administrator']);
  return { browser, url: `${at(partnerId)}/colleagues`, body: { ...named(), role: 'member' } };
}

async function laySupportCase(stage: Stage): Promise<Click> {
  const { signInName, browser } = await stage.world.addAccount({ name: 'Ben Okafor' });
  const partnerNumber = await addRegistryPartner(stage.world, { signInNames: [signInName] });
  await stage.world.addOrganization('partner', { registryNumber: partnerNumber });
  const body = { partnerNumber, note: 'Our administrator has left the company.' };
  return { browser, url: '/api/v1/support-cases', body };
}

async function plannedImport(stage: Stage) {
  const number = newId().slice(-12);
  const partnerId = await addRegisteredPartner(stage.world, newId().slice(-12), [
    { number, name: 'Contoso' },
  ]);
  const { browser } = await stage.world.addPerson(partnerId, ['member']);
  const file = { name: 'customers.csv', bytes: `Customer account number\n${number}\n` };
  const { body } = await browser.upload(`${at(partnerId)}/customer-imports`, file);
  const url = `${at(partnerId)}/customer-imports/${body.id}`;
  await browser.put(`${url}/plan`, { mapping: body.mapping });
  return { browser, url };
}

/** A prospect that was inactivated a day ago, whose number stands in the registry. */
async function inactivated(stage: Stage) {
  const office = await openOffice(stage.world);
  const { id: customerId } = await enrolProspect(office);
  const inactivated_at = addDays(stage.world.clock.now(), -1);
  await stage.world.db
    .updateTable('customers')
    .set({ inactivated_at })
    .where('id', '=', customerId)
    .execute();
  return { ...office, customerId };
}

async function layNewPerson(stage: Stage) {
  const service = await addCustomerService(stage.world, { provisioned: true, activated: true });
  const ana = await stage.world.addPerson(service.organizationId, ['administrator']);
  await giveServiceRoles(stage.world, ana, service.subscriptionId, ['Administrator']);
  return { browser: ana.browser, url: `${at(service.organizationId)}/people`, body: named() };
}

async function layProposedGrant(world: World, answer: 'approval' | 'refusal'): Promise<Click> {
  const service = await addServiceToGrant(world);
  const { id, version } = await proposeGrant(world, service);
  const url = `${at(service.organizationId)}/grants/${id}/${answer}`;
  return { browser: service.cara.browser, url, headers: { 'if-match': `"${version}"` } };
}

async function layProject(stage: Stage, complete: boolean) {
  const service = await addRapidStart(stage.world);
  const person = await service.person(['Administrator']);
  const made = await person.browser.post(`${service.url}/projects`, newProject);
  const project = `${service.url}/projects/${made.body.id}`;
  await answerGroups(person, project, undefined, complete);
  return { person, project };
}

async function leftPartner(stage: Stage, number?: string) {
  const registryNumber = number ?? (await addRegistryPartner(stage.world));
  const partnerId = await stage.world.addOrganization('partner', { registryNumber });
  await stage.world.addPerson(partnerId, ['administrator'], { name: 'Ana Lopes' });
  return partnerId;
}

let latestProposal = { signInName: '', number: '' };

async function proposal(stage: Stage) {
  const person = named();
  const number = await addRegistryPartner(stage.world, { signInNames: [person.signInName] });
  latestProposal = { signInName: person.signInName, number };
  const body = { partnerOrganizationId: await leftPartner(stage, number), reason: WHY, ...person };
  return { url: `${at(stage.vendorId)}/support/administrator-replacements`, body };
}

async function proposed(stage: Stage): Promise<string> {
  const { url, body } = await proposal(stage);
  const { body: made } = await stage.engineer.post(url, body);
  return `${url}/${made.id}`;
}
