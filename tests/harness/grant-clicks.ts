import { addDays } from '../../src/kernel/clock.ts';
import { type Click, type ClickCase, ORGANIZATION } from './click-cases.ts';
import { addServiceToGrant, giveGrant, proposeGrant, wantedGrant } from './grants.ts';
import { at } from './stage.ts';
import type { World } from './world.ts';

export const grantClicks: Record<string, ClickCase> = {
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
  [`${ORGANIZATION}/grants/approvals`]: {
    withoutKey: 'once',
    lay: async ({ world }) => {
      const service = await addServiceToGrant(world);
      const { id, version } = await proposeGrant(world, service);
      const url = `${at(service.organizationId)}/grants/approvals`;
      return { browser: service.cara.browser, url, body: { grants: [{ id, version }] } };
    },
  },
  [`${ORGANIZATION}/grants/{grantId}/again`]: {
    withoutKey: 'once',
    lay: async ({ world }) => {
      const service = await addServiceToGrant(world);
      const { id } = await giveGrant(world, service);
      await service.cara.browser.post(`${at(service.organizationId)}/grants/${id}/end`);
      return { browser: service.partner.browser, url: `${at(service.partnerId)}/grants/${id}/again` };
    },
  },
  [`${ORGANIZATION}/grants/{grantId}/invitations`]: {
    withoutKey: 'each',
    lay: async ({ world }) => {
      const service = await addServiceToGrant(world);
      const { id } = await proposeGrant(world, service);
      return { browser: service.partner.browser, url: `${at(service.partnerId)}/grants/${id}/invitations` };
    },
  },
  [`${ORGANIZATION}/services/{subscriptionId}/support-partner`]: {
    withoutKey: 'once',
    lay: async ({ world }) => {
      const { cara, organizationId, subscriptionId } = await addServiceToGrant(world);
      const partnerId = await world.addOrganization('partner', { name: 'Northwind Partners' });
      await world.addPerson(partnerId, ['member']);
      const { roles, endsAt } = wantedGrant(world, subscriptionId);
      const url = `${at(organizationId)}/services/${subscriptionId}/support-partner`;
      return { browser: cara.browser, url, body: { partnerId, access: { roles, endsAt } } };
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
};

async function layProposedGrant(world: World, answer: 'approval' | 'refusal'): Promise<Click> {
  const service = await addServiceToGrant(world);
  const { id, version } = await proposeGrant(world, service);
  const url = `${at(service.organizationId)}/grants/${id}/${answer}`;
  return { browser: service.cara.browser, url, headers: { 'if-match': `"${version}"` } };
}
