import type { PageRoute } from '../routes.ts';

export const operationsRoutes: readonly PageRoute[] = [];
