import type { Place } from '../ui/types.ts';

/** The places of the Partner Portal, continued from /partner/{organization}. */
export const partnerPlaces: readonly Place[] = [
  { id: 'getting-started', label: 'Getting Started', href: '/getting-started', also: ['/sandbox'] },
  { id: 'customers', label: 'Customers', href: '/customers' },
  { id: 'services', label: 'Services', href: '/services', also: ['/grants'] },
  { id: 'operations', label: 'Operations', href: '/operations', also: ['/differences'] },
  { id: 'people', label: 'People', href: '/people', also: ['/sign-in-providers', '/webhooks'] },
  { id: 'agreements', label: 'Agreements', href: '/agreements' },
  { id: 'audit', label: 'Audit trail', href: '/audit' },
];
