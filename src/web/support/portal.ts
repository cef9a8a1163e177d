import type { Portal } from '../portals.ts';
import { supportPlaces } from './navigation.ts';

export const supportPortal: Portal = {
  id: 'support',
  base: '/support/$organizationId',
  places: supportPlaces,
};
