import { newId } from '../../src/kernel/ids.ts';
import { type ClickCase, ORGANIZATION } from './click-cases.ts';
import { addOffering, newDataCentre, newOffering, SITES } from './offerings.ts';
import { at } from './stage.ts';

const newCode = () => `service-${newId().slice(-12)}`;

export const catalogueClicks: Record<string, ClickCase> = {
  [`${ORGANIZATION}/catalogue`]: {
    withoutKey: 'once',
    lay: async ({ operator, vendorId }) => ({
      browser: operator,
      url: `${at(vendorId)}/catalogue`,
      body: newOffering(newCode()),
    }),
  },
  [`${ORGANIZATION}/data-centres`]: {
    withoutKey: 'once',
    lay: async ({ operator, vendorId }) => ({
      browser: operator,
      url: `${at(vendorId)}/data-centres`,
      body: newDataCentre(),
    }),
  },
  [`${ORGANIZATION}/catalogue/{offeringCode}/publication`]: {
    withoutKey: 'once',
    lay: async ({ operator, vendorId, world }) => {
      const place = `${at(vendorId)}/catalogue/${await addOffering(world, { code: newCode() })}`;
      await operator.put(`${place}/draft`, { ...SITES, name: 'Sites' }, { 'if-match': '"0"' });
      return { browser: operator, url: `${place}/publication`, headers: { 'if-match': '"1"' } };
    },
  },
};
