export { serviceChangeRoutes } from './changing.routes.ts';
export { serviceChangeActions } from './changing-actions.service.ts';
