export { customerImportJob } from './customer-imports.jobs.ts';
export { customerImportRoutes } from './customer-imports.routes.ts';
