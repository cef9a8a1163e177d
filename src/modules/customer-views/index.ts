export { customerViewRoutes } from './customer-views.routes.ts';
