import type { Place } from '../ui/types.ts';

/** The places of the Customer Portal, continued from /customer/{organization} (PP-75). */
export const customerPlaces: readonly Place[] = [
  { id: 'dashboard', label: 'Dashboard', href: '', also: ['/services'] },
  { id: 'people', label: 'User Management', href: '/people', also: ['/sign-in-providers'] },
  { id: 'grants', label: 'Who may act for us', href: '/grants' },
  { id: 'operations', label: 'Operations', href: '/operations' },
  { id: 'agreements', label: 'Agreements', href: '/agreements' },
  { id: 'moves', label: 'Partner changes', href: '/moves' },
  { id: 'audit', label: 'Audit trail', href: '/audit' },
];
