export { auditRoutes } from './audit.routes.ts';
export { byActor, recordAudit } from './audit.service.ts';
