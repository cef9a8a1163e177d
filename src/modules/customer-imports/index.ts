export { customerImportJob } from './customer-imports.jobs.ts';
export { customerImportRoutes } from './customer-imports.routes.ts';
export { importActions } from './import-actions.service.ts';
