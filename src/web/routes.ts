import type { RouteComponent } from '@tanstack/react-router';
import { accountRoutes } from './account/routes.tsx';
import { customerRoutes } from './customer/routes.tsx';
import { explainRoutes } from './explain/routes.tsx';
import { galleryRoutes } from './gallery/routes.tsx';
import { homeRoutes } from './home/routes.tsx';
import { mailboxRoutes } from './mailbox/routes.tsx';
import { openingRoutes } from './opening/routes.tsx';
import { operationsRoutes } from './operations/routes.tsx';
import { partnerRoutes } from './partner/routes.tsx';
import { provisioningRoutes } from './provisioning/routes.tsx';
import { rapidstartRoutes } from './rapidstart/routes.tsx';
import { reconciliationRoutes } from './reconciliation/routes.tsx';
import { supportRoutes } from './support/routes.tsx';

/**
 * One page: its full path and its component, loaded when it is opened:
 * `{ path: '/partner/$organizationId/customers', component: lazyRouteComponent(() => import('./customers-page.tsx'), 'CustomersPage') }`.
 */
export interface PageRoute {
  path: string;
  component: RouteComponent;
}

export const pageRoutes: readonly PageRoute[] = [
  ...homeRoutes,
  ...accountRoutes,
  ...partnerRoutes,
  ...provisioningRoutes,
  ...reconciliationRoutes,
  ...explainRoutes,
  ...mailboxRoutes,
  ...customerRoutes,
  ...openingRoutes,
  ...rapidstartRoutes,
  ...supportRoutes,
  ...operationsRoutes,
  ...(import.meta.env.DEV || import.meta.env.MODE === 'gallery' ? galleryRoutes() : []),
];
