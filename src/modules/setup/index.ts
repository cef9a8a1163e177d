export { setupRoutes } from './setup.routes.ts';
export { markSetUp, openSetUp } from './setup.service.ts';
