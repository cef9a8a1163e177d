export { customerTagRoutes } from './customer-tags.routes.ts';
export { tagActions } from './tag-actions.service.ts';
