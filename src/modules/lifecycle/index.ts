export { lifeTimer } from './lifecycle.jobs.ts';
export { lifecycleRoutes } from './lifecycle.routes.ts';
