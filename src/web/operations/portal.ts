import type { Portal } from '../portals.ts';
import { operationsPlaces } from './navigation.ts';

export const operationsPortal: Portal = {
  id: 'operations',
  base: '/operations/$organizationId',
  places: operationsPlaces,
};
