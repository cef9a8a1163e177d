import type { Portal } from '../portals.ts';

export const operationsPortal: Portal = { id: 'operations', base: '/operations/$organizationId', places: [] };
