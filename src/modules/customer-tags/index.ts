export { customerTagRoutes } from './customer-tags.routes.ts';
