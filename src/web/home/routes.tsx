import type { PageRoute } from '../routes.ts';

export const homeRoutes: readonly PageRoute[] = [];
