import type { Portal } from '../portals.ts';

export const rapidstartPortal: Portal = {
  id: 'rapidstart',
  base: '/rapidstart/$organizationId/$subscriptionId',
  places: [
    { id: 'started', label: 'Getting started', href: '', exact: true },
    { id: 'projects', label: 'Projects', href: '/projects' },
    { id: 'read', label: 'Read a package', href: '/read-package' },
  ],
};
