import type { Portal } from '../portals.ts';

export const partnerPortal: Portal = { id: 'partner', base: '/partner/$organizationId', places: [] };
