export { calendarRoutes } from './calendar.routes.ts';
export { enterAsGuest } from './entering.service.ts';
export { grantActions } from './grant-actions.service.ts';
export { grantTimer } from './grants.jobs.ts';
export { countUndecided } from './grants.repo.ts';
export { grantRoutes } from './grants.routes.ts';
export { findAnnouncedChange } from './support-partners.repo.ts';
export { supportPartnerRoutes } from './support-partners.routes.ts';
