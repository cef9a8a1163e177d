import type { Portal } from '../portals.ts';

export const rapidstartPortal: Portal = {
  id: 'rapidstart',
  base: '/rapidstart/$organizationId/$subscriptionId',
  places: [],
};
