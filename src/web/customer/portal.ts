import type { Portal } from '../portals.ts';

export const customerPortal: Portal = { id: 'customer', base: '/customer/$organizationId', places: [] };
