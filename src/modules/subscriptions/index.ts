export { subscriptionActions } from './subscription-actions.service.ts';
export { subscriptionRoutes } from './subscriptions.routes.ts';
export { addService, subscriptionsOfCustomer } from './subscriptions.service.ts';
