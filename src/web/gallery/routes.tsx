import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageRoute } from '../routes.ts';

/** Every pattern of the kit with invented data; part of a build only when asked for. */
export const galleryRoutes = (): readonly PageRoute[] => [
  { path: '/ui-gallery', component: lazyRouteComponent(() => import('./lists.tsx'), 'ListGallery') },
  {
    path: '/ui-gallery/detail',
    component: lazyRouteComponent(() => import('./detail.tsx'), 'DetailGallery'),
  },
  { path: '/ui-gallery/forms', component: lazyRouteComponent(() => import('./forms.tsx'), 'FormGallery') },
  { path: '/ui-gallery/waits', component: lazyRouteComponent(() => import('./waits.tsx'), 'WaitGallery') },
  { path: '/ui-gallery/states', component: lazyRouteComponent(() => import('./states.tsx'), 'StateGallery') },
];
