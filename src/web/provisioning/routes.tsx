import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageRoute } from '../routes.ts';

export const provisioningRoutes: readonly PageRoute[] = [
  {
    path: '/tracker',
    component: lazyRouteComponent(() => import('./shared-page.tsx'), 'SharedTrackerPage'),
  },
  {
    path: '/partner/$organizationId/operations',
    component: lazyRouteComponent(() => import('./operations-page.tsx'), 'PartnerOperationsPage'),
  },
  {
    path: '/partner/$organizationId/operations/$operationId',
    component: lazyRouteComponent(() => import('./operation-page.tsx'), 'PartnerOperationPage'),
  },
  {
    path: '/customer/$organizationId/operations',
    component: lazyRouteComponent(() => import('./operations-page.tsx'), 'CustomerOperationsPage'),
  },
  {
    path: '/customer/$organizationId/operations/$operationId',
    component: lazyRouteComponent(() => import('./operation-page.tsx'), 'CustomerOperationPage'),
  },
];
