import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageRoute } from '../routes.ts';

const BASE = '/rapidstart/$organizationId/$subscriptionId';

export const rapidstartRoutes: readonly PageRoute[] = [
  {
    path: BASE,
    component: lazyRouteComponent(() => import('./getting-started-page.tsx'), 'GettingStartedPage'),
  },
  {
    path: `${BASE}/projects`,
    component: lazyRouteComponent(() => import('./projects-page.tsx'), 'ProjectsPage'),
  },
  {
    path: `${BASE}/projects/new`,
    component: lazyRouteComponent(() => import('./new-project-page.tsx'), 'NewProjectPage'),
  },
  {
    path: `${BASE}/projects/$projectId`,
    component: lazyRouteComponent(() => import('./project-page.tsx'), 'ProjectPage'),
  },
  {
    path: `${BASE}/projects/$projectId/load`,
    component: lazyRouteComponent(() => import('./load-page.tsx'), 'LoadPage'),
  },
  {
    path: `${BASE}/read-package`,
    component: lazyRouteComponent(() => import('./read-package-page.tsx'), 'ReadPackagePage'),
  },
];
