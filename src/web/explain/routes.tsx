import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageRoute } from '../routes.ts';

export const explainRoutes: readonly PageRoute[] = [
  {
    path: '/requests',
    component: lazyRouteComponent(() => import('./requests-page.tsx'), 'RequestsPage'),
  },
];
