import type { PageRoute } from '../routes.ts';

export const accountRoutes: readonly PageRoute[] = [];
