import type { Portal } from '../portals.ts';

export const accountPortal: Portal = { id: 'account', base: '/account', places: [] };
