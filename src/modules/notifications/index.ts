export { bounceRoutes } from './bounces.routes.ts';
export { BOUNCE_QUEUE } from './came-back.service.ts';
export { mailboxRoutes } from './mailbox.routes.ts';
export { mailJob } from './notifications.jobs.ts';
export { queueMail, queueMailToAdministrators } from './notifications.service.ts';
