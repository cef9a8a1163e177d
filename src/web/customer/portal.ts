import type { Portal } from '../portals.ts';
import { customerPlaces } from './navigation.ts';

export const customerPortal: Portal = {
  id: 'customer',
  base: '/customer/$organizationId',
  places: customerPlaces,
};
