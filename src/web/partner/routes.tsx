import type { PageRoute } from '../routes.ts';

export const partnerRoutes: readonly PageRoute[] = [];
