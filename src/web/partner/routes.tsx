import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageRoute } from '../routes.ts';

export const partnerRoutes: readonly PageRoute[] = [
  {
    path: '/partner/register',
    component: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
  },
  {
    path: '/partner/$organizationId',
    component: lazyRouteComponent(() => import('./portal-home.tsx'), 'PartnerPortalHome'),
  },
  {
    path: '/partner/$organizationId/getting-started',
    component: lazyRouteComponent(() => import('./getting-started-page.tsx'), 'GettingStartedPage'),
  },
  {
    path: '/partner/$organizationId/people',
    component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
  },
  {
    path: '/partner/$organizationId/audit',
    component: lazyRouteComponent(() => import('../audit/audit-trail-page.tsx'), 'AuditTrailPage'),
  },
  {
    path: '/partner/$organizationId/services/$subscriptionId/send-activation',
    component: lazyRouteComponent(() => import('./send-activation-page.tsx'), 'SendActivationPage'),
  },
];
