import type { PageRoute } from '../routes.ts';

export const rapidstartRoutes: readonly PageRoute[] = [];
