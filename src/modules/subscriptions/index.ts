export { subscriptionRoutes } from './subscriptions.routes.ts';
export { subscriptionsOfCustomer } from './subscriptions.service.ts';
export { addService } from './subscriptions.service.ts';
