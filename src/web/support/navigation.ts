import type { Place } from '../ui/types.ts';

/** The places of the support desk, continued from /support/{vendor organization}. */
export const supportPlaces: readonly Place[] = [
  { id: 'partners', label: 'Partner organizations', href: '' },
  { id: 'cases', label: 'Cases', href: '/cases' },
  { id: 'replacements', label: 'Replacements', href: '/replacements' },
  { id: 'inactivated', label: 'Inactivated customers', href: '/inactivated' },
  { id: 'announcements', label: 'Announcements', href: '/announcements' },
  { id: 'audit', label: 'Audit trail', href: '/audit' },
];
