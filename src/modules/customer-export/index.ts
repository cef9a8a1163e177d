export { customerExportRoutes } from './customer-export.routes.ts';
