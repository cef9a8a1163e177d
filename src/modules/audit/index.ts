export { auditRoutes } from './audit.routes.ts';
export { type By, byActor, recordAudit, recordAuditOfMany } from './audit.service.ts';
export { listEventsAfter, type Place, type TrailEvent } from './trail-in-order.repo.ts';
