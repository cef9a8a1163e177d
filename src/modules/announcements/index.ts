export { announcementActions } from './announcement-actions.service.ts';
export { announcementRoutes } from './announcements.routes.ts';
