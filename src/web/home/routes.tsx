import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageRoute } from '../routes.ts';

export const homeRoutes: readonly PageRoute[] = [
  { path: '/', component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage') },
  {
    path: '/for-partners',
    component: lazyRouteComponent(() => import('./tools-for-partners-page.tsx'), 'ToolsForPartnersPage'),
  },
];
