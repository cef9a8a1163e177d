export { auditRoutes } from './audit.routes.ts';
export { type By, byActor, recordAudit, recordAuditOfMany } from './audit.service.ts';
