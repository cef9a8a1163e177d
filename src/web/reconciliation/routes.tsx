import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageRoute } from '../routes.ts';

export const reconciliationRoutes: readonly PageRoute[] = [
  {
    path: '/operations/$organizationId/differences',
    component: lazyRouteComponent(() => import('./differences-page.tsx'), 'AllDifferencesPage'),
  },
  {
    path: '/operations/$organizationId/differences/$differenceId',
    component: lazyRouteComponent(() => import('./difference-page.tsx'), 'AnyDifferencePage'),
  },
  {
    path: '/partner/$organizationId/differences',
    component: lazyRouteComponent(() => import('./differences-page.tsx'), 'PartnerDifferencesPage'),
  },
  {
    path: '/partner/$organizationId/differences/$differenceId',
    component: lazyRouteComponent(() => import('./difference-page.tsx'), 'PartnerDifferencePage'),
  },
];
