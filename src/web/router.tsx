import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { pageRoutes } from './routes.ts';
import { Crashed, NotFound } from './shell/lost.tsx';
import { Root } from './shell/root.tsx';
import { Loading } from './ui/state-views.tsx';

const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFound });

const pages = pageRoutes.map(({ path, component }) =>
  createRoute({ getParentRoute: () => rootRoute, path, component }),
);

/** All addresses of the application; each page is loaded when it is opened or its link is pointed at. */
export const router = createRouter({
  routeTree: rootRoute.addChildren(pages),
  defaultErrorComponent: Crashed,
  defaultNotFoundComponent: NotFound,
  // On a slow line the frame stands and says that the page comes.
  defaultPendingComponent: Loading,
  scrollRestoration: true,
});
