export { queueMail } from './notifications.service.ts';
