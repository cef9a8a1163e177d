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
