export { setupRoutes } from './setup.routes.ts';
export { markSetUp, openSetUp, readInstallation } from './setup.service.ts';
