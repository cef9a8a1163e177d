export { readingActions } from './reading-actions.service.ts';
export { readingRoutes } from './readings.routes.ts';
