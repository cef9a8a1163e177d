import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageRoute } from '../routes.ts';

const component = lazyRouteComponent(() => import('./open-service-page.tsx'), 'OpenServicePage');

/** For people of the customer, and for people of a partner to whom a customer has granted a role. */
export const openingRoutes: readonly PageRoute[] = [
  { path: '/customer/$organizationId/services/$subscriptionId/open', component },
  { path: '/partner/$organizationId/services/$subscriptionId/open', component },
  {
    path: '/rapidstart',
    component: lazyRouteComponent(() => import('./no-organization-page.tsx'), 'NoOrganizationPage'),
  },
];
