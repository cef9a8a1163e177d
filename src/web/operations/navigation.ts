import type { Place } from '../ui/types.ts';

/** The places of the operator's desk, continued from /operations/{vendor organization}. */
export const operationsPlaces: readonly Place[] = [
  { id: 'registry', label: 'Partner registry', href: '', exact: true },
  { id: 'partners', label: 'Partners', href: '/partners' },
  { id: 'customers', label: 'Customers', href: '/customers' },
  { id: 'agreements', label: 'Agreements', href: '/agreements' },
  { id: 'moves', label: 'Partner changes', href: '/moves' },
  { id: 'staff', label: 'Staff', href: '/staff' },
  { id: 'audit', label: 'Audit trail', href: '/audit' },
];
