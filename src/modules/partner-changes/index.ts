export { partnerChangeActions } from './change-actions.service.ts';
export { partnerChangeNewsJob, partnerChangeTimer } from './partner-changes.jobs.ts';
export { partnerChangeRoutes } from './partner-changes.routes.ts';
export { scheduleChanges } from './scheduling.service.ts';
