import { addDays } from '../../src/kernel/clock.ts';
import { newId } from '../../src/kernel/ids.ts';
import { type Click, type ClickCase, ORGANIZATION } from './click-cases.ts';
import { enrolProspect, openOffice } from './lives.ts';
import { addRegistryPartner } from './registry.ts';
import { announced, at, named, type Stage, WHY } from './stage.ts';

const DESK = `${ORGANIZATION}/support`;

export const vendorClicks: Record<string, ClickCase> = {
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
  [`${ORGANIZATION}/written-announcements`]: {
    withoutKey: 'each',
    lay: async (stage) => ({
      browser: stage.operator,
      url: `${at(stage.vendorId)}/written-announcements`,
      body: announced(stage),
    }),
  },
  [`${ORGANIZATION}/written-announcements/{announcementId}/end`]: {
    withoutKey: 'once',
    lay: async (stage) => ({ browser: stage.operator, url: `${await announcement(stage)}/end` }),
  },
  [`${ORGANIZATION}/announcements/{announcementId}/dismissal`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const id = (await announcement(stage)).split('/').at(-1);
      const ana = await stage.world.addPerson(await stage.world.addOrganization('partner'), ['reader']);
      return { browser: ana.browser, url: `${at(ana.organizationId)}/announcements/${id}/dismissal` };
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
};

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

export function newSource() {
  const mapping = { number: 'No', name: 'Name', country: 'Country', partner_number: 'Partner' };
  const feeds = [{ record: 'customer', path: 'Customers', mapping }];
  return {
    name: `Source ${newId()}`,
    definition: { protocol: 'rest', address: 'https://registry.example/api', feeds },
  };
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

async function leftPartner(stage: Stage, number?: string) {
  const registryNumber = number ?? (await addRegistryPartner(stage.world));
  const partnerId = await stage.world.addOrganization('partner', { registryNumber });
  await stage.world.addPerson(partnerId, ['administrator'], { name: 'Ana Lopes' });
  return partnerId;
}

export async function proposal(stage: Stage) {
  const person = named();
  const number = await addRegistryPartner(stage.world, { signInNames: [person.signInName] });
  const body = { partnerOrganizationId: await leftPartner(stage, number), reason: WHY, ...person };
  return { url: `${at(stage.vendorId)}/support/administrator-replacements`, body, number };
}

async function proposed(stage: Stage): Promise<string> {
  const { url, body } = await proposal(stage);
  const { body: made } = await stage.engineer.post(url, body);
  return `${url}/${made.id}`;
}

async function laySupportCase(stage: Stage): Promise<Click> {
  const { signInName, browser } = await stage.world.addAccount({ name: 'Ben Okafor' });
  const partnerNumber = await addRegistryPartner(stage.world, { signInNames: [signInName] });
  await stage.world.addOrganization('partner', { registryNumber: partnerNumber });
  const body = { partnerNumber, note: 'Our administrator has left the company.' };
  return { browser, url: '/api/v1/support-cases', body };
}

/** The address of an announcement that stands now. */
async function announcement(stage: Stage): Promise<string> {
  const url = `${at(stage.vendorId)}/written-announcements`;
  return `${url}/${(await stage.operator.post(url, announced(stage))).body.id}`;
}
