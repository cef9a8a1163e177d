import type { PageRoute } from '../routes.ts';

export const customerRoutes: readonly PageRoute[] = [];
