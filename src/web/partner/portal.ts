import { lazy } from 'react';
import type { Portal } from '../portals.ts';
import { partnerPlaces } from './navigation.ts';

export const partnerPortal: Portal = {
  id: 'partner',
  base: '/partner/$organizationId',
  beside: ['register'],
  places: partnerPlaces,
  topBar: lazy(() =>
    import('../provisioning/operations-bar.tsx').then((module) => ({ default: module.OperationsBar })),
  ),
};
