export { deleteDeliveriesBefore } from './deliveries.repo.ts';
export { readCaught } from './deliveries.service.ts';
export { sendWhatIsDue, startPostOffice } from './post-office.service.ts';
export { relayEventsOf } from './relaying.service.ts';
export { webhookActions } from './webhook-actions.service.ts';
export { sealWebhookSecrets } from './webhook-secrets.service.ts';
export { webhookRoutes } from './webhooks.routes.ts';
