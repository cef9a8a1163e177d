export { customerViewRoutes } from './customer-views.routes.ts';
export { viewActions } from './view-actions.service.ts';
