export { loadActions } from './load-actions.service.ts';
export { loadRoutes } from './loads.routes.ts';
