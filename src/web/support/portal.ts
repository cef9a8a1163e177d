import type { Portal } from '../portals.ts';

export const supportPortal: Portal = { id: 'support', base: '/support/$organizationId', places: [] };
