import type { PageRoute } from '../routes.ts';

export const supportRoutes: readonly PageRoute[] = [];
