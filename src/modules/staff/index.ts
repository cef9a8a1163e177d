export { findDesk } from './desk.repo.ts';
export { staffRoutes } from './staff.routes.ts';
export { staffActions } from './staff-actions.service.ts';
